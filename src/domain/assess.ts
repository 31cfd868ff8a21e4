/**
 * Everything that the rules say about a school on one day, in one pass. Pure: the day is given, never asked.
 * Each tab is indexed once, so the work grows with the rows. Rows that name nobody, or nothing that is there, are
 * left out: the tables room has reported them. Tests: test/domain/assess.test.ts
 */
import { adviceFor } from './advice';
import type { Assessment, PupilFigures } from './assessment';
import { doubtHeldOn, doubtIntervention, doubtProvision, doubtPupil } from './doubts';
import { aboveElement2, fundingFigures } from './fundingFigures';
import { endOf, interventionsByName } from './groups';
import { interventionFigures } from './interventionFigures';
import type { IsoDate } from './isoDate';
import type { MapPupil } from './mapRow';
import { countingWindow, type Run } from './onTheMap';
import { costOfYear } from './periodCosts';
import { planVerdict } from './planVerdict';
import { problemList } from './problemList';
import { moneyOf, type Placement, placementsOf, provisionFigures } from './provisionFigures';
import { provisionMap } from './provisionMap';
import { reviewVerdict } from './reviews';
import type { Pupil, School } from './school';
import { costsOf } from './schoolCosts';
import { isIpraInForce, isOnRoll, stagesByCode, usualPlanName } from './stages';
import { termCalendar } from './terms';
import { todo } from './todo';
import type { TodoPupil } from './todoOfPupil';

/** @param today as the spreadsheet's zone has it */
export function assess(school: School, today: IsoDate): Assessment {
  const { settings } = school;
  const problems = problemList();
  const calendar = termCalendar(school.terms);
  const stageOf = stagesByCode(school.stages);
  const interventionNamed = interventionsByName(school.interventions);
  const plans = byPupil(school.plans);
  const reviews = byPupil(school.reviews);
  const funding = byPupil(school.funding);
  const targets = byPupil(school.targets);
  const provisions = byPupil(school.provisions);

  for (const intervention of school.interventions) doubtIntervention(intervention, problems);
  for (const row of school.provisions) doubtProvision(row, problems);
  doubtHeldOn(school, today, problems);
  const costs = costsOf(school, calendar, problems, today);

  const ofTheSchool = {
    usesMap: settings.usesProvisionMapping,
    framework: settings.framework,
    usualPlanName: usualPlanName(school.stages),
  };
  const window = countingWindow(calendar, today);
  const pupils: PupilFigures[] = [];
  const onMap: MapPupil[] = [];
  const toDo: TodoPupil[] = [];
  for (const pupil of school.pupils) {
    if (!isOnRoll(pupil, today)) continue;
    const stage = stageOf(pupil.stageCode);
    const placements = placementsOf(take(provisions, pupil), interventionNamed, costs, today);
    const own = { plans: take(plans, pupil), funding: take(funding, pupil), reviews: take(reviews, pupil) };
    doubtPupil(
      pupil,
      stage,
      own.funding.some((row) => isIpraInForce(row, today)),
      problems,
    );
    const money = moneyOf(placements);
    const agreements = fundingFigures(own.funding, placements, money.costPence, costs.year, today);
    const facts = { pupil, stage, ...own, ...ofTheSchool };
    const plan = planVerdict({ ...facts, runs: runsOf(placements.filter(countsForMap)) }, calendar, window, today);
    const review = reviewVerdict({ ...facts, runs: runsOf(placements) }, calendar, today);
    const figures: PupilFigures = {
      pupil,
      stage,
      plan,
      review,
      ...money,
      provisions: placements.map(provisionFigures),
      funding: agreements,
      aboveElement2Pence: aboveElement2(settings.framework, money.costPence, agreements),
      advice: adviceFor({
        ...facts,
        stages: school.stages,
        plan,
        review,
        targets: take(targets, pupil),
        placements,
        funding: agreements,
        today,
      }),
    };
    pupils.push(figures);
    onMap.push({ figures, placements });
    toDo.push({ figures, reviews: own.reviews, plans: own.plans, provisions: placements });
  }
  const map = provisionMap(onMap, { costs, settings, calendar, today });
  return {
    today,
    school,
    pupils,
    interventions: interventionFigures(school.interventions, costs, today),
    map,
    todo: todo(toDo, problems.all, school.provisions, settings.phase, today),
    problems: problems.all,
    counts: { ...countsOf(pupils), costPence: costOfYear(costs) },
  };
}

function byPupil<Row extends { readonly pupilId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const index = new Map<string, Row[]>();
  for (const row of rows) {
    const there = index.get(row.pupilId);
    if (there === undefined) index.set(row.pupilId, [row]);
    else there.push(row);
  }
  return index;
}

/** Each row goes to one pupil: where two rows of Pupils share an ID, to the first, so that nothing is counted twice. */
function take<Row>(index: Map<string, Row[]>, pupil: Pupil): readonly Row[] {
  const rows = index.get(pupil.id);
  if (rows === undefined) return [];
  index.delete(pupil.id);
  return rows;
}

function countsForMap({ intervention }: Placement): boolean {
  return intervention.wave === 2 || intervention.wave === 3;
}

function runsOf(placements: readonly Placement[]): Run[] {
  const runs: Run[] = [];
  for (const { row } of placements) if (row.start !== null) runs.push({ start: row.start, end: endOf(row) });
  return runs;
}

function countsOf(pupils: readonly PupilFigures[]): Omit<Assessment['counts'], 'costPence'> {
  const many = (holds: (figures: PupilFigures) => boolean) =>
    pupils.reduce((sum, one) => sum + (holds(one) ? 1 : 0), 0);
  return {
    pupils: pupils.length,
    planNeeded: many(({ plan }) => plan.needed),
    notOnMap: many(({ plan }) => plan.reason === 'NOT_ON_MAP'),
    lifted: many(({ plan }) => plan.liftedBecause !== ''),
    overdue: many(({ review }) => review.status === 'OVERDUE'),
    due: many(({ review }) => review.status === 'DUE'),
    noReviewYet: many(({ review }) => review.status === 'NO_REVIEW_YET'),
  };
}
