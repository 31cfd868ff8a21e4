/** A pupil's card through the built bundle: it holds what the tabs say, and its figures are those of `pupils`. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, isoDate } from '../../src/domain/isoDate';
import { sayProgress, sayWhen } from '../../src/domain/provisionInWords';
import type { Reply } from '../../src/rpc/contract';
import { idIn, isoOf, type Oakfield, openOakfield } from './madeUpHost';

const TODAY = '2026-11-23';

let oakfield: Oakfield;
let pupils: Reply<'pupils'>;
beforeAll(async () => {
  oakfield = await openOakfield(TODAY);
  pupils = oakfield.ask('pupils', {});
});
afterAll(() => oakfield.host.close());

const rowsOf = (tab: string, pupilId: string) =>
  oakfield.rows(tab).filter((row) => idIn(row['Pupil'] ?? '') === pupilId);
const byId = <T>(rows: readonly T[], id: (row: T) => string | undefined) => [...rows].map(id).sort();

/** Each is in the made-up school for something of its own. */
const cases = [
  { why: 'a plan in use and the next in draft', id: 'P017' },
  { why: 'a Statement with money and hours', id: 'P029' },
  { why: 'an annual review to come', id: 'P020' },
  { why: 'too little progress twice', id: 'P014' },
  { why: 'a joiner without a review', id: 'P034' },
  { why: 'School Action, on the map', id: 'P001' },
  { why: 'an IPRA that ended', id: 'P025' },
  { why: 'a reason for having no IEP', id: 'P026' },
] as const;

describe.each(cases)('$id: $why', ({ id }) => {
  let card: Reply<'card'>;
  beforeAll(() => {
    card = oakfield.ask('card', { pupilId: id });
  });

  it('says what the row on Pupils says', () => {
    const row = oakfield.rows('Pupils').find((one) => one['Pupil ID'] === id);
    expect(card).toMatchObject({
      name: `${row?.['Surname']}, ${row?.['Forename']}`,
      className: row?.['Class'],
      stage: row?.['Stage'],
      stageSince: isoOf(row?.['Stage since'] ?? ''),
      specialists: row?.['Outside specialists'],
    });
    expect(card.yearGroup).toBe(row?.['Year'] === 'R' ? 'Reception' : `Year ${row?.['Year']}`);
  });

  it('has the figures and the answers of `pupils`', () => {
    const one = pupils.find(({ pupilId }) => pupilId === id);
    expect(card).toMatchObject({
      planName: one?.planName,
      planSays: one?.plan.says,
      reviewSays: one?.review.says,
      reviewStatus: one?.review.status,
      costPence: one?.costPence,
      spentPence: one?.spentPence,
      laCostPence: one?.laCostPence,
      aboveElement2Pence: one?.aboveElement2Pence,
    });
    const advice = card.missing.filter(({ code }) => code !== 'EXIT_MISSING');
    expect(advice.map(({ code, rule, says }) => ({ code, rule, says }))).toEqual(one?.advice);
    const costs = (all: readonly { provisionId: string; costPence: number | null; doubts: string[] }[]) =>
      new Map(all.map(({ provisionId, costPence, doubts }) => [provisionId, { costPence, doubts }]));
    expect(costs(card.provisions)).toEqual(costs(one?.provisions ?? []));
  });

  it('has each provision of the Provision list once, what runs first, with its days and its scores', () => {
    const rows = rowsOf('Provision list', id);
    expect(byId(card.provisions, ({ provisionId }) => provisionId)).toEqual(byId(rows, (row) => row['Provision ID']));
    const running = card.provisions.map(({ isRunning }) => isRunning);
    expect(running).toEqual([...running].sort((a, b) => Number(b) - Number(a)));
    for (const provision of card.provisions) {
      const row = rows.find((one) => one['Provision ID'] === provision.provisionId) ?? {};
      const [start, end] = [isoOf(row['Start'] ?? ''), isoOf(row['End'] ?? '')];
      expect(provision).toMatchObject({ intervention: row['Intervention'], group: row['Group'] });
      expect(provision.when).toBe(sayWhen(start === null ? null : isoDate(start), end === null ? null : isoDate(end)));
      expect(provision.isRunning).toBe(start !== null && start <= TODAY && (end === null || end >= TODAY));
      expect(provision.progress).toContain(row['Entry score'] ?? '');
      expect(provision.progress).toContain(row['Exit score'] ?? '');
    }
  });

  it('has each plan with the days on which it counts and the word that stands under Status', () => {
    const rows = rowsOf('Plans', id).map((row) => ({
      number: Number(row['Plan number']),
      start: isoOf(row['Start'] ?? ''),
      end: isoOf(row['End'] ?? ''),
      state: row['Status'],
    }));
    rows.sort((a, b) => b.number - a.number);
    const shown = rows.map((row, at) => {
      const next = rows[at - 1]?.start;
      const isReplaced = next && row.end !== null && next <= row.end;
      return isReplaced ? { ...row, end: addDays(isoDate(next), -1) } : row;
    });
    expect(card.plans.map(({ link: _, ...plan }) => plan)).toEqual(shown);
  });

  it('has targets of this pupil, in the words of the tab', () => {
    const rows = rowsOf('Targets', id);
    for (const target of card.targets) {
      const row = rows.find((one) => one['Target ID'] === target.targetId);
      expect(target).toMatchObject({
        target: row?.['Target'],
        startingPoint: row?.['Starting point'],
        strategy: row?.['How we will teach it'],
        howOften: row?.['How often'],
        whoHelps: row?.['Who helps'],
        successCriterion: row?.['We will know when'],
      });
    }
    // Live targets have no plan number in this school.
    expect(card.targets).toHaveLength(rows.filter((row) => row['Plan number'] === '').length);
  });

  it('has each review, what is to come first, then the newest', () => {
    const rows = rowsOf('Reviews', id);
    const facts = (kind = '', booked: string | null, held: string | null, next = '') =>
      [kind, booked ?? '', held ?? '', next].join('|');
    expect(card.reviews.map((one) => facts(one.kind, one.bookedFor, one.heldOn, one.nextSteps)).sort()).toEqual(
      rows
        .map((row) =>
          facts(row['Type'], isoOf(row['Booked for'] ?? ''), isoOf(row['Held on'] ?? ''), row['Next steps']),
        )
        .sort(),
    );
    const order = card.reviews.map(({ heldOn }) => heldOn ?? '9999');
    expect(order).toEqual([...order].sort().reverse());
  });

  it('has its funding of this money year, and each thing worth a look leads to its own row', () => {
    const ofThisYear = rowsOf('Funding', id).filter((row) => (isoOf(row['Ends'] ?? '') ?? TODAY) >= '2026-09-01');
    expect(card.funding.map(({ kind }) => kind)).toEqual(ofThisYear.map((row) => row['Kind']));
    for (const { tab, cell, rowId } of card.missing) {
      const ids = Object.values(oakfield.rows(tab).find((row) => Object.values(row).includes(rowId)) ?? {});
      expect(ids, `${tab} ${rowId}`).toContain(rowId);
      expect(cell).toMatch(/^[A-Z]+\d+$/);
      expect(oakfield.ask('goTo', { tab, cell, rowId })).toEqual({ found: true });
    }
  });
});

describe('what is missing', () => {
  it('tells of an exit score that is not there, and leads to its cell', () => {
    const { missing } = oakfield.ask('card', { pupilId: 'P014' });
    const exit = missing.find(({ code }) => code === 'EXIT_MISSING');
    expect(exit?.says).toBe(
      'Type the exit score for Paired reading. It ended on 10 July 2026. The entry score is 6y6m, and there is no exit score.',
    );
    expect(oakfield.cell('Provision list', exit?.cell.replace(/\d+$/, '1') ?? '')).toBe('Exit score');
  });

  it('leads to the very cell: hours of a Statement', () => {
    const { missing } = oakfield.ask('card', { pupilId: 'P029' });
    const hours = missing.find(({ says }) => says.includes('20 hours'));
    expect(oakfield.cell(hours?.tab ?? '', hours?.cell ?? '')).toBe('20');
  });
});

it('is refused in plain words for a pupil who is not there', () => {
  const [problem] = oakfield.refusal('card', { pupilId: 'P999' });
  expect(problem).toMatchObject({ tab: 'Pupils', cell: '' });
  expect(problem?.says).toMatch(/no pupil on roll with the ID "P999"/);
});

it('has no card for a pupil who has left', async () => {
  const other = await openOakfield(TODAY);
  other.host.workbook.setCell('Pupils', `T${rowOf(other, 'P001')}`, new Date('2026-11-01T12:00:00Z'));
  expect(other.refusal('card', { pupilId: 'P001' })[0]?.says).toMatch(/may have left/);
  other.host.close();
});

function rowOf(school: Oakfield, id: string): number {
  return school.rows('Pupils').findIndex((row) => row['Pupil ID'] === id) + 2;
}

describe('progress in words', () => {
  const score = (text: string) => ({ value: 0, text });
  it.each([
    {
      why: 'ages, with the months between',
      entry: '9y2m',
      exit: '9y9m',
      gain: 7,
      months: 5.02,
      measure: 'READING_AGE',
      says: '9y2m → 9y9m: 7 months in 5',
    },
    { why: 'points', entry: '12', exit: '20', gain: 8, months: 3, measure: 'POINTS', says: '12 → 20: 8 points' },
    {
      why: 'one step down',
      entry: '2b',
      exit: '2c',
      gain: -1,
      months: 3,
      measure: 'LEVELS',
      says: '2b → 2c: −1 step',
    },
    {
      why: 'no exit yet',
      entry: '7y2m',
      exit: null,
      gain: null,
      months: null,
      measure: 'READING_AGE',
      says: 'entry 7y2m',
    },
    {
      why: 'no dates',
      entry: '7y',
      exit: '8y',
      gain: 12,
      months: null,
      measure: 'READING_AGE',
      says: '7y → 8y: 12 months',
    },
    { why: 'no scores', entry: null, exit: null, gain: null, months: null, measure: 'POINTS', says: '' },
  ] as const)('$why', ({ entry, exit, gain, months, measure, says }) => {
    const scores = { entry: entry === null ? null : score(entry), exit: exit === null ? null : score(exit) };
    expect(sayProgress(scores, { gain, monthsElapsed: months }, measure)).toBe(says);
  });
});
