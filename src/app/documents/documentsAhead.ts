/**
 * What a batch would make, for whom not and why, and what would be missing on whose page. Changes nothing.
 * Tests: test/app/documents/kinds.test.ts
 */
import { contentFor } from '../../documents/contents/contentFor';
import { answered } from '../../domain/result';
import { now } from '../answers';
import type { World } from '../ports';
import { leftEmpty } from './leftEmpty';
import { planDates } from './recordPlans';
import { readRegister } from './register';
import { type Refusal, type Wanted, whoGets } from './whoGets';

export interface Ahead {
  readonly pupilId: string;
  readonly pupil: string;
  readonly name: string;
  readonly willMake: boolean;
  /** Begun before by the one who asks: it is carried on with. */
  readonly isUnderWay: boolean;
  /** In the words of the field list. */
  readonly missing: string[];
  readonly refusal: Refusal | null;
}

export function documentsAhead(world: World, wanted: Wanted) {
  const { workbook, own, clock } = world;
  const { assessment } = now(world);
  const desk = {
    assessment,
    register: readRegister(workbook.read('_documents') ?? []),
    workbookId: workbook.id(),
    owner: own.get('owner'),
    now: clock.now(),
  };
  const figuresOf = new Map(assessment.pupils.map((figures) => [figures.pupil.id, figures]));
  const documents = whoGets(wanted, desk).map((one): Ahead => {
    const { pupilId, label, name, planNumber: number, carriesOn, refusal } = one;
    const figures = figuresOf.get(pupilId);
    const plan =
      figures && number > 0 ? { number, ...planDates(figures, assessment.school, assessment.today, number) } : null;
    const content = refusal ? null : contentFor(wanted.kind, pupilId, assessment, assessment.today, plan);
    return {
      pupilId,
      pupil: label,
      name,
      willMake: refusal === null,
      isUnderWay: carriesOn !== null,
      missing: content ? leftEmpty(wanted.kind, content) : [],
      refusal,
    };
  });
  const made = documents.filter(({ willMake }) => willMake);
  return answered({
    documents: documents.map(({ refusal, ...one }) => ({ ...one, ...(refusal ?? { says: '' }) })),
    willMake: made.length,
    cannot: documents.length - made.length,
    withMissing: made.filter(({ missing }) => missing.length > 0).length,
  });
}
