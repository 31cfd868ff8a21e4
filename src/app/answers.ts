/**
 * What the sidebar and scripts ask for: to-do list, pupils and interventions, worked out from the tabs as they are now.
 * Changes nothing. Tests: test/app/answers.test.ts
 */

import { targetsForNextPlan } from '../documents/content';
import { assess } from '../domain/assess';
import type { Assessment, PupilFigures, TodoItem } from '../domain/assessment';
import { measureInWords } from '../domain/measureInWords';
import type { Pupil, School } from '../domain/school';
import { fold } from '../domain/words';
import { explainRowProblem, explainRowProblems } from '../tables/explain';
import { FUNDING_KIND } from '../tables/funding';
import { inOrderOfRows } from '../tables/problemOrder';
import { shownName } from '../tables/pupilLabel';
import type { Reading } from '../tables/readSchool';
import type { SheetProblem } from '../tables/tab';
import { placeOfDocuments, pupilOfRow, thingsToDo, type UnfinishedDocument } from '../tables/todoTab';
import { unfinishedLines } from './documents/unfinished';
import type { World } from './ports';
import { type Read, readWorkbook } from './readWorkbook';

export interface Now {
  readonly reading: Reading;
  readonly assessment: Assessment;
}

export function now(world: World): Now {
  return assessed(world);
}

/** With the tabs' own cells. */
export function assessed(world: World): Now & Read {
  const read = readWorkbook(world.workbook);
  return { ...read, assessment: assess(read.reading.school, world.clock.today()) };
}

export function todo(world: World) {
  const { reading, assessment } = now(world);
  const pupils = new Map(assessment.pupils.map((figures) => [figures.pupil.id, figures.pupil]));
  const things = thingsToDo(assessment.todo);
  const typed = typedHere(reading.school);
  const items = things.map((item) => ({ ...ruleItem(item, pupils, reading), ...typed(item) }));
  const place = placeOfDocuments(things.map(({ kind }) => kind));
  const pupilOf = pupilOfRow(reading.school);
  const codes = new Map(
    assessment.problems.map((found) => [keyOf(explainRowProblem(found, reading.places)), found.code] as const),
  );
  const documents = unfinishedLines(world.workbook.read('_documents') ?? [], world.workbook.id());
  return {
    today: assessment.today,
    items: [
      ...items.slice(0, place),
      ...documents.map((document) => documentItem(document, pupils, reading)),
      ...items.slice(place),
      // What is to be put right comes from reading and rules alike, in the words of the tab.
      ...inOrderOfRows(allProblems(reading, assessment)).map((problem) =>
        problemItem(problem, codes.get(keyOf(problem)) ?? 'CANNOT_READ', pupils.get(pupilOf(problem) ?? '')),
      ),
    ],
  };
}

function ruleItem(item: TodoItem, pupils: ReadonlyMap<string, Pupil>, reading: Reading) {
  const pupil = item.pupilId === null ? undefined : pupils.get(item.pupilId);
  const { tab, cell, knownBy } = reading.places.ofId(item.subject, item.rowId, item.field);
  return {
    kind: item.kind,
    pupilId: item.pupilId,
    pupil: pupil ? shownName(pupil) : '',
    className: pupil?.className ?? '',
    who: item.who,
    what: item.what,
    why: item.why,
    reason: item.reason,
    since: item.since,
    tab,
    cell,
    rowId: knownBy,
  };
}

/** What can be typed where the line is read: an exit score, or views. */
function typedHere({ provisions, interventions, reviews }: School) {
  const rows = new Map(provisions.map((row) => [row.id, row]));
  const measures = new Map(interventions.map(({ name, measure }) => [fold(name), measure]));
  return ({ kind, rowId }: TodoItem) => {
    const row = kind === 'EXIT_MISSING' ? rows.get(rowId) : undefined;
    if (row !== undefined) {
      const measure = measureInWords(measures.get(fold(row.interventionName)) ?? 'NONE');
      return { score: { measure, exitDate: row.exitDate } };
    }
    const review = kind === 'VIEWS_MISSING' ? reviews.find(({ id }) => id === rowId) : undefined;
    return review ? { views: VIEWS.filter((view) => review[view].trim() === '') } : {};
  };
}

const VIEWS = ['parentsView', 'pupilsView'] as const;

function documentItem(document: UnfinishedDocument, pupils: ReadonlyMap<string, Pupil>, reading: Reading) {
  const { pupilId, pupil, who, what, why, reason, since } = document;
  const { tab, cell, rowId } = reading.places.ofId('pupil', pupilId, 'plan');
  const className = pupils.get(pupilId)?.className ?? '';
  const kind = 'DOCUMENT_UNFINISHED' as const;
  return { kind, pupilId, pupil, className, who, what, why, reason, since, tab, cell, rowId };
}

const keyOf = ({ tab, cell, says }: SheetProblem) => `${tab}!${cell}: ${says}`;

/** @param reason the rule's code, or CANNOT_READ where a cell could not be read at all */
function problemItem({ tab, cell, says, rowId }: SheetProblem, reason: string, pupil: Pupil | undefined) {
  return {
    kind: 'DATA_PROBLEM' as const,
    pupilId: pupil?.id ?? null,
    pupil: pupil ? shownName(pupil) : '',
    className: pupil?.className ?? '',
    who: 'SENCO',
    what: 'Put this right in the sheet',
    why: says,
    reason,
    since: null,
    tab,
    cell,
    rowId,
  };
}

/** Everything that reading and the rules found, each once. */
export function allProblems(reading: Reading, assessment: Assessment): SheetProblem[] {
  return [...reading.problems, ...explainRowProblems(assessment.problems, reading.places)];
}

export function pupils(world: World) {
  const { assessment } = now(world);
  return assessment.pupils.map((figures) => pupilAnswer(figures, assessment.school));
}

function pupilAnswer(pupilFigures: PupilFigures, school: School) {
  const { pupil, stage, plan, review, costPence, spentPence, laCostPence, aboveElement2Pence, provisions } =
    pupilFigures;
  return {
    pupilId: pupil.id,
    name: shownName(pupil),
    className: pupil.className,
    stage: stage?.label ?? '',
    planName: plan.planName,
    plan: {
      needed: plan.needed,
      reason: plan.reason,
      rule: plan.rule,
      says: plan.says,
      number: plan.inUse?.number ?? null,
      targets: targetsForNextPlan(school, pupil.id, plan).length,
      liftedBecause: plan.liftedBecause,
    },
    review: {
      status: review.status,
      last: review.last,
      dueFrom: review.dueFrom,
      dueBy: review.dueBy,
      bookedFor: review.bookedFor,
      says: review.says,
    },
    stageSince: pupil.stageSince,
    annualReviewBy: pupil.annualReviewBy,
    costPence,
    spentPence,
    laCostPence,
    aboveElement2Pence,
    funding: pupilFigures.funding.map(({ funding, isInForce, fundedPence, differencePence, hoursGiven, ...row }) => ({
      kind: FUNDING_KIND.word(funding.kind),
      isInForce,
      fundedPence,
      costPence: row.costPence,
      differencePence,
      hoursPerWeek: funding.hoursPerWeek,
      hoursGiven,
    })),
    advice: pupilFigures.advice.map(({ code, rule, says }) => ({ code, rule, says })),
    provisions: provisions.map((figures) => ({
      provisionId: figures.provisionId,
      intervention: figures.interventionName,
      costPence: figures.costPence,
      spentPence: figures.spentPence,
      laCostPence: figures.laCostPence,
      doubts: [...figures.doubts],
      gain: figures.gain,
      ratioGain: figures.ratioGain,
      band: figures.band,
      minutesPerWeek: figures.minutesPerWeek,
      monthsElapsed: figures.monthsElapsed,
      isRunning: figures.isRunning,
    })),
  };
}

export function interventions(world: World) {
  return now(world).assessment.interventions.map((figures) => ({
    name: figures.name,
    wave: figures.wave,
    pupils: figures.pupils,
    groups: figures.groups,
    costPence: figures.costPence,
    costPerPupilPence: figures.costPerPupilPence,
    otherPlacesPence: figures.otherPlacesPence,
    withExit: figures.withExit,
    missingExit: figures.missingExit,
    aimsMet: figures.aimsMet,
    aimsAnswered: figures.aimsAnswered,
    gain: figures.gain,
    ratioGain: figures.ratioGain,
    band: figures.band,
    tooFewToSay: figures.tooFewToSay,
    costPerStepPence: figures.costPerStepPence,
    laCostPence: figures.laCostPence,
    question: { ...figures.question, reasons: [...figures.question.reasons] },
  }));
}
