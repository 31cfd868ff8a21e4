import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { isoDate } from '../../src/domain/isoDate';
import type { Cell, WrittenCell } from '../../src/tables/cell';
import { sameCells } from '../../src/tables/sameCells';

const day = { date: isoDate('2026-11-23') };

it.each<{ why: string; should: WrittenCell; is: Cell; same: boolean }>([
  { why: 'the same text', should: 'a', is: 'a', same: true },
  { why: 'another text', should: 'a', is: 'b', same: false },
  { why: 'a number that became text', should: 1, is: '1', same: false },
  { why: 'the same day', should: day, is: { ...day }, same: true },
  { why: 'another day', should: day, is: { date: isoDate('2026-11-24') }, same: false },
  { why: 'a day gone', should: day, is: '', same: false },
  { why: 'a text where a day was', should: '', is: day, same: false },
  { why: 'a formula that shows text', should: { formula: '=A1' }, is: 'Due', same: true },
  { why: 'a formula that shows nothing', should: { formula: '=""' }, is: '', same: true },
  { why: 'a formula in error', should: { formula: '=A1' }, is: '#REF!', same: false },
  { why: 'a link', should: { formula: '=HYPERLINK("#gid=1","Pupils, ""P001""")' }, is: 'Pupils, "P001"', same: true },
  { why: 'a link that was deleted', should: { formula: '=HYPERLINK("#gid=1","Pupils, P001")' }, is: '', same: false },
  { why: 'a word typed over a link', should: { formula: '=HYPERLINK("#gid=1","Pupils, P001")' }, is: 'x', same: false },
  { why: 'a number typed over a formula', should: { formula: '=A1' }, is: 4, same: false },
])('$why', ({ should, is, same }) => expect(sameCells([[should]], [[is]])).toBe(same));

test('blank rows and columns beyond make no difference, anything else does', () => {
  const rectangle = fc.array(fc.array(fc.constantFrom('a', 'b', 1, ''), { minLength: 2, maxLength: 2 }), {
    maxLength: 4,
  });
  fc.assert(
    fc.property(rectangle, fc.nat(3), (cells, more) => {
      const padded = [...cells.map((row) => [...row, '']), ...Array.from({ length: more }, () => ['', '', ''])];
      expect(sameCells(cells, padded)).toBe(true);
      expect(sameCells(padded, cells)).toBe(true);
      expect(sameCells(cells, [...padded, ['x']])).toBe(false);
    }),
  );
});
