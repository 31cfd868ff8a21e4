/**
 * Workbooks as they come: each thing that is wrong is told with its tab and cell, all else is worked out, and not one typed
 * cell is another after the refresh.
 */
import { describe, expect, it, test } from 'vitest';
import type { Host } from '../../local/host';
import { ask, open, refusal, typedSchool } from './oakfield';
import { headingsOf, rowsOf, typedCells, typeRows, typingLost } from './typing';

const PUPILS = 6;

/** Where a heading stands, as letters: A to Z are enough here. */
function letter(host: Host, tab: string, heading: string): string {
  return String.fromCharCode(65 + headingsOf(host, tab).indexOf(heading));
}
function put(host: Host, tab: string, heading: string, row: number, value: string | number): void {
  const service = host.workbook.sheet(tab).service;
  service.getRange(row, headingsOf(host, tab).indexOf(heading) + 1).setValue(value);
}

interface Awkward {
  readonly why: string;
  readonly spoil: (host: Host) => void;
  /** The tab, the heading above the cell ('' = the whole tab) and its row, and what the sentence says. */
  readonly told: readonly {
    readonly tab: string;
    readonly heading: string;
    readonly row: number;
    readonly says: RegExp;
  }[];
  /** Pupils that still count. */
  readonly pupils?: number;
}

const AWKWARD: readonly Awkward[] = [
  {
    why: 'a pupil in Provision list whom nobody knows',
    spoil: (host) => put(host, 'Provision list', 'Pupil', 3, 'Nobody, At All'),
    told: [{ tab: 'Provision list', heading: 'Pupil', row: 3, says: /nobody on the Pupils tab fits/ }],
  },
  {
    why: 'text where a number belongs',
    spoil: (host) => put(host, 'Interventions', 'Minutes each session', 2, 'about 20'),
    told: [
      { tab: 'Interventions', heading: 'Minutes each session', row: 2, says: /"about 20", which is not a number/ },
    ],
  },
  {
    why: 'a date that stands as text',
    spoil: (host) => put(host, 'Pupils', 'Stage since', 4, "'01/09/2025"),
    told: [{ tab: 'Pupils', heading: 'Stage since', row: 4, says: /as text, not as a date.*1 September 2025/ }],
  },
  {
    why: 'a date that is none',
    spoil: (host) => put(host, 'Plans', 'Start', 3, 'after half-term'),
    told: [{ tab: 'Plans', heading: 'Start', row: 3, says: /"after half-term", which is not a date/ }],
  },
  {
    why: 'a formula that shows an error',
    spoil: (host) => put(host, 'Provision list', 'Minutes each session', 5, '=1/0'),
    told: [{ tab: 'Provision list', heading: 'Minutes each session', row: 5, says: /shows the error #DIV\/0!/ }],
  },
  {
    why: 'a reference that was lost',
    spoil: (host) => put(host, 'Interventions', 'Weeks', 3, "'#REF!"),
    told: [{ tab: 'Interventions', heading: 'Weeks', row: 3, says: /shows the error #REF!/ }],
  },
  {
    why: 'a note of 40,000 characters',
    spoil: (host) => put(host, 'Pupils', 'Strengths', 3, 'x'.repeat(40_000)),
    told: [{ tab: 'Pupils', heading: 'Strengths', row: 3, says: /40,000 characters/ }],
  },
  {
    why: 'a row of blanks in the middle',
    spoil: (host) => host.workbook.insertRow('Pupils', 4),
    told: [],
  },
  {
    why: 'merged cells: only the first of them holds anything',
    spoil: (host) => {
      put(host, 'Pupils', 'Surname', 3, '');
      host.workbook.sheet('Pupils').service.getRange(3, 1, 1, 2).merge();
    },
    told: [{ tab: 'Pupils', heading: 'Surname', row: 3, says: /Surname is empty.*unmerge/ }],
  },
  {
    why: 'a stage that is not on the Stages tab',
    spoil: (host) => put(host, 'Pupils', 'Stage', 2, 'Wave 9'),
    told: [{ tab: 'Pupils', heading: 'Stage', row: 2, says: /"Wave 9", which is not on the Stages tab/ }],
  },
  {
    why: 'one ID on two rows: the first counts',
    spoil: (host) => put(host, 'Pupils', 'Pupil ID', 5, 'P002'),
    told: [{ tab: 'Pupils', heading: 'Pupil ID', row: 5, says: /P002 stands in/ }],
    pupils: PUPILS - 1,
  },
  {
    why: 'an ID that look-ups would misread',
    spoil: (host) => put(host, 'Pupils', 'Pupil ID', 5, 'P0*'),
    told: [{ tab: 'Pupils', heading: 'Pupil ID', row: 5, says: /has \*, \? or ~ in it/ }],
  },
  {
    why: 'a provision that ends before it starts',
    spoil: (host) => put(host, 'Provision list', 'End', 2, '01/01/2020'),
    told: [{ tab: 'Provision list', heading: 'End', row: 2, says: /before the start/ }],
  },
  {
    why: 'somebody typed over a cell of ours',
    spoil: (host) => put(host, 'Pupils', 'IEP?', 4, 'yes'),
    told: [{ tab: 'Pupils', heading: 'IEP?', row: 4, says: /filled in for you, but somebody typed there/ }],
  },
];

describe('a refresh names it, works out the rest and changes nothing that was typed', () => {
  it.each(AWKWARD)('$why', async ({ spoil, told, pupils = PUPILS }) => {
    const host = await typedSchool(PUPILS);
    expect(ask(host, 'refresh', {}).problems).toEqual([]);
    spoil(host);
    const before = typedCells(host);
    const reply = ask(host, 'refresh', {});
    for (const { tab, heading, row, says } of told) {
      const cell = `${letter(host, tab, heading)}${row}`;
      expect(reply.problems).toContainEqual(expect.objectContaining({ tab, cell, says: expect.stringMatching(says) }));
    }
    if (told.length === 0) expect(reply.problems).toEqual([]);
    expect(reply.pupils).toBe(pupils);
    expect(reply.costPence).toBeGreaterThan(0);
    expect(typingLost(host, before)).toEqual([]);
    host.close();
  });
});

test('all of it at once is told all at once', async () => {
  const host = await typedSchool(PUPILS);
  const all = AWKWARD.filter(({ why }) => !/blanks|merged|one ID/.test(why));
  for (const { spoil } of all) spoil(host);
  const before = typedCells(host);
  const { problems } = ask(host, 'refresh', {});
  for (const { tab, says } of all.flatMap(({ told }) => told)) {
    expect(problems).toContainEqual(expect.objectContaining({ tab, says: expect.stringMatching(says) }));
  }
  expect(typingLost(host, before)).toEqual([]);
  host.close();
});

describe('what is not there at all', () => {
  it.each([
    { why: 'a tab that the school types in', tab: 'Targets', says: /no tab called Targets/ },
    { why: 'the list of provisions', tab: 'Provision list', says: /no tab called Provision list/ },
  ])('$why: told, and the rest is worked out', async ({ tab, says }) => {
    const host = await typedSchool(PUPILS);
    host.workbook.sheet(tab).service.setName('Put away');
    const reply = ask(host, 'refresh', {});
    expect(reply.problems).toContainEqual(
      expect.objectContaining({ tab, cell: '', says: expect.stringMatching(says) }),
    );
    expect(reply.pupils).toBe(PUPILS);
    host.close();
  });

  it('a heading: told in row 1, and what can be read without it is read', async () => {
    const host = await typedSchool(PUPILS);
    put(host, 'Pupils', 'Surname', 1, 'Called');
    const before = typedCells(host);
    const reply = ask(host, 'refresh', {});
    expect(reply.problems).toContainEqual(
      expect.objectContaining({ tab: 'Pupils', says: expect.stringMatching(/no column called Surname/) }),
    );
    expect(reply.pupils).toBe(PUPILS);
    expect(typingLost(host, before)).toEqual([]);
    host.close();
  });

  it('a tab of ours: refresh says what to do and writes nothing', async () => {
    const host = await typedSchool(PUPILS);
    host.workbook.sheet('To do').service.setName('Put away');
    expect(refusal(host.rpc('refresh', {}))).toEqual([expect.stringMatching(/no tab "To do".*Set up this sheet/)]);
    host.close();
  });

  it('anything: an empty workbook is asked to be set up, and home says the same', async () => {
    const host = await open(null);
    expect(refusal(host.rpc('refresh', {})).length).toBeGreaterThan(0);
    expect(ask(host, 'home', {})).toMatchObject({ isSetUp: false, counts: { pupils: 0 } });
    expect(ask(host, 'pupils', {})).toEqual([]);
    expect(ask(host, 'todo', {}).items.filter(({ kind }) => kind !== 'DATA_PROBLEM')).toEqual([]);
    host.close();
  });
});

test('a tab that may not be edited is named before anything is written', async () => {
  const host = await typedSchool(PUPILS);
  host.workbook.sheet('Impact').service.protect().setDescription('the head teacher’s').setWarningOnly(false);
  const guest = host.asUser('guest');
  host.workbook.setCell('Pupils', 'C2', '9Z');
  const before = host.workbook.sheet('_status').values();
  expect(refusal(guest.rpc('refresh', {}))).toEqual([expect.stringMatching(/cannot edit "Impact"/)]);
  expect(host.workbook.sheet('_status').values()).toEqual(before);
  host.close();
});

test('a column of the school’s own, in the midst of ours, is nobody’s business', async () => {
  const host = await typedSchool(PUPILS);
  const { service } = host.workbook.sheet('Pupils');
  service.getRange(1, service.getLastColumn() + 1, 3, 1).setValues([['Taxi'], ['=TODAY()'], ['Tuesdays']]);
  const before = typedCells(host);
  expect(ask(host, 'refresh', {}).problems).toEqual([]);
  expect(typingLost(host, before)).toEqual([]);
  expect(rowsOf(host, 'Pupils')[1]?.['Taxi']).toBe('Tuesdays');
  host.close();
});

test('rows typed below count before they have an ID of their own', async () => {
  const host = await typedSchool(PUPILS);
  typeRows(host, 'Pupils', [
    { Forename: 'New', Surname: 'Comer', Stage: 'School Action Plus', 'Stage since': '01/11/2026' },
  ]);
  expect(ask(host, 'home', {}).counts.pupils).toBe(PUPILS + 1);
  host.close();
});
