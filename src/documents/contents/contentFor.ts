/** What goes into a document of any kind. Tests: test/documents/contents/everyPupil.test.ts */
import type { Assessment } from '../../domain/assessment';
import type { IsoDate } from '../../domain/isoDate';
import { assessmentAbout } from '../../domain/lastDay';
import { type PlanToMake, planContent } from '../content';
import { type DocumentKind, kindSpec } from '../kinds';
import { classDigestContent } from './classDigest';
import { governorsContent } from './governors';
import { invitationContent } from './invitation';
import { parentsGuideContent } from './parentsGuide';
import { pupilRecordContent } from './pupilRecord';
import { reviewContent } from './review';

/**
 * @param subject a pupil's ID, a class's name, or '' for the school, as the kind is about
 * @param plan for kinds that make a plan, null for others
 * @returns null where there is no such class, or pupil on roll; a record is of a leaver too
 */
export function contentFor(
  kind: DocumentKind,
  subject: string,
  assessment: Assessment,
  today: IsoDate,
  plan: PlanToMake | null,
): object | null {
  if (kind === 'classDigest') return classDigestContent(subject, assessment);
  if (kind === 'parentsGuide') return parentsGuideContent(assessment);
  if (kind === 'governors') return governorsContent(assessment);
  const about = kind === 'pupilRecord' ? assessmentAbout(subject, assessment) : assessment;
  const figures = about.pupils.find(({ pupil }) => pupil.id === subject);
  if (figures === undefined) return null;
  const { school } = assessment;
  if (kind === 'review') return reviewContent(figures, school, today);
  if (kind === 'invitation') return invitationContent(figures, school, today);
  if (kind === 'pupilRecord') return pupilRecordContent(figures, about, today);
  if (plan === null) throw new Error(`${kindSpec(kind).name}: which plan is it?`);
  return planContent(figures, school, plan, today);
}
