/** The room of files as Google runs it: bundled, in a realm that has nothing but the language, and no code from text. */
import vm from 'node:vm';
import { build } from 'esbuild';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { toBase64 } from '../../src/files/base64';
import { csvFile } from '../../src/files/csvFile';
import { readFile } from '../../src/files/readFile';
import { root } from '../../tools/root';
import { readable, TODAY } from './invented';
import { csv, ctf } from './makeFiles';

let realm: vm.Context;

beforeAll(async () => {
  const { outputFiles } = await build({
    stdin: {
      resolveDir: `${root}/src/files`,
      loader: 'ts',
      contents: `
        import { fromBase64, toBase64 } from './base64';
        import { csvFile } from './csvFile';
        import { readFile } from './readFile';
        export const read = (base64, name) => JSON.stringify(readFile(fromBase64(base64), name, ${JSON.stringify(TODAY)}));
        export const write = (cells) => toBase64(csvFile(JSON.parse(cells)));`,
    },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'files',
    target: 'es2020',
    platform: 'browser',
  });
  realm = vm.createContext({}, { codeGeneration: { strings: false, wasm: false } });
  vm.runInContext('delete globalThis.console; delete globalThis.WebAssembly;', realm);
  new vm.Script(outputFiles[0]?.text ?? '').runInContext(realm);
});

const called = (call: string): string => vm.runInContext(`files.${call}`, realm) as string;

test('the realm is as bare as Apps Script', () => {
  const names = [
    'setTimeout',
    'TextDecoder',
    'Buffer',
    'atob',
    'URL',
    'process',
    'window',
    'require',
    'console',
    'crypto',
  ];
  expect(vm.runInContext(`${JSON.stringify(names)}.filter((name) => name in globalThis)`, realm)).toEqual([]);
});

describe('every file is read as here', () => {
  it.each(readable)('$name: $why', ({ bytes, name }) =>
    expect(JSON.parse(called(`read(${JSON.stringify(toBase64(bytes))}, ${JSON.stringify(name)})`))).toEqual(
      readFile(bytes, name, TODAY),
    ),
  );
});

test('a refusal is a value there too', () =>
  expect(called(`read(${JSON.stringify(toBase64(csv(ctf('&x;'))))}, 'ctf.xml')`)).toContain('"ok":false'));

test('a CSV is the same bytes', () => {
  const cells = [['Zoë', '=1+1', '王😀']];
  expect(called(`write(${JSON.stringify(JSON.stringify(cells))})`)).toBe(toBase64(csvFile(cells)));
});
