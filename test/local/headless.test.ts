/** One call from the command line: one JSON object out, whatever goes in. */
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { temporaryFolder } from './smallHost';

const folder = temporaryFolder();
const inFolder = (name: string) => path.join(folder, name);

function headless(...words: string[]) {
  const { stdout, status } = spawnSync(process.execPath, ['tools/run.mjs', 'local/headless.ts', ...words], {
    encoding: 'utf8',
  });
  // One object and nothing else: this parse is the test of that.
  return { status, answer: JSON.parse(stdout) as Record<string, unknown> };
}
const says = (answer: Record<string, unknown>) =>
  (answer['problems'] as { tab: string; cell: string; says: string }[])[0];

describe('what the person can mend is said in one sentence, exit 1', () => {
  writeFileSync(inFolder('torn.xlsx'), 'not a zip');
  it.each([
    { why: 'no call', words: [], sentence: /^Say which call to make/ },
    { why: 'JSON that is none', words: ['refresh', '{kind:iep}'], sentence: /^The arguments are not JSON/ },
    { why: 'a list for arguments', words: ['refresh', '[1]'], sentence: /^The arguments must be one JSON object/ },
    { why: 'an unknown option', words: ['refresh', '--wrokbook', 'a.xlsx'], sentence: /“--wrokbook” is not known/ },
    { why: 'an option without its value', words: ['refresh', '--save'], sentence: /value after --save/ },
    { why: 'no such workbook', words: ['refresh', '--workbook', inFolder('no.xlsx')], sentence: /cannot be read/ },
    {
      why: 'a workbook that is none',
      words: ['refresh', '--workbook', inFolder('torn.xlsx')],
      sentence: /could not be opened as an \.xlsx workbook/,
    },
    { why: 'a day that is none', words: ['refresh', '--today', '2026-02-30'], sentence: /“2026-02-30” is not a date/ },
    { why: 'an unknown call', words: ['refrsh'], sentence: /refrsh/ },
  ])('$why', ({ words, sentence }) => {
    const { status, answer } = headless(...words);
    expect(status).toBe(1);
    expect(answer['ok']).toBe(false);
    expect(says(answer)).toMatchObject({ tab: '', cell: '', says: expect.stringMatching(sentence) });
  });
});

test('sets up from nothing, saves, and goes on from the file', () => {
  const saved = inFolder('school.xlsx');
  const drive = inFolder('drive');
  const today = ['--today', '2026-03-02', '--drive', drive];
  const first = headless('setUp', '{"framework":"eng-2001","phase":"primary"}', '--save', saved, ...today);
  expect(first).toMatchObject({ status: 0, answer: { ok: true, stats: { modelledMs: expect.any(Number) } } });
  expect(existsSync(saved)).toBe(true);
  const again = headless('setUp', '{}', '--workbook', saved, ...today);
  expect(again.answer).toMatchObject({ ok: true, value: { made: [] } });
});

test('a template is checked and stored from a file, and is in the saved workbook', () => {
  const saved = inFolder('templates.xlsx');
  const file = ['--template', 'test/fixtures/template-by-libreoffice.docx'];
  const day = ['--today', '2026-11-23', '--drive', inFolder('drive')];
  headless('setUp', '{}', '--save', saved, ...day);
  expect(headless('checkTemplate', '{"kind":"iep"}', ...file).answer).toMatchObject({
    ok: true,
    value: { problems: [] },
  });
  const stored = headless('storeTemplate', '{"kind":"iep"}', ...file, '--workbook', saved, '--save', saved, ...day);
  expect(stored.answer).toMatchObject({ ok: true, value: { stored: true, version: 1 } });
  const { answer } = headless('templates', '{}', '--workbook', saved, ...day);
  expect((answer['value'] as { templates: object[] }).templates[0]).toMatchObject({
    kind: 'iep',
    isOwn: true,
    version: 1,
  });
});
