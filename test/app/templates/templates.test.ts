/** The school's own templates over the built bundle: kept in the workbook, in use or not, damaged, and ended half-way. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import PizZip from 'pizzip';
import { describe, expect, it, test } from 'vitest';
import { RunKilled } from '../../../local/gate';
import type { Host } from '../../../local/host';
import { readWorkbook } from '../../../local/xlsx/read';
import { writeWorkbook } from '../../../local/xlsx/write';
import { KINDS } from '../../../src/documents/kinds';
import { openDocx, templateOf } from '../../documents/docx';
import { ask, emptySchool, keep, open, refusal, temporaryFolder } from '../oakfield';
import { rowsOf } from '../typing';

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
/** A template that says its number. */
const numbered = (number: number) => base64(templateOf([`Our plan ${number}`, '{pupil.name}']));
const store = (host: Host, number: number, initials = 'SB') =>
  ask(host, 'storeTemplate', { kind: 'iep', base64: numbered(number), initials, fileName: `plan ${number}.docx` });
const iep = (host: Host) => {
  const [first] = ask(host, 'templates', {}).templates;
  if (first?.kind !== 'iep') throw new Error('The plan comes first.');
  return first;
};
/** The first line of the template in use; 'starter' for the product's own. */
function inUse(host: Host): string {
  const { base64: file, name } = ask(host, 'downloadTemplate', { kind: 'iep' });
  const [line = ''] = openDocx(new Uint8Array(Buffer.from(file, 'base64'))).body;
  return name === 'Plan template.docx' ? 'starter' : line;
}
const rows = (host: Host) => rowsOf(host, '_templates').filter((row) => row['Kind'] !== '');

test('before anybody stored one, each kind has the starter', async () => {
  const host = await emptySchool();
  const { templates } = ask(host, 'templates', {});
  expect(templates.map(({ kind }) => kind)).toEqual(KINDS);
  for (const one of templates)
    expect(one).toMatchObject({ isOwn: false, version: 0, word: '', versions: [], myDoc: '' });
  expect(inUse(host)).toBe('starter');
  host.close();
});

describe('a template that is stored', async () => {
  const host = await emptySchool();
  const answer = store(host, 1);

  it('is in use, with its date, initials and file name', () => {
    expect(answer).toMatchObject({ stored: true, version: 1, problems: [], fields: ['pupil.name'] });
    expect(answer.says).toBe('Plan: your school’s template, version 1, is used from now on.');
    expect(answer.advice.length).toBeGreaterThan(0);
    const from = { version: 1, date: '2026-11-23', initials: 'SB', fileName: 'plan 1.docx' };
    expect(iep(host)).toMatchObject({
      isOwn: true,
      ...from,
      word: '',
      versions: [{ ...from, inUse: true, isWhole: true }],
    });
    expect(inUse(host)).toBe('Our plan 1');
  });
  it('is what the check looks at from then on', () =>
    expect(ask(host, 'checkTemplate', { kind: 'iep' }).fields).toEqual(['pupil.name']));
  it('is there for a colleague, who has none of my Drive', () => expect(inUse(host.asUser('bea'))).toBe('Our plan 1'));
  it('is not stored twice', () => {
    const before = rows(host).length;
    expect(store(host, 1)).toMatchObject({ stored: true, version: 1 });
    expect(rows(host)).toHaveLength(before);
  });
  it('stays where another has problems, and the place is said', () => {
    const broken = base64(templateOf([[['{#targets}{taget}', '{/targets}']]]));
    expect(ask(host, 'storeTemplate', { kind: 'iep', base64: broken })).toMatchObject({
      stored: false,
      version: 0,
      says: '',
      problems: [{ says: 'table 1, row 1, column 1: We do not know {taget}. Did you mean {target}?' }],
    });
    expect(ask(host, 'storeTemplate', { kind: 'iep', base64: 'abc' }).problems[0]?.says).toMatch(
      /did not arrive whole/,
    );
    expect(inUse(host)).toBe('Our plan 1');
    expect(iep(host).versions).toHaveLength(1);
  });
  it('survives .xlsx', async () => {
    const file = await writeWorkbook(host.snapshot());
    const again = await open({ snapshot: await readWorkbook(Buffer.from(file)), state: '{}' });
    expect(inUse(again)).toBe('Our plan 1');
    again.close();
  });
});

describe('versions', async () => {
  const host = await emptySchool();
  store(host, 1, 'AB');
  store(host, 2, 'CD');

  it('back to the starter in one click, and forward again; nothing is lost', () => {
    expect(ask(host, 'useStarter', { kind: 'iep', initials: 'EF' })).toMatchObject({ version: 0 });
    expect(inUse(host)).toBe('starter');
    expect(iep(host)).toMatchObject({ isOwn: false, version: 0, date: '2026-11-23', initials: 'EF', word: '' });
    expect(iep(host).versions.map(({ version, initials, inUse }) => [version, initials, inUse])).toEqual([
      [2, 'CD', false],
      [1, 'AB', false],
    ]);
    expect(ask(host, 'useVersion', { kind: 'iep', version: 1 }).says).toBe(
      'Plan: your school’s template, version 1, is used from now on.',
    );
    expect(inUse(host)).toBe('Our plan 1');
  });
  it('one that is there already is put in use again, not stored anew', () => {
    expect(store(host, 2)).toMatchObject({ version: 2 });
    expect(iep(host).versions).toHaveLength(2);
  });
  it('one that is not there is refused in a sentence', () =>
    expect(refusal(host.rpc('useVersion', { kind: 'iep', version: 9 }))).toEqual([
      'Plan: version 9 is not there any more. Nothing was changed. Choose another version, or upload the file again.',
    ]));
  it('another kind has its own', () => {
    const plain = base64(templateOf(['Our invitation']));
    ask(host, 'storeTemplate', { kind: 'invitation', base64: plain });
    expect(inUse(host)).toBe('Our plan 2');
    expect(
      ask(host, 'templates', {})
        .templates.filter(({ isOwn }) => isOwn)
        .map(({ kind }) => kind),
    ).toEqual(['iep', 'invitation']);
  });
  it('the newest three are kept, and the one in use; rows of older ones are used again', () => {
    ask(host, 'useVersion', { kind: 'iep', version: 1 });
    for (const number of [3, 4, 5]) store(host, number);
    const before = host.workbook.sheet('_templates').values().length;
    for (const number of [6, 7, 8]) store(host, number);
    expect(iep(host).versions.map(({ version }) => version)).toEqual([8, 7, 6]);
    expect(iep(host).versions.every(({ isWhole }) => isWhole)).toBe(true);
    expect(host.workbook.sheet('_templates').values().length - before).toBeLessThanOrEqual(1);
    ask(host, 'useVersion', { kind: 'iep', version: 6 });
    for (const number of [9, 10, 11, 12]) store(host, number);
    ask(host, 'useVersion', { kind: 'iep', version: 10 });
    expect(inUse(host)).toBe('Our plan 10');
    expect(ask(host, 'downloadTemplate', { kind: 'iep', version: 12 }).name).toBe('Plan template, version 12.docx');
    expect(ask(host, 'downloadTemplate', { kind: 'iep', version: 0 }).name).toBe('Plan template.docx');
    expect(ask(host, 'templates', {}).templates.find(({ kind }) => kind === 'invitation')?.isOwn).toBe(true);
  });
});

describe('what somebody does to the hidden tab', () => {
  const large = base64(withPicture(80_000));
  const headings = [
    'Kind',
    'Version',
    'Part',
    'Parts',
    'Length',
    'Checksum',
    'Stored on',
    'Initials',
    'File name',
    'Text',
  ];
  const stored = async () => {
    const host = await emptySchool();
    ask(host, 'storeTemplate', { kind: 'iep', base64: large });
    const { service } = host.workbook.sheet('_templates');
    return { host, service, last: service.getLastRow() };
  };
  const DAMAGED =
    'Plan: your school’s template, version 1, is not whole any more: the hidden tab _templates was changed. The template that comes with Provision Map is used in its place. Upload yours again, or choose an older version.';

  it('has its columns, and a part for each 32,000 characters', async () => {
    const { host, last } = await stored();
    expect(host.workbook.sheet('_templates').values()[0]).toEqual(headings);
    expect(last).toBe(1 + 4 + 1);
    for (const { Text: text } of rows(host)) expect(String(text).length).toBeLessThanOrEqual(32_000);
    host.close();
  });
  it.each([
    {
      why: 'a letter is changed',
      act: ({ service }: Awaited<ReturnType<typeof stored>>) => {
        const cell = service.getRange(3, 10);
        const text = String(cell.getValue());
        cell.setValue(`${text.slice(0, 500)}${text[500] === 'A' ? 'B' : 'A'}${text.slice(501)}`);
      },
    },
    {
      why: 'a part is deleted',
      act: ({ host }: Awaited<ReturnType<typeof stored>>) => host.workbook.deleteRow('_templates', 3),
    },
    {
      why: 'a cell is emptied',
      act: ({ service }: Awaited<ReturnType<typeof stored>>) => service.getRange(2, 10).setValue(''),
    },
  ])('$why: the starter is used, and it is said', async ({ act }) => {
    const school = await stored();
    act(school);
    const { host } = school;
    expect(iep(host)).toMatchObject({
      isOwn: false,
      version: 0,
      word: DAMAGED,
      versions: [{ inUse: true, isWhole: false }],
    });
    expect(inUse(host)).toBe('starter');
    expect(ask(host, 'downloadTemplate', { kind: 'iep' }).word).toBe(DAMAGED);
    expect(ask(host, 'checkTemplate', { kind: 'iep' }).advice[0]).toBe(DAMAGED);
    expect(refusal(host.rpc('useVersion', { kind: 'iep', version: 1 }))[0]).toMatch(/version 1 is not whole any more/);
    // The same file again is a new version: the damaged one is of no use.
    expect(ask(host, 'storeTemplate', { kind: 'iep', base64: large })).toMatchObject({ stored: true, version: 2 });
    expect(iep(host)).toMatchObject({ isOwn: true, word: '' });
    host.close();
  });
  it('sorts it by text: every part is found by its number', async () => {
    const { host, service, last } = await stored();
    service.getRange(2, 1, last - 1, 10).sort(10);
    expect(iep(host)).toMatchObject({ isOwn: true, word: '' });
    host.close();
  });
  it('types below: that row is left alone', async () => {
    const { host, service, last } = await stored();
    service.getRange(last + 1, 4).setValue('mine');
    store(host, 2);
    store(host, 3);
    expect(service.getRange(last + 1, 4).getValue()).toBe('mine');
    expect(inUse(host)).toBe('Our plan 3');
    host.close();
  });
  it('takes a heading away: nothing is written, and set-up mends it', async () => {
    const { host, service } = await stored();
    service.getRange(1, 10).setValue('');
    expect(refusal(host.rpc('storeTemplate', { kind: 'iep', base64: numbered(2) }))[0]).toMatch(
      /Choose Set up this sheet from the menu/,
    );
    ask(host, 'setUp', {});
    store(host, 2);
    expect(inUse(host)).toBe('Our plan 2');
    host.close();
  });
});

/** Where one is in use, another is stored, and the run ends before a call. */
describe('storing that is ended between any two calls', async () => {
  const stateFile = path.join(temporaryFolder(), 'state.json');
  const first = await emptySchool({ stateFile });
  store(first, 1);
  const kept = keep(first, stateFile);
  first.gate.reset();
  const names: string[] = [];
  first.gate.before(
    () => true,
    ({ n, name }) => {
      names[n] = name;
    },
  );
  store(first, 2);
  const places = names.flatMap((_, at) => [at]);
  const writes = names.flatMap((name, at) => (name === 'SpreadsheetApp.setValues' ? [at] : []));
  first.close();

  it('takes two writes', () => expect(writes).toHaveLength(2));

  it.each([...places, names.length])('call %i: the old one stays in use until the last write', async (at) => {
    const host = await open(kept);
    host.gate.reset();
    host.gate.before(at, () => {
      throw new RunKilled();
    });
    const isLast = at > (writes[1] ?? 0);
    try {
      store(host, 2);
    } catch (problem) {
      if (!(problem instanceof RunKilled)) throw problem;
    }
    host.gate.reset();
    expect(inUse(host)).toBe(isLast ? 'Our plan 2' : 'Our plan 1');
    expect(iep(host).word).toBe('');
    expect(store(host, 2)).toMatchObject({ stored: true, version: 2 });
    expect(inUse(host)).toBe('Our plan 2');
    expect(iep(host).versions.map(({ version }) => version)).toEqual([2, 1]);
    host.close();
  });
});

test('the first of a school, ended before the last write, is told of, and can be chosen', async () => {
  const host = await emptySchool();
  let writes = 0;
  host.gate.before(
    ({ name }) => name === 'SpreadsheetApp.setValues' && ++writes === 2,
    () => {
      throw new RunKilled();
    },
  );
  expect(() => store(host, 1)).toThrow(RunKilled);
  host.gate.reset();
  expect(inUse(host)).toBe('starter');
  expect(iep(host).word).toBe(
    'Plan: 1 template of your school’s is stored, and none is chosen. The template that comes with Provision Map is used in its place. Choose one under Templates.',
  );
  ask(host, 'useVersion', { kind: 'iep', version: 1 });
  expect(inUse(host)).toBe('Our plan 1');
  host.close();
});

test('while a colleague has the lock, nothing is written and it is said', async () => {
  const host = await emptySchool();
  const letGo = host.holdLock();
  expect(refusal(host.rpc('storeTemplate', { kind: 'iep', base64: numbered(1) }))[0]).toMatch(/^A colleague is/);
  letGo();
  expect(rows(host)).toEqual([]);
  host.close();
});

test('a template of 1.9 MB is stored, used and checked, in as many calls as a small one', async () => {
  const counted = async (file: string) => {
    const host = await emptySchool();
    host.gate.reset();
    ask(host, 'storeTemplate', { kind: 'iep', base64: file });
    const storing = host.gate.stats().calls;
    host.gate.reset();
    expect(ask(host, 'downloadTemplate', { kind: 'iep' }).base64.length).toBeGreaterThan(1000);
    const using = host.gate.stats().calls;
    expect(iep(host).isOwn).toBe(true);
    host.close();
    return { storing, using };
  };
  const few = await counted(numbered(1));
  const large = withPicture(1_950_000);
  expect(large.length).toBeGreaterThan(1_900_000);
  expect(await counted(base64(large))).toEqual(few);
  expect(few.storing['SpreadsheetApp.getValues']).toBe(1);
  expect(few.storing['SpreadsheetApp.setValues']).toBe(2);
  expect(few.using['SpreadsheetApp.getValues']).toBe(1);
});

/** With a picture that does not get smaller. */
function withPicture(bytes: number): Uint8Array {
  const zip = new PizZip(templateOf(['Our plan with a picture', '{pupil.name}']));
  let seed = 7;
  const noise = Uint8Array.from({ length: bytes }, () => {
    seed ^= seed << 13;
    seed ^= seed >>> 17;
    seed ^= seed << 5;
    return seed;
  });
  zip.file('word/media/image1.png', noise, { binary: true });
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
}

test('the list of fields says each tag, where it may stand and what it holds', async () => {
  const host = await emptySchool();
  const { fields, lists } = ask(host, 'templateFields', { kind: 'iep' });
  expect(fields).toContainEqual({
    tag: '{pupil.stage}',
    list: '',
    holds: 'the stage in full: School Action Plus',
    recommended: true,
  });
  expect(fields).toContainEqual({
    tag: '{strategy}',
    list: 'targets',
    holds: 'how we will teach it',
    recommended: true,
  });
  expect(lists[0]).toEqual({ name: 'targets', begins: '{#targets}', ends: '{/targets}', holds: "the plan's targets" });
  // Each of them, written as it says, passes the check.
  const anywhere = fields.filter(({ list }) => list === '').map(({ tag }) => tag);
  const inLists = lists.map(({ name, begins, ends }) => [
    [
      `${begins}${fields
        .filter(({ list }) => list === name)
        .map(({ tag }) => tag)
        .join('')}${ends}`,
    ],
  ]);
  const all = base64(templateOf([...anywhere, ...inLists]));
  expect(ask(host, 'checkTemplate', { kind: 'iep', base64: all })).toMatchObject({ problems: [], advice: [] });
  host.close();
});

test('one that LibreOffice wrote is stored and given back', async () => {
  const host = await emptySchool();
  const file = readFileSync('test/fixtures/template-by-libreoffice.docx');
  ask(host, 'storeTemplate', { kind: 'iep', base64: base64(file), fileName: 'IEP.docx' });
  const given = ask(host, 'downloadTemplate', { kind: 'iep' });
  expect(openDocx(new Uint8Array(Buffer.from(given.base64, 'base64')))).toEqual(openDocx(file));
  host.close();
});
