/**
 * The provision map as a picture to print: pupils by year and class, interventions by wave, minutes a week or pounds.
 * What has ended or not yet begun says so in words, and waves have words beside their colours.
 * Whole pounds are shown, pence are kept, so totals agree to the penny. Tests: test/tables/provisionMapTab.test.ts
 */
import type { MapCell, MapRow, ProvisionMap } from '../domain/assessment';
import { type IsoDate, sayDate } from '../domain/isoDate';
import type { Pence } from '../domain/money';
import type { Provision, School } from '../domain/school';
import { count } from '../domain/words';
import type { WrittenCell } from './cell';
import type { Area, DerivedTab } from './look';
import {
  BOLD,
  COUNT,
  HEADING,
  layOut,
  NOTE,
  type PageRow,
  PLAIN,
  POUNDS,
  rowOf,
  SECTION,
  type Style,
  titleRows,
} from './page';
import { sayWave, sayYear, shortArea, shortStage, WAVE_COLORS } from './sayings';

export type MapShows = 'minutes' | 'pounds';
type CellState = 'running' | 'ended' | 'next';

/** Title, what it shows, waves, names, areas of need. */
const HEADING_ROWS = 5;
const NAME_ROW = 4;
const BEFORE = 2;
const SMALL_POINTS = 9;
const NARROWEST = 48;
const WAVE_WORDS_FIT_FROM = 150;

/** @param today tells what has ended from what has not begun */
export function provisionMapTab(map: ProvisionMap, school: School, show: MapShows, today: IsoDate): DerivedTab {
  const hasPounds = school.settings.showPoundsOnMap;
  const shows = hasPounds ? show : 'minutes';
  const columns = BEFORE + map.interventions.length + (hasPounds ? 2 : 1);
  const state = stateOn(today, school.provisions);
  const styles = cellStyles(map, shows);

  const body: PageRow[] = [];
  for (const section of map.sections) {
    const place = [sayYear(section.yearGroup), section.className].filter((word) => word !== '').join(' · ');
    const title = `${place || 'No year or class given'} (${count(section.rows.length, 'pupil')})`;
    body.push(rowOf(columns, [title], SECTION));
    for (const row of section.rows) body.push(pupilRow(row, shows, hasPounds, state, styles));
  }
  if (map.sections.length === 0) body.push(rowOf(columns, ['Nobody is on the Pupils tab yet.'], NOTE));
  const foot = hasPounds ? [...pupilsFoot(map, columns), ...poundsFoot(map, columns)] : pupilsFoot(map, columns);
  const key = keyRows(map, school, shows, hasPounds, columns);

  const widths = interventionWidths(map, shows, state);
  const waves = waveSpans(map);
  const rows: PageRow[] = [
    ...titleRows(columns, titleOf(school), subtitleOf(map, shows, today)),
    waveRow(waves, widths, columns),
    nameRow(map, hasPounds, columns),
    areaRow(map, school, hasPounds, columns),
    ...body,
    ...foot,
    rowOf(columns, []),
    ...key,
  ];
  const names = map.interventions.map(({ name }) => name);
  return layOut('Provision map', rows, {
    columnWidths: [nameWidth(map), 92, ...widths, 58, ...(hasPounds ? [72] : [])],
    frozenRows: HEADING_ROWS,
    frozenColumns: 1,
    merges: waves.filter((span) => span.columns > 1).map((span): Area => [3, span.column, 1, span.columns]),
    upright: [[NAME_ROW, BEFORE + 1, 1, columns - BEFORE]],
    wrapped: names.length > 0 ? [[3, BEFORE + 1, 2, names.length]] : [],
    sized: [[[HEADING_ROWS, 1, 1 + body.length + foot.length, columns], SMALL_POINTS]],
    rowHeights: [[NAME_ROW, Math.min(190, 24 + Math.max(8, ...names.map((name) => name.length)) * 6.5)]],
  });
}

function titleOf(school: School): string {
  const { schoolName } = school.settings;
  return schoolName ? `${schoolName}: provision map` : 'Provision map';
}

function subtitleOf(map: ProvisionMap, shows: MapShows, today: IsoDate): string {
  const unit = shows === 'minutes' ? 'minutes a week' : 'pounds in the year';
  return `${sayDate(map.from)} to ${sayDate(map.to)}, as on ${sayDate(today)}. Numbers are ${unit}; "was" has ended, "next" has not begun.`;
}

interface WaveSpan {
  readonly wave: 1 | 2 | 3 | null;
  /** 1-based. */
  readonly column: number;
  readonly columns: number;
}

/** The map's interventions come by wave, so each wave is one run of columns. */
function waveSpans(map: ProvisionMap): readonly WaveSpan[] {
  const spans: WaveSpan[] = [];
  map.interventions.forEach(({ wave }, index) => {
    const last = spans[spans.length - 1];
    if (last && last.wave === wave) spans[spans.length - 1] = { ...last, columns: last.columns + 1 };
    else spans.push({ wave, column: BEFORE + 1 + index, columns: 1 });
  });
  return spans;
}

function headStyle(wave: 1 | 2 | 3 | null, change: Partial<Style> = {}): Style {
  const { ground, ink } = WAVE_COLORS[wave ?? 0];
  return { ...BOLD, background: ground, color: ink, align: 'center', ...change };
}

function waveRow(spans: readonly WaveSpan[], widths: readonly number[], columns: number): PageRow {
  const cells: WrittenCell[] = new Array(columns).fill('');
  const styles: Style[] = new Array(columns).fill(PLAIN);
  for (const { wave, column, columns: across } of spans) {
    const from = column - BEFORE - 1;
    const room = widths.slice(from, from + across).reduce((sum, width) => sum + width, 0);
    cells[column - 1] = room >= WAVE_WORDS_FIT_FROM || wave === null ? sayWave(wave) : `Wave ${wave}`;
    styles.fill(headStyle(wave), column - 1, column - 1 + across);
  }
  return rowOf(columns, cells, styles);
}

function nameRow(map: ProvisionMap, hasPounds: boolean, columns: number): PageRow {
  const total: Style = { ...HEADING, align: 'center' };
  return rowOf(
    columns,
    [
      '',
      '',
      ...map.interventions.map(({ name }) => name),
      'Minutes a week',
      ...(hasPounds ? ['Cost in the year'] : []),
    ],
    [PLAIN, PLAIN, ...map.interventions.map(({ wave }) => headStyle(wave, { bold: false })), total],
  );
}

function areaRow(map: ProvisionMap, school: School, hasPounds: boolean, columns: number): PageRow {
  const areas = new Map(school.interventions.map(({ name, areaOfNeed }) => [name, areaOfNeed]));
  const total: Style = { ...HEADING, align: 'right' };
  return rowOf(
    columns,
    [
      'Pupil',
      'Stage',
      ...map.interventions.map(({ name }) => shortArea(areas.get(name) ?? '')),
      'now',
      ...(hasPounds ? ['£'] : []),
    ],
    [HEADING, HEADING, ...map.interventions.map(({ wave }) => headStyle(wave)), total],
  );
}

type StateOf = (cell: MapCell) => CellState;

function stateOn(today: IsoDate, provisions: readonly Provision[]): StateOf {
  const starts = new Map(provisions.map(({ id, start }) => [id, start]));
  return (cell) => {
    if (cell.isRunning) return 'running';
    const isAhead = cell.provisionIds.every((id) => (starts.get(id) ?? '') > today);
    return isAhead ? 'next' : 'ended';
  };
}

/** For each intervention, how a cell looks when it runs; ended and coming ones look the same on all. */
interface CellStyles {
  readonly running: readonly Style[];
  readonly ended: Style;
  readonly next: Style;
}
const EMPTY: Style = { ...PLAIN, align: 'center' };
const STAGE: Style = { ...PLAIN };
const MINUTES_TOTAL: Style = { ...BOLD, format: `${COUNT};;`, align: 'right' };
const POUNDS_TOTAL: Style = { ...BOLD, format: `${POUNDS};-${POUNDS};`, align: 'right' };

function cellStyles(map: ProvisionMap, shows: MapShows): CellStyles {
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

function pupilRow(row: MapRow, shows: MapShows, hasPounds: boolean, state: StateOf, styles: CellStyles): PageRow {
  const cells: WrittenCell[] = [
    `${row.pupil.surname}, ${row.pupil.forename}`,
    row.stage ? shortStage(row.stage.label) : '?',
  ];
  const looks: Style[] = [PLAIN, STAGE];
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

function pupilsFoot(map: ProvisionMap, columns: number): readonly PageRow[] {
  const heads: Style = { ...SECTION, format: COUNT, align: 'center' };
  return [rowOf(columns, ['Pupils on it', '', ...map.totalPupils], [SECTION, SECTION, heads])];
}

/** What the pupils above cost and what the rest of their groups costs, which together are the whole. */
function poundsFoot(map: ProvisionMap, columns: number): readonly PageRow[] {
  const other = map.otherPlacesPence;
  const listed = map.totalPence.map((pence, index) => pence - (other[index] ?? 0));
  const otherSum = other.reduce((sum: number, pence) => sum + pence, 0);
  const line = (words: string, pence: readonly (number | Pence)[], total: number, look: Style): PageRow => {
    const money: Style = { ...look, format: POUNDS, align: 'center' };
    const middle = map.interventions.map(() => money);
    const styles = [look, look, ...middle, look, { ...money, bold: true, align: 'right' as const }];
    return rowOf(columns, [words, '', ...pence.map((each) => each / 100), '', total / 100], styles);
  };
  return [
    line('Pupils named here', listed, map.grandTotalPence - otherSum, PLAIN),
    line('Other places (not named here)', other, otherSum, NOTE),
    line('Whole cost', map.totalPence, map.grandTotalPence, SECTION),
  ];
}

function keyRows(
  map: ProvisionMap,
  school: School,
  shows: MapShows,
  hasPounds: boolean,
  columns: number,
): readonly PageRow[] {
  const waves = [...new Set(map.interventions.map(({ wave }) => wave))].map(sayWave).join('   ');
  const onMap = new Set(map.interventions.map(({ name }) => name));
  const areas = [
    ...new Set(school.interventions.filter(({ name }) => onMap.has(name)).map(({ areaOfNeed }) => areaOfNeed)),
  ]
    .filter((area) => area !== '' && shortArea(area) !== area)
    .map((area) => `${shortArea(area)} ${area.toLowerCase()}`);
  const lines = [
    waves,
    areas.join('   '),
    shows === 'minutes'
      ? '20 minutes a week now   was 20 ended earlier this year   next 20 begins later this year   yes no times are given'
      : '£86 cost in the year   was £86 ended earlier this year   next £86 begins later this year   ? cost not known yet, To do says why',
    hasPounds
      ? 'Costs are for the whole year, shown to the nearest pound and added up in pence. Other places are children in the same groups who are not on the Pupils tab.'
      : '',
  ];
  return [
    rowOf(columns, ['How to read this map'], BOLD),
    ...lines.filter((line) => line !== '').map((line) => rowOf(columns, [line], NOTE)),
  ];
}

/** Arial's digits are 0.556 em wide; most words are near that. */
function pixelsOf(text: string, points: number): number {
  return Math.ceil(text.length * points * (4 / 3) * 0.556) + 8;
}

function nameWidth(map: ProvisionMap): number {
  let longest = 0;
  for (const { rows } of map.sections) {
    for (const { pupil } of rows) longest = Math.max(longest, pupil.surname.length + 2 + pupil.forename.length);
  }
  return Math.min(200, Math.max(150, Math.ceil(longest * 6.2) + 8));
}

/** Narrow, but never so narrow that a number turns into "###". */
function interventionWidths(map: ProvisionMap, shows: MapShows, state: StateOf): number[] {
  const longest = map.totalPence.map((pence) => (map.interventions.length > 0 ? poundsText(pence).length : 0));
  for (const { rows } of map.sections) {
    for (const { cells } of rows) {
      cells.forEach((cell, index) => {
        if (cell === null) return;
        const now = state(cell);
        const value = shown(cell, shows, now);
        const number =
          typeof value === 'string' ? value : shows === 'pounds' ? poundsText(value * 100) : String(Math.round(value));
        const length = number.length + (now === 'running' || typeof value === 'string' ? 0 : WORD[now].length + 1);
        if (length > (longest[index] ?? 0)) longest[index] = length;
      });
    }
  }
  return map.interventions.map((_, index) =>
    Math.max(NARROWEST, pixelsOf('0'.repeat(longest[index] ?? 0), SMALL_POINTS)),
  );
}

function poundsText(pence: number): string {
  const pounds = String(Math.round(pence / 100));
  return `£${pounds}${pounds.length > 3 ? ',' : ''}`;
}
