/** What fields of the sidebar hold, and what cells become of it. */
import { expect, it } from 'vitest';
import { tabSpec } from '../../src/tables/tabs';
import { cellOf, saysStill, textOf } from '../../src/tables/typedText';

const column = (key: string) => {
  const found =
    tabSpec('Reviews').columns.find((one) => one.key === key) ??
    tabSpec('Plans').columns.find((one) => one.key === key);
  if (!found) throw new Error(`No column ${key}`);
  return found;
};

it.each([
  { why: 'a date of a date field', text: '2026-11-20', key: 'heldOn', cell: { date: '2026-11-20' } },
  { why: 'a date as people write it, day first', text: '3/2/2026', key: 'heldOn', cell: { date: '2026-02-03' } },
  { why: 'no date at all stays as it is, to be told of', text: 'soon', key: 'heldOn', cell: 'soon' },
  { why: 'a day that is not in the calendar', text: '2026-02-30', key: 'heldOn', cell: '2026-02-30' },
  { why: 'a number in a number’s column', text: ' 3 ', key: 'number', cell: 3 },
  { why: 'a number in a text’s column is text', text: '3', key: 'attended', cell: '3' },
  { why: 'nothing', text: '  ', key: 'heldOn', cell: '' },
])('$why', ({ text, key, cell }) => {
  expect(cellOf(text, column(key))).toEqual(cell);
});

it.each([
  { why: 'the same text', cell: 'Met', seen: 'Met ', still: true },
  { why: 'a date', cell: { date: '2026-11-20' }, seen: '2026-11-20', still: true },
  { why: 'a score that the sheet keeps as a number', cell: 9.1, seen: '9.10', still: true },
  { why: 'a per cent that the sheet keeps as a part', cell: 0.65, seen: '65%', still: true },
  { why: 'another per cent', cell: 0.65, seen: '64%', still: false },
  { why: 'a date that was typed in figures', cell: { date: '2026-11-23' }, seen: '23/11/2026', still: true },
  { why: 'another date', cell: { date: '2026-11-23' }, seen: '24/11/2026', still: false },
  { why: 'another number', cell: 9.11, seen: '9.1', still: false },
  { why: 'typed since', cell: 'Met', seen: '', still: false },
  { why: 'emptied since', cell: '', seen: '0', still: false },
] as const)('$why', ({ cell, seen, still }) => {
  expect(saysStill(cell as never, seen)).toBe(still);
  if (still && typeof cell === 'string') expect(textOf(cell)).toBe(seen.trim());
});
