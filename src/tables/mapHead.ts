/**
 * The head of the provision map: waves in words over their interventions, upright names, areas of need.
 * Tests: test/tables/provisionMapTab.test.ts
 */
import type { ProvisionMap } from '../domain/assessment';
import type { School } from '../domain/school';
import type { WrittenCell } from './cell';
import { SMALL_POINTS } from './mapCells';
import { periodWord } from './mapWords';
import { BOLD, HEADING, type PageRow, PLAIN, pixelsOf, rowOf, type Style } from './page';
import { sayWave, shortArea, WAVE_COLORS } from './sayings';

/** Columns before the interventions: pupil and stage. */
export const BEFORE_COLUMNS = 2;

export interface WaveSpan {
  readonly wave: 1 | 2 | 3 | null;
  /** 1-based. */
  readonly column: number;
  readonly columns: number;
}

/** The map's interventions come by wave, so each wave is one run of columns. */
export function waveSpans(map: ProvisionMap): readonly WaveSpan[] {
  const spans: WaveSpan[] = [];
  map.interventions.forEach(({ wave }, index) => {
    const last = spans[spans.length - 1];
    if (last && last.wave === wave) spans[spans.length - 1] = { ...last, columns: last.columns + 1 };
    else spans.push({ wave, column: BEFORE_COLUMNS + 1 + index, columns: 1 });
  });
  return spans;
}

function headStyle(wave: 1 | 2 | 3 | null, change: Partial<Style> = {}): Style {
  const { ground, ink } = WAVE_COLORS[wave ?? 0];
  return { ...BOLD, background: ground, color: ink, align: 'center', ...change };
}

export function waveRow(spans: readonly WaveSpan[], widths: readonly number[], columns: number): PageRow {
  const cells: WrittenCell[] = new Array(columns).fill('');
  const styles: Style[] = new Array(columns).fill(PLAIN);
  for (const { wave, column, columns: across } of spans) {
    const from = column - BEFORE_COLUMNS - 1;
    const room = widths.slice(from, from + across).reduce((sum, width) => sum + width, 0);
    const words = sayWave(wave);
    cells[column - 1] = pixelsOf(words, SMALL_POINTS + 1) <= room ? words : wave === null ? 'Wave ?' : `Wave ${wave}`;
    styles.fill(headStyle(wave), column - 1, column - 1 + across);
  }
  return rowOf(columns, cells, styles);
}

export function nameRow(map: ProvisionMap, hasPounds: boolean, columns: number): PageRow {
  const total: Style = { ...HEADING, align: 'center' };
  return rowOf(
    columns,
    [
      '',
      '',
      ...map.interventions.map(({ name }) => inTwoLines(name)),
      'Minutes a week',
      ...(hasPounds ? [`Cost in the ${periodWord(map)}`] : []),
    ],
    [PLAIN, PLAIN, ...map.interventions.map(({ wave }) => headStyle(wave, { bold: false })), total],
  );
}

export function areaRow(map: ProvisionMap, school: School, hasPounds: boolean, columns: number): PageRow {
  const areas = new Map(school.interventions.map(({ name, areaOfNeed }) => [name, areaOfNeed]));
  const total: Style = { ...HEADING, align: 'right' };
  return rowOf(
    columns,
    [
      'Pupil',
      'Stage',
      ...map.interventions.map(({ name }) => shortArea(areas.get(name) ?? '')),
      map.view.isNow ? 'now' : 'then',
      ...(hasPounds ? ['£'] : []),
    ],
    [HEADING, HEADING, ...map.interventions.map(({ wave }) => headStyle(wave)), total],
  );
}

/** Pixels; a longer name goes on two lines, which an upright heading does not do by itself. */
const TALLEST_NAME = 132;

function inTwoLines(name: string): string {
  if (pixelsOf(name, SMALL_POINTS) <= TALLEST_NAME) return name;
  let best = -1;
  for (let at = name.indexOf(' '); at !== -1; at = name.indexOf(' ', at + 1)) {
    if (best === -1 || Math.abs(at - name.length / 2) < Math.abs(best - name.length / 2)) best = at;
  }
  // The space stays: where a line break is not shown, it still parts the words.
  return best === -1 ? name : `${name.slice(0, best + 1)}\n${name.slice(best + 1)}`;
}

/** Pixels that the row of names needs, within reason. */
export function nameHeight(map: ProvisionMap): number {
  const lines = map.interventions.flatMap(({ name }) => inTwoLines(name).split('\n'));
  return Math.min(200, 12 + Math.max(84, ...lines.map((line) => pixelsOf(line, SMALL_POINTS))));
}
