/**
 * A class on a page or two, for every adult who teaches in it: each pupil's live targets, how they are taught, and what
 * provision runs; no money, no dates of birth. With the names of adults, to tick that they have read it.
 * Tests: test/documents/contents/everyPupil.test.ts
 */
import { distinctNames, peopleIn } from '../../domain/adults';
import type { Assessment, PupilFigures } from '../../domain/assessment';
import { planInView, targetsOfPlan } from '../../domain/planInView';
import type { School } from '../../domain/school';
import { isOutsideSupport } from '../../domain/stages';
import { compareText, count, fold, sortKey } from '../../domain/words';
import { type FieldList, field } from '../field';
import { targetsForNextPlan } from '../liveTargets';
import { type Edges, edgeFields, edgesOf } from './edges';
import { isExtra, type ProvisionContent, provisionContent } from './provisionInWords';
import { keyAdultRole, pupilInWords } from './pupilInWords';
import { type TargetContent, targetContent } from './targetInWords';
import { joined, tidy } from './words';

export interface ClassTarget extends TargetContent {
  readonly pupil: string;
}
export interface ClassProvision extends ProvisionContent {
  readonly pupil: string;
}
export interface ClassPupil {
  readonly name: string;
  readonly stage: string;
  readonly needs: string;
  /** "School Action Plus: Specific learning difficulty; Hearing impairment" */
  readonly stageAndNeeds: string;
  readonly strengths: string;
  readonly specialists: string;
  readonly targetCount: number;
  readonly provisionCount: number;
  readonly targets: readonly ClassTarget[];
  readonly provisions: readonly ClassProvision[];
}

export interface ClassDigestContent extends Edges {
  readonly class: {
    readonly name: string;
    readonly keyAdult: string;
    readonly keyAdultRole: string;
    readonly pupilCount: string;
  };
  readonly pupils: readonly ClassPupil[];
  readonly targets: readonly ClassTarget[];
  readonly provisions: readonly ClassProvision[];
  readonly adults: readonly { readonly name: string }[];
}

/** @returns null where nobody on roll is in that class */
export function classDigestContent(className: string, assessment: Assessment): ClassDigestContent | null {
  const { school, today } = assessment;
  const inClass = assessment.pupils.filter(({ pupil }) => fold(pupil.className) === fold(className));
  const first = inClass[0];
  if (first === undefined) return null;
  const pupils = [...inClass]
    .sort((a, b) => compareText(nameKey(a), nameKey(b)))
    .map((figures) => ({ figures, told: pupilOnPage(figures, school) }))
    .filter(({ figures, told }) => told.targetCount + told.provisionCount > 0 || isSupported(figures))
    .map(({ told }) => told);
  const keyAdults = distinctNames(inClass.flatMap(({ pupil }) => peopleIn(pupil.keyAdult)));
  const running = pupils.flatMap(({ provisions }) => provisions.flatMap(({ runBy }) => peopleIn(runBy)));
  return {
    ...edgesOf(school, today),
    class: {
      name: tidy(first.pupil.className),
      keyAdult: tidy(keyAdults.join(', ')),
      keyAdultRole: keyAdultRole(school),
      pupilCount: count(pupils.length, 'pupil'),
    },
    pupils,
    targets: pupils.flatMap(({ targets }) => targets),
    provisions: pupils.flatMap(({ provisions }) => provisions),
    // Who answers for the class comes first.
    adults: [...keyAdults, ...distinctNames(running).filter((name) => !isAmong(keyAdults, name))].map((name) => ({
      name: tidy(name),
    })),
  };
}

function isAmong(names: readonly string[], name: string): boolean {
  return names.some((one) => fold(one) === fold(name));
}

function isSupported({ stage }: PupilFigures): boolean {
  return stage !== null && !isOutsideSupport(stage);
}

function pupilOnPage(figures: PupilFigures, school: School): ClassPupil {
  const { name, stage, needs, strengths, specialists } = pupilInWords(figures, school);
  const targets = liveTargetsOf(figures, school).map((target, at) => ({ ...targetContent(target, at), pupil: name }));
  const provisions = figures.provisions
    .filter((one) => isExtra(one, school))
    .map((one) => ({ ...provisionContent(one, school), pupil: name }));
  return {
    name,
    stage,
    needs,
    stageAndNeeds: joined([stage, needs.replace(/\n/g, '; ')], ': '),
    strengths,
    specialists,
    targetCount: targets.length,
    provisionCount: provisions.length,
    targets,
    provisions,
  };
}

/** Of the plan that people work with, else of the next one; what is met is no longer worked on. */
function liveTargetsOf({ pupil, plan }: PupilFigures, school: School) {
  const inView = planInView(plan);
  const own = school.targets.filter(({ pupilId }) => pupilId === pupil.id);
  const targets = inView === null ? targetsForNextPlan(school, pupil.id, plan) : targetsOfPlan(own, inView, plan.inUse);
  return targets.filter(({ result }) => result !== 'MET');
}

function nameKey({ pupil }: PupilFigures): string {
  return [sortKey(pupil.surname), sortKey(pupil.forename), pupil.id].join('\u0001');
}

export const classDigestFields: FieldList = {
  lists: [
    { name: 'pupils', holds: 'the pupils of the class who have support, by surname' },
    { name: 'targets', holds: "the live targets of the class; inside {#pupils}, that pupil's" },
    { name: 'provisions', holds: "the provision that runs now; inside {#pupils}, that pupil's" },
    { name: 'adults', holds: 'the class teacher or form tutor, and everybody who runs provision in the class' },
  ],
  fields: [
    ...edgeFields,
    field('class.name', 'the name of the class', true),
    field('class.keyAdult', 'the name of the class teacher or form tutor'),
    field('class.keyAdultRole', 'Class teacher, or Form tutor in a secondary school'),
    field('class.pupilCount', 'how many pupils are on the page: 6 pupils'),
    field('pupils.name', "the pupil's first and last name", true),
    field('pupils.stage', 'the stage in full: School Action Plus'),
    field('pupils.needs', 'the main need and other needs, one on each line'),
    field('pupils.stageAndNeeds', 'both on one line'),
    field('pupils.strengths', 'what the pupil is good at and enjoys'),
    field('pupils.specialists', 'who advises from outside the school'),
    field('pupils.targetCount', 'how many live targets; {#targetCount} stands before what is left out without any'),
    field('pupils.provisionCount', 'how much provision runs; {#provisionCount} is used in the same way'),
    field('targets.pupil', 'whose target it is'),
    field('targets.number', 'the number of the target: 1, 2, 3'),
    field('targets.target', 'the target', true),
    field('targets.startingPoint', 'where the pupil starts from'),
    field('targets.strategy', 'how we teach it', true),
    field('targets.howOften', 'how often'),
    field('targets.whoHelps', 'who helps'),
    field('targets.howOftenAndWho', 'how often, and below it who helps'),
    field('targets.successCriterion', 'we will know when'),
    field('targets.result', 'Partly met or Not met; nothing before the review'),
    field('provisions.pupil', 'whose provision it is'),
    field('provisions.name', 'the name of the intervention'),
    field('provisions.minutes', '60 minutes a week'),
    field('provisions.group', 'in a group of 4, or one to one'),
    field('provisions.how', 'both: 60 minutes a week, in a group of 4'),
    field('provisions.runBy', 'who runs it'),
    field('adults.name', 'the name of the adult', true),
  ],
};
