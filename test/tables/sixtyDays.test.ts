/**
 * The words and colours of two hundred pupils over sixty mornings: what the formulas say with no script running, worked out by
 * LibreOffice where it is installed, against what the rules say of the same school that day. A word may ask for a refresh; it may
 * never be wrong.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/domain/assess';
import { addDays, type IsoDate, isoDate } from '../../src/domain/isoDate';
import type { School } from '../../src/domain/school';
import { bookFile } from '../../src/files/bookFile';
import type { BookCell } from '../../src/files/bookModel';
import { readXlsx } from '../../src/files/xlsxBook';
import { isDateCell, isFormulaCell, type WrittenCell } from '../../src/tables/cell';
import { highlightsFor } from '../../src/tables/highlights';
import {
  type LiveFacts,
  PLAN_WORD_RULES,
  REFRESH,
  REVIEW_RULES,
  REVIEW_WORDS,
  wordOn,
} from '../../src/tables/liveWord';
import { STATUS_COLUMN, statusTab } from '../../src/tables/statusTab';
import { temporaryFolder } from '../app/oakfield';
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

/** TODAY() is that day; references go along the row. */
const onDay = (formula: string, day: IsoDate, row: number) =>
  formula
    .replace(/TODAY\(\)/g, `DATE(${day.split('-').map(Number).join(',')})`)
    .replace(/(\$[A-Z]+)2\b/g, (_, column: string) => `${column}${row}`);

/** A rule that comes to an error colours nothing. Each day has three columns: the word about a plan, the word about a review, and which of the rules of colour hold, as a sum of powers of two. */
const columnsOf = (at: number) => ({ plan: 16 + 3 * at, review: 17 + 3 * at, rules: 18 + 3 * at });

function rulesOn(at: number) {
  const { plan, review } = columnsOf(at);
  const headings: string[] = Array.from({ length: review }, () => '');
  headings[plan - 1] = 'IEP?';
  headings[review - 1] = 'Review';
  headings[STATUS_COLUMN.dueBy - 1] = 'Review due by';
  return highlightsFor('Pupils', [headings], AMBER_DAYS);
}

function toBook(cell: WrittenCell): BookCell {
  if (isDateCell(cell)) return { date: cell.date };
  return isFormulaCell(cell) ? { formula: cell.formula, shows: '' } : cell;
}

function cells(): BookCell[][] {
  return status.map((line, index) => {
    const row = index + 1;
    const facts = line.slice(0, 15).map(toBook);
    if (!ids.has(String(line[0]))) return facts;
    const formula = (column: number) => (line[column - 1] as { readonly formula: string }).formula;
    const days = DAYS.flatMap((day, at): BookCell[] => {
      const sum = rulesOn(at).map(({ formula: rule }, bit) => `IFERROR(IF(${rule.replace(/^=/, '')},${2 ** bit},0),0)`);
      return [
        { formula: onDay(formula(STATUS_COLUMN.wordToday), day, row), shows: '' },
        { formula: onDay(formula(STATUS_COLUMN.reviewToday), day, row), shows: '' },
        { formula: onDay(`=${sum.join('+')}`, day, row), shows: '' },
      ];
    });
    return [...facts, ...days];
  });
}

/** What each cell shows once LibreOffice has worked the file out. */
function byLibreOffice(): readonly (readonly string[])[] {
  const folder = temporaryFolder();
  const file = path.join(folder, 'days.xlsx');
  writeFileSync(file, bookFile([{ name: 'Days', isHidden: false, cells: cells(), look: PLAIN }]));
  const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
  const out = path.join(folder, 'out');
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'xlsx', '--outdir', out, file], { stdio: 'pipe' });
  return readXlsx(readFileSync(path.join(out, 'days.xlsx'))).sheets[0]?.cells ?? [];
}
/** Without LibreOffice: what our own code says of the same facts, which leaves the colours out. */
function byOurRules(): readonly (readonly string[])[] {
  return status.map((line) => {
    const day = (at: number) => {
      const cell = line[at - 1] ?? '';
      return isDateCell(cell) ? cell.date : null;
    };
    const facts: LiveFacts = {
      word: String(line[STATUS_COLUMN.word - 1]),
      reviewWord: String(line[STATUS_COLUMN.reviewWord - 1]),
      dueFrom: day(STATUS_COLUMN.dueFrom),
      dueBy: day(STATUS_COLUMN.dueBy),
      goodUntil: day(STATUS_COLUMN.goodUntil),
      bookedFor: day(STATUS_COLUMN.bookedFor),
      reviewGoodUntil: day(STATUS_COLUMN.reviewGoodUntil),
    };
    const words = DAYS.flatMap((one) => [wordOn(PLAN_WORD_RULES, facts, one), wordOn(REVIEW_RULES, facts, one), '']);
    return [String(line[0]), ...Array.from({ length: 14 }, () => ''), ...words];
  });
}
const PLAIN = { columns: [], frozenRows: 1, frozenColumns: 0 };

const hasLibreOffice = spawnSync('soffice', ['--version']).status === 0;

describe(`over sixty mornings, by ${hasLibreOffice ? 'LibreOffice' : 'our own rules'}`, () => {
  const shown = hasLibreOffice ? byLibreOffice() : byOurRules();
  const rowOf = new Map(shown.map((line, index) => [line[0] ?? '', index]));
  const seen = { words: 0, refresh: 0, overdue: 0, due: 0, needs: 0 };

  it.each(DAYS.map((day, at) => [day, at] as const))('%s', (day, at) => {
    const rules = rulesOn(at);
    /** The first rule that holds colours the cell. */
    const colour = (column: number, sum: number) => {
      const first = rules.find((rule, index) => rule.column === column && (sum & (2 ** index)) > 0);
      return /pm:(\w+)/.exec(first?.formula ?? '')?.[1] ?? '';
    };
    for (const { pupil, plan, review } of assess(school, day).pupils) {
      const line = shown[rowOf.get(pupil.id) ?? -1] ?? [];
      const places = columnsOf(at);
      const [planWord = '', word = '', sum = ''] = [places.plan, places.review, places.rules].map(
        (one) => line[one - 1],
      );
      const [planColour, reviewColour] = [colour(places.plan, Number(sum)), colour(places.review, Number(sum))];
      const who = `${pupil.id}: “${planWord}” ${planColour}, “${word}” ${reviewColour} (${sum})`;
      seen.words += 2;
      if (planWord === REFRESH) seen.refresh += 1;
      else {
        expect(/^Needs an? (?!place)/.test(planWord), who).toBe(plan.needed);
        if (hasLibreOffice) expect(planColour === 'needs', who).toBe(plan.needed);
        seen.needs += plan.needed ? 1 : 0;
      }
      if (word === REFRESH) {
        seen.refresh += 1;
        if (hasLibreOffice) expect(reviewColour, who).toBe('asks');
        continue;
      }
      expect(word.replace(/, booked .*/, ''), who).toBe(review.status === null ? '' : REVIEW_WORDS[review.status]);
      if (hasLibreOffice) expect(reviewColour === 'overdue', who).toBe(review.status === 'OVERDUE');
      const isSoon = review.dueBy !== null && review.dueBy <= addDays(day, AMBER_DAYS);
      if (hasLibreOffice) expect(reviewColour === 'due', who).toBe(review.status === 'DUE' && isSoon);
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
  for (const line of rows) expect(line).toHaveLength(15 + 3 * DAYS.length);
});
