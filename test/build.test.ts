/**
 * What Google gets: one plain ES2020 script that names nothing which Apps Script lacks, HTML files that its pipeline
 * leaves alone, and a manifest that asks for three narrow scopes.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { parse } from 'acorn';
import { describe, expect, it } from 'vitest';
import { exportedNames, mustBeAppsScript } from '../tools/bundleAddOn';
import { safeForHtmlService } from '../tools/bundleSidebar';
import { freeNames } from '../tools/freeNames';

const dist = path.join(process.cwd(), 'dist');
const code = readFileSync(path.join(dist, 'Code.js'), 'utf8');
const read = (file: string) => readFileSync(path.join(dist, file), 'utf8');

const LANGUAGE =
  'Array BigInt Boolean Date Error Function Int32Array Int8Array Intl JSON Map Math NaN Number Object Promise RangeError Reflect RegExp Set String Symbol TypeError Uint16Array Uint32Array Uint8Array WeakMap WeakSet console globalThis isNaN parseInt undefined Infinity isFinite parseFloat';
const GOOGLES = 'Drive HtmlService LockService PropertiesService Session SpreadsheetApp Utilities';
/** Named where Apps Script never comes. */
const NEVER_REACHED: Readonly<Record<string, string>> = {
  Blob: 'PizZip makes one where it is asked for a Blob; we ask for bytes. Its trial of one is caught.',
  Buffer: 'PizZip makes one where it has found that there are any.',
  java: 'xmldom, for a reader in Java; it asks for the function that is only there.',
  self: 'The last offer of pako’s header, which asks for a module’s exports first.',
  window: 'PizZip, after its trial of a Blob, and caught too.',
};

/** The Function constructor, called by its name or by a function's own `constructor` with text. */
const madeFromText = (script: string) => script.match(/(?<![\w$.])Function\(|\.constructor\(\s*["'`]/g) ?? [];

const allowed = new Set([...LANGUAGE.split(' '), ...GOOGLES.split(' ')]);
const absent = (script: string) => freeNames(script).filter((name) => !allowed.has(name));

describe('dist', () => {
  it('holds the built files and the manifest, nothing else', () => {
    expect(readdirSync(dist).sort()).toEqual([
      'Code.js',
      'appsscript.json',
      'documents.html',
      'guide.html',
      'pictures.html',
      'setUp.html',
      'sidebar.html',
    ]);
  });
});

describe('Code.js', () => {
  it('is a plain ES2020 script', () => expect(() => mustBeAppsScript(code)).not.toThrow());

  it('gives each door of main.ts a function at the top level', () => {
    const doors = exportedNames(readFileSync('src/main.ts', 'utf8'));
    const program = parse(code, { ecmaVersion: 2020, sourceType: 'script' });
    const functions = program.body.flatMap((node) =>
      node.type === 'FunctionDeclaration' && node.id ? [node.id.name] : [],
    );
    expect(doors).toContain('rpc');
    expect(functions).toEqual(expect.arrayContaining(doors));
  });

  it('loads in a realm that has nothing but the language, and asks no service while it loads', () => {
    const realm = vm.createContext({}, { codeGeneration: { strings: false, wasm: false } });
    expect(() => new vm.Script(code).runInContext(realm)).not.toThrow();
  });

  it('names nothing that Apps Script lacks, but where it never comes', () =>
    expect(absent(code)).toEqual(Object.keys(NEVER_REACHED)));

  it.each([
    { why: 'a timer', planted: 'setTimeout(() => {}, 1);', found: ['setTimeout'] },
    { why: 'text to bytes', planted: 'new TextEncoder();', found: ['TextEncoder'] },
    { why: 'eval by another way', planted: '(0, eval)("1");', found: ['eval'] },
    { why: 'a wide service', planted: 'DriveApp.getFiles();', found: ['DriveApp'] },
  ])('would be refused with $why', ({ planted, found }) => expect(absent(`(() => { ${planted} })();`)).toEqual(found));

  it('never makes code from text', () => {
    expect(madeFromText(code)).toEqual([]);
    expect(
      madeFromText('new Function("a"); Function("b")(); x.constructor("c"); f.constructor === Object;'),
    ).toHaveLength(3);
  });

  it.each([
    { why: 'a private field', source: 'class A { #b = 1; }' },
    { why: 'a static field', source: 'class A { static b = 1; }' },
    { why: 'a module', source: "import a from 'b';" },
    { why: 'a later operator', source: 'a ??= 1;' },
  ])('would be refused with $why', ({ source }) => expect(() => mustBeAppsScript(source)).toThrow());
});

/** What a page would fetch, which its frame in Google may not. */
const fromElsewhere = (html: string): string[] => html.match(/<(?:script|link|img)[^>]+(?:src|href)=|@import/g) ?? [];
/** Google's pipeline has been seen to cut scripts at these. */
const marksIn = (script: string): string[] =>
  ['//', '/*', '*/', '<?', '?>', '</', '`'].filter((mark) => script.includes(mark));

describe.each([
  { file: 'sidebar.html', most: 120 },
  { file: 'setUp.html', most: 120 },
  { file: 'documents.html', most: 120 },
  // The drawing library is most of it; nobody waits for it who does not open the pictures.
  { file: 'pictures.html', most: 300 },
])('$file', ({ file, most }) => {
  const html = read(file);
  const script = /<script>([\s\S]*)<\/script>/.exec(html)?.[1] ?? '';

  it('is one file with all inside', () => {
    expect(fromElsewhere(html)).toEqual([]);
    expect(script.length).toBeGreaterThan(1000);
  });
  it(`weighs at most ${most} KB`, () => expect(Buffer.byteLength(html)).toBeLessThanOrEqual(most * 1024));
  it('has no mark in its script that the pipeline acts on', () => expect(marksIn(script)).toEqual([]));
});

it.each([
  { planted: '<img src="https://example.org/a.png">', found: ['<img src='] },
  { planted: '<link rel="stylesheet" href="a.css">', found: ['<link rel="stylesheet" href='] },
  { planted: '<style>@import "a.css"</style>', found: ['@import'] },
])('a page with $planted would be told', ({ planted, found }) => expect(fromElsewhere(planted)).toEqual(found));

it('a script with a template, a comment or markup left in it would be told', () =>
  expect(marksIn('a(`x`); // b\nc("</p>"); /* d */ e("<?= 1 ?>")')).toEqual(['//', '/*', '*/', '<?', '?>', '</', '`']));

describe('a script for the pipeline', () => {
  it.each([
    { why: 'an address in a string', js: 'globalThis.r = "https://example.org/*x*/";' },
    { why: 'markup in a string', js: 'globalThis.r = "</script><?= 1 ?>";' },
    { why: 'a pattern that ends in a star', js: 'globalThis.r = "aab".replace(/a*/, "");' },
    { why: 'a tick in a pattern and a string', js: 'globalThis.r = [/[`]/.test(String.fromCharCode(96)), "`"];' },
    { why: 'a backslash and a slash in a class', js: 'globalThis.r = /[\\\\/]/.exec("a/b")[0];' },
    { why: 'a slash in a class', js: 'globalThis.r = /[/*]/.test("*");' },
    { why: 'a slash in a pattern', js: 'globalThis.r = /a\\/\\/b/.test("a//b");' },
  ])('keeps the meaning of $why', ({ js }) => {
    const run = (text: string) => vm.runInNewContext(`${text}; JSON.stringify(globalThis.r)`);
    expect(run(safeForHtmlService(js))).toBe(run(js));
  });
});

describe('appsscript.json', () => {
  const manifest = JSON.parse(readFileSync(path.join(dist, 'appsscript.json'), 'utf8')) as Record<string, unknown>;

  it('says exactly this: three scopes, Drive v3 alone, nothing logged elsewhere', () => {
    expect(manifest).toEqual({
      timeZone: 'Europe/London',
      runtimeVersion: 'V8',
      exceptionLogging: 'NONE',
      dependencies: { enabledAdvancedServices: [{ userSymbol: 'Drive', version: 'v3', serviceId: 'drive' }] },
      oauthScopes: ['spreadsheets.currentonly', 'script.container.ui', 'drive.file'].map(
        (scope) => `https://www.googleapis.com/auth/${scope}`,
      ),
    });
  });
});
