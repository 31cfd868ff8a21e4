/**
 * The words and colours of two hundred pupils over sixty mornings: what the formulas say with no script running, worked out by
 * programs that are not ours, against what the rules say of the same school that day. A word may ask for a refresh; it may
 * never be wrong.
 */
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/domain/assess';
import { addDays, type IsoDate, isoDate } from '../../src/domain/isoDate';
import type { School } from '../../src/domain/school';
import { bookFile } from '../../src/files/bookFile';
import type { BookCell } from '../../src/files/bookModel';
import { isDateCell, isFormulaCell, type WrittenCell } from '../../src/tables/cell';
import { highlightsFor } from '../../src/tables/highlights';
import { REFRESH, REVIEW_WORDS } from '../../src/tables/liveWord';
import { STATUS_COLUMN, statusTab } from '../../src/tables/statusTab';
import { hasLibreOffice, ironCalc, libreOffice, type Shown } from '../calculators';
import { sampleSchool } from '../documents/contents/sample';

const FIRST = isoDate('2026-11-23');
const DAYS = Array.from({ length: 60 }, (_, index) => addDays(FIRST, index));
const AMBER_DAYS = 21;
const COPIES = 6;

/** Six times the made-up school, each a week further on. */
function twoHundred(): School {
  const school = sampleSchool(FIRST);
  const copies = Array.from({ length: COPIES }, (_, copy) => {
    const id = (text: string) => `${text}-${copy}`;
    const later = (day: IsoDate | null) => (day === null ? null : addDays(day, -7 * copy));
    return {
      pupils: school.pupils.map((one) => ({ ...one, id: id(one.id), stageSince: later(one.stageSince) })),
      plans: school.plans.map((one) => ({
        ...one,
        id: id(one.id),
        pupilId: id(one.pupilId),
        start: later(one.start),
        end: later(one.end),
      })),
      reviews: school.reviews.map((one) => ({
        ...one,
        id: id(one.id),
        pupilId: id(one.pupilId),
        heldOn: later(one.heldOn),
        bookedFor: later(one.bookedFor),
      })),
      provisions: school.provisions.map((one) => ({
        ...one,
        id: id(one.id),
        pupilId: id(one.pupilId),
        start: later(one.start),
        end: later(one.end),
      })),
    };
  });
  return {
    ...school,
    targets: [],
    funding: [],
    pupils: copies.flatMap(({ pupils }) => pupils),
    plans: copies.flatMap(({ plans }) => plans),
    reviews: copies.flatMap(({ reviews }) => reviews),
    provisions: copies.flatMap(({ provisions }) => provisions),
  };
}

const school = twoHundred();
const ids = new Set(school.pupils.map(({ id }) => id));
/** Rows of `_status`, as a refresh writes them on the first day. */
const status = statusTab(assess(school, FIRST), new Map(), []).cells;

/** What a formula says in another row. */
const inRow = (formula: string, row: number) =>
  formula.replace(/(\$[A-Z]+)2\b/g, (_, column: string) => `${column}${row}`);

/** Right of the facts: the word about a plan, the word about a review, and which of the rules of colour hold, as a sum of powers of two. */
const FACTS = 15;
const [PLAN, REVIEW, RULES] = [16, 17, 18];

const rules = (() => {
  const headings: string[] = Array.from({ length: REVIEW }, () => '');
  headings[PLAN - 1] = 'IEP?';
  headings[REVIEW - 1] = 'Review';
  headings[STATUS_COLUMN.dueBy - 1] = 'Review due by';
  return highlightsFor('Pupils', [headings], AMBER_DAYS);
})();
/** A rule that comes to an error colours nothing. */
const SUM_OF_RULES = `=${rules.map(({ formula }, bit) => `IFERROR(IF(${formula.replace(/^=/, '')},${2 ** bit},0),0)`).join('+')}`;

function toBook(cell: WrittenCell): BookCell {
  if (isDateCell(cell)) return { date: cell.date };
  return isFormulaCell(cell) ? { formula: cell.formula, shows: '' } : cell;
}

const TAB = 'Days';
function cells(): BookCell[][] {
  return status.map((line, index) => {
    const facts = line.slice(0, FACTS).map(toBook);
    if (!ids.has(String(line[0]))) return facts;
    const formula = (column: number) => (line[column - 1] as { readonly formula: string }).formula;
    return [
      ...facts,
      ...[formula(STATUS_COLUMN.wordToday), formula(STATUS_COLUMN.reviewToday), SUM_OF_RULES].map((one) => ({
        formula: inRow(one, index + 1),
        shows: '',
      })),
    ];
  });
}

/** A tab for each day, where TODAY() is that day; the reader of files takes so many in one. */
const DAYS_A_BOOK = 10;
function byLibreOffice(): (day: IsoDate) => Shown {
  const rows = cells();
  const onDay = (day: IsoDate) =>
    rows.map((line) =>
      line.map((cell) =>
        typeof cell === 'object' && 'formula' in cell
          ? { ...cell, formula: cell.formula.replace(/TODAY\(\)/g, `DATE(${day.split('-').map(Number).join(',')})`) }
          : cell,
      ),
    );
  const books = Array.from({ length: DAYS.length / DAYS_A_BOOK }, (_, at) =>
    DAYS.slice(at * DAYS_A_BOOK, (at + 1) * DAYS_A_BOOK).map((day) => ({
      name: day,
      isHidden: false,
      cells: onDay(day),
      look: PLAIN_LOOK,
    })),
  );
  const worked = libreOffice(books.map(bookFile)).flat();
  const tabs = new Map(worked.map((tab) => [tab.name, tab.cells]));
  return (day) => (_, row, column) => tabs.get(day)?.[row - 1]?.[column - 1] ?? '';
}
const PLAIN_LOOK = { columns: [], frozenRows: 1, frozenColumns: 0 };

const PROGRAMS: readonly (readonly [name: string, begin: () => (day: IsoDate) => Shown])[] = [
  ['IronCalc', () => ironCalc([{ name: TAB, cells: cells() }])],
  ...(hasLibreOffice ? [['LibreOffice', byLibreOffice] as const] : []),
];
const rowOf = new Map(status.map((line, index) => [String(line[0]), index + 1]));

describe.each(PROGRAMS)('over sixty mornings, by %s', (_, begin) => {
  const shownOn = begin();
  const seen = { words: 0, refresh: 0, overdue: 0, due: 0, needs: 0 };

  it.each(DAYS)('%s', (day) => {
    /** The first rule that holds colours the cell. */
    const colour = (column: number, sum: number) => {
      const first = rules.find((rule, index) => rule.column === column && (sum & (2 ** index)) > 0);
      return /pm:(\w+)/.exec(first?.formula ?? '')?.[1] ?? '';
    };
    const shown = shownOn(day);
    for (const { pupil, plan, review } of assess(school, day).pupils) {
      const row = rowOf.get(pupil.id) ?? 0;
      const [planWord, word, sum] = [shown(TAB, row, PLAN), shown(TAB, row, REVIEW), Number(shown(TAB, row, RULES))];
      const [planColour, reviewColour] = [colour(PLAN, sum), colour(REVIEW, sum)];
      const who = `${pupil.id}: “${planWord}” ${planColour}, “${word}” ${reviewColour} (${sum})`;
      seen.words += 2;
      if (planWord === REFRESH) seen.refresh += 1;
      else {
        expect(/^Needs an? (?!place)/.test(planWord), who).toBe(plan.needed);
        expect(planColour === 'needs', who).toBe(plan.needed);
        seen.needs += plan.needed ? 1 : 0;
      }
      if (word === REFRESH) {
        seen.refresh += 1;
        expect(reviewColour, who).toBe('asks');
        continue;
      }
      expect(word.replace(/, booked .*/, ''), who).toBe(review.status === null ? '' : REVIEW_WORDS[review.status]);
      expect(reviewColour === 'overdue', who).toBe(review.status === 'OVERDUE');
      const isSoon = review.dueBy !== null && review.dueBy <= addDays(day, AMBER_DAYS);
      expect(reviewColour === 'due', who).toBe(review.status === 'DUE' && isSoon);
      seen.overdue += review.status === 'OVERDUE' ? 1 : 0;
      seen.due += review.status === 'DUE' ? 1 : 0;
    }
  });

  it('met every kind of word, and seldom had to ask for a refresh', () => {
    expect(seen.words).toBeGreaterThan(20_000);
    expect(Math.min(seen.overdue, seen.due, seen.needs, seen.refresh)).toBeGreaterThan(100);
    expect(seen.refresh / seen.words).toBeLessThan(0.5);
  });
});

it('is a school of two hundred, each with formulas of their own', () => {
  expect(school.pupils.length).toBeGreaterThanOrEqual(200);
  const rows = cells().filter((line) => ids.has(String(line[0])));
  expect(rows.length).toBeGreaterThan(190);
  for (const line of rows) expect(line).toHaveLength(RULES);
});
