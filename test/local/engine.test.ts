/** The engine's realm: synchronous, quick where it was made quick, with the same answers. */
import { describe, expect, test } from 'vitest';
import { startClock } from '../../local/clock';
import { type Engine, openEngine } from '../../local/engine/engine';
import type { CellSnapshot } from '../../local/snapshot';
import { emptySnapshot } from '../../local/snapshot';

const open = (): Promise<Engine> => openEngine(emptySnapshot('w', 'W'), startClock('2026-03-02'));
const shown = (engine: Engine, row: number, column: number) => engine.cell('sheet-1', row, column)?.v;

describe('formulas', () => {
  test('are calculated when asked, and follow what they point to', async () => {
    const engine = await open();
    engine.setCells('sheet-1', { 0: { 0: { v: 2, t: 2 }, 1: { f: '=A1*3' } } });
    expect(engine.isDirty()).toBe(true);
    engine.flush();
    expect(shown(engine, 0, 1)).toBe(6);
    engine.setCells('sheet-1', { 0: { 0: { v: 5, t: 2 } } });
    engine.flush();
    expect(shown(engine, 0, 1)).toBe(15);
    expect(engine.isDirty()).toBe(false);
  });
  test('that give back references are followed too', async () => {
    const engine = await open();
    engine.setCells('sheet-1', {
      0: { 0: { v: 2, t: 2 }, 1: { f: '=INDIRECT("A1")+OFFSET(A1,0,0)' }, 2: { f: '=B1+1' } },
    });
    engine.flush();
    engine.setCells('sheet-1', { 0: { 0: { v: 7, t: 2 } } });
    engine.flush();
    expect([shown(engine, 0, 1), shown(engine, 0, 2)]).toEqual([14, 15]);
  });
  test('that several cells share, as the grid writes them, are known in each', async () => {
    const engine = await open();
    const cells: Record<number, Record<number, CellSnapshot>> = {};
    for (let row = 0; row < 4; row += 1) {
      cells[row] = { 0: { v: row, t: 2 }, 1: row === 0 ? { f: '=A1*2', si: 'x' } : { si: 'x' } };
    }
    engine.setCells('sheet-1', cells);
    engine.flush();
    expect([0, 1, 2, 3].map((row) => shown(engine, row, 1))).toEqual([0, 2, 4, 6]);
    expect(engine.formula('sheet-1', 3, 1)).toBe('=A4*2');
  });
  test('an array spreads over its neighbours', async () => {
    const engine = await open();
    engine.setCells('sheet-1', { 0: { 0: { f: '=SEQUENCE(3)' } } });
    engine.flush();
    expect(engine.spilled('sheet-1')?.[2]?.[0]?.v).toBe(3);
  });
});

describe('a look-up', async () => {
  const engine = await open();
  const text = (v: string): CellSnapshot => ({ v, t: 1 });
  const number = (v: number): CellSnapshot => ({ v, t: 2 });
  const TABLE: readonly (readonly [CellSnapshot, CellSnapshot])[] = [
    [text('P001'), number(1)],
    [text('p002'), text('two')],
    [text('P001'), number(99)],
    [number(7), text('a number')],
    [{ v: '7', t: 4 }, text('a text of digits')],
    [text('Ab*c'), text('starred')],
    [text('xyz'), { f: '=1/0' }],
    [text('later'), { f: '="is " & A1' }],
  ];
  engine.setCells('sheet-1', Object.fromEntries(TABLE.map(([key, value], row) => [row, { 0: key, 1: value }])));

  test.each([
    { why: 'the first of two alike', wanted: '"P001"', gives: 1 },
    { why: 'whatever the letter case', wanted: '"P002"', gives: 'two' },
    { why: 'a number, and not the text of its digits', wanted: '7', gives: 'a number' },
    { why: 'a text of digits, and not the number', wanted: '"7"', gives: 'a text of digits' },
    { why: 'text made of two', wanted: '"P0"&"01"', gives: 1 },
    { why: 'an error where it was found', wanted: '"xyz"', gives: '#DIV/0!' },
    { why: 'what a formula shows', wanted: '"later"', gives: 'is P001' },
    { why: 'nothing', wanted: '"P003"', gives: '#N/A' },
    { why: 'nothing for a part of a name', wanted: '"P00"', gives: '#N/A' },
  ])('finds $why', ({ wanted, gives }) => {
    engine.setCells('sheet-1', { 20: { 3: { f: `=VLOOKUP(${wanted},$A$1:$B$9,2,FALSE)`, v: null } } });
    engine.flush();
    expect(shown(engine, 20, 3)).toBe(gives);
  });
  test('follows its table', () => {
    engine.setCells('sheet-1', { 20: { 3: { f: '=VLOOKUP("later",$A$1:$B$9,2,FALSE)' } } });
    engine.flush();
    engine.setCells('sheet-1', { 7: { 0: text('gone') } });
    engine.flush();
    expect(shown(engine, 20, 3)).toBe('#N/A');
    engine.setCells('sheet-1', { 0: { 0: text('later') } });
    engine.flush();
    expect(shown(engine, 20, 3)).toBe(1);
  });
  test('beyond its table is an error', () => {
    engine.setCells('sheet-1', { 20: { 3: { f: '=VLOOKUP("P001",$A$1:$B$9,3,FALSE)' } } });
    engine.flush();
    expect(shown(engine, 20, 3)).toBe('#REF!');
  });
});

describe('looks', () => {
  test('are one change until something is read or written', async () => {
    const engine = await open();
    const told: string[] = [];
    engine.onMutation(({ id }) => told.push(id));
    engine.setStyles('sheet-1', { 0: { 0: { s: { bg: { rgb: '#ff0000' }, bl: 1 } } } });
    engine.setStyles('sheet-1', { 0: { 0: { s: { bl: 0 } }, 1: { s: { it: 1 } } } });
    expect(told).toEqual([]);
    expect(engine.style(engine.cell('sheet-1', 0, 0))).toMatchObject({ bg: { rgb: '#ff0000' }, bl: 0 });
    expect(engine.style(engine.cell('sheet-1', 0, 1))).toMatchObject({ it: 1 });
    expect(told).toEqual(['sheet.mutation.set-range-values']);
    expect(engine.isDirty()).toBe(false);
  });
  test('do not overtake rows that move', async () => {
    const engine = await open();
    engine.setStyles('sheet-1', { 0: { 0: { s: { bl: 1 } } } });
    engine.facade.getSheetBySheetId('sheet-1')?.insertRowsBefore(0, 1);
    expect(engine.style(engine.cell('sheet-1', 1, 0))).toMatchObject({ bl: 1 });
  });
});

test('a refused change throws', async () => {
  const engine = await open();
  expect(() => engine.setCells('no-sheet', {})).toThrow(/refused/);
});
