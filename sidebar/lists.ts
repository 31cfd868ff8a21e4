/**
 * Which rows a screen shows: who can have a plan made, whose review is late, one class, one page. A school may have
 * 2,000 pupils, so no screen ever draws more than a page. Pure. Tests: test/sidebar/lists.test.ts
 */
import type { Reply } from '../src/rpc/contract';

export type Pupil = Reply<'pupils'>[number];
export type TodoItem = Reply<'todo'>['items'][number];
export type Intervention = Reply<'interventions'>[number];

export const PAGE_SIZE = 25;

export interface Page<Row> {
  readonly rows: readonly Row[];
  /** From 1. */
  readonly number: number;
  readonly pages: number;
  readonly first: number;
  readonly last: number;
  readonly total: number;
}

/** @param wanted from 1; a page that is no longer there gives the nearest one */
export function pageOf<Row>(rows: readonly Row[], wanted: number, size = PAGE_SIZE): Page<Row> {
  const pages = Math.max(1, Math.ceil(rows.length / size));
  const number = Math.min(Math.max(1, wanted), pages);
  const shown = rows.slice((number - 1) * size, number * size);
  const before = (number - 1) * size;
  return {
    rows: shown,
    number,
    pages,
    first: rows.length === 0 ? 0 : before + 1,
    last: before + shown.length,
    total: rows.length,
  };
}

export const byClassThenName = (a: Pupil, b: Pupil): number =>
  a.className.localeCompare(b.className, 'en-GB', { numeric: true }) || a.name.localeCompare(b.name, 'en-GB');

/** A list limited to one pupil, where else it is limited to a class. */
export const justThis = (pupilId: string): string => `pupil ${pupilId}`;
const isJustOne = (only: string): boolean => only.startsWith(justThis(''));

/** @param only a class's name, which counts later; or one pupil, and nobody else counts then */
export function ofPupil(pupils: readonly Pupil[], only: string): readonly Pupil[] {
  return isJustOne(only) ? pupils.filter(({ pupilId }) => justThis(pupilId) === only) : pupils;
}

/** Pupils still needing a plan: those with targets, and those who need targets first. By class, then name. */
export function whoNeedsPlan(pupils: readonly Pupil[]): {
  readonly canBeMade: readonly Pupil[];
  readonly needTargets: readonly Pupil[];
} {
  const needed = pupils.filter((pupil) => pupil.plan.needed).sort(byClassThenName);
  return {
    canBeMade: needed.filter((pupil) => pupil.plan.targets > 0),
    needTargets: needed.filter((pupil) => pupil.plan.targets === 0),
  };
}

/** Longest waiting first. */
export function whoseReview(pupils: readonly Pupil[], status: 'OVERDUE' | 'DUE'): readonly Pupil[] {
  return pupils
    .filter((pupil) => pupil.review.status === status)
    .sort((a, b) => (a.review.dueBy ?? '').localeCompare(b.review.dueBy ?? '') || byClassThenName(a, b));
}

/** Names of the classes in these rows, "3A" before "10B". */
export function classesOf(rows: readonly { readonly className: string }[]): readonly string[] {
  return [...new Set(rows.map((row) => row.className))].sort((a, b) => a.localeCompare(b, 'en-GB', { numeric: true }));
}

/** @param only a class's name; '' for every class; whom it is limited to, `ofPupil` says */
export function ofClass<Row extends { readonly className: string }>(
  rows: readonly Row[],
  only: string,
): readonly Row[] {
  return only === '' || isJustOne(only) ? rows : rows.filter((row) => row.className === only);
}

const MARKS = /[\u0300-\u036f]/g;
const APOSTROPHES = /[\u2018\u2019\u02bc\u0060\u00b4]/g;

/** As names are looked for: case, accents and kinds of apostrophe forgiven. */
function plain(text: string): string {
  return text.normalize('NFD').replace(MARKS, '').replace(APOSTROPHES, "'").toLowerCase();
}

/**
 * Whom a part of a name fits: each word typed begins a word of the name, or is the class or the ID.
 * By surname; everybody where nothing is typed.
 */
export function named(pupils: readonly Pupil[], typed: string): readonly Pupil[] {
  const wanted = plain(typed)
    .split(/[\s,]+/)
    .filter((word) => word !== '');
  return pupils
    .filter(({ name, className, pupilId }) => {
      const full = plain(name);
      const words = [...full.split(/[\s,]+/), ...full.split(/[\s,'-]+/)];
      return wanted.every(
        (word) => words.some((one) => one.startsWith(word)) || word === plain(className) || word === plain(pupilId),
      );
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB') || byClassThenName(a, b));
}

/** @param unticked whose box she cleared */
export function tickedOf(
  { unticked }: { readonly unticked: readonly string[] },
  pupils: readonly Pupil[],
): readonly Pupil[] {
  return pupils.filter((pupil) => !unticked.includes(pupil.pupilId));
}
