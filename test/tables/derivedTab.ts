/**
 * What must hold for every tab of ours, and a way to read one: rows by the text of their first cell.
 */
import { expect } from 'vitest';
import type { WrittenCell } from '../../src/tables/cell';
import type { DerivedTab } from '../../src/tables/look';

/** Lists parallel to the cells, areas on the sheet, letters that can be read on their ground. */
export function expectSound({ tab, cells, look }: DerivedTab): void {
  const columns = look.columnWidths.length;
  const shapes = [cells, look.backgrounds, look.fontColors, look.fontWeights, look.numberFormats, look.alignments];
  for (const list of shapes) {
    expect(list.length, tab).toBe(cells.length);
    expect(new Set(list.map((row) => row.length)), tab).toEqual(new Set([columns]));
  }
  const areas = [...look.merges, ...look.upright, ...look.wrapped, ...look.sized.map(([area]) => area)];
  for (const [row, column, rows, across] of areas) {
    expect(Math.min(row, column, rows, across), tab).toBeGreaterThan(0);
    expect(row + rows - 1, tab).toBeLessThanOrEqual(cells.length);
    expect(column + across - 1, tab).toBeLessThanOrEqual(columns);
  }
  // Google refuses to freeze part of a merged cell.
  for (const [row, column, rows, across] of look.merges) {
    expect(column <= look.frozenColumns && column + across - 1 > look.frozenColumns, tab).toBe(false);
    expect(row <= look.frozenRows && row + rows - 1 > look.frozenRows, tab).toBe(false);
  }
  for (const pair of colorPairs({ tab, cells, look }))
    expect(contrast(pair), `${tab}: ${pair}`).toBeGreaterThanOrEqual(4.5);
}

/** Each pair of letters and ground that some cell with something in it has. */
function colorPairs({ cells, look }: DerivedTab): ReadonlySet<string> {
  const pairs = new Set<string>();
  cells.forEach((row, at) => {
    row.forEach((cell, column) => {
      // What a number format hides is for machines.
      if (cell !== '' && look.numberFormats[at]?.[column] !== ';;;')
        pairs.add(`${look.fontColors[at]?.[column] ?? '#000000'} ${look.backgrounds[at]?.[column] ?? '#ffffff'}`);
    });
  });
  return pairs;
}

/** By the Web Content Accessibility Guidelines 2.2. @param pair "#1f2a37 #ffffff" */
export function contrast(pair: string): number {
  const [first = 0, second = 0] = pair.split(' ').map((color) => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  });
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
}

/** The row whose first cell says so. */
export function rowStarting(tab: DerivedTab, text: string): readonly WrittenCell[] {
  const row = tab.cells.find(([first]) => first === text);
  if (!row) throw new Error(`${tab.tab} has no row that begins with "${text}"`);
  return row;
}

export function firstCells(tab: DerivedTab): readonly WrittenCell[] {
  return tab.cells.map(([first]) => first ?? '');
}

/** Names of the functions in a formula, quoted text left out. */
export function functionsIn(formula: string): readonly string[] {
  return [...formula.replace(/"[^"]*"/g, '').matchAll(/([A-Z]+)\(/g)].map(([, name]) => name ?? '');
}
