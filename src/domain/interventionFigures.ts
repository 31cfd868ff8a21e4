/**
 * What each intervention of the catalogue costs this money year and what came of it. Pupils, groups and cost are this
 * money year's, to agree with the map; gains are over every row of the Provision list that has both scores, since
 * what ran last year is what can be judged. Cost per step is the cost of those very places ÷ what they gained.
 * Tests: test/domain/interventionFigures.test.ts
 */
import type { InterventionFigures } from './assessment';
import { interventionQuestion } from './interventionQuestion';
import type { IsoDate } from './isoDate';
import { addPence, NO_PENCE, type Pence, pence, productHalfUp } from './money';
import { bandOf, FEWEST_PUPILS, isAge, isLongEnough, type Outcome, outcomeOf, ratioGain, tidy } from './outcomes';
import type { Intervention, Provision } from './school';
import type { CostedGroup, SchoolCosts } from './schoolCosts';

export function interventionFigures(
  interventions: readonly Intervention[],
  costs: SchoolCosts,
  today: IsoDate,
): InterventionFigures[] {
  const groupsOf = new Map<Intervention, CostedGroup[]>();
  for (const costed of costs.groups) {
    const groups = groupsOf.get(costed.group.intervention);
    if (groups === undefined) groupsOf.set(costed.group.intervention, [costed]);
    else groups.push(costed);
  }
  return interventions.map((intervention) => {
    const groups = groupsOf.get(intervention) ?? [];
    const outcomes = outcomesOf(intervention, groups, today);
    return {
      name: intervention.name,
      wave: intervention.wave,
      ...thisYearOf(groups),
      ...outcomes,
      question: interventionQuestion(intervention.measure, outcomes),
    };
  });
}

function thisYearOf(
  groups: readonly CostedGroup[],
): Pick<
  InterventionFigures,
  'pupils' | 'groups' | 'costPence' | 'laCostPence' | 'costPerPupilPence' | 'otherPlacesPence'
> {
  const inYear = groups.filter((costed) => costed.isInYear);
  const pupils = new Set<string>();
  let cost: Pence | null = inYear.length === 0 ? NO_PENCE : null;
  let laCost = cost;
  let otherPlacesPence = NO_PENCE;
  let places = 0;
  for (const costed of inYear) {
    for (const row of costed.group.rows) pupils.add(row.pupilId);
    if (costed.cost.laPence !== null) {
      laCost = addPence(laCost ?? NO_PENCE, costed.laOtherPlacesThisYear);
      for (const own of costed.costs) laCost = addPence(laCost, own.laThisYear ?? NO_PENCE);
    }
    if (costed.thisYear === null) continue;
    places += costed.cost.places;
    otherPlacesPence = addPence(otherPlacesPence, costed.otherPlacesThisYear);
    cost = addPence(cost ?? NO_PENCE, costed.otherPlacesThisYear);
    for (const own of costed.costs) cost = addPence(cost, own.thisYear ?? NO_PENCE);
  }
  return {
    pupils: pupils.size,
    groups: inYear.length,
    costPence: cost,
    laCostPence: laCost,
    costPerPupilPence: cost === null || places === 0 ? null : pence(productHalfUp([cost], [places])),
    otherPlacesPence,
  };
}

export type Outcomes = Pick<
  InterventionFigures,
  | 'withExit'
  | 'missingExit'
  | 'gain'
  | 'ratioGain'
  | 'band'
  | 'tooFewToSay'
  | 'costPerStepPence'
  | 'aimsMet'
  | 'aimsAnswered'
>;

function outcomesOf(intervention: Intervention, groups: readonly CostedGroup[], today: IsoDate): Outcomes {
  const withBoth = new Set<string>();
  const timed = new Set<string>();
  const sum = { gain: 0, timedGain: 0, days: 0, cost: 0, isCosted: true };
  let missingExit = 0;
  let aimsMet = 0;
  let aimsAnswered = 0;
  for (const { group, costs } of groups) {
    for (const [index, row] of group.rows.entries()) {
      if (row.aimMet !== null) aimsAnswered += 1;
      if (row.aimMet === 'YES') aimsMet += 1;
      if (isExitMissing(row, intervention, today)) missingExit += 1;
      const outcome: Outcome | null = outcomeOf(row, intervention);
      if (outcome === null) continue;
      withBoth.add(row.pupilId);
      sum.gain += outcome.gain;
      const cost = costs[index]?.all ?? null;
      if (cost === null) sum.isCosted = false;
      else sum.cost += cost;
      if (outcome.days === null || outcome.days === 0) continue;
      timed.add(row.pupilId);
      sum.timedGain += outcome.gain;
      sum.days += outcome.days;
    }
  }
  const tooFewToSay = withBoth.size < FEWEST_PUPILS;
  const hasRatio = isAge(intervention.measure) && timed.size >= FEWEST_PUPILS;
  const gained = tidy(sum.gain);
  return {
    withExit: withBoth.size,
    missingExit,
    gain: tooFewToSay ? null : tidy(gained / withBoth.size),
    ratioGain: hasRatio ? ratioGain(sum.timedGain, sum.days) : null,
    // On average two months or more, by the same bound as for one pupil.
    band: hasRatio && isLongEnough(sum.days / timed.size) ? bandOf(sum.timedGain, sum.days) : null,
    tooFewToSay,
    costPerStepPence: tooFewToSay || gained <= 0 || !sum.isCosted ? null : pence(productHalfUp([sum.cost], [gained])),
    aimsMet,
    aimsAnswered,
  };
}

/** Ended, measured, and an entry without an exit. */
export function isExitMissing(row: Provision, intervention: Intervention, today: IsoDate): boolean {
  return (
    intervention.measure !== 'NONE' && row.entry !== null && row.exit === null && row.end !== null && row.end < today
  );
}
