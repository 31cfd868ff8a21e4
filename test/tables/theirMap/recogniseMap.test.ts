/** A school's own provision map, understood: the commonest layouts, what is asked, and that no cell is lost. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { headingsKey, MEANINGS, recogniseMap } from '../../../src/tables/theirMap/recogniseMap';
import { SCHOOL } from './school';

type Cells = readonly (readonly string[])[];

const read = (cells: Cells) => recogniseMap(cells, SCHOOL);
const places = (cells: Cells) =>
  read(cells).provisions.map(
    ({ pupil, intervention, cell }) => `${cell} ${pupil.id ?? `? ${pupil.text}`} ${intervention}`,
  );

const ROWS: Cells = [
  ['Provision map Autumn 2026'],
  [],
  ['Pupil', 'Class', 'Intervention', 'Time', 'Entry', 'Exit', 'Cost'],
  ['Ava Khan', '4B', 'Toe by Toe', '3 x 20 mins pw', '7.04', '7.10', '£45.00'],
  ['', '', 'Lego therapy', '30 mins weekly', '', '', '£20'],
  ['Smith, Ben', '4B', 'Toe by Toe', 'TBC', '6.11', '', '45'],
  ['Total', '', '', '', '', '', '£110.00'],
];
const MARKS: Cells = [
  ['Name', 'Class', 'Toe by Toe', 'Lego therapy', 'Nurture', 'Total'],
  ['Ava Khan', '4B', '✓', '', '3 x 20 mins pw', '2'],
  ['Ben S', '4B', '', '✓', '✓', '2'],
  ['Ava', '3A', '✓', '', '', '1'],
  ['', '', '2', '1', '2', ''],
];
const WORK: Cells = [
  ['Intervention', 'Pupils', 'TA', 'When'],
  ['Toe by Toe', 'Ava K, Ben Smith and Cara', 'Mrs Shah', 'daily 10 mins'],
  ['Nurture', 'Khan, Ava; Jones, Cara\nZak', 'LSA', '2 x 30 mins pw'],
  [],
  ['TA: £17.20 per hour'],
];
const YEARS: Cells = [
  ['Year group', 'Area of need', 'Provision', 'Group', 'Time', 'Term'],
  ['Y3/4', 'Cognition and learning', 'Toe by Toe', '6 to 8', '3 x 20 mins pw', 'Autumn'],
  ['', '', 'Paired reading', '1:1', '1.5 hrs per half term', 'Spring'],
  ['KS1', 'SEMH', 'Nurture', 'small group', 'Continuous', 'All year'],
];
const WAVES: Cells = [
  ['', 'Wave 1', 'Wave 2', 'Wave 3'],
  ['Cognition and learning', 'Visual timetables', 'Toe by Toe, Paired reading', '1:1 reading (3 x 20 mins pw)'],
  ['SEMH', 'Circle time', 'Nurture', 'Counselling'],
];

describe('the layout', () => {
  it.each([
    {
      why: 'a row for each pupil and intervention',
      cells: ROWS,
      layout: 'PUPIL_ROWS',
      provisions: 3,
      interventions: 2,
    },
    { why: 'pupils by interventions', cells: MARKS, layout: 'PUPIL_BY_INTERVENTION', provisions: 5, interventions: 3 },
    { why: 'a row for each intervention', cells: WORK, layout: 'INTERVENTION_ROWS', provisions: 6, interventions: 2 },
    { why: 'by year group and area', cells: YEARS, layout: 'PROVISION_ROWS', provisions: 0, interventions: 3 },
    { why: 'lists under waves', cells: WAVES, layout: 'LISTS', provisions: 0, interventions: 7 },
    { why: 'nothing', cells: [], layout: 'UNKNOWN', provisions: 0, interventions: 0 },
  ])('$why', ({ cells, layout, provisions, interventions }) => {
    const map = read(cells);
    expect([map.layout, map.provisions.length, map.interventions.length]).toEqual([layout, provisions, interventions]);
  });
});

describe('pupils', () => {
  it('stand in rows, and a name above holds for the blank below it', () =>
    expect(places(ROWS)).toEqual(['A4 P001 Toe by Toe', 'C5 P001 Lego therapy', 'A6 P002 Toe by Toe']));
  it('stand beside marks, the class telling two Avas apart', () =>
    expect(places(MARKS)).toEqual([
      ...['C2 P001 Toe by Toe', 'E2 P001 Nurture', 'D3 P002 Lego therapy', 'E3 P002 Nurture', 'C4 P004 Toe by Toe'],
    ]));
  it('are named in one cell in many ways; who is not known is asked', () => {
    expect(places(WORK)).toEqual([
      ...['B2 P001 Toe by Toe', 'B2 P002 Toe by Toe', 'B2 P003 Toe by Toe'],
      ...['B3 P001 Nurture', 'B3 P003 Nurture', 'B3 ? Zak Nurture'],
    ]);
    expect(read(WORK).unmatched).toEqual([{ text: 'Zak', cells: ['B3'], candidates: [] }]);
  });
});

it('reads money, scores as typed and times with their phrase', () => {
  const [first, , third] = read(ROWS).provisions;
  expect(first).toMatchObject({
    entry: '7.04',
    exit: '7.10',
    cost: { pence: 4500 },
    comment: '3 x 20 mins pw',
    term: 'Autumn 2026',
  });
  expect(first?.numbers).toMatchObject({ minutes: 20, sessionsPerWeek: 3 });
  expect(third?.says.join(' ')).toContain('“TBC” gives no figures.');
});

it('reads waves, areas and rates', () => {
  expect(read(WAVES).interventions.find(({ name }) => name === 'Paired reading')).toMatchObject({
    wave: 2,
    existing: 'Paired reading',
  });
  expect(read(YEARS).interventions.map(({ area }) => area)).toEqual([
    ...['Cognition and learning', 'Cognition and learning', 'Social, emotional and mental health'],
  ]);
  expect(read(WORK).staffRates).toEqual([{ role: 'TA', pencePerHour: 1720, cell: 'A5' }]);
});

it('never makes a provision of a total', () => {
  for (const cells of [ROWS, MARKS]) {
    const totals = read(cells).account.filter(({ use }) => use === 'total');
    expect(totals.length).toBeGreaterThan(1);
    const cellsOfTotals = new Set(totals.map(({ cell }) => cell));
    expect(read(cells).provisions.filter(({ cell }) => cellsOfTotals.has(cell))).toEqual([]);
  }
});

describe('what the person chose', () => {
  const odd: Cells = [
    ['Learner code', 'Thing', 'Xyz'],
    ['Ava Khan', 'Toe by Toe', '7.04'],
    ['Ben Smith', 'Nurture', '6.10'],
  ];
  it('is asked where a heading tells nothing', () => {
    const map = read(odd);
    expect(map.columns.find(({ heading }) => heading === 'Xyz')?.meaning).toBe('UNKNOWN');
    expect(map.unread.map(({ cell }) => cell)).toEqual(['C2', 'C3']);
  });
  it('a heading that every object has a thing for means what any other would', () => {
    const cells = [
      ['Pupil', 'constructor'],
      ['Ava Khan', 'yes'],
    ];
    expect(read(cells).columns.map(({ meaning }) => typeof meaning)).toEqual(['string', 'string']);
  });

  it('goes before what is recognised, and is kept by a key of the headings', () => {
    const map = recogniseMap(odd, { ...SCHOOL, corrections: { xyz: 'ENTRY' } });
    expect(map.provisions.map(({ entry }) => entry)).toEqual(['7.04', '6.10']);
    expect(map.unread).toEqual([]);
    const key = (cells: Cells) => headingsKey(cells, SCHOOL);
    expect(key(odd)).toBe(key([...odd.slice(0, 1), ['Cara Jones', 'Lego', '']]));
    expect(key(odd)).not.toBe(
      key([
        ['Learner code', 'Thing', 'Abc'],
        ['Cara Jones', 'Lego', ''],
      ]),
    );
  });
  it('has words for each meaning', () => expect(MEANINGS.filter(({ says }) => says === '')).toEqual([]));
});

const text = fc.constantFrom(
  ...[
    '',
    '',
    '',
    'Pupil',
    'Name',
    'Intervention',
    'Time',
    'Entry',
    'Cost',
    'Class',
    'Total',
    'Wave 2',
    'Autumn',
    'KS1',
    'Y3/4',
  ],
  ...[
    'Ava Khan',
    'Ben S',
    'Ava',
    'AK',
    'Zak',
    'Khan, Ava · P001',
    'Toe by Toe',
    'Nurture',
    '✓',
    'x',
    '-',
    '7.04',
    '£12.50',
    '3',
  ],
  ...[
    '3 x 20 mins pw',
    'TBC',
    'see SENCO',
    'Mrs Shah',
    'LSA',
    'w/b 7/9/26',
    '12/09/2026',
    'Cognition and learning',
    '  two  spaces ',
  ],
  ...[
    'Ava Khan, Ben Smith',
    'Toe by Toe\nLego therapy',
    'N.B. this is a note',
    '=SUM(A1)',
    'Total cost',
    '1:1',
    '6 to 8',
    'Rate',
    'Hourly rate',
  ],
);
const anyGrid = fc.array(fc.array(text, { maxLength: 7 }), { maxLength: 9 });
const nameOf = (row: number, column: number) => `${String.fromCharCode(65 + column)}${row + 1}`;

test('a cell too long to be read is said to be, in its place among the others', () => {
  const { unread, account } = read([
    ['Pupil', 'Notes', 'Intervention'],
    ['Ava Khan', 'x'.repeat(2001), 'Toe by Toe'],
  ]);
  expect(unread).toEqual([
    { cell: 'B2', text: `${'x'.repeat(200)}…`, why: expect.stringContaining('more than 2,000 letters') },
  ]);
  expect(account.map(({ cell }) => cell)).toEqual(['A1', 'B1', 'C1', 'A2', 'B2', 'C2']);
});

test('each cell that is not empty is accounted for, once; each unread one has a reason', () =>
  fc.assert(
    fc.property(anyGrid, (cells) => {
      const map = read(cells);
      const filled = cells.flatMap((row, at) =>
        row.flatMap((cell, column) => (cell.trim() === '' ? [] : [nameOf(at, column)])),
      );
      expect(map.account.map(({ cell }) => cell)).toEqual(filled);
      expect(map.unread.map(({ cell }) => cell)).toEqual(
        map.account.filter(({ use }) => use === 'unread').map(({ cell }) => cell),
      );
      for (const { why } of map.unread) expect(why).not.toBe('');
      for (const { cell } of map.provisions) expect(filled).toContain(cell);
    }),
    { numRuns: 400 },
  ));

test('no pupil is taken whom the cells do not name, and none by two readings', () =>
  fc.assert(
    fc.property(anyGrid, (cells) => {
      for (const { pupil } of read(cells).provisions) {
        if (pupil.id === null) continue;
        const one = SCHOOL.pupils.find(({ id }) => id === pupil.id);
        expect(
          [one?.forename, one?.surname].some((name) => pupil.text.includes(name ?? '')) || pupil.how === 'INITIALS',
        ).toBe(true);
        expect(pupil.candidates).toEqual([]);
      }
    }),
    { numRuns: 200 },
  ));
