/**
 * Numbers for the sidebar's first screen, worked out from the tabs as they are now, and whether our tabs still say the same.
 * Changes nothing in the workbook; that she has looked is kept for her. Tests: test/app/home.test.ts
 */
import { targetsForNextPlan } from '../documents/content';
import { assess } from '../domain/assess';
import type { Assessment } from '../domain/assessment';
import type { School } from '../domain/school';
import { explainTermReviews, termReviews } from '../domain/termReviews';
import { derivedTabs } from '../tables/derived';
import { planNameForAll } from '../tables/planNames';
import { shownName } from '../tables/pupilLabel';
import { sameCells } from '../tables/sameCells';
import { frameworkOf } from '../tables/settings';
import { statusTab } from '../tables/statusTab';
import type { SheetProblem } from '../tables/tab';
import { TABS } from '../tables/tabs';
import { pupilOfRow } from '../tables/todoTab';
import { allProblems } from './answers';
import { cutOffProblem } from './bring/jobs';
import { readChoices } from './choices';
import { documentLinks } from './documents/register';
import { copyProblem, unfinishedByPerson, unfinishedLines } from './documents/unfinished';
import { linkTo } from './linkTo';
import { sinceLastLook } from './lookedLast';
import { isMadeUp } from './madeUpMark';
import { isOlder } from './migrations/upToDate';
import type { World } from './ports';
import { readWorkbook } from './readWorkbook';

/** None of our own hidden results: the sheet has not met us yet. */
export function isNeverSetUp({ workbook }: World): boolean {
  return !workbook.has('_status');
}

export function home(world: World) {
  const { workbook, own, shared, clock } = world;
  // That one is made when it is needed.
  const isSetUp = TABS.every(({ name }) => name === '_undo' || workbook.has(name));
  // A tab of the school's own may be called Pupils: without ours beside it nothing was set up yet.
  if (!workbook.has('Pupils') || isNeverSetUp(world)) return empty(world);
  const { reading, sheets } = readWorkbook(workbook);
  const assessment = assess(reading.school, clock.today());
  const problems = allProblems(reading, assessment);
  const { pupils, planNeeded, notOnMap, overdue, due, costPence } = assessment.counts;
  const hasSample = isMadeUp(sheets.Settings ?? []);
  const register = workbook.read('_documents') ?? [];
  const tabs = derivedTabs(assessment, problems, {
    isMadeUp: hasSample,
    link: linkTo(workbook, sheets),
    documents: unfinishedLines(register, workbook.id()),
  });
  const status = statusTab(assessment, documentLinks(register), tabs);
  const planName = planNameForAll(assessment);
  return {
    isSetUp,
    hasSample,
    schoolName: reading.school.settings.schoolName,
    framework: frameworkOf(reading.school.settings),
    planName,
    plansReady: plansReady(assessment),
    reviews: reviewsOfTerm(assessment),
    since: isSetUp ? sinceLastLook(world, assessment, planName) : '',
    choices: readChoices(world),
    counts: { pupils, planNeeded, notOnMap, overdue, due, costPence },
    problems: [...cutOffProblem(world), ...copyProblem(register, workbook.id()), ...problems].map(
      withPupil(reading.school),
    ),
    lastRefresh: shared.get('lastRefresh'),
    needsRefresh: isOlder(sheets.Settings ?? []) || !sameCells(status.cells, workbook.read('_status') ?? []),
    initials: own.get('initials'),
    unfinished: workbook.has('_documents') ? unfinishedByPerson(world) : [],
  };
}

/** People look for a child, not for a cell. */
function withPupil(school: School) {
  const pupilOf = pupilOfRow(school);
  const names = new Map(school.pupils.map((pupil) => [pupil.id, shownName(pupil)]));
  return (problem: SheetProblem) => ({ ...problem, pupil: names.get(pupilOf(problem) ?? '') ?? '' });
}

/** Pupils for whom a plan can be made now: it is needed, and there are targets for it. */
function plansReady({ pupils, school }: Assessment): number {
  return pupils.filter(({ pupil, plan }) => plan.needed && targetsForNextPlan(school, pupil.id, plan).length > 0)
    .length;
}

function reviewsOfTerm({ school, pupils, today }: Assessment) {
  const reviews = termReviews(school, pupils, today);
  const { term, held, booked, toDo, withoutDate } = reviews;
  return term === null ? null : { term: term.name, held, booked, toDo, withoutDate, says: explainTermReviews(reviews) };
}

function empty(world: World) {
  const counts = { pupils: 0, planNeeded: 0, notOnMap: 0, overdue: 0, due: 0, costPence: 0 };
  return {
    isSetUp: false,
    hasSample: false,
    schoolName: '',
    framework: 'eng-2001-bwd' as const,
    planName: 'IEP',
    plansReady: 0,
    reviews: null,
    since: '',
    choices: readChoices(world),
    counts,
    problems: [],
    lastRefresh: '',
    needsRefresh: false,
    initials: world.own.get('initials'),
    unfinished: [],
  };
}
