/** What remains to be done for a list of changes to hold, or no longer to hold, as the tab stands now. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { isoDate } from '../../src/domain/isoDate';
import type { Cell, Rectangle } from '../../src/tables/cell';
import { planChanges } from '../../src/tables/changePlan';
import { tabSpec } from '../../src/tables/tabs';
import type { SheetChange } from '../../src/tables/undoRecord';

const PUPILS = tabSpec('Pupils');
const HEADINGS = ['Surname', 'Forename', 'Class', 'Left school on', 'House', 'IEP?', 'Pupil ID'];
const rows = (...lines: Cell[][]): Rectangle => [HEADINGS, ...lines];
const ava = (className: Cell, left: Cell = '', house: Cell = '', plan: Cell = 'In use') => [
  ...['Khan', 'Ava', className, left, house, plan],
  'P017',
];
const set: SheetChange = { kind: 'SET', tab: 'Pupils', rowId: 'P017', key: 'className', was: '4B', now: '5B' };
const add: SheetChange = {
  kind: 'ADD',
  tab: 'Pupils',
  rowId: 'P017',
  values: { surname: 'Khan', forename: 'Ava', className: '4B', id: 'P017' },
};

describe('a cell', () => {
  it.each([
    { why: 'as it was', cell: '4B', forward: ['C2=5B'], back: [] },
    { why: 'as it should be', cell: '5B', forward: [], back: ['C2=4B'] },
    { why: 'something else by now', cell: '6C', forward: ['C2 CHANGED_SINCE'], back: ['C2 CHANGED_SINCE'] },
    { why: 'emptied since', cell: '', forward: ['C2 CHANGED_SINCE'], back: ['C2 CHANGED_SINCE'] },
  ])('$why', ({ cell, forward, back }) => {
    const say = (direction: 'FORWARD' | 'BACK') => {
      const { sets, left } = planChanges(PUPILS, rows(ava(cell)), [set], direction);
      return [
        ...sets.map(({ row, cell: now }) => `C${row}=${now}`),
        ...left.map(({ cell: place, why }) => `${place} ${why}`),
      ];
    };
    expect(say('FORWARD')).toEqual(forward);
    expect(say('BACK')).toEqual(back);
  });

  it.each([
    { why: 'a year that the sheet made a number', was: '4', there: 4 },
    { why: 'a date', was: { date: isoDate('2026-07-17') }, there: { date: isoDate('2026-07-17') } },
    { why: 'an unticked box is nothing', was: '', there: false },
  ] satisfies { why: string; was: Cell; there: Cell }[])('is the same: $why', ({ was, there }) => {
    const change: SheetChange = { ...set, was, now: 'other' };
    expect(planChanges(PUPILS, rows(ava(there)), [change], 'FORWARD').sets).toHaveLength(1);
  });

  it.each([
    { why: 'the row is gone', rect: rows(), left: 'ROW_GONE' },
    { why: 'the column is gone', rect: [['Pupil ID'], ['P017']] as Rectangle, left: 'COLUMN_GONE' },
  ])('$why', ({ rect, left }) => {
    expect(planChanges(PUPILS, rect, [set], 'FORWARD').left).toMatchObject([{ why: left }]);
  });
});

describe('a new row', () => {
  it('is added once', () => {
    expect(planChanges(PUPILS, rows(), [add], 'FORWARD').adds).toHaveLength(1);
    expect(planChanges(PUPILS, rows(ava('4B')), [add], 'FORWARD').adds).toHaveLength(0);
  });

  it.each([
    { why: 'as it was written; what stands in a starred cell is ours', row: ava('4B'), left: null },
    { why: 'somebody changed it', row: ava('5B'), left: 'WRITTEN_IN' },
    {
      why: 'somebody typed in another column of ours',
      row: ava('4B', { date: isoDate('2026-07-17') }),
      left: 'WRITTEN_IN',
    },
    { why: 'somebody typed in a column of their own', row: ava('4B', '', 'Red'), left: 'WRITTEN_IN' },
  ])('is taken away only where nobody wrote in it: $why', ({ row, left }) => {
    const plan = planChanges(PUPILS, rows(row), [add], 'BACK');
    expect(plan.clears).toEqual(left === null ? [{ rowId: 'P017', row: 2 }] : []);
    expect(plan.left.map(({ why }) => why)).toEqual(left === null ? [] : [left]);
  });

  it('stays where other tabs speak of it', () => {
    expect(planChanges(PUPILS, rows(ava('4B')), [add], 'BACK', new Set(['P017'])).left).toMatchObject([
      { why: 'IN_USE' },
    ]);
  });

  it('is known by its name on a tab without IDs, case and spacing forgiven', () => {
    const change: SheetChange = {
      ...add,
      tab: 'Interventions',
      rowId: 'Paired reading',
      values: { name: 'Paired reading' },
    };
    const rect: Rectangle = [
      ['Intervention', 'Wave'],
      ['paired  Reading', ''],
    ];
    expect(planChanges(tabSpec('Interventions'), rect, [change], 'FORWARD').adds).toEqual([]);
  });
});

test('done and taken back, a tab is as it was; done again, there is nothing to do', () => {
  const classes = fc.constantFrom('4B', '5B', '', 'RH');
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(20), { maxLength: 6 }), classes, classes, (ids, was, now) => {
      fc.pre(was !== now);
      const name = (id: number) => `P${String(id).padStart(3, '0')}`;
      const before = rows(...ids.map((id) => ['Khan', `Ava${id}`, was, '', '', '', name(id)]));
      const changes = ids.map((id): SheetChange => ({ ...set, rowId: name(id), was, now }));
      const apply = (rect: Rectangle, direction: 'FORWARD' | 'BACK') => {
        const cells = rect.map((row) => [...row]);
        for (const { row, column, cell } of planChanges(PUPILS, rect, changes, direction).sets) {
          const line = cells[row - 1];
          if (line) line[column - 1] = cell;
        }
        return cells;
      };
      const done = apply(before, 'FORWARD');
      expect(planChanges(PUPILS, done, changes, 'FORWARD').sets).toEqual([]);
      expect(apply(done, 'BACK')).toEqual(before);
    }),
  );
});
