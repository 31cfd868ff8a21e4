/** The headings of `_documents`, as workbooks of the first days have them: each ends over its column, and stays there. */
import { describe, expect, it } from 'vitest';
import { recordHeadings } from '../../../src/app/migrations/2026-11-26-recordHeadings';
import type { Workbook } from '../../../src/app/ports';
import type { Rectangle } from '../../../src/tables/cell';
import { tabSpec } from '../../../src/tables/tabs';

const ALL = tabSpec('_documents').columns.map(({ heading }) => heading);
const FIRST = ALL.slice(0, 17);
const ADDED = ALL.slice(17, 22);
const blank = (count: number): string[] => Array.from({ length: count }, () => '');

/** A workbook that holds one tab, and how often it was written. */
function recordOf(headings: readonly string[] | null) {
  let row = headings;
  let writes = 0;
  const workbook = {
    read: (): Rectangle | null => row && [row],
    write: (_: string, line: number, column: number, cells: Rectangle) => {
      expect([line, column]).toEqual([1, 1]);
      row = (cells[0] ?? []).map(String);
      writes += 1;
    },
  } as unknown as Workbook;
  return { bring: () => recordHeadings.bring(workbook), headings: () => row, writes: () => writes };
}

describe('headings of the record', () => {
  it.each([
    { why: 'as it was made at first', was: FIRST, is: ALL.slice(0, 22) },
    { why: 'with rows of the newer kind below no heading', was: [...FIRST, ...blank(5)], is: ALL.slice(0, 22) },
    {
      why: 'and completed by set-up, beside them',
      was: [...FIRST, ...blank(5), ...ADDED],
      is: [...ALL.slice(0, 22), ...blank(5)],
    },
    {
      why: 'with a column of the school’s own to the right',
      was: [...FIRST, ...blank(5), 'Filed'],
      is: [...ALL.slice(0, 22), 'Filed'],
    },
    {
      why: 'with a first heading that somebody renamed',
      was: ['No.', ...FIRST.slice(1)],
      is: ['No.', ...ALL.slice(1, 22)],
    },
  ])('$why', ({ was, is }) => {
    const record = recordOf(was);
    expect(record.bring()).toBe(true);
    expect(record.headings()).toEqual(is);
    expect(record.bring()).toBe(false);
    expect(record.writes()).toBe(1);
  });
  it.each([
    { why: 'as it is made now', was: ALL },
    { why: 'no record at all', was: null },
  ])('nothing to do: $why', ({ was }) => {
    const record = recordOf(was);
    expect(record.bring()).toBe(false);
    expect(record.writes()).toBe(0);
  });
});
