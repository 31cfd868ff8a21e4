/**
 * One pupil's provisions: which interventions they are of, what they cost and what came of them.
 * Tests: test/domain/outcomes.test.ts, schoolCosts.test.ts
 */
import type { ProvisionFigures, PupilFigures } from './assessment';
import type { IsoDate } from './isoDate';
import { addPence, NO_PENCE } from './money';
import { bandOf, isAge, isLongEnough, monthsOf, outcomeOf, ratioGain } from './outcomes';
import { provisionDoubts } from './provisionDoubts';
import type { Intervention, Provision } from './school';
import type { ProvisionCost, SchoolCosts } from './schoolCosts';

/** A row of the Provision list beside its intervention. */
export interface Placement {
  readonly row: Provision;
  readonly intervention: Intervention;
  readonly cost: ProvisionCost;
  /** Started, not ended. */
  readonly isRunning: boolean;
}

/** Rows of unknown interventions are left out. */
export function placementsOf(
  rows: readonly Provision[],
  interventionNamed: (name: string) => Intervention | null,
  costs: SchoolCosts,
  today: IsoDate,
): Placement[] {
  const placements: Placement[] = [];
  for (const row of rows) {
    const intervention = interventionNamed(row.interventionName);
    const cost = costs.byProvision.get(row);
    if (intervention === null || cost === undefined) continue;
    const isRunning = row.start !== null && row.start <= today && (row.end === null || row.end >= today);
    placements.push({ row, intervention, cost, isRunning });
  }
  return placements;
}

/** This money year's; what cannot be worked out is left out. */
export function moneyOf(
  placements: readonly Placement[],
): Pick<PupilFigures, 'costPence' | 'spentPence' | 'laCostPence'> {
  let costPence = NO_PENCE;
  let spentPence = NO_PENCE;
  let laCostPence = NO_PENCE;
  for (const { cost } of placements) {
    if (!cost.isInYear) continue;
    costPence = addPence(costPence, cost.thisYear ?? NO_PENCE);
    spentPence = addPence(spentPence, cost.spentThisYear ?? NO_PENCE);
    laCostPence = addPence(laCostPence, cost.laThisYear ?? NO_PENCE);
  }
  return { costPence, spentPence, laCostPence };
}

export function provisionFigures(placement: Placement): ProvisionFigures {
  const { row, intervention, cost, isRunning } = placement;
  const outcome = outcomeOf(row, intervention);
  const days = outcome?.days ?? null;
  const isRated = outcome !== null && days !== null && isAge(intervention.measure) && isLongEnough(days);
  return {
    provisionId: row.id,
    pupilId: row.pupilId,
    interventionName: intervention.name,
    costPence: cost.all,
    spentPence: cost.spent,
    laCostPence: cost.laAll,
    minutesPerWeek: cost.minutesPerWeek,
    steps: cost.steps,
    gain: outcome?.gain ?? null,
    monthsElapsed: days === null ? null : monthsOf(days),
    ratioGain: isRated ? ratioGain(outcome.gain, days) : null,
    band: isRated ? bandOf(outcome.gain, days) : null,
    isRunning,
    doubts: provisionDoubts(placement),
  };
}
