/**
 * Numbers for the sidebar's first screen, worked out from the tabs as they are now, and whether our tabs still say the same.
 * Changes nothing. Tests: test/app/answers.test.ts
 */
import { assess } from '../domain/assess';
import { derivedTabs } from '../tables/derived';
import { planNameForAll } from '../tables/planNames';
import { sameCells } from '../tables/sameCells';
import { frameworkOf } from '../tables/settings';
import { statusTab } from '../tables/statusTab';
import { TABS } from '../tables/tabs';
import { allProblems } from './answers';
import { readChoices } from './choices';
import { documentLinks } from './documents/register';
import { unfinishedByPerson, unfinishedLines } from './documents/unfinished';
import { linkTo } from './linkTo';
import { isMadeUp } from './madeUpMark';
import type { World } from './ports';
import { readWorkbook } from './readWorkbook';

/** None of our own hidden results: the sheet has not met us yet. */
export function isNeverSetUp({ workbook }: World): boolean {
  return !workbook.has('_status');
}

export function home(world: World) {
  const { workbook, own, shared, clock } = world;
  const isSetUp = TABS.every(({ name }) => workbook.has(name));
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
  return {
    isSetUp,
    hasSample,
    schoolName: reading.school.settings.schoolName,
    framework: frameworkOf(reading.school.settings),
    planName: planNameForAll(assessment),
    counts: { pupils, planNeeded, notOnMap, overdue, due, costPence },
    problems,
    lastRefresh: shared.get('lastRefresh'),
    needsRefresh: !sameCells(status.cells, workbook.read('_status') ?? []),
    initials: own.get('initials'),
    choices: readChoices(world),
    unfinished: workbook.has('_documents') ? unfinishedByPerson(world) : [],
  };
}

function empty(world: World) {
  const counts = { pupils: 0, planNeeded: 0, notOnMap: 0, overdue: 0, due: 0, costPence: 0 };
  return {
    isSetUp: false,
    hasSample: false,
    schoolName: '',
    framework: 'eng-2001-bwd' as const,
    planName: 'IEP',
    counts,
    problems: [],
    lastRefresh: '',
    needsRefresh: false,
    initials: world.own.get('initials'),
    choices: readChoices(world),
    unfinished: [],
  };
}
