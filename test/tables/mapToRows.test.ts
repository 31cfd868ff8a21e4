/** What was understood of a school's own map, as rows of ours: what is new, what is there, and what is kept in words. */
import { describe, expect, it } from 'vitest';
import { isoDate } from '../../src/domain/isoDate';
import { pence } from '../../src/domain/money';
import type { School } from '../../src/domain/school';
import { mapToRows } from '../../src/tables/mapToRows';
import type { FoundIntervention, FoundProvision, UnderstoodMap } from '../../src/tables/theirMap/understood';

const NOTHING = { minutes: null, sessionsPerWeek: null, weeks: null, groupSize: null, adults: null };
const lego: FoundIntervention = {
  name: 'Lego club',
  existing: null,
  wave: 2,
  area: 'Communication and interaction',
  numbers: { ...NOTHING, minutes: 20, sessionsPerWeek: 3, groupSize: 4 },
  role: 'TA',
  whatHappens: '',
  measure: '',
  resourcesPence: pence(1250),
  feesPence: null,
  cost: { pence: pence(8600), heading: 'Cost' },
  phrase: '3 x 20 mins pw',
  says: [],
  cells: ['A3'],
};
const one: FoundProvision = {
  pupil: { text: 'Ava K', id: 'P017', how: 'FORENAME_AND_INITIAL', candidates: [] },
  intervention: 'Lego club',
  group: '',
  runBy: 'TA',
  start: null,
  end: null,
  term: '',
  entry: '',
  exit: '',
  entryDate: null,
  exitDate: null,
  aim: '',
  aimMet: '',
  numbers: lego.numbers,
  cost: lego.cost,
  comment: '3 x 20 mins pw',
  says: ['“Ava K” fits one pupil only.'],
  cell: 'D3',
};
const found = (given: Partial<UnderstoodMap>): UnderstoodMap => ({
  layout: 'INTERVENTION_ROWS',
  says: '',
  isTurned: false,
  columns: [],
  interventions: [lego],
  provisions: [one],
  staffRates: [],
  unmatched: [],
  unread: [],
  account: [],
  ...given,
});
const school = (given: Record<string, unknown> = {}) =>
  ({
    pupils: [
      { id: 'P017', forename: 'Ava', surname: 'Khan', className: '4B' },
      { id: 'P003', forename: 'Sam', surname: 'Okoro', className: '3A' },
    ],
    interventions: [],
    provisions: [],
    rates: [],
    terms: [
      { name: 'Autumn 2026', start: isoDate('2026-09-02'), end: isoDate('2026-12-18'), breakFrom: null, breakTo: null },
    ],
    ...given,
  }) as unknown as School;
const rows = (map: Partial<UnderstoodMap> = {}, given = {}, answers: [string, string][] = []) =>
  mapToRows(found(map), school(given), new Map(answers));
const provision = (given: Partial<FoundProvision>, more = {}) =>
  rows({ provisions: [{ ...one, ...given }] }, more).find(({ tab }) => tab === 'Provision list');

describe('an intervention', () => {
  it('is a row with what the map says of it, the time as it was written too, and no cost that is worked out', () => {
    expect(rows()[0]).toMatchObject({
      tab: 'Interventions',
      says: 'Wave 2, Communication and interaction, 3 × 20 minutes a week, group of 4',
      isTicked: true,
      values: {
        name: 'Lego club',
        wave: '2 Small group',
        areaOfNeed: 'Communication and interaction',
        whatHappens: 'Time in our own map: 3 x 20 mins pw',
        role: 'TA',
        groupSize: 4,
        sessionsPerWeek: 3,
        minutesPerSession: 20,
        resources: 12.5,
      },
    });
    expect(JSON.stringify(rows())).not.toContain('86');
  });

  it('that the school has is no row, however it is spelt', () => {
    const there = { interventions: [{ name: 'LEGO  Club', minutesPerSession: 20 }] };
    expect(rows({}, there).map(({ tab }) => tab)).toEqual(['Provision list']);
  });
});

describe('a provision', () => {
  it('says only what is not as its intervention says', () => {
    expect(provision({})?.values).toEqual({
      pupilId: 'Khan, Ava · P017',
      interventionName: 'Lego club',
      runBy: 'TA',
      comment: '3 x 20 mins pw',
    });
    expect(provision({ numbers: { ...lego.numbers, minutes: 30 } })?.values).toMatchObject({ minutesPerSession: 30 });
  });

  it.each([
    {
      why: 'a full date',
      given: { start: { date: isoDate('2026-10-05'), text: '5 Oct' } },
      start: { date: '2026-10-05' },
      comment: '3 x 20 mins pw',
    },
    {
      why: 'a term that the school has lends its first day',
      given: { term: 'Autumn' },
      start: { date: '2026-09-02' },
      comment: '3 x 20 mins pw',
    },
    {
      why: 'words that are no date are kept beside it',
      given: { start: { date: null, text: 'w/b Sept' } },
      start: undefined,
      comment: '3 x 20 mins pw\nStart: w/b Sept',
    },
    { why: 'nothing is made up', given: {}, start: undefined, comment: '3 x 20 mins pw' },
  ] as const)('begins: $why', ({ given, start, comment }) => {
    const row = provision(given as Partial<FoundProvision>);
    expect(row?.values['start']).toEqual(start);
    expect(row?.values['comment']).toBe(comment);
  });

  it('keeps a score as it was typed, and a word about the aim that means nothing here', () => {
    expect(provision({ entry: '7.10', aimMet: 'Nearly' })?.values).toMatchObject({
      entry: '7.10',
      comment: '3 x 20 mins pw\nAim met: Nearly',
    });
    expect(provision({ aimMet: 'yes' })?.values).toMatchObject({ aimMet: 'Yes' });
  });

  it('that is there already is not proposed again', () => {
    const there = { provisions: [{ pupilId: 'P017', interventionName: 'lego club', group: '', start: null }] };
    expect(provision({}, there)).toMatchObject({
      isTicked: false,
      notes: expect.arrayContaining(['The Provision list has this already.']),
    });
  });

  it('of nobody is no row, until somebody says who is meant', () => {
    const unsure = [{ ...one, pupil: { text: 'Sam', id: null, how: null, candidates: ['P003'] } }];
    expect(rows({ provisions: unsure }).filter(({ tab }) => tab === 'Provision list')).toEqual([]);
    expect(rows({ provisions: unsure }, {}, [['Sam', 'P003']])[1]?.title).toBe('Okoro, Sam: Lego club');
  });
});

it('a rate is a row where the school has none for that role', () => {
  const staffRates = [{ role: 'TA', pencePerHour: pence(1720), cell: 'H1' }];
  expect(rows({ staffRates })[2]).toMatchObject({
    tab: 'Staff rates',
    says: '£17.20 an hour',
    values: { role: 'TA', ourPencePerHour: 17.2 },
  });
  expect(rows({ staffRates }, { rates: [{ role: 'ta' }] })).toHaveLength(2);
});
