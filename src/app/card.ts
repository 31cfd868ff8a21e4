/**
 * Everything about one pupil on one page, worked out from the tabs as they are now. Changes nothing.
 * Money is on it: it is for the SENCO, and stands in the sidebar alone. Tests: test/app/card.test.ts
 */
import { needInWords } from '../documents/needInWords';
import type { Advice, Assessment, PupilFigures } from '../domain/assessment';
import { sayFunding } from '../domain/fundingInWords';
import { compareDates } from '../domain/isoDate';
import { planLastDay, startsOfNext } from '../domain/planLastDay';
import { answered } from '../domain/result';
import type { Plan, Review } from '../domain/school';
import { sayYear } from '../domain/yearGroups';
import { FUNDING_KIND } from '../tables/funding';
import { planStatus } from '../tables/planStatus';
import { inOrderOfRows } from '../tables/problemOrder';
import { shownName } from '../tables/pupilLabel';
import type { Reading } from '../tables/readSchool';
import { PROGRESS, REVIEW_KIND } from '../tables/reviews';
import { pupilOfRow } from '../tables/todoTab';
import { allProblems, now } from './answers';
import { documentLinks } from './documents/register';
import { unknownPupil } from './explain';
import type { World } from './ports';
import { pupilParts, targetAnswer } from './pupilParts';

export function card(world: World, { pupilId }: { readonly pupilId: string }) {
  const { reading, assessment } = now(world);
  const figures = assessment.pupils.find(({ pupil }) => pupil.id === pupilId);
  if (figures === undefined) return unknownPupil(pupilId);
  const { pupil, stage, plan, review } = figures;
  const parts = pupilParts(assessment);
  return answered({
    pupilId,
    name: shownName(pupil),
    className: pupil.className,
    yearGroup: sayYear(pupil.yearGroup),
    stage: stage?.label ?? '',
    stageSince: pupil.stageSince,
    needs: [pupil.mainNeed, pupil.otherNeeds].flatMap(needInWords).join('; '),
    specialists: pupil.specialists,
    planName: plan.planName,
    planSays: plan.says,
    reviewSays: review.says,
    reviewStatus: review.status,
    costPence: figures.costPence,
    spentPence: figures.spentPence,
    laCostPence: figures.laCostPence,
    aboveElement2Pence: figures.aboveElement2Pence,
    provisions: parts.provisionsOf(figures).map(({ answer }) => answer),
    plans: plansOf(figures, assessment, documentLinks(world.workbook.read('_documents') ?? [])),
    targets: parts.targetsOf(figures).map(targetAnswer),
    reviews: assessment.school.reviews
      .filter((row) => row.pupilId === pupilId)
      .sort(newestFirst)
      .map(reviewAnswer),
    funding: figures.funding.map((row) => ({ kind: FUNDING_KIND.word(row.funding.kind), says: sayFunding(row) })),
    missing: missingOf(figures, reading, assessment),
  });
}

/** The newest first. */
function plansOf({ pupil }: PupilFigures, { school, today }: Assessment, links: ReadonlyMap<string, string>) {
  const own = school.plans.filter(({ pupilId }) => pupilId === pupil.id);
  const nextStarts = startsOfNext(own);
  return own
    .sort((a, b) => b.number - a.number)
    .map((plan: Plan) => {
      const end = planLastDay(plan, nextStarts.get(plan) ?? null);
      return {
        number: plan.number,
        start: plan.start,
        end,
        state: planStatus(plan.start, end, today),
        link: links.get(plan.id) ?? '',
      };
    });
}

/** What is to come stands above what was held; a row without any date is to come. */
function newestFirst(a: Review, b: Review): number {
  if ((a.heldOn === null) !== (b.heldOn === null)) return a.heldOn === null ? -1 : 1;
  return compareDates(b.heldOn ?? b.bookedFor, a.heldOn ?? a.bookedFor);
}

function reviewAnswer({ kind, bookedFor, heldOn, progress, ...words }: Review) {
  return {
    kind: REVIEW_KIND.word(kind),
    bookedFor,
    heldOn,
    attended: words.attended,
    progress: progress === null ? '' : PROGRESS.word(progress),
    parentsView: words.parentsView,
    pupilsView: words.pupilsView,
    nextSteps: words.nextSteps,
  };
}

/** Advice first, then exit scores that are not there, then what is to be put right in this pupil's rows. */
function missingOf({ pupil, advice }: PupilFigures, reading: Reading, assessment: Assessment) {
  const at = ({ subject, rowId, field }: Pick<Advice, 'subject' | 'rowId' | 'field'>) => {
    const { tab, cell, knownBy } = reading.places.ofId(subject, rowId, field);
    return { tab, cell, rowId: knownBy };
  };
  const pupilOf = pupilOfRow(reading.school);
  return [
    ...advice.map((one) => ({ code: one.code as string, rule: one.rule, says: one.says, ...at(one) })),
    ...assessment.todo
      .filter(({ kind, pupilId }) => kind === 'EXIT_MISSING' && pupilId === pupil.id)
      .map((item) => ({ code: item.kind, rule: '', says: `${item.what}. ${item.why}`, ...at(item) })),
    ...inOrderOfRows(allProblems(reading, assessment))
      .filter((problem) => pupilOf(problem) === pupil.id)
      .map(({ tab, cell, says, rowId }) => ({ code: 'DATA_PROBLEM', rule: '', says, tab, cell, rowId })),
  ];
}
