/**
 * Starred cells: one look-up formula in every row that has an ID, so that a figure follows its row through any sort.
 * Only what Google, LibreOffice 7.4 and Univer all have: VLOOKUP, never XLOOKUP or LET. What somebody typed over is left.
 * Pure. Tests: test/tables/starred.test.ts
 */
import { columnLetters, type Rectangle } from './cell';
import type { Columns } from './headings';
import { rowIntroduction } from './readingProblem';
import { STATUS_COLUMN, STATUS_COLUMNS } from './statusTab';
import type { SheetProblem, TabName, TabSpec } from './tab';

export interface StarredFormula {
  readonly key: string;
  /** 1-based. */
  readonly column: number;
  readonly r1c1: string;
}

/** A block to write: formulas in R1C1 with their "=", '' for a cell that stays or becomes empty. */
export interface StarredWrite {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly string[])[];
}

type Lookup = (column: keyof typeof STATUS_COLUMN) => string;

/** By tab and column, the formula after "=". `""` is joined to words, as an empty cell would else be shown as 0. */
const FORMULAS: { readonly [tab in TabName]?: { readonly [key: string]: (found: Lookup) => string } } = {
  Pupils: {
    plan: (found) => `IFERROR(${found('wordToday')}&"","")`,
    review: (found) => `IFERROR(${found('reviewToday')}&"","")`,
    reviewDueBy: (found) => `IFERROR(${found('dueBy')},"")`,
  },
  Targets: { className: (found) => `IFERROR(${found('word')}&"","")` },
  Reviews: { className: (found) => `IFERROR(${found('word')}&"","")` },
  Plans: {
    status: (found) => `IFERROR(${found('wordToday')}&"","")`,
    document: (found) => `IFERROR(IF(${found('link')}="","",HYPERLINK(${found('link')},"Open the document")),"")`,
  },
  // An agreement outside this money year has no row there, and nothing to show.
  Funding: {
    hoursGiven: (found) => `IFERROR(${found('hours')},"")`,
    costThisYear: (found) => `IFERROR(${found('cost')},"")`,
    difference: (found) => `IFERROR(IF(${found('difference')}="","",${found('difference')}),"")`,
  },
};

/**
 * Which formula belongs in each starred column that is there. None without an ID column.
 * @param statusRows rows of `_status`, headings and spare rows included
 */
export function starredFormulas(tab: TabName, columns: Columns, statusRows: number): readonly StarredFormula[] {
  const id = columns.column('id');
  const formulas = FORMULAS[tab];
  if (id === null || !formulas) return [];
  const area = `'_status'!R2C1:R${statusRows}C${STATUS_COLUMNS}`;
  const found: Lookup = (column) => `VLOOKUP(RC${id}&"",${area},${STATUS_COLUMN[column]},FALSE)`;
  return Object.keys(formulas).flatMap((key) => {
    const column = columns.column(key);
    const formula = formulas[key];
    return column === null || !formula ? [] : [{ key, column, r1c1: `=${formula(found)}` }];
  });
}

export interface StarredRepairs {
  readonly writes: readonly StarredWrite[];
  readonly problems: readonly SheetProblem[];
}

/**
 * Compares the starred columns with what belongs in them. A formula that differs is put right, one of ours in a row without
 * an ID is taken away, and a cell that somebody typed over is left and named.
 * @param sheet the tab's values, headings first
 * @param present R1C1 formulas of the rows of `sheet`, '' where a cell has none, from column `first` on
 */
export function starredRepairs(
  spec: TabSpec,
  columns: Columns,
  wanted: readonly StarredFormula[],
  sheet: Rectangle,
  present: readonly (readonly string[])[],
  first: number,
): StarredRepairs {
  const id = columns.column('id');
  if (id === null) return { writes: [], problems: [] };
  const problems: SheetProblem[] = [];
  const runs: ColumnRuns[] = [];
  for (const starred of wanted.slice().sort((a, b) => a.column - b.column)) {
    const should = plainFormula(starred.r1c1);
    const seen = new Map<string, boolean>();
    const isRight = (formula: string) => {
      // The same text stands in nearly every row: it is made plain once.
      const known = seen.get(formula);
      if (known !== undefined) return known;
      const right = plainFormula(formula) === should;
      seen.set(formula, right);
      return right;
    };
    const states = sheet.slice(1).map((row, index): State => {
      const formula = present[index + 1]?.[starred.column - first] ?? '';
      const rowId = String(row[id - 1] ?? '').trim();
      const isEmpty = (row[starred.column - 1] ?? '') === '';
      if (formula === '' && !isEmpty) {
        if (rowId !== '') problems.push(typedOver(spec, starred, index + 2, rowId));
        return 'leave';
      }
      if (rowId === '') return formula === '' ? 'empty' : isOurs(formula) ? 'clear' : 'leave';
      return isRight(formula) ? 'right' : 'put';
    });
    runs.push({ column: starred.column, runs: runsOf(states, starred.r1c1) });
  }
  return { writes: blocksOf(runs), problems };
}

type State = 'right' | 'put' | 'clear' | 'empty' | 'leave';

interface Run {
  readonly row: number;
  readonly cells: readonly string[];
}
interface ColumnRuns {
  readonly column: number;
  readonly runs: readonly Run[];
}

/** Stretches from the first to the last cell that needs writing; only a cell that is to be left parts two of them. */
function runsOf(states: readonly State[], r1c1: string): readonly Run[] {
  const runs: Run[] = [];
  let from = -1;
  let to = -1;
  const close = () => {
    if (from === -1) return;
    const cells = states.slice(from, to + 1).map((state) => (state === 'put' || state === 'right' ? r1c1 : ''));
    runs.push({ row: from + 2, cells });
    from = -1;
  };
  states.forEach((state, index) => {
    if (state === 'leave') close();
    if (state !== 'put' && state !== 'clear') return;
    if (from === -1) from = index;
    to = index;
  });
  close();
  return runs;
}

/** Neighbouring columns whose runs cover the same rows are written together. */
function blocksOf(all: readonly ColumnRuns[]): readonly StarredWrite[] {
  const writes: StarredWrite[] = [];
  let at = 0;
  while (at < all.length) {
    const start = all[at] as ColumnRuns;
    const together = [start];
    for (let next = all[at + 1]; next; next = all[at + together.length]) {
      if (next.column !== start.column + together.length || !coverSame(start, next)) break;
      together.push(next);
    }
    start.runs.forEach(({ row, cells }, run) => {
      const block = cells.map((_, index) => together.map(({ runs }) => runs[run]?.cells[index] ?? ''));
      writes.push({ row, column: start.column, cells: block });
    });
    at += together.length;
  }
  return writes;
}

function coverSame(a: ColumnRuns, b: ColumnRuns): boolean {
  const spans = (column: ColumnRuns) => column.runs.map(({ row, cells }) => `${row}+${cells.length}`).join();
  return spans(a) === spans(b);
}

/** Spreadsheets give a formula back in their own spelling: `R[0]C22` for `RC22`, `_status` without quotes. */
export function plainFormula(r1c1: string): string {
  return r1c1
    .replace(/\s+/g, '')
    .replace(/'_status'/g, '_status')
    .replace(/([RC])\[0\]/g, '$1')
    .toUpperCase();
}

function isOurs(formula: string): boolean {
  return /_status'?!/i.test(formula);
}

function typedOver(spec: TabSpec, starred: StarredFormula, row: number, rowId: string): SheetProblem {
  const heading = spec.columns.find(({ key }) => key === starred.key)?.heading ?? starred.key;
  return {
    tab: spec.name,
    cell: `${columnLetters(starred.column)}${row}`,
    says: `${rowIntroduction(spec.name, row)}${heading} is filled in for you, but somebody typed there. Empty the cell and refresh.`,
    rowId,
  };
}
