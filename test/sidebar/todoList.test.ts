/** The To do list as it is worked through: sieves, counts, where a line is done, and which is next. */
import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import type { TodoItem } from '../../sidebar/lists';
import { choicesIn, EVERYTHING, keyOf, nextTo, shownOf, wayOf } from '../../sidebar/todoList';
import { todo } from './replies';

const { items } = todo;
const of = (kind: TodoItem['kind']) => items.filter((item) => item.kind === kind);

it('gives every line a key of its own', () => {
  expect(new Set(items.map(keyOf)).size).toBe(items.length);
});

it.each([
  { why: 'everything', kind: '', sieve: EVERYTHING, lines: items.length },
  { why: 'a kind', kind: 'EXIT_MISSING', sieve: EVERYTHING, lines: 2 },
  { why: 'a kind in a class', kind: 'EXIT_MISSING', sieve: { className: '3B', who: '' }, lines: 1 },
  { why: 'a person', kind: '', sieve: { className: '', who: 'Mr Fenn' }, lines: 2 },
  { why: 'what nobody has', kind: 'NOT_ON_MAP', sieve: { className: '6C', who: '' }, lines: 0 },
])('$why', ({ kind, sieve, lines }) => expect(shownOf(items, kind, sieve, [])).toHaveLength(lines));

test('a line that is done is not shown, and the others stay in order', () =>
  fc.assert(
    fc.property(fc.subarray([...items]), (done) => {
      const left = shownOf(items, '', EVERYTHING, done.map(keyOf));
      expect(left).toEqual(items.filter((item) => !done.includes(item)));
    }),
  ));

test('each choice shows as many lines as it says', () => {
  for (const by of ['kind', 'className', 'who'] as const) {
    for (const { value, items: count } of choicesIn(items, by)) {
      const sieve = by === 'kind' ? EVERYTHING : { ...EVERYTHING, [by]: value };
      expect(shownOf(items, by === 'kind' ? value : '', sieve, [])).toHaveLength(count);
    }
  }
  expect(choicesIn(items, 'kind')[0]?.value).toBe('PLAN_NEEDED');
  expect(choicesIn(items, 'className').map(({ value }) => value)).not.toContain('');
});

it.each([
  { kind: 'PLAN_NEEDED', way: 'PLAN' },
  { kind: 'REVIEW_OVERDUE', way: 'REVIEW' },
  { kind: 'EXIT_MISSING', way: 'HERE' },
  { kind: 'VIEWS_MISSING', way: 'HERE' },
  { kind: 'NOT_ON_MAP', way: 'NEW_ROW' },
  { kind: 'DATA_PROBLEM', way: 'SHEET' },
] as const)('$kind is done: $way', ({ kind, way }) => expect(of(kind).map(wayOf)).toContain(way));

it.each([
  { why: 'the line below takes its place', at: 0, next: 1 },
  { why: 'below the last there is the one above', at: items.length - 1, next: items.length - 2 },
])('$why', ({ at, next }) => expect(nextTo(items, keyOf(items[at] as TodoItem))).toBe(items[next]));

it('a plan that is there and has not begun is begun in the sheet', () => {
  expect(wayOf({ ...(of('PLAN_NEEDED')[0] as TodoItem), reason: 'DRAFT_ONLY' })).toBe('SHEET');
});

it('alone, there is no next line', () => {
  const [only] = items as [TodoItem];
  expect(nextTo([only], keyOf(only))).toBeNull();
});
