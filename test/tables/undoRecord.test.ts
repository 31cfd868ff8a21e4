/** What was brought in last, in cells and back: nothing of it changes on the way, and nothing of it is a formula or a number. */
import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { isoDate } from '../../src/domain/isoDate';
import type { Cell, Rectangle } from '../../src/tables/cell';
import { type Job, readUndo, type SheetChange, undoCells } from '../../src/tables/undoRecord';

const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  fc.string(),
  fc.constantFrom('=1+1', 'd:2026-01-01', 's:', '0012', 'TRUE', '9.10', "'Tis"),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
  fc.boolean(),
  fc.constant({ date: isoDate('2017-02-16') }),
);
const anyChange: fc.Arbitrary<SheetChange> = fc.oneof(
  fc.record({
    kind: fc.constant('SET' as const),
    tab: fc.constantFrom('Pupils' as const, 'Provision list' as const),
    rowId: fc.string(),
    key: fc.constantFrom('className', 'stageCode'),
    was: anyCell,
    now: anyCell,
  }),
  fc.record({
    kind: fc.constant('ADD' as const),
    tab: fc.constantFrom('Pupils' as const, 'Interventions' as const),
    rowId: fc.string(),
    values: fc.dictionary(fc.constantFrom('forename', 'surname', 'id'), anyCell, { noNullPrototype: true }),
  }),
);
const job = (changes: readonly SheetChange[]): Job => ({
  id: 'k3jd',
  kind: 'PUPILS',
  state: 'FORWARD',
  at: 'Monday 23 November 2026, 9:41 pm',
  workbookId: 'book',
  changes,
});
const nothing: Rectangle = [];

test('what is written is what is read', () => {
  fc.assert(
    fc.property(fc.array(anyChange, { maxLength: 8 }), (changes) => {
      expect(readUndo(undoCells(job(changes), nothing) as Rectangle)).toEqual(job(changes));
    }),
  );
});

test('no cell of it could be taken for a formula, a number or a date', () => {
  fc.assert(
    fc.property(fc.array(anyChange, { maxLength: 8 }), (changes) => {
      const cells = undoCells(job(changes), nothing).slice(2).flat();
      for (const cell of cells) expect(String(cell)).toMatch(/^($|[a-zA-Z])/);
    }),
  );
});

test('a shorter record leaves nothing of a longer one', () => {
  const change: SheetChange = { kind: 'SET', tab: 'Pupils', rowId: 'P001', key: 'className', was: '4B', now: '5B' };
  const old = undoCells(job([change, change, change]), nothing) as Rectangle;
  const now = undoCells(job([change]), old) as Rectangle;
  expect(now).toHaveLength(old.length);
  expect(readUndo(now)?.changes).toEqual([change]);
});

it.each([
  { why: 'an empty tab', rows: [] },
  { why: 'headings alone', rows: [['Change', 'Tab', 'Row', 'Column', 'Was', 'Now']] },
  { why: 'somebody typed over the state', rows: [['Change'], ['id', 'PUPILS', 'hello', '', '', '']] },
])('there is none: $why', ({ rows }) => expect(readUndo(rows)).toBeNull());

it('a line that somebody typed over is no change', () => {
  const rows = [
    ...(undoCells(job([]), nothing) as Rectangle),
    ['ADD', 'Pupils', 's:P001', '', '', 'oops'],
    ['x', 'Nowhere'],
  ];
  expect(readUndo(rows as Rectangle)?.changes).toEqual([{ kind: 'ADD', tab: 'Pupils', rowId: 'P001', values: {} }]);
});
