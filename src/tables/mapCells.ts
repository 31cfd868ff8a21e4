/**
 * The cells of the provision map: a number, whether it runs, has ended or is to come, and how wide its column must be.
 * Tests: test/tables/provisionMapTab.test.ts
 */
import type { MapCell, MapRow, ProvisionMap } from '../domain/assessment';
import type { IsoDate } from '../domain/isoDate';
import type { Provision } from '../domain/school';
import type { WrittenCell } from './cell';
import { BOLD, COUNT, NOTE, type PageRow, PLAIN, POUNDS, pixelsOf, type Style } from './page';
import { shownName } from './pupilLabel';
import { shortStage, WAVE_COLORS } from './sayings';

export type MapShows = 'minutes' | 'pounds';
export type CellState = 'running' | 'ended' | 'next';

/** Points. */
export const SMALL_POINTS = 9;
/** Pixels. */
const NARROWEST = 46;

export type StateOf = (cell: MapCell) => CellState;

export function stateOn(today: IsoDate, provisions: readonly Provision[]): StateOf {
  // Without a start it cannot have ended unless its end says so.
  const ahead = new Set<string>();
  for (const { id, start, end } of provisions) {
    if (start === null ? end === null || end >= today : start > today) ahead.add(id);
  }
  return (cell) => {
    if (cell.isRunning) return 'running';
    return cell.provisionIds.every((id) => ahead.has(id)) ? 'next' : 'ended';
  };
}

/** For each intervention, how a cell looks when it runs; ended and coming ones look the same on all. */
export interface CellStyles {
  readonly running: readonly Style[];
  readonly ended: Style;
  readonly next: Style;
}
const EMPTY: Style = { ...PLAIN, align: 'center' };
const MINUTES_TOTAL: Style = { ...BOLD, format: `${COUNT};;`, align: 'right' };
const POUNDS_TOTAL: Style = { ...BOLD, format: `${POUNDS};-${POUNDS};`, align: 'right' };

export function cellStyles(map: ProvisionMap, shows: MapShows): CellStyles {
  const number = shows === 'minutes' ? COUNT : POUNDS;
  const running = ([0, 1, 2, 3] as const).map((wave): Style => {
    const { tint, ink } = WAVE_COLORS[wave];
    return { background: tint, color: ink, bold: true, format: number, align: 'center' };
  });
  return {
    running: map.interventions.map(({ wave }) => running[wave ?? 0] as Style),
    ended: { ...NOTE, format: `"was "${number}`, align: 'center' },
    next: { ...PLAIN, format: `"next "${number}`, align: 'center' },
  };
}

export function pupilRow(
  row: MapRow,
  shows: MapShows,
  hasPounds: boolean,
  state: StateOf,
  styles: CellStyles,
): PageRow {
  const cells: WrittenCell[] = [shownName(row.pupil), row.stage ? shortStage(row.stage) : '?'];
  const looks: Style[] = [PLAIN, PLAIN];
  row.cells.forEach((cell, index) => {
    if (cell === null) {
      cells.push('');
      looks.push(EMPTY);
      return;
    }
    const now = state(cell);
    cells.push(shown(cell, shows, now));
    looks.push(now === 'running' ? (styles.running[index] ?? EMPTY) : styles[now]);
  });
  cells.push(row.totalMinutesPerWeek);
  looks.push(MINUTES_TOTAL);
  if (hasPounds) {
    cells.push(row.totalPence / 100);
    looks.push(POUNDS_TOTAL);
  }
  return { cells, styles: looks };
}

/** A number where there is one; else a word, so that no cell of a pupil who is on it looks empty. */
function shown(cell: MapCell, shows: MapShows, state: CellState): string | number {
  if (shows === 'pounds')
    return cell.pence === null ? (state === 'running' ? '?' : `${WORD[state]} ?`) : cell.pence / 100;
  if (cell.minutesPerWeek > 0) return cell.minutesPerWeek;
  return state === 'running' ? 'yes' : WORD[state];
}
const WORD = { ended: 'was', next: 'next' } as const;

/** Narrow, but never so narrow that a number turns into "###". */
export function interventionWidths(map: ProvisionMap, shows: MapShows, state: StateOf): number[] {
  const widths = map.interventions.map((_, index) =>
    Math.max(NARROWEST, pixelsOf(poundsText(map.totalPence[index] ?? 0), SMALL_POINTS + 1)),
  );
  // Thousands of cells hold few texts: each is measured once.
  const measured = new Map<string, number>();
  for (const { rows } of map.sections) {
    for (const { cells } of rows) {
      cells.forEach((cell, index) => {
        if (cell === null) return;
        const text = textOf(cell, shows, state(cell));
        const width = measured.get(text) ?? pixelsOf(text, SMALL_POINTS);
        measured.set(text, width);
        if (width > (widths[index] ?? 0)) widths[index] = width;
      });
    }
  }
  return widths;
}

function textOf(cell: MapCell, shows: MapShows, state: CellState): string {
  const value = shown(cell, shows, state);
  if (typeof value === 'string') return value;
  const number = shows === 'pounds' ? poundsText(value * 100) : String(Math.round(value));
  return state === 'running' ? number : `${WORD[state]} ${number}`;
}

function poundsText(pence: number): string {
  const pounds = String(Math.round(pence / 100));
  return `£${pounds}${pounds.length > 3 ? ',' : ''}`;
}
