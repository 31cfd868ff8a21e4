/**
 * The cells of the provision map: minutes, pounds, result or scores; whether it runs, has ended or is to come; and how wide
 * its column must be.
 * Tests: test/tables/provisionMapTab.test.ts
 */
import type { MapCell, MapRow, ProvisionMap } from '../domain/assessment';
import type { IsoDate } from '../domain/isoDate';
import type { MapShows, Provision } from '../domain/school';
import type { WrittenCell } from './cell';
import { resultWords } from './mapWords';
import { BOLD, COUNT, NOTE, type PageRow, PLAIN, POUNDS, pixelsOf, type Style } from './page';
import { shortStage, WAVE_COLORS } from './sayings';

export type CellState = 'running' | 'ended' | 'next';

/** Points. */
export const SMALL_POINTS = 9;
/** Pixels. */
const NARROWEST = 46;
/** Pixels that words take besides, in bold. */
const BOLD_ROOM = 6;

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

/** How the cells of a row look. Every second row has a faint ground, to lead the eye across a printed page. */
export interface RowStyles {
  readonly words: Style;
  readonly empty: Style;
  /** For each intervention, when it runs, or has a result to show; ended and coming ones look the same on all. */
  readonly running: readonly Style[];
  readonly ended: Style;
  readonly next: Style;
  readonly minutes: Style;
  readonly pounds: Style;
}

export function rowStyles(map: ProvisionMap, shows: MapShows, background: string | null): RowStyles {
  const number = shows === 'pounds' ? POUNDS : COUNT;
  const running = ([0, 1, 2, 3] as const).map((wave): Style => {
    const { tint, ink } = WAVE_COLORS[wave];
    return { background: tint, color: ink, bold: true, format: number, align: 'center' };
  });
  return {
    words: { ...PLAIN, background },
    empty: { ...PLAIN, background, align: 'center' },
    running: map.interventions.map(({ wave }) => running[wave ?? 0] as Style),
    ended: { ...NOTE, background, format: `"was "${number}`, align: 'center' },
    next: { ...PLAIN, background, format: `"next "${number}`, align: 'center' },
    // Nought is left blank.
    minutes: { ...BOLD, background, format: `${COUNT};;`, align: 'right' },
    pounds: { ...BOLD, background, format: `${POUNDS};-${POUNDS};`, align: 'right' },
  };
}

/** @param name as it stands on the map: with the class where rows are not grouped by it */
export function pupilRow(
  row: MapRow,
  name: string,
  shows: MapShows,
  hasPounds: boolean,
  state: StateOf,
  styles: RowStyles,
): PageRow {
  const cells: WrittenCell[] = [name, row.stage ? shortStage(row.stage) : '?'];
  const looks: Style[] = [styles.words, styles.words];
  row.cells.forEach((cell, index) => {
    if (cell === null) {
      cells.push('');
      looks.push(styles.empty);
      return;
    }
    const now = state(cell);
    const value = shown(cell, shows, now);
    cells.push(value);
    // What was achieved stands out, whether or not it still runs.
    const isBold = isOfScores(shows) ? value !== WORD[now] && value !== NO_EXIT : now === 'running';
    looks.push(isBold ? (styles.running[index] ?? styles.empty) : now === 'running' ? styles.empty : styles[now]);
  });
  cells.push(row.totalMinutesPerWeek);
  looks.push(styles.minutes);
  if (hasPounds) {
    cells.push(row.totalPence / 100);
    looks.push(styles.pounds);
  }
  return { cells, styles: looks };
}

/** A number where there is one; else a word, so that no cell of a pupil who is on it looks empty. */
function shown(cell: MapCell, shows: MapShows, state: CellState): string | number {
  switch (shows) {
    case 'pounds':
      return cell.pence === null ? (state === 'running' ? '?' : `${WORD[state]} ?`) : cell.pence / 100;
    case 'minutes':
      return cell.minutesPerWeek > 0 ? cell.minutesPerWeek : WORD[state];
    case 'result':
      return resultWords(cell.result) || (cell.isExitMissing ? NO_EXIT : WORD[state]);
    case 'scores':
      return cell.entryToExit || WORD[state];
  }
}
/** Said in place of a result, so that a missing score is not taken for no gain. */
const NO_EXIT = 'no exit';
const WORD = { running: 'yes', ended: 'was', next: 'next' } as const;

export function isOfScores(shows: MapShows): boolean {
  return shows === 'result' || shows === 'scores';
}

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
        const width = measured.get(text) ?? pixelsOf(text, SMALL_POINTS) + (isOfScores(shows) ? BOLD_ROOM : 0);
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
