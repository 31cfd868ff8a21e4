/**
 * The word under Review on every day of two school years: what the cell's own formula says in a spreadsheet engine, from the facts
 * of one refresh, is what the rules say that day, or "Refresh" once the facts have run out.
 */
import { beforeAll, expect, test } from 'vitest';
import { addDays, dayNumber, type IsoDate, isoDate } from '../../src/domain/isoDate';
import { stagePreset } from '../../src/domain/presets';
import { type ReviewCase, reviewVerdict } from '../../src/domain/reviews';
import { termCalendar } from '../../src/domain/terms';
import { type LiveFacts, REFRESH, REVIEW_RULES, REVIEW_WORDS, wordFormula, wordOn } from '../../src/tables/liveWord';
import { sayDay } from '../../src/tables/sayings';
import { reviewFacts } from '../../src/tables/statusTab';
import { aPlan, aPupil, aReview, terms } from '../domain/anySchool';
import { smallHost } from '../local/smallHost';

const FIRST = isoDate('2013-09-02');
const DAYS = Array.from({ length: 731 }, (_, index) => addDays(FIRST, index));
const REFRESHED = isoDate('2013-11-25');
const calendar = termCalendar(terms);
const held = (on: string, nextReviewBy: string | null = null) =>
  aReview({ heldOn: isoDate(on), nextReviewBy: nextReviewBy === null ? null : isoDate(nextReviewBy) });
const from = (start: string, end: string | null) => ({
  start: isoDate(start),
  end: end === null ? null : isoDate(end),
});

const CASES: readonly { readonly why: string; readonly own: Partial<ReviewCase> }[] = [
  { why: 'each term', own: { reviews: [held('2013-11-20')] } },
  { why: 'each half-term', own: { pupil: aPupil({ cadence: 'HALF_TERM' }), reviews: [held('2013-11-20')] } },
  { why: 'each year', own: { pupil: aPupil({ cadence: 'YEAR' }), reviews: [held('2013-11-20')] } },
  { why: 'an earlier date typed', own: { reviews: [held('2013-11-20', '2013-12-13')] } },
  {
    why: 'one is booked',
    own: { reviews: [held('2013-11-20'), aReview({ id: 'R002', bookedFor: isoDate('2014-05-02') })] },
  },
  {
    why: 'the next is typed ahead as held',
    own: { reviews: [held('2013-11-20'), { ...held('2014-03-03'), id: 'R002' }] },
  },
  { why: 'a plan that runs on', own: { plans: [aPlan(from('2013-11-04', null))] } },
  {
    why: 'a plan that ends, and the next one',
    own: { plans: [aPlan(from('2013-09-09', '2014-01-17')), aPlan({ ...from('2014-03-03', null), number: 2 })] },
  },
  {
    why: 'provisions, one after the other',
    own: { runs: [from('2013-09-09', '2014-01-17'), from('2014-01-13', null)] },
  },
  { why: 'nothing until a provision starts', own: { runs: [from('2014-01-13', '2014-07-04')] } },
  { why: 'term dates are missing', own: { reviews: [held('2012-11-20')] } },
  { why: 'not reviewed', own: { stage: null } },
];

function verdictOn(own: Partial<ReviewCase>, day: IsoDate) {
  const stage = stagePreset('eng-2001-bwd').find(({ code }) => code === 'P') ?? null;
  const usual = { pupil: aPupil(), stage, framework: 'eng-2001-bwd', reviews: [], plans: [], runs: [] };
  return reviewVerdict({ ...usual, ...own }, calendar, day);
}

function ruled(own: Partial<ReviewCase>, day: IsoDate): string {
  const { status, bookedFor } = verdictOn(own, day);
  if (status === null) return '';
  const isPressing = status === 'DUE' || status === 'OVERDUE';
  return `${REVIEW_WORDS[status]}${isPressing && bookedFor !== null ? `, booked ${sayDay(bookedFor)}` : ''}`;
}

const FACTS = ['reviewWord', 'dueFrom', 'dueBy', 'reviewGoodUntil', 'bookedFor'] as const;
const COLUMN: Readonly<Record<(typeof FACTS)[number], string>> = {
  reviewWord: 'A',
  dueFrom: 'B',
  dueBy: 'C',
  reviewGoodUntil: 'D',
  bookedFor: 'E',
};
const serial = (date: IsoDate) => dayNumber(date) + 25569;
const factsOf = (own: Partial<ReviewCase>): LiveFacts => ({
  ...{ word: '', goodUntil: null },
  ...reviewFacts(verdictOn(own, REFRESHED)),
});

/** Each case's facts in a row, then a row for each day: the day, and each case's formula with that day for TODAY(). */
const CODE = `function words(facts, days) { return locked(function (sheet) {
  sheet.getRange(1, 1, facts.length, facts[0].length).setValues(facts);
  var at = sheet.getRange(facts.length + 1, 1, days.length, days[0].length);
  at.setValues(days);
  return at.getDisplayValues();
}); }`;

let shown: readonly (readonly string[])[] = [];
beforeAll(async () => {
  const host = await smallHost(CODE);
  const facts = CASES.map(({ own }) => {
    const all = factsOf(own);
    return FACTS.map((fact) => {
      const value = all[fact];
      return fact === 'reviewWord' ? value : value === null ? '' : serial(value as IsoDate);
    });
  });
  const days = DAYS.map((day, index) => [
    serial(day),
    ...CASES.map((_, row) =>
      wordFormula(REVIEW_RULES, (fact) => `$${COLUMN[fact as keyof typeof COLUMN]}$${row + 1}`).replaceAll(
        'TODAY()',
        `$A${CASES.length + index + 1}`,
      ),
    ),
  ]);
  shown = host.call('words', facts, days) as string[][];
});

test.each(CASES.map((one, index) => ({ ...one, index })))('$why', ({ own, index }) => {
  const old = verdictOn(own, REFRESHED);
  DAYS.forEach((day, at) => {
    const inCell = shown[at]?.[index + 1];
    expect(`${day} ${inCell}`).toBe(`${day} ${wordOn(REVIEW_RULES, factsOf(own), day)}`);
    if (day < REFRESHED) return;
    const isPast = old.goodUntil !== null && day > old.goodUntil;
    expect(`${day} ${inCell}`).toBe(`${day} ${isPast ? REFRESH : ruled(own, day)}`);
  });
});

test('between them they say everything that a cell can say', () => {
  const said = new Set(shown.flatMap((row) => row.slice(1).map((word) => word.replace(/, booked .*/, ', booked'))));
  const all = ['', ...Object.values(REVIEW_WORDS), 'Due, booked', 'Overdue, booked', REFRESH];
  expect([...said].sort()).toEqual(all.sort());
});
