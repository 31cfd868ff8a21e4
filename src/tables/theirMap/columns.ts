/**
 * What each column of a table in a school's own map holds: as the person chose, else by its heading, else by what its cells
 * look like. Tests: test/tables/theirMap/recogniseMap.test.ts
 */

import { columnLetters } from '../cell';
import { plainKey } from '../words';
import { isDate, isNothing, isTick } from './cellKinds';
import { byContents } from './columnContents';
import { cellsOf, isNamesOfWork, share, withWork } from './columnOfWork';
import type { Grid } from './grid';
import { linesOver } from './headingLines';
import type { Block } from './headingRows';
import { type Known, type Subject, subjectOf } from './known';
import { headingKey, type MeaningId, meaningOfHeading } from './meanings';
import type { MapContext } from './understood';

export interface Column {
  readonly index: number;
  readonly key: string;
  readonly heading: string;
  /** The lowest line of the heading. */
  readonly leaf: string;
  readonly meaning: MeaningId;
  readonly why: string;
  /** What the heading is about, all its lines together. */
  readonly subjects: readonly Subject[];
  /** Columns of one set make one provision; -1 for what holds for the whole row. */
  readonly set: number;
  /** Where the lowest line of the heading stands. */
  readonly headRow: number;
  readonly isByWord?: boolean;
  /** Minutes that a bare number under a mark stands for, where a title says so: 60 for "Hours a week"; 0 where none does. */
  readonly unit: number;
  /** What parts sets: the upper line of the heading. */
  readonly top: string;
}

export function columnsOf(
  grid: Grid,
  block: Block,
  known: Known,
  corrections: MapContext['corrections'],
): readonly Column[] {
  const headed = draftsOf(grid, block, known, corrections ?? {}).map((draft) => unlessCells(grid, block, draft));
  const drafts = withWork(headed, grid, block, known);
  const hasPupils = has(drafts, 'PUPILS', 'FORENAME', 'PUPIL_ID');
  const hasIntervention = has(drafts, 'INTERVENTION');
  const hasLabels = drafts.some((draft) => isNamesOfWork(grid, block, draft, known));
  const settled: Column[] = [];
  for (const draft of drafts) {
    let column = draft;
    if (column.meaning === 'UNKNOWN') {
      const table = {
        hasPupils: hasPupils || has(settled, 'PUPILS'),
        hasIntervention: hasIntervention || has(settled, 'INTERVENTION'),
        hasLabels,
        before: settled,
        all: drafts,
      };
      column = { ...column, ...byContents(grid, block, column, known, table) };
    }
    settled.push(column);
  }
  const pupils = has(settled, 'PUPILS', 'FORENAME', 'PUPIL_ID');
  const work = has(settled, 'INTERVENTION');
  const rates = settled.map((column) => ofStaff(column, settled));
  return withSets(rates.map((column) => aboutPupil(underName(column, pupils, work), pupils, work)));
}

/** "Extra time" over ticks is no time, and "Speech programme" over figures names no programmes. */
function unlessCells(grid: Grid, block: Block, column: Column): Column {
  if (column.isByWord !== true) return column;
  const texts = cellsOf(grid, block, column.index);
  const areTicks =
    texts.some((text) => isTick(text) && text !== '1') &&
    share(texts, (text) => isTick(text) || isNothing(text)) >= 0.8;
  // "Start of block" over dates is a day, no score.
  if ((column.meaning === 'ENTRY' || column.meaning === 'EXIT') && share(texts, isDate) >= 0.6)
    return { ...column, meaning: column.meaning === 'ENTRY' ? 'START' : 'END' };
  const areFigures = column.meaning === 'INTERVENTION' && share(texts, (text) => /\p{L}{2}/u.test(text)) < 0.5;
  return texts.length > 0 && (areTicks || areFigures) ? { ...column, meaning: 'UNKNOWN', why: '' } : column;
}

/** In a table of rates "Post" is a job. */
function ofStaff(column: Column, all: readonly Column[]): Column {
  const isJob = column.meaning === 'EXIT' && /^post$/i.test(column.leaf) && has(all, 'RATE') && !has(all, 'ENTRY');
  return isJob ? { ...column, meaning: 'RUN_BY', why: 'Beside a rate an hour it is a job.' } : column;
}

const DETAILS: ReadonlySet<MeaningId> = new Set([
  ...([
    'ENTRY',
    'EXIT',
    'COST',
    'COST_PUPIL',
    'TIME',
    'WEEK_TIME',
    'MINUTES',
    'SESSIONS',
    'WEEKS',
    'START',
    'END',
  ] as const),
  ...(['GROUP', 'RUN_BY', 'ENTRY_DATE', 'EXIT_DATE'] as const),
]);

/** "Nurture" over Entry and Exit in a table of pupils: a new intervention. */
function underName(column: Column, hasPupils: boolean, hasIntervention: boolean): Column {
  const { top, meaning, subjects } = column;
  const isName =
    hasPupils && !hasIntervention && top !== '' && DETAILS.has(meaning) && meaningOfHeading(top)?.isWhole !== true;
  if (!isName || subjects.length > 0 || GENERAL.test(top)) return column;
  return { ...column, subjects: [newIntervention(top)] };
}

/** Upper headings that name no intervention. */
const GENERAL =
  /^(?:assessments?|data|details?|dates?|scores?|tests?|timings?|costs?|costings?|reading|spelling|maths|writing|numeracy|literacy|pupil|provision)\b[\s\w]*$/i;

export function has(columns: readonly Column[], ...meanings: readonly MeaningId[]): boolean {
  return columns.some(({ meaning }) => meanings.includes(meaning));
}

function draftsOf(grid: Grid, block: Block, known: Known, corrections: Readonly<Record<string, MeaningId>>): Column[] {
  const chosenFor = new Map(Object.entries(corrections));
  const seen = new Map<string, number>();
  const unit = unitOf(grid, block);
  const drafts: Column[] = [];
  for (let index = 0; index < grid.width; index++) {
    if (!hasCells(grid, block, index)) continue;
    const lines = linesOver(grid, block.heads, index);
    const heading = lines.join(' › ');
    const bare = plainKey(heading) || headingKey(heading);
    const name = bare === '' ? `#${columnLetters(index + 1)}` : bare;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    const key = times === 1 ? name : `${name}#${times}`;
    const [leaf, top] = [lines[lines.length - 1] ?? '', lines.length > 1 ? (lines[0] ?? '') : ''];
    // By its own names alone: a heading may be called what every object has.
    const chosen = chosenFor.get(key) ?? chosenFor.get(`#${columnLetters(index + 1)}`);
    const read = byHeading(lines, known);
    const meant =
      chosen === undefined
        ? read
        : {
            meaning: chosen,
            why: 'You chose this.',
            subjects: chosen === 'MARK' && read.subjects.length === 0 ? [newIntervention(leaf)] : read.subjects,
          };
    const headRow = [...block.heads].reverse().find((head) => grid.at(head, index) !== '') ?? block.heads[0] ?? 0;
    drafts.push({ index, key, heading, leaf, top, headRow, unit, set: -1, ...meant });
  }
  return drafts;
}

/** "Hours of support per week" over a table. */
function unitOf(grid: Grid, { titles }: Block): number {
  const said = titles
    .map((row) =>
      grid
        .filled(row)
        .map((column) => grid.at(row, column))
        .join(' '),
    )
    .join(' ');
  if (!/\bweek(?:ly)?\b|\bp\.?w\b/i.test(said)) return 0;
  return /\b(?:hours|hrs)\b/i.test(said) ? 60 : /\b(?:minutes|mins)\b/i.test(said) ? 1 : 0;
}

export function newIntervention(text: string): Subject {
  return { kind: 'INTERVENTION', text };
}

function hasCells(grid: Grid, { heads, from, to }: Block, column: number): boolean {
  if (heads.some((head) => grid.at(head, column) !== '')) return true;
  for (let row = from; row < to; row++) if (grid.at(row, column) !== '') return true;
  return false;
}

export interface ReadHeading {
  /** Only a word in the heading says it, and the cells may say otherwise. */
  readonly isByWord?: boolean;
  readonly meaning: MeaningId;
  readonly why: string;
  readonly subjects: readonly Subject[];
}

function byHeading(lines: readonly string[], known: Known): ReadHeading {
  const leaf = lines[lines.length - 1] ?? '';
  const uppers = lines.slice(0, -1).flatMap((line) => {
    const subject = meaningOfHeading(line)?.isWhole ? null : subjectOf(line, known);
    return subject === null ? [] : [subject];
  });
  const meaning = meaningOfHeading(leaf);
  if (meaning?.isWhole) return { meaning: meaning.id, why: `The heading “${leaf}” says so.`, subjects: uppers };
  const subject = leaf === '' ? null : subjectOf(leaf, known);
  if (subject !== null) {
    const isMark = subject.kind === 'INTERVENTION' || subject.kind === 'PUPIL';
    return {
      meaning: isMark ? 'MARK' : 'LIST',
      why: SUBJECT_WORDS[subject.kind](leaf),
      subjects: [...uppers, subject],
    };
  }
  if (meaning !== null)
    return { meaning: meaning.id, why: `A word in the heading “${leaf}” says so.`, subjects: uppers, isByWord: true };
  return { meaning: 'UNKNOWN', why: '', subjects: uppers };
}

const SUBJECT_WORDS: Readonly<Record<Subject['kind'], (heading: string) => string>> = {
  INTERVENTION: (heading) => `“${heading}” is one of your interventions.`,
  PUPIL: (heading) => `“${heading}” is one of your pupils.`,
  WAVE: (heading) => `“${heading}” is a wave.`,
  AREA: (heading) => `“${heading}” is an area of need.`,
  TERM: (heading) => `“${heading}” is a term.`,
  YEAR: (heading) => `“${heading}” is a year group.`,
  CLASS: (heading) => `“${heading}” is a class.`,
  DAY: (heading) => `“${heading}” is a day of the week.`,
};

const OF_THE_PUPIL = /^(?:needs?|senneeds?|primaryneed|mainneed|typeofneed|categoryofneed|areaofsen|senarea)$/;

/** Beside a pupil's name "Need" is the pupil's own. */
function aboutPupil(column: Column, hasPupils: boolean, hasIntervention: boolean): Column {
  if (column.meaning !== 'AREA' || !hasPupils || column.why === 'You chose this.') return column;
  const isOwn = OF_THE_PUPIL.test(plainKey(column.leaf)) || !hasIntervention;
  return isOwn
    ? {
        ...column,
        meaning: 'STAGE',
        why: 'Beside a pupil it is the need of that pupil, which stands on the tab Pupils.',
      }
    : column;
}

/** Columns under one upper heading belong together, and so do those from one column of interventions to the next. */
function withSets(columns: readonly Column[]): readonly Column[] {
  const many = columns.filter(({ meaning }) => meaning === 'INTERVENTION').length > 1;
  const tops = new Map<string, number>();
  let next = 0;
  let current = -1;
  return columns.map((column) => {
    const { meaning, top, subjects } = column;
    if (meaning === 'MARK' || meaning === 'LIST') {
      current = -1;
      return { ...column, set: next++ };
    }
    if (top !== '' && (subjects.length > 0 || many)) {
      const set = tops.get(top) ?? next++;
      tops.set(top, set);
      return { ...column, set };
    }
    if (!many) return column;
    if (meaning === 'INTERVENTION') current = next++;
    return { ...column, set: current };
  });
}
