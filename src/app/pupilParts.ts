/**
 * What a card and a class page say alike: a target, and a provision with its times, its cost and what came of it.
 * Tests: test/app/card.test.ts, test/app/classPage.test.ts
 */
import { targetsForNextPlan } from '../documents/content';
import type { Assessment, ProvisionFigures, PupilFigures } from '../domain/assessment';
import { compareDates } from '../domain/isoDate';
import { measureInWords } from '../domain/measureInWords';
import { planInView, targetsOfPlan } from '../domain/planInView';
import { sayProgress, sayWhen } from '../domain/provisionInWords';
import type { MeasureKind, Provision, Target } from '../domain/school';
import { fold } from '../domain/words';

export interface PupilParts {
  /** Of the plan in use, else of the next one. */
  targetsOf(figures: PupilFigures): readonly Target[];
  /** What runs, then the rest; in each the latest start first. */
  provisionsOf(figures: PupilFigures): readonly { readonly row: Provision; readonly answer: ProvisionAnswer }[];
}

export type ProvisionAnswer = ReturnType<typeof provisionAnswer>;

/** Each tab is indexed once, however many pupils are asked for. */
export function pupilParts({ school }: Pick<Assessment, 'school'>): PupilParts {
  const rows = new Map(school.provisions.map((row) => [row.id, row]));
  const measures = new Map(school.interventions.map(({ name, measure }) => [fold(name), measure]));
  const targets = new Map<string, Target[]>();
  for (const target of school.targets) {
    const own = targets.get(target.pupilId);
    if (own === undefined) targets.set(target.pupilId, [target]);
    else own.push(target);
  }
  return {
    targetsOf({ pupil, plan }) {
      const inView = planInView(plan);
      return inView === null
        ? targetsForNextPlan(school, pupil.id, plan)
        : targetsOfPlan(targets.get(pupil.id) ?? [], inView, plan.inUse);
    },
    provisionsOf({ provisions }) {
      return provisions
        .flatMap((figures) => {
          const row = rows.get(figures.provisionId);
          if (row === undefined) return [];
          const measure = measures.get(fold(row.interventionName)) ?? 'NONE';
          return [{ row, answer: provisionAnswer(row, figures, measure) }];
        })
        .sort(
          (a, b) => Number(b.answer.isRunning) - Number(a.answer.isRunning) || compareDates(b.row.start, a.row.start),
        );
    },
  };
}

export function targetAnswer(target: Target) {
  const { id, startingPoint, strategy, howOften, whoHelps, successCriterion, result, comment } = target;
  return {
    targetId: id,
    target: target.target,
    startingPoint,
    strategy,
    howOften,
    whoHelps,
    successCriterion,
    result,
    comment,
  };
}

function provisionAnswer(row: Provision, figures: ProvisionFigures, measure: MeasureKind) {
  return {
    provisionId: row.id,
    intervention: figures.interventionName,
    group: row.group,
    when: sayWhen(row.start, row.end),
    minutesPerWeek: figures.minutesPerWeek,
    costPence: figures.costPence,
    progress: sayProgress(row, figures, measure),
    entry: row.entry?.text ?? '',
    entryDate: row.entryDate,
    exit: row.exit?.text ?? '',
    exitDate: row.exitDate,
    measure: measureInWords(measure),
    isRunning: figures.isRunning,
    doubts: [...figures.doubts],
  };
}
