/**
 * The word under "IEP?" on Pupils: what is needed and why, or what is in use, by the name that the stage gives its plans.
 * Tests: test/tables/statusTab.test.ts
 */
import type { PlanVerdict, PupilFigures } from '../domain/assessment';
import { type IsoDate, sayDate } from '../domain/isoDate';
import type { Plan } from '../domain/school';
import { withArticle } from '../domain/words';

/** Under "IEP?" where School Action needs a place on the map; a highlight rule knows it too. */
export const PLACE_NEEDED = 'Needs a place on the map';

/** What stands under "IEP?". */
export function planWord({ plan }: Pick<PupilFigures, 'plan'>, lastEnd: IsoDate | null): string {
  // A plan that was begun before the move to this stage is still in use, and yet another one is needed.
  if (plan.needed) return `Needs ${withArticle(plan.planName)}: ${whyNeeded(plan, lastEnd)}`;
  if (plan.liftedBecause !== '') return `Not needed: ${plan.liftedBecause}`;
  if (plan.reason === 'NOT_ON_MAP') return PLACE_NEEDED;
  if (plan.inUse) return `${plan.planName} ${plan.inUse.number} in use`;
  return plan.rule === 'R4' ? 'On the map' : '';
}

function whyNeeded({ reason }: PlanVerdict, lastEnd: IsoDate | null): string {
  switch (reason) {
    case 'DRAFT_ONLY':
      return 'draft only';
    case 'EXPIRED':
      return lastEnd === null ? 'ended' : `ended ${sayDate(lastEnd)}`;
    case 'PREDATES_STAGE':
      return 'older than the stage';
    default:
      return 'none yet';
  }
}

/** The day on which each pupil's newest ended plan ended. */
export function lastEnds(plans: readonly Plan[], today: IsoDate): ReadonlyMap<string, IsoDate> {
  const ends = new Map<string, IsoDate>();
  for (const { pupilId, end } of plans) {
    if (end !== null && end < today && end > (ends.get(pupilId) ?? '')) ends.set(pupilId, end);
  }
  return ends;
}
