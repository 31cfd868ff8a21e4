/**
 * What is to be done, worst first: who, what, why and since when. It empties itself as the tabs change.
 * The order is the same whatever the order of the rows: by kind, then oldest, then name and ID.
 * Tests: test/domain/todo.test.ts
 */
import type { TodoItem, TodoKind } from './assessment';
import type { IsoDate } from './isoDate';
import type { RowProblem } from './problem';
import { sayProblem } from './sayProblem';
import type { Provision, SchoolSettings } from './school';
import { ANNUAL_REVIEW_MISSED, type TodoPupil, todoOfPupil } from './todoOfPupil';
import { compareText, count, sortKey } from './words';

/** A reason stands here where it makes a thing worse than others of its kind. */
const WORST_FIRST: readonly (TodoKind | typeof ANNUAL_REVIEW_MISSED)[] = [
  'PLAN_NEEDED',
  'REVIEW_OVERDUE',
  ANNUAL_REVIEW_MISSED,
  'REVIEW_DUE',
  'ANNUAL_REVIEW',
  'NO_REVIEW_YET',
  'NOT_ON_MAP',
  'CONSIDER_NEXT_STAGE',
  'SPECIALIST_MISSING',
  'EXIT_MISSING',
  'VIEWS_MISSING',
  'PLAN_ADVICE',
  'BEING_WATCHED',
  'DATA_PROBLEM',
];

/** Sorts behind every date. */
const NEVER = '9999-99-99';

interface Line {
  readonly item: TodoItem;
  readonly key: string;
}

export function todo(
  pupils: readonly TodoPupil[],
  problems: readonly RowProblem[],
  provisions: readonly Provision[],
  phase: SchoolSettings['phase'],
  today: IsoDate,
): TodoItem[] {
  const lines: Line[] = [];
  let withoutTerm = 0;
  for (const entry of pupils) {
    if (entry.figures.review.status === 'SET_TERM_DATES') withoutTerm += 1;
    const { pupil } = entry.figures;
    const name = `${sortKey(pupil.surname)}\u0001${sortKey(pupil.forename)}`;
    for (const item of todoOfPupil(entry, phase, today)) lines.push({ item, key: keyOf(name, item) });
  }
  if (withoutTerm > 0) lines.push(lineOf(termsMissing(withoutTerm)));
  if (problems.length > 0) {
    const pupilOf = new Map(provisions.map((row) => [row.id, row.pupilId]));
    for (const problem of problems) lines.push(lineOf(problemItem(problem, pupilOf)));
  }
  return lines.sort((a, b) => compareText(a.key, b.key)).map(({ item }) => item);
}

function keyOf(name: string, item: TodoItem): string {
  const { kind, since, pupilId, subject, rowId, field, reason, what, why } = item;
  const ranked = reason === ANNUAL_REVIEW_MISSED ? reason : kind;
  const rank = String(WORST_FIRST.indexOf(ranked)).padStart(2, '0');
  return [rank, since ?? NEVER, name, pupilId ?? '', subject, rowId, field, reason, what, why].join('\u0001');
}

function lineOf(item: TodoItem): Line {
  return { item, key: keyOf('', item) };
}

function termsMissing(pupils: number): TodoItem {
  return {
    kind: 'DATA_PROBLEM',
    pupilId: null,
    who: 'SENCO',
    what: 'Add term dates to the Terms tab',
    why: `The next review of ${count(pupils, 'pupil')} falls outside the terms that are there.`,
    reason: 'SET_TERM_DATES',
    since: null,
    subject: 'term',
    rowId: '',
    field: 'start',
  };
}

function problemItem(problem: RowProblem, pupilOf: ReadonlyMap<string, string>): TodoItem {
  const { subject, id, code, field } = problem;
  const pupilId = subject === 'pupil' ? id : subject === 'provision' ? (pupilOf.get(id) ?? null) : null;
  const { what, why } = sayProblem(problem);
  const row = { subject, rowId: id, field };
  return { kind: 'DATA_PROBLEM', pupilId, who: 'SENCO', what, why, reason: code, since: null, ...row };
}
