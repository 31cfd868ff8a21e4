/**
 * One pupil's row of the provision map, cell by cell. Tests: test/domain/provisionMap.test.ts
 */
import type { MapCell, MapRow, PupilFigures } from './assessment';
import { compareDates } from './isoDate';
import { addPence, NO_PENCE, type Pence } from './money';
import type { Placement } from './provisionFigures';
import type { Intervention } from './school';
import { compareText } from './words';

export interface MapPupil {
  readonly figures: Pick<PupilFigures, 'pupil' | 'stage'>;
  /** Of this money year. */
  readonly placements: readonly Placement[];
}

/** @param columns how many, and which one an intervention has */
export function mapRow(
  { figures, placements }: MapPupil,
  columns: number,
  columnOf: ReadonlyMap<Intervention, number>,
): MapRow {
  const byColumn = new Map<number, Placement[]>();
  for (const placement of placements) {
    const column = columnOf.get(placement.intervention);
    if (column === undefined) continue;
    const there = byColumn.get(column);
    if (there === undefined) byColumn.set(column, [placement]);
    else there.push(placement);
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

function mapCell(placements: readonly Placement[]): MapCell {
  const latestLast =
    placements.length === 1
      ? placements
      : [...placements].sort((a, b) => compareDates(a.row.start, b.row.start) || compareText(a.row.id, b.row.id));
  const running = latestLast.filter((placement) => placement.isRunning);
  const shown = running.length > 0 ? running : latestLast.slice(-1);
  let pence: Pence | null = null;
  for (const { cost } of latestLast) if (cost.thisYear !== null) pence = addPence(pence ?? NO_PENCE, cost.thisYear);
  const scored = latestLast.filter(({ row }) => row.entry !== null && row.exit !== null).pop()?.row;
  return {
    minutesPerWeek: shown.reduce((sum, { cost }) => sum + (cost.minutesPerWeek ?? 0), 0),
    pence,
    provisionIds: latestLast.map(({ row }) => row.id),
    isRunning: running.length > 0,
    entryToExit: scored === undefined ? '' : `${scored.entry?.text ?? ''} → ${scored.exit?.text ?? ''}`,
  };
}
