/**
 * Live targets, and the provisions that run today, of one class or of one adult, for those who teach them. No money.
 * An adult sees all of the pupils whose class teacher or tutor they are; of others, what they help with or run.
 * Changes nothing. Tests: test/app/classPage.test.ts
 */
import { distinctNames, peopleIn } from '../domain/adults';
import type { PupilFigures } from '../domain/assessment';
import { answered } from '../domain/result';
import { reviewForViews } from '../domain/reviewForViews';
import type { Provision, Review, Target } from '../domain/school';
import { isOutsideSupport } from '../domain/stages';
import { compareText, fold, sortKey } from '../domain/words';
import { placeOfYear } from '../domain/yearGroups';
import { shownName } from '../tables/pupilLabel';
import { REVIEW_KIND } from '../tables/reviews';
import { now } from './answers';
import type { World } from './ports';
import { pupilParts, targetAnswer } from './pupilParts';
import { refusal } from './refusal';

export interface WhosePage {
  readonly className?: string | undefined;
  readonly adult?: string | undefined;
}

export function classPage(world: World, { className = '', adult = '' }: WhosePage) {
  const { assessment } = now(world);
  const { school, today } = assessment;
  const parts = pupilParts(assessment);
  const classes = classesOf(assessment.pupils);
  const running = assessment.pupils.map((figures) => ({
    figures,
    provisions: parts.provisionsOf(figures).filter(({ answer }) => answer.isRunning),
  }));
  const adults = distinctNames(
    running
      .flatMap(({ figures, provisions }) => [figures.pupil.keyAdult, ...provisions.map(({ row }) => row.runBy)])
      .flatMap(peopleIn),
  );
  if (className !== '' && !classes.some((name) => fold(name) === fold(className))) {
    return refusal('Pupils', `Nobody on roll is in class "${className}". Choose another, or type it under Class.`);
  }
  if (adult !== '' && !adults.some((name) => fold(name) === fold(adult))) {
    return refusal(
      'Pupils',
      `"${adult}" is nobody's class teacher or form tutor, and runs nothing today. Choose another name.`,
    );
  }
  const isAsked = className !== '' || adult !== '';
  const pupils = running
    .filter(({ figures }) => isAsked && (className === '' || fold(figures.pupil.className) === fold(className)))
    .map(({ figures, provisions }) => {
      const isTheirs = adult === '' || peopleIn(figures.pupil.keyAdult).some((name) => fold(name) === fold(adult));
      const isPart = (row: Pick<Target, 'whoHelps'> | Pick<Provision, 'runBy'>) =>
        isTheirs || isNamed(adult, 'runBy' in row ? row.runBy : row.whoHelps);
      const targets = parts.targetsOf(figures).filter((target) => target.result !== 'MET' && isPart(target));
      const given = provisions.filter(({ row }) => isPart(row));
      return { figures, targets, given, isTheirs };
    })
    .filter(
      ({ figures, targets, given, isTheirs }) =>
        targets.length + given.length > 0 || (isTheirs && figures.stage !== null && !isOutsideSupport(figures.stage)),
    )
    .sort((a, b) => compareText(nameKey(a.figures), nameKey(b.figures)))
    .map(({ figures, targets, given }) => ({
      pupilId: figures.pupil.id,
      name: shownName(figures.pupil),
      stage: figures.stage?.label ?? '',
      targets: targets.map(targetAnswer),
      provisions: given.map(({ answer }) => ({ ...answer, costPence: null, doubts: [] })),
      views: viewsOf(figures),
    }));
  return answered({ today, classes, adults, pupils });

  function viewsOf({ pupil, plan }: PupilFigures) {
    const own = school.reviews.filter(({ pupilId }) => pupilId === pupil.id);
    return viewsAnswer(reviewForViews(own, school.terms, today), plan.inUse === null);
  }
}

/** A new row is of the kind that the next review will be: of the plan in use, or of progress where there is none (R10). */
function viewsAnswer(review: Review | null, isWithoutPlan: boolean) {
  if (review === null) {
    const kind = REVIEW_KIND.word(isWithoutPlan ? 'PROGRESS_REVIEW' : 'PLAN_REVIEW');
    return { rowId: '', kind, bookedFor: null, heldOn: null, parentsView: '', pupilsView: '' };
  }
  const { id, kind, bookedFor, heldOn, parentsView, pupilsView } = review;
  return { rowId: id, kind: REVIEW_KIND.word(kind), bookedFor, heldOn, parentsView, pupilsView };
}

/** As the map has them: by year, then name. */
export function classesOf(pupils: readonly PupilFigures[]): string[] {
  const years = new Map<string, number>();
  for (const { pupil } of pupils) {
    const year = placeOfYear(pupil.yearGroup);
    years.set(pupil.className, Math.min(year, years.get(pupil.className) ?? year));
  }
  return distinctNames([...years.keys()]).sort((a, b) => (years.get(a) ?? 0) - (years.get(b) ?? 0));
}

/** "Mrs Lee" is named in "Mrs Lee and the TA", and not in "Mrs Leeson". */
function isNamed(adult: string, text: string): boolean {
  const words = (said: string) =>
    ` ${fold(said)
      .replace(/[^\p{L}\p{N}'’-]+/gu, ' ')
      .trim()} `;
  return words(text).includes(words(adult));
}

function nameKey({ pupil }: PupilFigures): string {
  return [sortKey(pupil.surname), sortKey(pupil.forename), pupil.id].join('\u0001');
}
