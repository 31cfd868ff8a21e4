/**
 * One pupil's row of the provision map, cell by cell. Tests: test/domain/provisionMap.test.ts
 */
import type { MapCell, MapResult, MapRow, PupilFigures } from './assessment';
import { compareDates } from './isoDate';
import { addPence, NO_PENCE, type Pence } from './money';
import { outcomeOf } from './outcomes';
import type { Placement } from './provisionFigures';
import type { Intervention } from './school';
import { compareText } from './words';

export interface MapPupil {
  readonly figures: Pick<PupilFigures, 'pupil' | 'stage'>;
  readonly placements: readonly Placement[];
}

/** A place as the period shows it. */
export interface ShownPlacement {
  readonly placement: Placement;
  /** Of the period; null = cannot be worked out. */
  readonly pence: Pence | null;
  /** Runs today; in a term that does not hold today, all that is in it. */
  readonly isRunning: boolean;
  readonly isExitMissing: boolean;
}

/** @param columns how many, and which one an intervention has */
export function mapRow(
  figures: MapPupil['figures'],
  placements: readonly ShownPlacement[],
  columns: number,
  columnOf: ReadonlyMap<Intervention, number>,
): MapRow {
  const byColumn = new Map<number, ShownPlacement[]>();
  for (const shown of placements) {
    const column = columnOf.get(shown.placement.intervention);
    if (column === undefined) continue;
    const there = byColumn.get(column);
    if (there === undefined) byColumn.set(column, [shown]);
    else there.push(shown);
  }
  const cells = new Array<MapCell | null>(columns).fill(null);
  let totalPence = NO_PENCE;
  let totalMinutesPerWeek = 0;
  for (const [column, there] of byColumn) {
    const cell = mapCell(there);
    cells[column] = cell;
    totalPence = addPence(totalPence, cell.pence ?? NO_PENCE);
    if (cell.isRunning) totalMinutesPerWeek += cell.minutesPerWeek;
  }
  return { pupil: figures.pupil, stage: figures.stage, cells, totalMinutesPerWeek, totalPence };
}

function mapCell(shown: readonly ShownPlacement[]): MapCell {
  const latestLast =
    shown.length === 1
      ? shown
      : [...shown].sort(
          ({ placement: { row: a } }, { placement: { row: b } }) =>
            compareDates(a.start, b.start) || compareText(a.id, b.id),
        );
  const running = latestLast.filter(({ isRunning }) => isRunning);
  // Where the period is past or to come, one after another are not one on top of the other.
  const now = running.filter(({ placement }) => placement.isRunning);
  const counted = now.length > 0 ? now : latestLast.slice(-1);
  let pence: Pence | null = null;
  for (const own of latestLast) if (own.pence !== null) pence = addPence(pence ?? NO_PENCE, own.pence);
  return {
    minutesPerWeek: counted.reduce((sum, { placement }) => sum + (placement.cost.minutesPerWeek ?? 0), 0),
    pence,
    provisionIds: latestLast.map(({ placement }) => placement.row.id),
    isRunning: running.length > 0,
    entryToExit: entryToExit(latestLast),
    isExitMissing: latestLast.some(({ isExitMissing }) => isExitMissing),
    result: resultOf(latestLast),
  };
}

/** The latest with both scores; else the latest that has begun with one. */
function entryToExit(latestLast: readonly ShownPlacement[]): string {
  let open = '';
  for (let at = latestLast.length - 1; at >= 0; at--) {
    const { entry, exit } = latestLast[at]?.placement.row ?? { entry: null, exit: null };
    if (entry !== null && exit !== null) return `${entry.text} → ${exit.text}`;
    if (entry !== null && open === '') open = `${entry.text} →`;
  }
  return open;
}

function resultOf(latestLast: readonly ShownPlacement[]): MapResult | null {
  let gain: number | null = null;
  let aimMet: MapResult['aimMet'] = null;
  for (const { placement } of latestLast) {
    gain = outcomeOf(placement.row, placement.intervention)?.gain ?? gain;
    aimMet = placement.row.aimMet ?? aimMet;
  }
  const measure = latestLast[0]?.placement.intervention.measure ?? 'NONE';
  return gain === null && aimMet === null ? null : { gain, measure, aimMet };
}
