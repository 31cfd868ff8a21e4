/**
 * The word under "IEP?" on Pupils: what is needed and why, or what is in use, by the name that the stage gives its plans.
 * Tests: test/tables/statusTab.test.ts
 */
import type { PlanVerdict, PupilFigures } from '../domain/assessment';
import { sayDate } from '../domain/isoDate';
import { withArticle } from '../domain/words';

/** Under "IEP?" where School Action needs a place on the map; a highlight rule knows it too. */
export const PLACE_NEEDED = 'Needs a place on the map';

/** What stands under "IEP?". */
export function planWord({ plan }: Pick<PupilFigures, 'plan'>): string {
  // A plan that was begun before the move to this stage is still in use, and yet another one is needed.
  if (plan.needed) return `Needs ${withArticle(plan.planName)}: ${whyNeeded(plan)}`;
  if (plan.liftedBecause !== '') return `Not needed: ${plan.liftedBecause}`;
  if (plan.reason === 'NOT_ON_MAP') return PLACE_NEEDED;
  if (plan.inUse) return `${plan.planName} ${plan.inUse.number} in use`;
  return plan.rule === 'R4' ? 'On the map' : '';
}

function whyNeeded({ reason, endedOn }: PlanVerdict): string {
  switch (reason) {
    case 'DRAFT_ONLY':
      return 'draft only';
    case 'EXPIRED':
      return endedOn === null ? 'ended' : `ended ${sayDate(endedOn)}`;
    case 'PREDATES_STAGE':
      return 'older than the stage';
    default:
      return 'none yet';
  }
}
