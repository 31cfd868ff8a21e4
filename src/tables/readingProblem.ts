/**
 * What can be wrong with a cell as it is read, and the sentence for each. The rules' own problems are in `explain.ts`.
 * Sentences name what is wrong and what to do; tab and cell stand beside them. Tests: test/tables/awkwardCells.test.ts
 */
import { columnLetters } from './cell';
import type { SheetProblem, TabName } from './tab';

export type ReadingProblemCode =
  | 'TAB_MISSING'
  | 'TAB_EMPTY'
  | 'NO_ROWS' // terms or stages: headings, but nothing below
  | 'HEADING_MISSING'
  | 'HEADING_TWICE' // detail: the first one's column number
  | 'BLANK' // a cell without which the row means nothing; detail: what to do
  | 'FORMULA_ERROR' // detail: the error
  | 'NOT_A_NUMBER' // detail: as typed, an example
  | 'NEGATIVE' // detail: as typed
  | 'TOO_LARGE' // detail: as typed, the most
  | 'NOT_WHOLE' // detail: as typed
  | 'DATE_FOR_NUMBER' // detail: the date in words
  | 'DATE_AS_TEXT' // detail: as typed, what it means day first
  | 'NOT_A_DATE' // detail: as typed
  | 'NUMBER_FOR_DATE' // detail: as typed, the date that the number stands for
  | 'DATE_OUT_OF_SENSE' // detail: the date in words
  | 'TEXT_TOO_LONG' // detail: characters
  | 'NOT_A_CHOICE' // detail: as typed, the choices in words
  | 'UNKNOWN_PUPIL' // detail: as typed
  | 'AMBIGUOUS_PUPIL' // detail: as typed, the IDs in words
  | 'UNKNOWN_INTERVENTION' // detail: as typed
  | 'UNKNOWN_ROLE' // detail: as typed
  | 'UNKNOWN_YEAR' // detail: as typed
  | 'NOT_AN_AGE' // detail: as typed
  | 'TOO_MANY_MONTHS' // detail: as typed
  | 'NOT_A_LEVEL' // detail: as typed
  | 'SCORE_OUT_OF_RANGE' // detail: as typed, least, most
  | 'NOTHING_MEASURED' // a score, where the intervention measures nothing; detail: intervention
  | 'SAME_ID' // detail: ID, the rows in words
  | 'ID_BY_CASE' // detail: ID, the other ID, its row
  | 'ID_CHARACTERS' // detail: ID
  | 'SAME_NAME' // two interventions, roles or stages with one name; detail: name, the rows in words
  | 'ENDS_BEFORE_START'
  | 'TERMS_OVERLAP' // detail: the other term
  | 'TERM_MISSING' // detail: the term before, whole weeks between
  | 'BREAK_OUTSIDE_TERM';

export interface ReadingProblem {
  readonly code: ReadingProblemCode;
  readonly tab: TabName;
  /** null = the whole tab. */
  readonly row: number | null;
  readonly column: number | null;
  readonly heading: string;
  readonly rowId: string;
  readonly detail: readonly string[];
}

/** How much of a long text is quoted. */
const QUOTED_CHARACTERS = 60;

function quote(text: string | undefined): string {
  const whole = text ?? '';
  return `"${whole.length > QUOTED_CHARACTERS ? `${whole.slice(0, QUOTED_CHARACTERS)}…` : whole}"`;
}

/** "Provision list, row 14: ", so that a sentence stands by itself in a list. */
export function rowIntroduction(tab: string, row: number | null): string {
  return row === null || row === 1 ? '' : `${tab}, row ${row}: `;
}

/** "Provision list, row 14: Minutes each session is empty. …" */
export function explainReadingProblem(problem: ReadingProblem): SheetProblem {
  const { tab, row, column, rowId } = problem;
  const cell = row === null || column === null ? '' : `${columnLetters(column)}${row}`;
  return { tab, cell, says: rowIntroduction(tab, row) + sentence(problem), rowId };
}

function sentence(problem: ReadingProblem): string {
  const { tab, heading, detail } = problem;
  const [first, second, third] = detail;
  const typed = quote(first);
  switch (problem.code) {
    case 'TAB_MISSING':
      return `There is no tab called ${tab}. Choose Set up to make it. What is on the other tabs stays as it is.`;
    case 'TAB_EMPTY':
      return `${tab} has no headings in row 1. Choose Set up to write them. What you have typed stays as it is.`;
    case 'NO_ROWS':
      return `${tab} has no rows. ${first ?? ''}`;
    case 'HEADING_MISSING':
      return `${tab} has no column called ${heading}. Type ${quote(heading)} in row 1 above the right column, or choose Set up to add it.`;
    case 'HEADING_TWICE':
      return `${tab} has two columns called ${heading}. We read the first, column ${columnLetters(Number(first))}. Rename or delete the other.`;
    case 'BLANK':
      return `${heading} is empty. ${first ?? ''}`;
    case 'FORMULA_ERROR':
      return `${heading} shows the error ${first ?? ''}. Mend the formula, or type the value.`;
    case 'NOT_A_NUMBER':
      return `${heading} says ${typed}, which is not a number. Type the number alone, for example ${second ?? '20'}.`;
    case 'NEGATIVE':
      return `${heading} is ${first ?? ''}, below zero. Type a number of 0 or more.`;
    case 'TOO_LARGE':
      return `${heading} is ${first ?? ''}, more than can be right. Type ${second ?? ''} or less.`;
    case 'NOT_WHOLE':
      return `${heading} is ${first ?? ''}. Type a whole number.`;
    case 'DATE_FOR_NUMBER':
      return `${heading} has become the date ${first ?? ''}. Type the number again, then choose Format, Number, Plain text.`;
    case 'DATE_AS_TEXT':
      return `${heading} says ${typed} as text, not as a date. Day first it would mean ${second ?? ''}. Type it again as a date. If it stays text, choose File, Settings and set the locale to United Kingdom.`;
    case 'NOT_A_DATE':
      return `${heading} says ${typed}, which is not a date. Type day, month and year, for example 14/09/2026.`;
    case 'NUMBER_FOR_DATE':
      return `${heading} is the number ${first ?? ''}, not a date. ${second ? `Shown as a date it would be ${second}: choose Format, Number, Date.` : 'Type day, month and year, for example 14/09/2026.'}`;
    case 'DATE_OUT_OF_SENSE':
      return `${heading} is ${first ?? ''}, which cannot be right. Check the year.`;
    case 'TEXT_TOO_LONG':
      return `${heading} holds ${first ?? ''} characters. Excel and LibreOffice cut a cell after 32,767. Move some of it elsewhere.`;
    case 'NOT_A_CHOICE':
      return `${heading} says ${typed}. Choose ${second ?? ''}.`;
    case 'UNKNOWN_PUPIL':
      return `${heading} says ${typed}, and nobody on the Pupils tab fits. Choose the pupil from the list.`;
    case 'AMBIGUOUS_PUPIL':
      return `${heading} says ${typed}, and more than one pupil has that name: ${second ?? ''}. Choose the right one from the list.`;
    case 'UNKNOWN_INTERVENTION':
      return `${heading} says ${typed}, which is not on the Interventions tab. Choose from the list, or add it there.`;
    case 'UNKNOWN_ROLE':
      return `${heading} says ${typed}, which is not on the Staff rates tab. Choose from the list, or add the role there.`;
    case 'UNKNOWN_YEAR':
      return `${heading} says ${typed}, which is not a year group. Type a number from 1 to 14, R, N1 or N2.`;
    case 'NOT_AN_AGE':
      return `${heading} says ${typed}, which is not an age. Type years and months, for example 9y11m or 9:11.`;
    case 'TOO_MANY_MONTHS':
      return `${heading} says ${typed}, but an age has at most 11 months. Type years and months, for example 9y11m.`;
    case 'NOT_A_LEVEL':
      return `${heading} says ${typed}, which is not a level. Type one from P1i to P8, or from 1c to 6a, for example 2b.`;
    case 'SCORE_OUT_OF_RANGE':
      return `${heading} says ${typed}, but must be from ${second ?? ''} to ${third ?? ''}. Check the score, or what the intervention measures.`;
    case 'NOTHING_MEASURED':
      return `${heading} is filled in, but Interventions says of ${first ?? ''} that nothing is measured. Choose there what we measure, or empty this cell.`;
    case 'SAME_ID':
      return `${first ?? ''} stands in ${second ?? ''}. ${tab === 'Pupils' ? 'The first counts, the others are left out.' : 'All count.'} Empty the ${heading} of the copy and refresh: it then gets a new one.`;
    case 'ID_BY_CASE':
      return `${first ?? ''} differs from ${second ?? ''} in ${third ?? ''} only by capital letters, so look-ups cannot tell them apart. Empty this cell and refresh: it then gets a new one.`;
    case 'ID_CHARACTERS':
      return `${first ?? ''} has *, ? or ~ in it, which look-ups read as something else. Empty this cell and refresh: it then gets a new one.`;
    case 'SAME_NAME':
      return `${first ?? ''} stands in ${second ?? ''}. We use the first. Rename or delete the other.`;
    case 'ENDS_BEFORE_START':
      return `${heading} is before the start. Check both dates.`;
    case 'TERMS_OVERLAP':
      return `This term begins before ${first ?? ''} has ended. Check the dates of both.`;
    case 'TERM_MISSING':
      return `Between the end of ${first ?? ''} and this term are ${second ?? ''} weeks. If a term is missing, add its row: reviews are counted by them.`;
    case 'BREAK_OUTSIDE_TERM':
      return `The half-term break is not within the term. Check Half-term break from and Half-term break to.`;
  }
}
