/**
 * `_status`, hidden: results by ID, for the starred cells to look up. Words that change with the calendar are formulas here,
 * once a row, so that the many look-ups stay cheap; each follows the dates beside it and TODAY().
 * Order: pupils (so that the drop-down of labels has no gaps), targets, reviews, plans, funding, then a row for each tab of ours.
 * Pure. Tests: test/tables/statusTab.test.ts
 */
import type { Assessment, FundingFigures, ReviewVerdict } from '../domain/assessment';
import type { IsoDate } from '../domain/isoDate';
import { planLastDay, startsOfNext } from '../domain/planLastDay';
import type { Plan } from '../domain/school';
import { columnLetters, type Rectangle, type WrittenCell } from './cell';
import { stampKey, stampOf } from './contentHash';
import {
  type LiveFacts,
  type LiveRule,
  PLAN_STATUS_RULES,
  PLAN_WORD_RULES,
  REVIEW_RULES,
  REVIEW_WORDS,
  wordFormula,
} from './liveWord';
import type { DerivedTab } from './look';
import { DAY, HEADING, layOut, type PageRow, PLAIN, rowOf, type Style } from './page';
import { planWord } from './planWord';
import { pupilLabel } from './pupilLabel';
import { isMadeKey } from './rowKey';

/** 1-based columns of `_status`; the starred formulas look in them. */
export const STATUS_COLUMN = {
  key: 1,
  label: 2,
  word: 3,
  reviewWord: 4,
  dueFrom: 5,
  dueBy: 6,
  goodUntil: 7,
  link: 8,
  bookedFor: 9,
  reviewGoodUntil: 10,
  wordToday: 11,
  reviewToday: 12,
  hours: 13,
  cost: 14,
  difference: 15,
} as const;
export const STATUS_COLUMNS = 15;

const HEADINGS = [
  'Key',
  'Label',
  'Word',
  'Review word',
  'Due from',
  'Due by',
  'Good until',
  'Link',
  'Booked for',
  'Review good until',
  'Word today',
  'Review today',
  'Hours a week',
  'Cost',
  'Difference',
];
const WIDTHS = [90, 190, 220, 120, 90, 90, 90, 160, 90, 110, 220, 170, 90, 90, 90];
const TEXT: Style = { ...PLAIN, format: '@' };
const DATE: Style = { ...PLAIN, format: DAY, align: 'right' };
const NUMBER: Style = { ...PLAIN, align: 'right' };
const MONEY: Style = { ...NUMBER, format: '£#,##0.00' };
const STYLES: readonly Style[] = [
  ...[TEXT, TEXT, TEXT, TEXT, DATE, DATE, DATE, TEXT, DATE, DATE, PLAIN, PLAIN],
  ...[NUMBER, MONEY, MONEY],
];

/** A cell that is looked up and must not turn into 0, as an empty one does in LibreOffice. */
const NOTHING = { formula: '=""' };
const ROWS_A_STEP = 250;

/** @param links of documents, by plan ID @param tabs of ours, stamped */
export function statusTab(
  assessment: Assessment,
  links: ReadonlyMap<string, string>,
  tabs: readonly DerivedTab[],
): DerivedTab {
  const { school } = assessment;
  const classes = new Map(school.pupils.map(({ id, className }) => [id, className]));
  const nextStarts = startsOfNext(school.plans);
  const all: Line[] = [
    ...pupilLines(assessment),
    ...[...school.targets, ...school.reviews].map(
      ({ id, pupilId }): Line => ({ ...BLANK, key: id, word: classes.get(pupilId) ?? '' }),
    ),
    ...school.plans.map((plan) => planLine(plan, nextStarts.get(plan) ?? null, links)),
    ...assessment.pupils.flatMap(({ funding }) => funding.map(fundingLine)),
    ...tabs.map((tab): Line => ({ ...BLANK, key: stampKey(tab.tab), word: stampOf(tab) })),
  ];
  // A row that has no ID yet has nothing to be found by.
  const lines = all.filter(({ key }) => key !== '' && !isMadeKey(key));
  const rows: PageRow[] = [rowOf(STATUS_COLUMNS, HEADINGS, HEADING)];
  for (const line of lines) rows.push({ cells: cellsOf(line, rows.length + 1), styles: STYLES });
  // Spare rows, so that what the formulas look through is always there.
  const reach = statusReach(assessment, tabs.length);
  while (rows.length < reach) rows.push(rowOf(STATUS_COLUMNS, [], STYLES));
  return layOut('_status', rows, { columnWidths: WIDTHS, frozenRows: 1, isPage: false });
}

/** The stamps of our tabs by their names, as the last refresh left them. */
export function stampsIn(status: Rectangle): ReadonlyMap<string, string> {
  const prefix = stampKey('');
  const stamps = new Map<string, string>();
  for (const row of status) {
    const key = String(row[STATUS_COLUMN.key - 1] ?? '');
    if (key.startsWith(prefix)) stamps.set(key.slice(prefix.length), String(row[STATUS_COLUMN.word - 1] ?? ''));
  }
  return stamps;
}

/** How many rows of `_status` formulas look through: those in use and to spare, so that they seldom change. */
export function statusReach(assessment: Assessment, tabs: number): number {
  const { pupils, targets, reviews, plans, funding } = assessment.school;
  const rows = 1 + pupils.length + targets.length + reviews.length + plans.length + funding.length + tabs;
  return Math.ceil(rows / ROWS_A_STEP) * ROWS_A_STEP;
}

interface Line extends LiveFacts {
  readonly key: string;
  readonly label: string;
  readonly link: string;
  readonly formulas: { readonly word: LiveFormula; readonly review: LiveFormula } | null;
  readonly funding: FundingFigures | null;
}
const BLANK: Line = {
  key: '',
  label: '',
  word: '',
  reviewWord: '',
  dueFrom: null,
  dueBy: null,
  goodUntil: null,
  link: '',
  bookedFor: null,
  reviewGoodUntil: null,
  formulas: null,
  funding: null,
};
const PUPIL_FORMULAS = { word: formulaOf(PLAN_WORD_RULES), review: formulaOf(REVIEW_RULES) };
const PLAN_FORMULAS = { word: formulaOf(PLAN_STATUS_RULES), review: null };

/** A formula along its own row, in pieces between which the row's number goes: worked out once, not for each row. */
type LiveFormula = readonly string[] | null;

function formulaOf(rules: readonly LiveRule[]): readonly string[] {
  return wordFormula(rules, (fact) => `$${columnLetters(STATUS_COLUMN[fact])}\u0000`).split('\u0000');
}

function cellsOf(line: Line, row: number): readonly WrittenCell[] {
  const date = (day: IsoDate | null): WrittenCell => (day === null ? '' : { date: day });
  const live = (formula: LiveFormula): WrittenCell => (formula === null ? '' : { formula: formula.join(String(row)) });
  const { formulas, funding } = line;
  return [
    line.key,
    line.label,
    line.word,
    line.reviewWord,
    date(line.dueFrom),
    formulas !== null && line.dueBy === null ? NOTHING : date(line.dueBy),
    date(line.goodUntil),
    line.link,
    date(line.bookedFor),
    date(line.reviewGoodUntil),
    live(formulas?.word ?? null),
    live(formulas?.review ?? null),
    ...(funding === null ? NO_FUNDING : fundingCells(funding)),
  ];
}

const NO_FUNDING: readonly WrittenCell[] = ['', '', ''];

/** Hours to the hundredth; nothing under Difference where no £ a year is typed. */
function fundingCells({ hoursGiven, costPence, differencePence }: FundingFigures): readonly WrittenCell[] {
  const difference = differencePence === null ? '' : differencePence / 100;
  return [Math.round(hoursGiven * 100) / 100, costPence / 100, difference];
}

function fundingLine(figures: FundingFigures): Line {
  return { ...BLANK, key: figures.funding.id, funding: figures };
}

/** Those on roll as the tab has them, then those who left: their old rows still want a label and a class. */
function pupilLines(assessment: Assessment): readonly Line[] {
  const { school, pupils } = assessment;
  const onRoll = new Set(pupils.map(({ pupil }) => pupil.id));
  return [
    ...pupils.map(
      (figures): Line => ({
        ...BLANK,
        ...reviewFacts(figures.review),
        key: figures.pupil.id,
        label: pupilLabel(figures.pupil),
        word: planWord(figures),
        goodUntil: figures.plan.goodUntil,
        formulas: PUPIL_FORMULAS,
      }),
    ),
    ...school.pupils
      .filter(({ id }) => !onRoll.has(id))
      .map((pupil): Line => ({ ...BLANK, key: pupil.id, label: pupilLabel(pupil), formulas: PUPIL_FORMULAS })),
  ];
}

export function reviewFacts(review: ReviewVerdict): Omit<LiveFacts, 'word' | 'goodUntil'> {
  const { status, dueFrom, dueBy, bookedFor, goodUntil } = review;
  const isWord = status === 'NO_REVIEW_YET' || status === 'SET_TERM_DATES';
  return {
    reviewWord: isWord ? REVIEW_WORDS[status] : '',
    dueFrom: status === null ? null : dueFrom,
    dueBy: status === null ? null : dueBy,
    bookedFor,
    reviewGoodUntil: goodUntil,
  };
}

function planLine(plan: Plan, nextStart: IsoDate | null, links: ReadonlyMap<string, string>): Line {
  return {
    ...BLANK,
    key: plan.id,
    dueFrom: plan.start,
    dueBy: planLastDay(plan, nextStart),
    link: links.get(plan.id) ?? '',
    formulas: PLAN_FORMULAS,
  };
}
