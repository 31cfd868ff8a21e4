/** Which of a pupil's reviews a document draws on. Tests: test/documents/content.test.ts */
import type { IsoDate } from '../../domain/isoDate';
import type { Review, School } from '../../domain/school';
import { tidy } from './words';

/** Newest first, advice of specialists among them. A review that is only booked has nobody's view in it yet. */
export function heldReviews(school: School, pupilId: string, today: IsoDate): readonly Review[] {
  const held = school.reviews.filter(
    (review) => review.pupilId === pupilId && review.heldOn !== null && review.heldOn <= today,
  );
  return held.sort((a, b) => String(b.heldOn).localeCompare(String(a.heldOn)));
}

/** @returns the newest that says anything */
export function newest(reviews: readonly Review[], words: (review: Review) => string): string {
  for (const review of reviews) {
    const found = tidy(words(review));
    if (found !== '') return found;
  }
  return '';
}
