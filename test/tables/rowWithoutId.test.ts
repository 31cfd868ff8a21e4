import { expect, it, test } from 'vitest';
import { goneWithoutId, rowAsItWas } from '../../src/tables/rowWithoutId';

const TYPED = ['Khan, Ava', '', 'Reads daily'];

it.each([
  { why: 'a row that was just inserted', before: [TYPED], now: ['', 'ours', ''], was: [] },
  {
    why: 'one that was just typed',
    before: [['', 'x', ''], TYPED],
    now: ['Khan, Ava', 'ours', 'Reads daily'],
    was: TYPED,
  },
  {
    why: 'one of which we wrote over all that it held',
    before: [['', 'Ali', '']],
    now: ['', 'ours', ''],
    was: ['', 'Ali', ''],
  },
  { why: 'one on a tab that is wider now', before: [TYPED], now: [...TYPED, ''], was: TYPED },
  { why: 'one that nobody had typed when we read', before: [TYPED], now: ['Ali, Omar', 'ours', ''], was: null },
])('$why', ({ before, now, was }) => expect(rowAsItWas(before, now, new Set([2]))).toEqual(was));

test('only rows that hold something and stand nowhere any more can be the one', () => {
  const before = [TYPED, ['', '', ''], ['Ali, Omar', '', ''], ['Ali, Omar', '', '']];
  const now = [TYPED.concat(''), ['Ali, Omar', '', ''], ['', 'ours', '']];
  expect(goneWithoutId(before, now)).toEqual([['Ali, Omar', '', '']]);
});
