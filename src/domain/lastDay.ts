/**
 * A pupil who has left: their record, for the next school, says what was so on their last day here. Pure.
 * Tests: test/domain/lastDay.test.ts
 */
import { assess } from './assess';
import type { Assessment, PupilFigures } from './assessment';
import { addDays } from './isoDate';
import { isOnRoll } from './stages';

/** @returns the assessment itself, for whoever is on roll or is not there at all; for a leaver, that of their last day */
export function assessmentAbout(pupilId: string, assessment: Assessment): Assessment {
  const pupil = assessment.school.pupils.find(({ id }) => id === pupilId);
  if (!pupil || pupil.leftOn === null || isOnRoll(pupil, assessment.today)) return assessment;
  return assess(assessment.school, addDays(pupil.leftOn, -1));
}

/** @returns undefined where nobody has that ID */
export function figuresAbout(pupilId: string, assessment: Assessment): PupilFigures | undefined {
  return assessmentAbout(pupilId, assessment).pupils.find(({ pupil }) => pupil.id === pupilId);
}
