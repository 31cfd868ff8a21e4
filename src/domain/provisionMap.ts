/**
 * The provision map of the money year or of a term: pupils by class, need or wave, against interventions by wave.
 * A row's pounds are the period's. Rows' totals and other places together are the columns' totals and the sum of the
 * groups, to the penny; children who have left are among the other places. Where only some pupils are shown, the groups
 * are those that one of them is in. Minutes are those of what runs today, or of the last to run where nothing does; a
 * row's total is of what runs today. A term that does not hold today counts all that is in it as running.
 * Tests: test/domain/provisionMap.test.ts
 */
import type { ProvisionMap } from './assessment';
import { isExitMissing } from './interventionFigures';
import type { IsoDate } from './isoDate';
import { mapFilter } from './mapFilter';
import { mapPeriod } from './mapPeriod';
import { type MapPupil, mapRow, type ShownPlacement } from './mapRow';
import { mapSections, type RowToPlace } from './mapSections';
import { mapTotals } from './mapTotals';
import { type Pence, sumPence } from './money';
import { periodCosts } from './periodCosts';
import type { Intervention, Provision, SchoolSettings } from './school';
import type { SchoolCosts } from './schoolCosts';
import { isOutsideSupport } from './stages';
import type { TermCalendar } from './terms';
import { compareText, sortKey } from './words';

export interface MapBasis {
  readonly costs: SchoolCosts;
  readonly settings: SchoolSettings;
  readonly calendar: TermCalendar;
  readonly today: IsoDate;
}

interface ShownPupil extends MapPupil {
  readonly shown: readonly ShownPlacement[];
}

export function provisionMap(pupils: readonly MapPupil[], basis: MapBasis): ProvisionMap {
  const { costs, settings, calendar, today } = basis;
  const period = mapPeriod(settings.mapPeriod, calendar, costs.year);
  const inPeriod = periodCosts(costs, period, calendar, settings.yearStartsIn);
  const filter = mapFilter(settings);
  const isNow = period.name === '' || (period.from <= today && today <= period.to);

  const used = new Set<Intervention>();
  const leftOut = new Set<Intervention>();
  let pupilsLeftOut = 0;
  const rows: Provision[] = [];
  const shownPupils: ShownPupil[] = [];
  for (const entry of pupils) {
    const shown: ShownPlacement[] = [];
    let others = 0;
    const isKept = filter.keepsPupil(entry.figures);
    for (const placement of entry.placements) {
      const pence = inPeriod.byProvision.get(placement.row);
      if (pence === undefined) continue;
      if (!filter.keepsIntervention(placement.intervention) || !isKept) {
        others += 1;
        leftOut.add(placement.intervention);
        continue;
      }
      used.add(placement.intervention);
      rows.push(placement.row);
      shown.push({
        placement,
        pence,
        isRunning: placement.isRunning || !isNow,
        isExitMissing: isExitMissing(placement.row, placement.intervention, today),
      });
    }
    // On the register, or on an intervention: an empty row shows a gap.
    const { stage } = entry.figures;
    const belongs = shown.length + others > 0 || (stage !== null && !isOutsideSupport(stage));
    if (!belongs) continue;
    if (isKept && (shown.length > 0 || settings.mapOnlyWave === null)) shownPupils.push({ ...entry, shown });
    else pupilsLeftOut += 1;
  }

  const rowsShown = new Set(rows);
  const groups = inPeriod.groups.filter((group) => {
    if (!filter.keepsIntervention(group.intervention)) {
      leftOut.add(group.intervention);
      return false;
    }
    // An intervention whose every place is another's still costs money.
    return !filter.asksForPupils || group.rows.some((row) => rowsShown.has(row));
  });
  for (const { intervention } of groups) used.add(intervention);
  const interventions = inOrder(used);
  const columnOf = new Map(interventions.map((intervention, column) => [intervention, column]));

  const totals = interventions.map((): number => 0);
  for (const { intervention, pence, others } of groups) {
    const column = columnOf.get(intervention) ?? 0;
    totals[column] = (totals[column] ?? 0) + sumPence(pence) + others;
  }
  const placed = shownPupils.map(
    (entry): RowToPlace => ({
      row: mapRow(entry.figures, entry.shown, interventions.length, columnOf),
      highestWave: highestWave(entry.shown),
    }),
  );
  const foot = mapTotals(
    placed.map(({ row }) => row),
    interventions,
  );
  return {
    view: {
      period: period.name,
      isNow,
      only: filter.only,
      pupilsLeftOut,
      interventionsLeftOut: [...leftOut].filter((intervention) => !used.has(intervention)).length,
    },
    interventions: foot.interventions,
    sections: mapSections(placed, settings.mapGroupedBy),
    otherPlacesPence: totals.map((total, column) => (total - (foot.pence[column] ?? 0)) as Pence),
    totalPence: totals as Pence[],
    totalPupils: foot.pupils,
    grandTotalPence: sumPence(totals as Pence[]),
    from: period.from,
    to: period.shownTo,
  };
}

function inOrder(used: ReadonlySet<Intervention>): Intervention[] {
  return [...used]
    .map((intervention) => ({ intervention, wave: intervention.wave ?? 4, key: sortKey(intervention.name) }))
    .sort((a, b) => a.wave - b.wave || compareText(a.key, b.key))
    .map(({ intervention }) => intervention);
}

function highestWave(shown: readonly ShownPlacement[]): 1 | 2 | 3 | null {
  let highest: 1 | 2 | 3 | null = null;
  for (const { placement } of shown) {
    const { wave } = placement.intervention;
    if (wave !== null && (highest === null || wave > highest)) highest = wave;
  }
  return highest;
}
