/** Looks up what a method's page says, in the types that carry the text of Google's reference. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../../tools/root';

const FOLDER = path.join(root, 'node_modules/gas-types-detailed');
const NAMED = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*(\w+)\(/g;

let pages: ReadonlyMap<string, string> | null = null;

/** 'range#setValues' → all that its overloads say. */
function read(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.d.ts'))) {
    for (const [, text = '', name = ''] of readFileSync(path.join(FOLDER, file), 'utf8').matchAll(NAMED)) {
      const room = /reference\/[\w-]+\/([\w-]+)#\w+\(/.exec(text)?.[1] ?? '';
      const key = `${room}#${name}`;
      found.set(key, `${found.get(key) ?? ''} ${text.replace(/\s*\n\s*\*?\s*/g, ' ')}`);
    }
  }
  return found;
}

/** @param method 'ConditionalFormatRule.copy' */
export function quotedIn(method: string, quote: string): boolean {
  pages ??= read();
  const [owner = '', name = ''] = method.split('.');
  const room = owner.replace(/(?<=[a-z])[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
  return pages.get(`${room}#${name}`)?.includes(quote) ?? false;
}
