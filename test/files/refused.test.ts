/**
 * Files that must be refused: the sentence, and what the refusal costs. Each is read by a Node of its own: its processor's time,
 * so that a busy machine changes nothing, and its whole memory at its peak, in which Node itself and the file are some 45 MB.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../tools/root';
import { TODAY } from './invented';
import { book, csv } from './makeFiles';
import { refused } from './refused';

const MOST_MS = 2000;
const MOST_MB = 300;

let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'files-'));
  await build({
    stdin: {
      resolveDir: `${root}/src/files`,
      loader: 'ts',
      contents: `
        import { readFile } from './readFile';
        const bytes = new Uint8Array(require('node:fs').readFileSync(process.argv[2]));
        const begun = process.cpuUsage();
        const result = readFile(bytes, process.argv[3], ${JSON.stringify(TODAY)});
        const used = process.cpuUsage(begun);
        const ms = Math.round((used.user + used.system) / 1000);
        const says = result.ok ? result.value.sheets.map(({ cells }) => cells.length).join() : result.problems[0].says;
        console.log(JSON.stringify({ ok: result.ok, says, ms, mb: Math.round(peak() / 1024) }));
        // The peak that resourceUsage() gives counts the parent too, up to the fork.
        function peak() {
          const fs = require('node:fs');
          if (!fs.existsSync('/proc/self/status')) return process.memoryUsage().rss / 1024;
          return Number(/VmHWM:\\s+(\\d+)/.exec(fs.readFileSync('/proc/self/status', 'utf8'))[1]);
        }`,
    },
    bundle: true,
    platform: 'node',
    target: 'es2020',
    outfile: path.join(folder, 'read.cjs'),
  });
});
afterAll(() => rmSync(folder, { recursive: true }));

function measured(bytes: Uint8Array, name: string): { ok: boolean; says: string; ms: number; mb: number } {
  const file = path.join(folder, 'file');
  writeFileSync(file, bytes);
  return JSON.parse(execFileSync('node', [path.join(folder, 'read.cjs'), file, name], { encoding: 'utf8' }));
}

describe('refused, with a sentence that says what it is and what to do', () => {
  it.each(refused)('$name: $why', ({ bytes, name, says }) => {
    const answer = measured(bytes(), name);
    if (process.env['SHOW_COSTS']) console.log(`${answer.ms} ms, ${answer.mb} MB: ${name}`);
    expect(answer).toMatchObject({ ok: false, says });
    expect(answer.ms).toBeLessThan(MOST_MS);
    expect(answer.mb).toBeLessThan(MOST_MB);
  });
});

const TEN_MB = 10 * 1024 * 1024;
const rows = (count: number, cells: string) =>
  `<sheetData>${Array.from({ length: count }, () => `<row>${cells}</row>`).join('')}</sheetData>`;

describe('read, and no dearer than what is refused', () => {
  it.each([
    {
      why: 'as many cells as a file may hold',
      bytes: () => book({ tabs: { A: rows(39_000, '<c t="str"><v>School Action</v></c>'.repeat(9)) } }),
      says: '39000',
    },
    {
      why: '600,000 cells with a look and nothing in them',
      bytes: () => book({ tabs: { A: rows(30_000, '<c r="A1" s="1"/>'.repeat(20)) } }),
      says: '0',
    },
    {
      why: '10 MB of words',
      bytes: () => csv('Khan,a note of some length and more\n'.repeat(99_000).slice(0, TEN_MB)),
      says: '99000',
    },
    { why: 'quotes that close nothing', bytes: () => csv('"a"b,"c\n'.repeat(99_000)), says: '99000' },
    { why: 'nothing but quotes', bytes: () => csv('"'.repeat(TEN_MB)), says: '1' },
    { why: 'one line of quotes that close nothing', bytes: () => csv('"a"b,'.repeat(300_000)), says: '1' },
    {
      why: 'ten thousand merges over all of the tab',
      bytes: () =>
        book({
          tabs: {
            A: `${rows(10_000, '<c><v>1</v></c>'.repeat(20))}<mergeCells>${'<mergeCell ref="A1:T10000"/>'.repeat(10_000)}</mergeCells>`,
          },
        }),
      says: '1',
    },
  ])('$why', ({ bytes, says }) => {
    const answer = measured(bytes(), 'x');
    if (process.env['SHOW_COSTS']) console.log(`${answer.ms} ms, ${answer.mb} MB: ${says}`);
    expect(answer).toMatchObject({ ok: true, says });
    expect(answer.ms).toBeLessThan(MOST_MS);
    expect(answer.mb).toBeLessThan(MOST_MB);
  });
});
