/** A whole school read out of its tabs, and what happens where tabs are missing, sorted, merged or full of junk. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { stagePreset } from '../../src/domain/presets';
import type { Cell, Rectangle } from '../../src/tables/cell';
import { readSchool, type Sheets, shownColumns, TYPED_TABS } from '../../src/tables/readSchool';
import { DEFAULT_SETTINGS } from '../../src/tables/settings';
import type { TabName } from '../../src/tables/tab';
import { TABS } from '../../src/tables/tabs';
import { type Cells, day, ROWS, sheet, sheets, sheetsWith } from './madeSheets';

const NOTHING_SHOWN = new Map<number, readonly string[]>();

function read(given: Sheets, shown: ReadonlyMap<number, readonly string[]> = NOTHING_SHOWN) {
  const { school, problems } = readSchool(given, shown);
  return { school, told: problems.map(({ tab, cell }) => `${tab}!${cell}`), problems };
}

describe('a school that is in order', () => {
  const { school } = read(sheets());

  it('gives its pupils, with stages by label or code in any case, and years in any form', () => {
    expect(school.pupils.map(({ id, row, stageCode, yearGroup }) => [id, row, stageCode, yearGroup])).toEqual([
      ['P001', 2, 'P', '4'],
      ['P002', 3, 'A', '1'],
      ['P003', 4, 'S', '2'],
      ['P004', 5, 'A', '2'],
      ['P005', 6, 'A', '6'],
    ]);
  });

  it('gives a provision with its scores in months', () => {
    expect(school.provisions[0]).toEqual({
      ...{ id: 'V0001', row: 2, pupilId: 'P001', interventionName: 'Paired reading', group: 'Blue', runBy: 'Mrs Shah' },
      ...{
        start: '2026-09-07',
        end: '2026-12-11',
        intendedOutcome: '',
        entryDate: '2026-09-09',
        exitDate: '2026-12-10',
      },
      ...{ entry: { value: 94, text: '7y10m' }, exit: { value: 98, text: '8y2m' }, aimMet: 'YES', sessionsGiven: 22 },
      comment: '',
      overrides: {
        ...{ paidAs: null, adults: null, groupSize: null },
        ...{ sessionsPerWeek: null, minutesPerSession: null, weeks: null },
      },
    });
  });

  it('finds pupils by bare ID and by name, and reads points and levels', () => {
    expect(school.provisions.slice(1).map(({ pupilId, entry }) => [pupilId, entry?.value])).toEqual([
      ['P002', 12],
      ['P003', 15],
    ]);
  });

  it('gives money in pence, and waves by number alone', () => {
    expect(school.interventions.map(({ wave, resources, fees }) => [wave, resources, fees])).toEqual([
      [2, 2500, 0],
      [2, 0, 0],
      [3, 0, 0],
      [1, 0, 0],
    ]);
    expect(school.rates.map(({ ourPencePerHour }) => ourPencePerHour)).toEqual([1720, 2135, 0, 0]);
    expect(school.funding[0]).toMatchObject({ kind: 'IPRA', yearly: 420_000, hoursPerWeek: 12.5, ends: null });
  });

  it('gives targets, reviews, plans, terms, stages and settings', () => {
    expect(school.targets[0]).toMatchObject({ pupilId: 'P001', result: 'PARTLY_MET', planNumber: null });
    expect(school.reviews[0]).toMatchObject({ kind: 'PLAN_REVIEW', heldOn: '2026-10-14', progress: 'SOME' });
    expect(school.plans[0]).toMatchObject({ number: 1, start: '2026-09-14', end: '2027-02-12' });
    expect(school.terms.map(({ name, breakFrom }) => [name, breakFrom])).toEqual([
      ['Autumn 2026', '2026-10-26'],
      ['Spring 2027', null],
    ]);
    expect(school.stages[2]).toMatchObject({
      planRecommended: 'YES',
      newPlanOnJoining: true,
      neverLongerThanMonths: 6,
    });
    expect(school.settings).toEqual({ ...DEFAULT_SETTINGS, schoolName: 'Oakfield Primary', yearStartsIn: 4 });
  });
});

describe('a rate keeps fractions of a penny and no dust of arithmetic', () => {
  it.each<[Cell, number]>([
    [17.2, 1720],
    [17.205, 1720.5],
    [1.005, 100.5],
    ['£1,021.35', 102135],
    [0, 0],
  ])('%s pounds', (pounds, pence) => {
    expect(read(sheetsWith('Staff rates', 2, 'ourPencePerHour', pounds)).school.rates[0]?.ourPencePerHour).toBe(pence);
  });
});

describe('tabs that are not as they should be', () => {
  it('an empty workbook gives the usual stages and settings, and a problem for each tab', () => {
    const { school, told, problems } = read({});
    expect(told).toEqual(TYPED_TABS.map(({ name }) => `${name}!`));
    expect(problems[0]?.says).toContain('There is no tab called Pupils.');
    expect(school).toMatchObject({ pupils: [], provisions: [], terms: [], settings: DEFAULT_SETTINGS });
    expect(school.stages).toEqual(stagePreset('eng-2001-bwd'));
  });

  it('tabs without a cell in them are told as empty', () => {
    const empty: { [tab in TabName]?: Rectangle } = {};
    for (const { name } of TYPED_TABS) empty[name] = [];
    expect(read(empty).told).toEqual(TYPED_TABS.map(({ name }) => `${name}!A1`));
  });

  it.each(TYPED_TABS.map(({ name }) => name))('without %s the rest is read, and nothing else is told', (name) => {
    const { school, told } = read({ ...sheets(), [name]: null });
    expect(told).toEqual([`${name}!`]);
    if (name !== 'Pupils') expect(school.pupils).toHaveLength(5);
    if (name !== 'Interventions') expect(school.interventions).toHaveLength(4);
    if (name !== 'Stages') expect(school.stages).toHaveLength(5);
  });

  it('without the heading Stage everything but the stage is read', () => {
    const { school, told, problems } = read(withoutHeading('Pupils', 'stageCode'));
    expect(told).toEqual(['Pupils!D1']);
    expect(problems[0]?.says).toBe(
      'Pupils has no column called Stage. Type "Stage" in row 1 above the right column, or choose Set up to add it.',
    );
    expect(school.pupils.map(({ surname, stageCode }) => [surname, stageCode])).toContainEqual(['Khan', null]);
    expect(school.provisions).toHaveLength(3);
  });

  it.each(TYPED_TABS.flatMap(({ name, columns }) => columns.filter((c) => c.required).map(({ key }) => [name, key])))(
    'without a required heading (%s, %s) there is one problem in row 1 of that tab',
    (name, key) => {
      const { problems } = read(withoutHeading(name as TabName, key as string));
      const inThatTab = problems.filter(({ tab }) => tab === name);
      expect(inThatTab).toHaveLength(1);
      expect(inThatTab[0]?.cell).toMatch(/^[A-Z]+1$|^$/);
    },
  );

  it('terms and stages with headings alone are told', () => {
    const { school, problems } = read(sheets({ Terms: [], Stages: [] }));
    expect(problems.map(({ says }) => says)).toEqual([
      'Terms has no rows. Type your term dates: without them no review can be due.',
      'Stages has no rows. We use the usual stages until then. Choose Set up to write them.',
    ]);
    expect(school.stages).toEqual(stagePreset('eng-2001-bwd'));
  });

  it('a school without stages of its own gets those of its framework', () => {
    const given = sheets({ Stages: [], Settings: [{ setting: 'Stages follow', value: 'eng-2015' }] });
    expect(read(given).school.stages).toEqual(stagePreset('eng-2015'));
  });
});

function withoutHeading(name: TabName, key: string): Sheets {
  const whole = sheets();
  const place = TABS.find((spec) => spec.name === name)?.columns.findIndex((column) => column.key === key) ?? -1;
  const rect = (whole[name] ?? []).map((row, index) =>
    row.map((cell, at) => (index === 0 && at === place ? '' : cell)),
  );
  return { ...whole, [name]: rect };
}

describe('rows', () => {
  it('that are blank are passed over, and the others keep their numbers', () => {
    const rows = ROWS.Pupils ?? [];
    const { school, told } = read(
      sheets({ Pupils: [...rows.slice(0, 2), {}, { forename: ' ' }, {}, ...rows.slice(2)] }),
    );
    expect(told).toEqual([]);
    expect(school.pupils.map(({ row }) => row)).toEqual([2, 3, 7, 8, 9]);
  });

  it('whose cells are merged with those above are told, and left out', () => {
    const merged = (ROWS['Provision list'] ?? []).map((row, index) => (index === 1 ? { ...row, pupilId: '' } : row));
    const { school, told } = read(sheets({ 'Provision list': merged }));
    expect(told).toEqual(['Provision list!A3']);
    expect(school.provisions.map(({ id }) => id)).toEqual(['V0001', 'V0003']);
  });

  it('without an ID count, under a key of their own', () => {
    const rows = (ROWS['Provision list'] ?? []).map(({ id: _, ...row }) => row);
    const { school, told } = read(sheets({ 'Provision list': rows }));
    expect(told).toEqual([]);
    expect(school.provisions.map(({ id }) => id)).toEqual(['~2', '~3', '~4']);
  });

  it('with one ID both count, but of two pupils the first alone', () => {
    const provisions = (ROWS['Provision list'] ?? []).map((row) => ({ ...row, id: 'V0001' }));
    const twice = read(sheets({ 'Provision list': provisions }));
    expect(twice.school.provisions.map(({ id }) => id)).toEqual(['V0001', '~3', '~4']);
    expect(twice.told).toEqual(['Provision list!U3', 'Provision list!U4']);
    expect(twice.problems[0]?.says).toBe(
      'Provision list, row 3: V0001 stands in rows 2, 3 and 4. All count. Empty the Provision ID of the copy and refresh: it then gets a new one.',
    );
    const pupils = (ROWS.Pupils ?? []).map((row) => (row['id'] === 'P005' ? { ...row, id: 'P004' } : row));
    expect(read(sheets({ Pupils: pupils })).school.pupils.map(({ id }) => id)).toEqual([
      'P001',
      'P002',
      'P003',
      'P004',
    ]);
  });

  it('of a pupil whose ID was copied never go to the first of that ID', () => {
    const pupils = (ROWS.Pupils ?? []).map((row) => (row['id'] === 'P002' ? { ...row, id: 'P001' } : row));
    const given = sheets({
      Pupils: pupils,
      Targets: [{ id: 'T0001', pupilId: 'Okafor, Zoë · P001', target: 'Count to 20' }],
    });
    const { school, told } = read(given);
    expect(school.targets).toEqual([]);
    expect(told).toContain('Targets!A2');
  });

  it('of terms come in order of start', () => {
    const { school } = read(sheets({ Terms: [...(ROWS.Terms ?? [])].reverse() }));
    expect(school.terms.map(({ name, row }) => [name, row])).toEqual([
      ['Autumn 2026', 3],
      ['Spring 2027', 2],
    ]);
  });
});

describe('scores as shown', () => {
  const given = sheets({
    'Provision list': [
      {
        ...{ id: 'V0001', pupilId: 'P001', interventionName: 'Paired reading', start: day('2026-09-07') },
        ...{ entry: 9.1, exit: 9.11 },
      },
    ],
  });

  it('are asked for by the columns of both scores', () => {
    expect(shownColumns(given['Provision list'] ?? null)).toEqual([8, 10]);
    expect(shownColumns([['Exit', 'Pupil']])).toEqual([1]);
    expect(shownColumns(null)).toEqual([]);
  });

  it('tell 9.10 from 9.1', () => {
    const { school } = read(
      given,
      new Map([
        [8, ['Entry score', '9.10']],
        [10, ['Exit score', '9.11']],
      ]),
    );
    expect(school.provisions[0]?.entry?.value).toBe(118);
    expect(school.provisions[0]?.exit?.value).toBe(119);
  });
});

test('a score where nothing is measured is told once for each intervention', () => {
  const row: Cells = { pupilId: 'P001', interventionName: 'Morning club', start: day('2026-09-07'), entry: 3, exit: 4 };
  expect(read(sheets({ 'Provision list': [row, row] })).told).toEqual(['Provision list!H2']);
  const unread = sheetsWith('Interventions', 5, 'measure', 'Smiles');
  const given = { ...unread, 'Provision list': sheet('Provision list', [row]) };
  expect(read(given).told).toEqual(['Interventions!N5']);
});

/** Columns of a tab in another order, with columns of the school's own between. */
function rearranged(rect: Rectangle, order: readonly number[], extra: Cell): Rectangle {
  return rect.map((row) => order.map((at) => (at === -1 ? extra : (row[at] ?? ''))));
}

test('any order of columns, with any others between, gives the same school', () => {
  const whole = sheets();
  const expected = read(whole).school;
  const orders = fc.record(
    Object.fromEntries(
      TYPED_TABS.map(({ name, columns }) => {
        const places = [...columns.map((_, index) => index), -1, -1];
        return [name, fc.shuffledSubarray(places, { minLength: places.length })];
      }),
    ),
  );
  fc.assert(
    fc.property(orders, fc.constantFrom<Cell>('', 'Bus 7', 12, true), (order, extra) => {
      const moved: { [tab in TabName]?: Rectangle } = {};
      for (const { name } of TYPED_TABS) moved[name] = rearranged(whole[name] ?? [], order[name] ?? [], extra);
      expect(read(moved).school).toEqual(expected);
    }),
    { numRuns: 40 },
  );
});

test('rows in any order give the same pupils and provisions', () => {
  const byId = <T extends { id: string }>(things: readonly T[]) =>
    [...things].map((thing) => ({ ...thing, row: 0 })).sort((a, b) => (a.id < b.id ? -1 : 1));
  const expected = read(sheets()).school;
  const shuffled = (tab: TabName) => fc.shuffledSubarray([...(ROWS[tab] ?? [])], { minLength: ROWS[tab]?.length ?? 0 });
  fc.assert(
    fc.property(shuffled('Pupils'), shuffled('Provision list'), (pupils, provisions) => {
      const { school, told } = read(sheets({ Pupils: pupils, 'Provision list': provisions }));
      expect(told).toEqual([]);
      expect(byId(school.pupils)).toEqual(byId(expected.pupils));
      expect(byId(school.provisions)).toEqual(byId(expected.provisions));
    }),
    { numRuns: 40 },
  );
});

test('no junk in any cell throws, and every problem names a tab of ours and says a sentence', () => {
  const junk = fc.oneof(
    { weight: 4, arbitrary: fc.constant<Cell>('') },
    fc.string(),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.double({ noNaN: true }),
    fc.boolean(),
    fc.constantFrom<Cell>(
      'P001',
      '#REF!',
      'Khan, Ava · P001',
      '·',
      ',',
      '13/02/2026',
      '__proto__',
      'constructor',
      '9.13',
    ),
    fc.constantFrom<Cell>(day('2026-09-07'), day('0001-01-01'), day('9999-12-31')),
  );
  const junkSheet = ({ name, columns }: (typeof TYPED_TABS)[number]) => {
    const headings = columns.map(({ heading }) => heading);
    const firstRow = fc.oneof(
      fc.constant<Cell[]>(headings),
      fc.shuffledSubarray<Cell>([...headings, ...headings, 'Ours']),
      fc.array(junk, { maxLength: 30 }),
    );
    const rows = fc.array(fc.array(junk, { maxLength: columns.length + 2 }), { maxLength: 5 });
    const made = fc.tuple(firstRow, rows).map(([first, rest]): Rectangle => [first, ...rest]);
    return [
      name,
      fc.oneof({ weight: 8, arbitrary: made }, fc.constant<Rectangle | null>(null), fc.constant([])),
    ] as const;
  };
  const workbook = fc.record(Object.fromEntries(TYPED_TABS.map(junkSheet)));
  const shown = fc.array(fc.tuple(fc.integer({ min: 1, max: 25 }), fc.array(fc.string(), { maxLength: 6 })));
  fc.assert(
    fc.property(workbook, shown, (given, texts) => {
      const { problems, places, school } = readSchool(given as Sheets, new Map(texts));
      for (const { tab, cell, says } of problems) {
        expect(TYPED_TABS.map(({ name }) => name)).toContain(tab);
        expect(cell).toMatch(/^([A-Z]+[1-9]\d*)?$/);
        expect(says).not.toMatch(/undefined|null|NaN/);
      }
      for (const { id } of school.pupils) expect(places.ofId('pupil', id).tab).toBe('Pupils');
      for (const { pupilId } of school.provisions) expect(school.pupils.map(({ id }) => id)).toContain(pupilId);
    }),
    { numRuns: 150 },
  );
});
