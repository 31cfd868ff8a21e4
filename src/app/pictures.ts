/** What the wide dialog draws, worked out from the tabs as they are now. Changes nothing. Tests: test/app/pictures.test.ts */
import { costAgainstGain } from '../domain/costAgainstGain';
import { reviewsByTerm } from '../domain/reviewsByTerm';
import { now } from './answers';
import type { World } from './ports';

export function pictures(world: World) {
  const { assessment } = now(world);
  const { drawn, notDrawn, says } = costAgainstGain(assessment);
  const { terms, says: saysReviews } = reviewsByTerm(assessment);
  return {
    schoolName: assessment.school.settings.schoolName,
    today: assessment.today,
    gains: { says, drawn: [...drawn], notDrawn: [...notDrawn] },
    reviews: { says: saysReviews, terms: [...terms] },
  };
}
