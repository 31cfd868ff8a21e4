/**
 * Whom the documents of a kind are about: the pupils, classes or school that were chosen, and who needs one now.
 * Pure. Tests: test/app/documents/kinds.test.ts
 */
import { type DocumentKind, kindSpec } from '../../documents/kinds';
import { distinctNames } from '../../domain/adults';
import { heldReviews } from '../../domain/adviceRule';
import type { Assessment, PupilFigures } from '../../domain/assessment';
import type { IsoDate } from '../../domain/isoDate';
import type { School } from '../../domain/school';
import { fold } from '../../domain/words';
import type { DocumentRow } from './register';

/** @returns pupils' IDs, classes' names, or '' for the school; each once */
export function whomAbout(
  kind: DocumentKind,
  chosen: 'needed' | readonly string[],
  assessment: Assessment,
  register: readonly DocumentRow[],
): readonly string[] {
  switch (kindSpec(kind).about) {
    case 'school':
      return [''];
    case 'class': {
      const classes = distinctNames(assessment.pupils.map(({ pupil }) => pupil.className));
      if (chosen === 'needed') return classes;
      const known = new Map(classes.map((name) => [fold(name), name]));
      return [...new Set(chosen.map((name) => known.get(fold(name)) ?? name.trim()))];
    }
    case 'pupil':
      if (chosen !== 'needed') return [...new Set(chosen)];
      return assessment.pupils
        .filter((figures) => isNeeded(kind, figures, assessment, register))
        .map(({ pupil }) => pupil.id);
  }
}

/** The day of the review that a document would be about: the newest held, or the next that is booked; null where it is about none. */
export function reviewDay(kind: DocumentKind, { pupil, review }: PupilFigures, assessment: Assessment): IsoDate | null {
  if (kind === 'review') return newestHeld(assessment.school, pupil.id, assessment.today);
  return kind === 'invitation' ? review.bookedFor : null;
}

function isNeeded(
  kind: DocumentKind,
  figures: PupilFigures,
  assessment: Assessment,
  register: readonly DocumentRow[],
): boolean {
  if (kindSpec(kind).makesPlan) return figures.plan.needed;
  if (kind !== 'review' && kind !== 'invitation') return true;
  const day = reviewDay(kind, figures, assessment);
  const made = register.filter((row) => row.kind === kind && row.pupilId === figures.pupil.id && row.state === 'DONE');
  if (day === null) return false;
  return kind === 'review' ? made.every((row) => row.day < day) : made.every((row) => row.day !== day);
}

function newestHeld({ reviews }: School, pupilId: string, today: IsoDate): IsoDate | null {
  const own = reviews.filter((review) => review.pupilId === pupilId);
  const days = heldReviews(own, today).map(({ heldOn }) => heldOn);
  return days.sort()[days.length - 1] ?? null;
}
