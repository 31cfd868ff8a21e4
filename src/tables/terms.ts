/**
 * The Terms tab, hidden: term dates and half-term breaks. Its columns and the reading of its rows.
 * Tests: test/tables/tabs.test.ts, test/tables/awkwardCells.test.ts
 */

import { daysBetween, type IsoDate } from '../domain/isoDate';
import type { Term } from '../domain/school';
import { column, TAB_COLOR } from './column';
import type { Row } from './row';
import type { TabSpec } from './tab';

export const termsTab: TabSpec = {
  name: 'Terms',
  purpose: 'Hidden. Your term dates: reviews and weeks are counted by them.',
  isDerived: false,
  isHidden: true,
  tabColor: TAB_COLOR.setUp,
  idPrefix: '',
  columns: [
    column('name', 'Term', 'text', {
      aliases: ['Name', 'Term name'],
      note: 'For example Autumn 2026.',
    }),
    column('start', 'Start', 'date', {
      required: true,
      aliases: ['Start date', 'Starts', 'From', 'First day'],
      note: 'First day for pupils, for example 02/09/2026.',
    }),
    column('end', 'End', 'date', {
      required: true,
      aliases: ['End date', 'Ends', 'To', 'Last day'],
      note: 'Last day for pupils, for example 18/12/2026.',
    }),
    column('breakFrom', 'Half-term break from', 'date', {
      width: 150,
      aliases: ['Half-term from', 'Break from', 'Half-term start', 'Half-term'],
      note: 'First day of the break, for example 26/10/2026.',
    }),
    column('breakTo', 'Half-term break to', 'date', {
      width: 150,
      aliases: ['Half-term to', 'Break to', 'Half-term end'],
      note: 'Last day of the break, for example 30/10/2026.',
    }),
  ],
};

/** Ten weeks: no school's summer holiday is longer. */
const LONGEST_BREAK_DAYS = 70;

/** @returns the terms whose dates make sense, in order of start */
export function readTerms(rows: readonly Row[]): Term[] {
  const read = rows.flatMap((row) => {
    const term = readTerm(row);
    return term === null ? [] : [{ row, term }];
  });
  read.sort((a, b) =>
    a.term.start < b.term.start ? -1 : a.term.start > b.term.start ? 1 : a.row.number - b.row.number,
  );
  read.forEach(({ row, term }, index) => {
    const before = read[index - 1]?.term;
    if (before !== undefined && term.start <= before.end) row.tell('TERMS_OVERLAP', 'start', before.name);
    const days = before === undefined ? 0 : daysBetween(before.end, term.start);
    if (before !== undefined && days > LONGEST_BREAK_DAYS) {
      row.tell('TERM_MISSING', 'start', before.name, String(Math.floor(days / 7)));
    }
  });
  return read.map(({ term }) => term);
}

function readTerm(row: Row): Term | null {
  const start = row.date('start');
  const end = row.date('end');
  row.need('start', 'Type the first day of term, for example 02/09/2026.');
  row.need('end', 'Type the last day of term, for example 18/12/2026.');
  const half = readBreak(row);
  if (start === null || end === null) return null;
  if (end < start) {
    row.tell('ENDS_BEFORE_START', 'end');
    return null;
  }
  const name = row.text('name') || 'This term';
  if (half.from !== null && half.to !== null && (half.from <= start || half.to >= end)) {
    row.tell('BREAK_OUTSIDE_TERM', 'breakFrom');
    return { name, row: row.number, start, end, breakFrom: null, breakTo: null };
  }
  return { name, row: row.number, start, end, breakFrom: half.from, breakTo: half.to };
}

/** Both days of the break, or neither: half a break tells nothing. */
function readBreak(row: Row): { readonly from: IsoDate | null; readonly to: IsoDate | null } {
  const from = row.date('breakFrom');
  const to = row.date('breakTo');
  if (from !== null) row.need('breakTo', 'Type the last day of the break.');
  if (to !== null) row.need('breakFrom', 'Type the first day of the break.');
  if (from === null || to === null) return { from: null, to: null };
  if (to >= from) return { from, to };
  row.tell('ENDS_BEFORE_START', 'breakTo');
  return { from: null, to: null };
}
