/**
 * What may be given to each of Google's methods that we call, by the types of npm `gas-types-detailed`: the local host refuses all
 * else, in Google's words. Written to local/services/signatures.json by
 *   node tools/run.mjs tools/signatures.ts, then npm run format
 * Tests: test/local/strict/arguments.test.ts
 */
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { root } from './root';
import { surface } from './surface/surface';

export const SIGNATURES_FILE = 'local/services/signatures.json';

/** 'Range.setValue' → its overloads, each the kinds of its parameters: 'number', 'string', 'any[][]', 'Sheet', 'Date' … */
export type Signatures = Readonly<Record<string, readonly (readonly string[])[]>>;

/** Advanced services are described in another form, and a page's own calls never come here. */
const ELSEWHERE = /^(FilesCollection|google\.script\.\w+|console)\./;

export function signatures(): Signatures {
  const wanted = [...surface().keys()].filter((method) => !ELSEWHERE.test(method));
  const found = new Map<string, string[][]>(wanted.map((method) => [method, []]));
  const folder = path.join(root, 'node_modules/gas-types-detailed');
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.d.ts'))) {
    const source = ts.createSourceFile(
      file,
      ts.sys.readFile(path.join(folder, file)) ?? '',
      ts.ScriptTarget.ES2020,
      true,
    );
    const visit = (node: ts.Node): void => {
      if (ts.isMethodSignature(node) && ts.isInterfaceDeclaration(node.parent)) {
        found.get(`${node.parent.name.text}.${node.name.getText()}`)?.push(kindsOf(node));
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A name of Google's is said without its room: 'Base.BlobSource' is 'BlobSource'. */
function kindsOf({ parameters }: ts.MethodSignature): string[] {
  return parameters.map(({ type, dotDotDotToken }) => {
    const kind = (type?.getText() ?? 'any').replace(/\b[A-Z]\w*\./g, '').replace(/\bInteger\b/g, 'number');
    return dotDotDotToken ? `...${kind}` : kind;
  });
}

if (process.argv[1]?.endsWith('tools/signatures.ts')) {
  writeFileSync(path.join(root, SIGNATURES_FILE), JSON.stringify(signatures(), null, 2));
}
