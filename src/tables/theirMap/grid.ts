/**
 * The cells of a sheet, and the account of them: each cell that is not empty is used once, or it is said why not.
 * Tests: test/tables/theirMap/recogniseMap.test.ts
 */
import { columnLetters } from '../cell';
import type { CellAccount, CellUse, UnreadCell } from './understood';

/**
 * More letters than a note on a pupil has. Names, times and costs are looked for by rules that look again at each letter, so that a
 * cell of 50,000 could take a minute.
 */
const LONGEST_READ = 2000;
const TOO_LONG = `This cell holds more than 2,000 letters, too many to look through for names and times. Split it into several cells, or type what it says into Provision list.`;
const LONGEST_SHOWN = 200;

export interface TooLong {
  readonly row: number;
  readonly column: number;
  /** Its beginning. */
  readonly text: string;
}
export interface Grid {
  readonly height: number;
  readonly width: number;
  /** Single spaces, none at the ends; line breaks stay. '' outside. */
  at(row: number, column: number): string;
  /** Places of the cells of a row that are not empty. */
  filled(row: number): readonly number[];
  /** Cells that are left out of all of it, and said to be. */
  readonly tooLong: readonly TooLong[];
}

/** "C7" */
export function cellName(row: number, column: number): string {
  return `${columnLetters(column + 1)}${row + 1}`;
}

export function gridOf(cells: readonly (readonly string[])[]): Grid {
  const tooLong: TooLong[] = [];
  const texts = cells.map((line, row) =>
    line.map((text, column) => {
      if (text.length <= LONGEST_READ) return tidy(text);
      const begins = tidy(text.slice(0, LONGEST_SHOWN));
      tooLong.push({ row, column, text: `${begins}…` });
      return '';
    }),
  );
  const filled = texts.map((row) => row.flatMap((text, column) => (text === '' ? [] : [column])));
  return {
    height: texts.length,
    width: Math.max(0, ...texts.map((row) => row.length)),
    at: (row, column) => texts[row]?.[column] ?? '',
    filled: (row) => filled[row] ?? [],
    tooLong,
  };
}

function tidy(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u00a0\u2007\u202f\t]/g, ' ')
    .replace(/[\u200b\ufeff]/g, '')
    .replace(/ {2,}/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim();
}

export interface Ledger {
  /** A cell that was spoken for keeps its use, unless it turns out to be unread. */
  mark(row: number, column: number, use: CellUse, why?: string): void;
  /** Speaks for it anew. */
  change(row: number, column: number, use: CellUse, why: string): void;
  isMarked(row: number, column: number): boolean;
  close(): { readonly account: readonly CellAccount[]; readonly unread: readonly UnreadCell[] };
}

const NOT_UNDERSTOOD = 'We do not know what this cell means.';

export function ledgerOf(grid: Grid): Ledger {
  const uses = new Map<number, { use: CellUse; why: string }>();
  const place = (row: number, column: number) => row * (grid.width + 1) + column;
  const set = (row: number, column: number, use: CellUse, why: string) => {
    if (grid.at(row, column) !== '') uses.set(place(row, column), { use, why });
  };
  return {
    mark(row, column, use, why = '') {
      if (use === 'unread' || !uses.has(place(row, column))) set(row, column, use, why);
    },
    change: set,
    isMarked: (row, column) => uses.has(place(row, column)),
    close() {
      const account: CellAccount[] = [];
      const unread: UnreadCell[] = [];
      const long = new Map(grid.tooLong.map(({ row, column, text }) => [place(row, column), text]));
      const longIn = new Map<number, number[]>();
      for (const { row, column } of grid.tooLong) longIn.set(row, [...(longIn.get(row) ?? []), column]);
      for (let row = 0; row < grid.height; row++) {
        for (const column of [...grid.filled(row), ...(longIn.get(row) ?? [])].sort((a, b) => a - b)) {
          const at = place(row, column);
          const { use, why } = uses.get(at) ?? {
            use: 'unread' as const,
            why: long.has(at) ? TOO_LONG : NOT_UNDERSTOOD,
          };
          const cell = cellName(row, column);
          account.push({ cell, use, why });
          if (use === 'unread') unread.push({ cell, text: long.get(at) ?? grid.at(row, column), why });
        }
      }
      return { account, unread };
    },
  };
}
