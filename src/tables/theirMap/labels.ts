/**
 * Lines that say one thing of all that stands under them, a label and its value: "Led by: | Mrs Shah", "Term: Autumn 2".
 * Tests: test/tables/theirMap/invented.test.ts
 */
import type { Facts, Place } from './facts';
import { noFacts } from './facts';
import type { Grid } from './grid';
import { type MeaningId, meaningOfHeading } from './meanings';
import { rateInWords } from './rowKinds';

export interface Labelled {
  readonly meaning: MeaningId;
  readonly label: string;
  readonly value: Place;
}

const COLON = /^([^:]{1,30}):\s*(.*)$/s;
/** Labels that open a new group: nothing of the group before holds any longer. */
const OPENS: ReadonlySet<MeaningId> = new Set<MeaningId>(['INTERVENTION', 'GROUP']);

/** @returns what the labels of a row say; [] where it has none that we know */
export function labelsOf(grid: Grid, row: number): readonly Labelled[] {
  const found: Labelled[] = [];
  const filled = grid.filled(row);
  let covered = 0;
  for (const [at, column] of filled.entries()) {
    if (rateInWords(grid.at(row, column)) !== null) return [];
    const [, label = '', inside = ''] = COLON.exec(grid.at(row, column)) ?? [];
    const meaning = label === '' ? null : meaningOfHeading(label);
    if (meaning === null || !meaning.isWhole) continue;
    covered += 1;
    if (inside !== '') {
      found.push({ meaning: meaning.id, label, value: { row, column, text: inside } });
      continue;
    }
    const next = filled[at + 1];
    const text = next === undefined ? '' : grid.at(row, next);
    if (next === undefined || text.endsWith(':')) continue;
    covered += 1;
    found.push({ meaning: meaning.id, label, value: { row, column: next, text } });
  }
  // A comment such as \"Target: read more\" in a row of the table is no label.
  return covered === filled.length ? found : [];
}

export function isLabelRow(grid: Grid, row: number): boolean {
  return labelsOf(grid, row).length > 0;
}

export function opensGroup(labels: readonly Labelled[]): boolean {
  return labels.some(({ meaning }) => OPENS.has(meaning));
}

/** A new group keeps what was said of the whole sheet: year, class, wave, area. */
export function forNewGroup({ wave, area, years, className, pupils }: Facts): Facts {
  return { ...noFacts(), wave, area, years, className, pupils };
}
