/** Terms as they are typed: what each field must be, and which terms are there already. */
import { expect, test } from 'vitest';
import { isoDate } from '../../src/domain/isoDate';
import { checkTerms, type TypedTerm } from '../../src/tables/typedTerms';

const autumn: TypedTerm = {
  name: 'Autumn 2026',
  start: '2 September 2026',
  end: 'Fri 18/12/2026',
  breakFrom: '26 Oct 2026',
  breakTo: '30th October 2026',
};
const spring = {
  name: 'Spring 2027',
  row: 2,
  start: isoDate('2027-01-04'),
  end: isoDate('2027-03-25'),
  breakFrom: null,
  breakTo: null,
};

test('says what it understands, however the dates are written', () => {
  const [checked] = checkTerms([autumn], [spring]);
  expect(checked?.asks).toEqual([]);
  expect(checked?.says).toBe('2 September 2026 to 18 December 2026, half term 26 October 2026 to 30 October 2026');
});

test.each([
  { why: 'no name', change: { name: ' ' }, field: 'name', says: 'called' },
  { why: 'no first day', change: { start: '' }, field: 'start', says: 'Type the first day of term' },
  { why: 'no year', change: { start: '2 September' }, field: 'start', says: 'Type the year too' },
  {
    why: 'a weekday that contradicts',
    change: { start: 'Friday 2 September 2026' },
    field: 'start',
    says: 'Wednesday',
  },
  { why: 'a day that is not', change: { end: '31 November 2026' }, field: 'end', says: 'no day like' },
  { why: 'words', change: { end: 'before Christmas' }, field: 'end', says: 'no date that we can read' },
  { why: 'ends before it begins', change: { end: '1 September 2026' }, field: 'end', says: 'must come after' },
  { why: 'half a break', change: { breakTo: '' }, field: 'breakTo', says: 'Type the last day of the break' },
  { why: 'a break outside', change: { breakTo: '20 December 2026' }, field: 'breakTo', says: 'must end before' },
  { why: 'overlaps', change: { end: '8 January 2027' }, field: 'start', says: 'overlaps with Spring 2027' },
])('$why is asked beside its field', ({ change, field, says }) => {
  const [checked] = checkTerms([{ ...autumn, ...change }], [spring]);
  expect(checked?.asks).toEqual([{ field, says: expect.stringContaining(says) }]);
  expect(checked?.term).toBeNull();
});

test.each([
  { why: 'with the same dates', own: { name: 'The autumn' }, says: 'in the tab Terms already.' },
  { why: 'under the same name, with other dates', own: { end: '17 December 2026' }, says: 'Change it there' },
])('a term that is there $why is said and left', ({ own, says }) => {
  const there = { ...spring, name: 'Autumn 2026', start: isoDate('2026-09-02'), end: isoDate('2026-12-18') };
  const [checked] = checkTerms([{ ...autumn, ...own }], [there]);
  expect(checked?.isThere).toContain(says);
  expect([checked?.asks, checked?.term]).toEqual([[], null]);
});

test('the same term twice in one list is asked about once', () => {
  expect(checkTerms([autumn, autumn], []).map(({ asks }) => asks.length)).toEqual([0, 1]);
});
