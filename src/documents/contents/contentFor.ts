/** What goes into one document of a kind: whom it is about, in words for its template. Tests: test/app/documents/kinds.test.ts */
import type { Assessment } from '../../domain/assessment';
import type { IsoDate } from '../../domain/isoDate';
import { type PlanToMake, planContent } from '../content';
import { type DocumentKind, kindSpec } from '../kinds';

/**
 * @param subject a pupil's ID, a class's name, '' for the whole school
 * @param plan for kinds that make one
 * @returns null where there is no such pupil or class
 */
export function contentFor(
  kind: DocumentKind,
  subject: string,
  { school, pupils }: Assessment,
  today: IsoDate,
  plan: PlanToMake | null,
): object | null {
  const { about } = kindSpec(kind);
  if (about === 'school') return { school: { name: school.settings.schoolName } };
  if (about === 'class') {
    const there = pupils.some(({ pupil }) => pupil.className === subject);
    return there ? { school: { name: school.settings.schoolName }, className: subject } : null;
  }
  const figures = pupils.find(({ pupil }) => pupil.id === subject);
  if (figures === undefined) return null;
  return planContent(figures, school, plan ?? { number: 0, start: null, end: null }, today);
}
