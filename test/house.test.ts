/**
 * The house: which room may use which. Reads the source text, so that an import of a type alone counts too.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = process.cwd();

/** Room → what it may import: other rooms, single files, packages. Its own files always. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'src/domain': [],
  'src/tables': ['src/domain', 'src/files/csvText', 'zod/mini'],
  'src/files': ['src/domain/result', 'src/domain/isoDate', 'pizzip', 'pako', 'saxes'],
  'src/documents': ['src/files', 'src/domain', 'docxtemplater', 'pizzip', 'pako', 'starter:'],
  'src/app': ['src/tables', 'src/documents', 'src/files', 'src/domain'],
  'src/rpc': ['src/domain', 'zod/mini'],
  'src/google': ['src/app/ports', 'src/tables', 'src/domain'],
  'src/main.ts': ['src/google', 'src/app', 'src/rpc', 'src/domain/result'],
  sidebar: ['src/rpc/contract', 'src/rpc/version', 'preact', '@observablehq/plot'],
  templates: ['docx', 'pizzip'],
  local: ['tools', '@univerjs', 'hucre', 'numfmt', 'node:', 'react', 'rxjs', 'esbuild', 'ws'],
  tools: [
    ...['templates', 'local', 'node:', 'esbuild', 'acorn', 'marked', 'typescript', 'src/domain'],
    ...['playwright-core', '@sparticuz/chromium'],
  ],
};
/** About 150 lines in the domain, 250 elsewhere; a tenth over is about. */
const LONGEST: Readonly<Record<string, number>> = { 'src/domain': 165 };
/** Lists of types: one page that says what the words mean. */
const VOCABULARY: ReadonlySet<string> = new Set(['src/domain/school.ts', 'src/domain/assessment.ts']);
const LONGEST_ELSEWHERE = 275;

/** The made-up school is a text to read, as long as its pupils need. */
const isMadeUp = (file: string) => file.startsWith('src/app/sample/');

function filesOf(room: string): string[] {
  if (/\.tsx?$/.test(room)) return [room];
  return readdirSync(path.join(root, room), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(tsx?|mjs)$/.test(file))
    .map((file) => path.posix.join(room, file.split(path.sep).join('/')));
}

/** Every module that a file names, types alone and late ones too: TypeScript's own reader, which no comment or text deceives. */
function importsOf(source: string): string[] {
  return ts.preProcessFile(source, true, true).importedFiles.map(({ fileName }) => fileName);
}

function target(file: string, name: string): string {
  return name.startsWith('.') ? path.posix.normalize(path.posix.join(path.posix.dirname(file), name)) : name;
}

function isUnder(name: string, place: string): boolean {
  return (
    name === place ||
    name.startsWith(place.endsWith(':') ? place : `${place}/`) ||
    name.replace(/\.tsx?$/, '') === place
  );
}

describe.each(Object.entries(MAY_IMPORT))('%s', (room, allowed) => {
  it('imports only from the rooms that it may use', () => {
    const strangers = filesOf(room).flatMap((file) =>
      importsOf(readFileSync(path.join(root, file), 'utf8'))
        .map((name) => target(file, name))
        .filter((name) => ![room, ...allowed].some((place) => isUnder(name, place)))
        .map((name) => `${file} imports ${name}`),
    );
    expect(strangers).toEqual([]);
  });

  it('opens each file with what it knows, and keeps it to one idea', () => {
    const longest = LONGEST[room] ?? LONGEST_ELSEWHERE;
    const odd = filesOf(room).flatMap((file) => {
      const source = readFileSync(path.join(root, file), 'utf8');
      const lines = source.split('\n').length;
      return [
        ...(/^\s*(\/\*\*|\/\/ )/.test(source) ? [] : [`${file} does not say what it knows`]),
        ...(lines > longest && !isMadeUp(file) && !VOCABULARY.has(file) ? [`${file} has ${lines} lines`] : []),
      ];
    });
    expect(odd).toEqual([]);
  });
});

it('names tests that there are', () => {
  const missing = Object.keys(MAY_IMPORT)
    .flatMap(filesOf)
    .flatMap((file) => {
      const named = readFileSync(path.join(root, file), 'utf8').match(/\btest\/[\w/]+\.test\.tsx?\b/g) ?? [];
      return named.filter((test) => !existsSync(path.join(root, test))).map((test) => `${file} names ${test}`);
    });
  expect(missing).toEqual([]);
});

describe('names of Google', () => {
  it('stand in src/google alone', () => {
    const services =
      /\b(SpreadsheetApp|HtmlService|LockService|PropertiesService|CacheService|Utilities|DriveApp|DocumentApp|UrlFetchApp|MailApp|Session)\s*\./;
    const named = ['src/domain', 'src/tables', 'src/documents', 'src/files', 'src/app', 'src/rpc', 'src/main.ts']
      .flatMap(filesOf)
      .filter((file) => services.test(readFileSync(path.join(root, file), 'utf8')));
    expect(named).toEqual([]);
  });
  it('are never the wide services', () => {
    const wide =
      /\b(DriveApp|DocumentApp|UrlFetchApp|MailApp|GmailApp|Session\.getActiveUser|Session\.getEffectiveUser)\b/;
    expect(filesOf('src/google').filter((file) => wide.test(readFileSync(path.join(root, file), 'utf8')))).toEqual([]);
  });
});

describe('the reader of imports', () => {
  it.each([
    { why: 'a type alone', source: "import type { A } from '../app/ports';", names: ['../app/ports'] },
    { why: 'for its effects', source: "import './style.css';", names: ['./style.css'] },
    { why: 'a type in a type', source: "let a: import('./cell').Cell;", names: ['./cell'] },
    { why: 'none in a text', source: 'const e = "import f from \'g\'";', names: [] },
    { why: 'over several lines', source: "import {\n a,\n} from 'b';", names: ['b'] },
    { why: 'passed on', source: "export * from './c';", names: ['./c'] },
    { why: 'loaded late', source: "const d = require('docxtemplater');", names: ['docxtemplater'] },
  ])('sees $why', ({ source, names }) => expect(importsOf(source)).toEqual(names));
});
