/** The methods of Google's that the product calls, with where and by which scope: of the add-on by the TypeScript checker, of its pages by name. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { googleCalls, sourcesOf } from '../googleCalls';
import { root } from '../root';

export interface Called {
  /** Files, in order. */
  readonly where: readonly string[];
  /** Any one of them is enough; [] where none is needed. */
  readonly scopes: readonly string[];
}

/** In a page there are few, and no types of Google's to find them by. */
const IN_PAGES: readonly (readonly [method: string, pattern: RegExp])[] = [
  ['google.script.run.rpc', /\.rpc\(/],
  ['google.script.run.withFailureHandler', /\.withFailureHandler\(/],
  ['google.script.run.withSuccessHandler', /\.withSuccessHandler\(/],
  ['google.script.host.close', /script\?\.host\?\.close\(\)/],
];

/** By method, in the order of the alphabet. */
export function surface(): ReadonlyMap<string, Called> {
  const found = new Map<string, { where: Set<string>; scopes: readonly string[] }>();
  const add = (method: string, file: string, scopes: readonly string[]) => {
    const there = found.get(method) ?? { where: new Set<string>(), scopes };
    there.where.add(file);
    found.set(method, there);
  };
  for (const { method, place, scopes } of googleCalls(['src/main.ts', ...sourcesOf('src/google')])) {
    add(method, place.replace(/:\d+$/, ''), scopes);
  }
  for (const file of sourcesOf('sidebar')) {
    const text = readFileSync(path.join(root, file), 'utf8');
    for (const [method, pattern] of IN_PAGES) if (pattern.test(text)) add(method, file, []);
  }
  const inOrder = [...found].sort(([a], [b]) => (a < b ? -1 : 1));
  return new Map(inOrder.map(([method, { where, scopes }]) => [method, { where: [...where].sort(), scopes }]));
}
