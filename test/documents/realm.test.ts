/** The documents room as Google runs it: bundled, in a realm that has nothing but the language, and no code from text. */
import vm from 'node:vm';
import { build } from 'esbuild';
import { beforeAll, expect, test } from 'vitest';
import { checkTemplate } from '../../src/documents/check';
import { planContent } from '../../src/documents/content';
import { fillTemplate } from '../../src/documents/fill';
import { toBase64 } from '../../src/files/base64';
import { iepTemplate } from '../../templates/iep';
import { starters } from '../../tools/bundleAddOn';
import { root } from '../../tools/root';
import { openDocx } from './docx';
import { figures, nextPlan, school, TODAY } from './oakfield';

interface Rooms {
  fill(content: string): Uint8Array;
  check(base64: string): string;
}

let realm: vm.Context;
let rooms: Rooms;
let script: vm.Script;
const content = planContent(figures, school, nextPlan, TODAY);

beforeAll(async () => {
  const { outputFiles } = await build({
    stdin: {
      resolveDir: `${root}/src/documents`,
      loader: 'ts',
      contents: `
        import { checkTemplate } from './check';
        import { fillTemplate } from './fill';
        import { fromBase64 } from '../files/base64';
        import { starterTemplate } from './starters';
        export const fill = (content) => fillTemplate(starterTemplate('iep'), JSON.parse(content));
        export const check = (base64) => JSON.stringify(checkTemplate(fromBase64(base64), 'iep'));`,
    },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'rooms',
    target: 'es2020',
    platform: 'browser',
    plugins: [starters],
  });
  script = new vm.Script(outputFiles[0]?.text ?? '');
  realm = vm.createContext({}, { codeGeneration: { strings: false, wasm: false } });
  vm.runInContext('delete globalThis.console; delete globalThis.WebAssembly;', realm);
  script.runInContext(realm);
  rooms = vm.runInContext('rooms', realm) as Rooms;
});

test('the realm is as bare as Apps Script', () => {
  const names = [
    'setTimeout',
    'TextEncoder',
    'TextDecoder',
    'Buffer',
    'atob',
    'URL',
    'Blob',
    'process',
    'window',
    'require',
    'console',
    'crypto',
  ];
  expect(vm.runInContext(`${JSON.stringify(names)}.filter((name) => name in globalThis)`, realm)).toEqual([]);
  expect(() => vm.runInContext('new Function("return 1")()', realm)).toThrow();
});

test('it makes the same document as here', async () => {
  const bytes = Uint8Array.from(rooms.fill(JSON.stringify(content)));
  expect(bytes).toEqual(Uint8Array.from(fillTemplate(await iepTemplate(), content)));
  expect(openDocx(bytes).body).toContain('Read 45 of the first 100 words');
});

test('it checks as here, and says what is wrong with a photo', async () => {
  const template = await iepTemplate();
  expect(JSON.parse(rooms.check(toBase64(template)))).toEqual(checkTemplate(template, 'iep'));
  expect(rooms.check(toBase64(new Uint8Array([0xff, 0xd8, 0xff, 0xe0])))).toContain('This is a photo');
  expect(rooms.check(toBase64(template.slice(0, 4000)))).toContain('damaged');
});
