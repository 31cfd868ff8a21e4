/**
 * Which pasted column is what: by its heading, as the Pupils tab and schools' systems name it, or where there is no row of
 * headings, by what its cells look like. Tests: test/tables/pastedPupils.test.ts
 */
import { dateFromText } from './dateText';
import { type PastedRow, plainText } from './pastedCells';
import { pupilsTab } from './pupils';
import { plainKey } from './words';
import { yearGroupFrom } from './yearGroup';

/** A column of ours that a paste can fill; 'name' is a whole name, 'rank' puts needs in order. */
export const PASTED_KEYS = [
  'name',
  'forename',
  'surname',
  'className',
  'yearGroup',
  'dateOfBirth',
  'stageCode',
  'stageSince',
  'mainNeed',
  'otherNeeds',
  'upn',
  'rank',
] as const;
export type PastedKey = (typeof PASTED_KEYS)[number];

/** By place, '' for a column that is left out. */
export type PastedPlan = readonly (PastedKey | '')[];

const FROM_PUPILS_TAB: readonly PastedKey[] = [
  ...(['forename', 'surname', 'className', 'yearGroup', 'dateOfBirth'] as const),
  ...(['stageCode', 'stageSince', 'mainNeed', 'otherNeeds', 'upn'] as const),
];
/** What schools' systems call them besides. */
const MORE: readonly (readonly [PastedKey, readonly string[]])[] = [
  [
    'name',
    [
      ...[
        'Name',
        'Full name',
        'Pupil',
        'Pupil name',
        'Student',
        'Student name',
        'Child',
        'Child name',
        'Names',
        'Pupils',
      ],
      ...['Surname, forename', 'Surname and forename', 'Forename surname', 'Forename and surname', 'Legal name'],
      ...['Preferred full name', 'Last name, first name', 'First name last name', "Child's name", "Pupil's name"],
    ],
  ],
  [
    'forename',
    ['Christian name', 'First names', 'Known as', 'Chosen name', 'Legal first name', 'Preferred first name'],
  ],
  ['surname', ['Second name', 'Legal last name', 'Preferred last name']],
  ['className', ['Reg form', 'Reg class', 'Tutor', 'Home room', 'Class group']],
  ['yearGroup', ['Curriculum year', 'NCY', 'Year grp', 'Current year', 'NC Yr']],
  ['dateOfBirth', ['Born', 'Date of Birth (DOB)', 'Birthdate']],
  [
    'stageCode',
    ['SEN level', 'Stage code', 'Current SEN status', 'SEND', 'SEND stage', 'SEN provision type', 'SEND code'],
  ],
  ['stageSince', ['SEN status start date', 'SEN status start', 'Status start date', 'SEN since', 'SEN from']],
  [
    'mainNeed',
    ['SEN need', 'SEND need', 'Need type', 'SEN need type', 'SEN type description', 'Primary SEN need', 'Needs'],
  ],
  ['otherNeeds', ['Secondary SEN need', 'Other SEN needs', 'Additional needs']],
  ['rank', ['Rank', 'Need rank', 'SEN type rank', 'SEN need rank', 'Ranking']],
];

const BY_HEADING: ReadonlyMap<string, PastedKey> = headings();

function headings(): ReadonlyMap<string, PastedKey> {
  const known = new Map<string, PastedKey>();
  for (const key of FROM_PUPILS_TAB) {
    const column = pupilsTab.columns.find((candidate) => candidate.key === key);
    for (const name of column ? [column.heading, ...column.aliases] : []) known.set(plainKey(name), key);
  }
  for (const [key, names] of MORE) for (const name of names) known.set(plainKey(name), key);
  return known;
}

const LINES_ABOVE_HEADINGS = 5;

export interface Headed {
  /** Place of the row of headings among the rows. */
  readonly at: number;
  readonly plan: PastedPlan;
}

/** @returns null where no row looks like headings */
export function headedBy(rows: readonly PastedRow[]): Headed | null {
  for (const [at, { cells }] of rows.slice(0, LINES_ABOVE_HEADINGS).entries()) {
    const plan = cells.map((cell) => BY_HEADING.get(plainKey(cell)) ?? '');
    const known = plan.filter((key) => key !== '').length;
    const isNamed = plan.some((key) => key === 'name' || key === 'forename' || key === 'surname');
    // One word alone could be a surname, Form or Child, unless it is all that stands above the names.
    const isAlone = at === 0 && cells.filter((cell) => cell.trim() !== '').length === 1;
    if (known >= 2 || (isNamed && isAlone)) return { at, plan };
  }
  return null;
}

const UPN = /^[a-hj-np-rt-z]\d{11}[0-9a-z]$/i;
const YEAR_IN_WORDS = /^(?:year|yr|y)\s*\d{1,2}$|^rec/i;
const CLASS_LIKE = /^(?:[A-Z]{0,2}\d{1,2}\s?[A-Z]{1,3}|\d{1,2}[-/ ]?\w{1,3})$/i;

/** Without headings: names come first, everything else is known by its look. */
export function guessedPlan(rows: readonly PastedRow[], isStage: (cell: string) => boolean): PastedPlan {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const plan: (PastedKey | '')[] = Array.from({ length: width }, () => '');
  const column = (at: number) => rows.map(({ cells }) => plainText(cells[at] ?? '')).filter((cell) => cell !== '');
  const mostly = (cells: readonly string[], is: (cell: string) => boolean) =>
    cells.length > 0 && cells.filter(is).length * 2 > cells.length;
  const take = (key: PastedKey, is: (cell: string) => boolean) => {
    const at = plan.findIndex((taken, place) => taken === '' && mostly(column(place), is));
    if (at !== -1) plan[at] = key;
  };
  take('upn', (cell) => UPN.test(cell));
  take('dateOfBirth', (cell) => dateFromText(cell) !== null);
  take('yearGroup', (cell) => YEAR_IN_WORDS.test(cell));
  take('stageCode', isStage);
  if (!plan.includes('yearGroup')) take('yearGroup', (cell) => yearGroupFrom(cell) !== null);
  take('className', (cell) => CLASS_LIKE.test(cell));
  nameColumns(plan, column, mostly, rows);
  if (!plan.includes('className')) take('className', (cell) => dateFromText(cell) === null && cell.length <= 20);
  return plan;
}

function nameColumns(
  plan: (PastedKey | '')[],
  column: (at: number) => readonly string[],
  mostly: (cells: readonly string[], is: (cell: string) => boolean) => boolean,
  rows: readonly PastedRow[],
): void {
  const isWordy = (cell: string) => /\p{L}/u.test(cell) && !/\d/.test(cell);
  const wordy = plan.flatMap((taken, at) => (taken === '' && mostly(column(at), isWordy) ? [at] : []));
  const [first, second] = wordy;
  if (first === undefined) return;
  const isWhole = mostly(column(first), (cell) => cell.includes(',') || cell.includes(' '));
  if (isWhole || second === undefined) {
    plan[first] = 'name';
    return;
  }
  // "Khan, Ava,4B": the comma within the name split it, and its space came along.
  const isSplitName =
    second === first + 1 &&
    rows.every(
      ({ cells }) =>
        (cells[second] ?? ' ').startsWith(' ') && cells.every((cell, at) => at === second || !cell.startsWith(' ')),
    );
  plan[first] = isSplitName ? 'surname' : 'forename';
  plan[second] = isSplitName ? 'forename' : 'surname';
}
