/** Which column is which after somebody moved some, and what has to be given back. */
import { describe, expect, it, test } from 'vitest';
import type { Cell, Rectangle } from '../../src/tables/cell';
import { cellsOfOthers, headingsMoved, placesBefore, underHeadings } from '../../src/tables/movedColumns';
import { tabSpec } from '../../src/tables/tabs';

const line = (letters: string): Rectangle => [[...letters].map((letter) => (letter === '.' ? '' : letter))];

describe('where each column of today stood', () => {
  it.each([
    { why: 'nothing moved', before: 'ABCD', now: 'ABCD', places: [0, 1, 2, 3] },
    { why: 'one put in on the left', before: 'ABC', now: '.ABC', places: [-1, 0, 1, 2] },
    { why: 'one put in between', before: 'ABC', now: 'AB.C', places: [0, 1, -1, 2] },
    { why: 'one put in with a heading', before: 'ABC', now: 'AXBC', places: [0, -1, 1, 2] },
    { why: 'one taken out', before: 'ABCD', now: 'ACD', places: [0, 2, 3] },
    { why: 'the last taken out, ours written beyond', before: 'ABC', now: 'AB.', places: [0, 1, -1] },
    { why: 'two change places', before: 'ABCD', now: 'ACBD', places: [0, 2, 1, 3] },
    { why: 'columns without headings keep their places', before: 'A..B', now: 'A...B', places: [0, 1, 2, -1, 3] },
    { why: 'a heading was typed over', before: 'ABC', now: 'AXC', places: [0, -1, 2] },
  ])('$why', ({ before, now, places }) => {
    expect(placesBefore(line(before), line(now))).toEqual(places);
    expect(headingsMoved(line(before), line(now))).toBe(before !== now);
  });
});

test('a line that was made for the old headings, below those of today', () => {
  expect(underHeadings(['a', 'b', 'c'], line('ABC'), line('A.CB'))).toEqual(['a', '', 'c', 'b']);
});

describe('cells of others', () => {
  const spec = tabSpec('Targets');
  const headings: Cell[] = ['Pupil', 'Class', 'Target', 'Bus', 'Comment', 'Target ID'];
  const before: Rectangle = [
    headings,
    ['P001', '2B', 'Reads', 'Red', '', 'T0001'],
    ['P002', '3B', 'Counts', 'Blue', 'Slowly', 'T0002'],
    ['P003', '4B', 'Spells', '', '', ''],
  ];
  const withColumn = (sheet: Rectangle, at: number, heading = ''): Cell[][] =>
    sheet.map((row, index) => [...row.slice(0, at), index === 0 ? heading : '', ...row.slice(at)]);
  const put = (sheet: Cell[][], row: number, column: number, cell: Cell) => {
    (sheet[row - 1] as Cell[])[column - 1] = cell;
    return { row, column, cell };
  };

  it('get back what they held: a column of the school’s own came to stand where ours was', () => {
    const now = withColumn(before, 1);
    const wrote = [put(now, 2, 5, 'Well'), put(now, 3, 5, 'Well')];
    expect(cellsOfOthers(spec, before, now, wrote)).toEqual([
      { row: 2, column: 5, cell: 'Red' },
      { row: 3, column: 5, cell: 'Blue' },
    ]);
  });
  it('are empty where the column is new', () => {
    const now = withColumn(before, 4);
    expect(cellsOfOthers(spec, before, now, [put(now, 2, 5, 'Well')])).toEqual([{ row: 2, column: 5, cell: '' }]);
  });
  it('are those of the row that stands there now, known by its ID', () => {
    const moved = withColumn(before, 1);
    const now = [moved[0], moved[2], moved[1], moved[3]] as Cell[][];
    const wrote = [put(now, 2, 5, 'Well')];
    expect(cellsOfOthers(spec, before, now, wrote)).toEqual([{ row: 2, column: 5, cell: 'Blue' }]);
  });
  it('an ID that was written over is known by the rest of its row', () => {
    const now = before.map((row) => row.filter((_, at) => at !== 0));
    const [head, first, second, third] = now as [Cell[], Cell[], Cell[], Cell[]];
    const sorted = [head, second, first, third];
    const wrote = [put(sorted, 2, 5, 'Well'), put(sorted, 3, 5, 'Well')];
    expect(cellsOfOthers(spec, before, sorted, wrote)).toEqual([
      { row: 2, column: 5, cell: 'T0002' },
      { row: 3, column: 5, cell: 'T0001' },
    ]);
  });
  it('a starred cell is emptied, and gets its formula with the next refresh', () => {
    const now = withColumn(before, 0);
    expect(cellsOfOthers(spec, before, now, [put(now, 2, 3, 'Reads')])).toEqual([{ row: 2, column: 3, cell: '' }]);
  });
  it('a date of ours is ours, though it shows as a number there', () => {
    const now = withColumn(before, 1);
    const wrote = { row: 2, column: 5, cell: { date: '2026-11-23' } as Cell };
    put(now, 2, 5, 46349);
    expect(cellsOfOthers(spec, before, now, [wrote])).toEqual([{ row: 2, column: 5, cell: 'Red' }]);
  });
  it('nothing where ours went along with its own column', () => {
    const written = before.map((row) => [...row]);
    const wrote = [put(written, 2, 5, 'Well')];
    expect(cellsOfOthers(spec, before, withColumn(written, 1), wrote)).toEqual([]);
  });
});
