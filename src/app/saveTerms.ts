/**
 * Term dates from the sidebar: read from pasted text, or typed; first what would be written, then, on "apply", rows below those
 * of the Terms tab, in one write. Rows that are there are never changed; a term that is there is said and left.
 * All of the terms or none. Tests: test/app/saveTerms.test.ts
 */
import { answered, type Result } from '../domain/result';
import type { WrittenCell } from '../tables/cell';
import { findColumns } from '../tables/headings';
import { readPastedTerms } from '../tables/pastedTerms';
import type { SheetProblem } from '../tables/tab';
import { tabSpec } from '../tables/tabs';
import { type CheckedTerm, checkTerms, type NewTerm, type TypedTerm, typedOf } from '../tables/typedTerms';
import { underLock } from './busy';
import { rowOf } from './firstRows';
import type { World } from './ports';
import { readWorkbook } from './readWorkbook';
import { notThereFor, refreshUnderLock } from './refresh';
import { refusal } from './refusal';

export interface TermsToSave {
  /** '' = the terms are typed. */
  readonly text: string;
  readonly terms: readonly TypedTerm[];
  readonly apply: boolean;
}
interface Ask {
  readonly line: number;
  readonly text: string;
  readonly says: string;
}
export interface TermsSaved {
  readonly terms: (TypedTerm & { says: string; isThere: string; asks: { field: string; says: string }[] })[];
  /** Lines that were not understood. */
  readonly asks: Ask[];
  /** Training days, bank holidays, holidays. */
  readonly leftOut: string[];
  readonly added: number;
}

export function saveTerms(world: World, wanted: TermsToSave): Result<TermsSaved, SheetProblem> {
  if (!world.workbook.has('Terms')) {
    return refusal(
      'Terms',
      'There is no tab Terms. Choose Extensions, Provision map, Set up this sheet, then try again.',
    );
  }
  if (wanted.text !== '') return answered(read(world, wanted.text));
  if (!wanted.apply) return answered(answer(checkTerms(wanted.terms, termsOf(world)), 0));
  return underLock(world, () => applyUnderLock(world, wanted.terms));
}

function termsOf({ workbook }: World) {
  return readWorkbook(workbook).reading.school.terms;
}

function read(world: World, text: string): TermsSaved {
  const pasted = readPastedTerms(text);
  const checked = checkTerms(pasted.terms.map(typedOf), termsOf(world));
  const terms = checked.map((one, at) => {
    const asks = pasted.terms[at]?.asks ?? [];
    // What the line leaves open says more than that a field is empty.
    return asks.length === 0 ? one : { ...one, asks: [...asks.map(sayLine), ...one.asks] };
  });
  return {
    ...answer(terms, 0),
    asks: pasted.asks.map((ask) => ({ ...ask })),
    leftOut: pasted.leftOut.map((line) => line.text),
  };
}

function sayLine({ line, text, says }: Ask): { readonly field: ''; readonly says: string } {
  return { field: '', says: `Line ${line}, "${text.length > 80 ? `${text.slice(0, 80)}…` : text}": ${says}` };
}

function answer(checked: readonly CheckedTerm[], added: number): TermsSaved {
  const terms = checked.map(({ term: _, asks, ...one }) => ({ ...one, asks: asks.map((ask) => ({ ...ask })) }));
  return { terms, asks: [], leftOut: [], added };
}

function applyUnderLock(world: World, typed: readonly TypedTerm[]): Result<TermsSaved, SheetProblem> {
  const { workbook } = world;
  // Read again under the lock: a colleague may have added the same terms meanwhile.
  const checked = checkTerms(typed, termsOf(world));
  const news = checked.flatMap(({ term }) => (term === null ? [] : [term]));
  if (news.length === 0 || checked.some(({ asks }) => asks.length > 0)) return answered(answer(checked, 0));
  const missing = notThereFor(workbook);
  if (missing.length > 0) return { ok: false, problems: missing };
  if (!workbook.canEdit('Terms')) {
    return refusal(
      'Terms',
      'You cannot edit "Terms", so nothing was saved. Ask the owner of this sheet for leave to edit it.',
    );
  }
  const sheet = workbook.read('Terms') ?? [];
  const { columns } = findColumns(tabSpec('Terms'), sheet);
  if (columns.column('start') === null || columns.column('end') === null) {
    return refusal('Terms', 'The tab Terms has no columns Start and End. Choose Set up this sheet, then try again.');
  }
  const width = sheet[0]?.length ?? 0;
  workbook.write(
    'Terms',
    sheet.length + 1,
    1,
    news.map((term) => rowOf(cellsOf(term), columns, width)),
  );
  workbook.flush();
  refreshUnderLock(world);
  world.log(`terms: ${news.length} added`);
  return answered(answer(checked, news.length));
}

function cellsOf({ name, start, end, breakFrom, breakTo }: NewTerm): Record<string, WrittenCell> {
  return {
    name,
    start: { date: start },
    end: { date: end },
    breakFrom: breakFrom === null ? '' : { date: breakFrom },
    breakTo: breakTo === null ? '' : { date: breakTo },
  };
}
