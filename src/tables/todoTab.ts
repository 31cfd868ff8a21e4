/**
 * To do: one line for each thing to do, in groups, the most pressing first; then what is to be put right in the sheet.
 * Names no row number of its own: rows move, IDs stay. Tests: test/tables/todoTab.test.ts
 */
import type { Assessment, TodoItem, TodoKind } from '../domain/assessment';
import { type IsoDate, sayDate } from '../domain/isoDate';
import type { Pupil, School } from '../domain/school';
import { ANNUAL_REVIEW_MISSED } from '../domain/todoOfPupil';
import { count } from '../domain/words';
import type { WrittenCell } from './cell';
import { HIGHLIGHT_COLORS } from './highlights';
import type { DerivedTab } from './look';
import { BOLD, DAY, HEADING, layOut, NOTE, type PageRow, PLAIN, rowOf, type Style, titleRows } from './page';
import { TAB_OF } from './places';
import { inOrderOfRows } from './problemOrder';
import { shownName } from './pupilLabel';
import { isMadeKey } from './rowKey';
import type { SheetProblem } from './tab';

const HEADINGS = ['What to do', 'Who', 'Pupil', 'Class', 'Why', 'Since', 'Where'] as const;
const WIDTHS = [270, 176, 170, 76, 370, 92, 150];
const COLUMNS = HEADINGS.length;

type Color = keyof typeof HIGHLIGHT_COLORS;
type Group = { readonly words: string; readonly color: Color };

/** What each kind is called as a group, and how pressing it looks. */
const GROUPS: Readonly<Record<TodoKind, Group>> = {
  PLAN_NEEDED: { words: 'Plans to make', color: 'red' },
  REVIEW_OVERDUE: { words: 'Reviews overdue', color: 'red' },
  ANNUAL_REVIEW: { words: 'Annual reviews coming up', color: 'amber' },
  REVIEW_DUE: { words: 'Reviews due', color: 'amber' },
  NO_REVIEW_YET: { words: 'No review yet', color: 'amber' },
  NOT_ON_MAP: { words: 'A place on the map, or a plan', color: 'amber' },
  CONSIDER_NEXT_STAGE: { words: 'Not enough progress, twice running', color: 'amber' },
  SPECIALIST_MISSING: { words: 'Outside advice to record', color: 'amber' },
  VIEWS_MISSING: { words: "Parents' or carers' views to record", color: 'blue' },
  PLAN_ADVICE: { words: 'Plans worth another look', color: 'blue' },
  EXIT_MISSING: { words: 'Exit scores missing', color: 'blue' },
  BEING_WATCHED: { words: 'Being watched', color: 'blue' },
  DATA_PROBLEM: { words: 'Questions about the register', color: 'blue' },
};
/** More pressing than others of its kind, so it stands apart. */
const MISSED = { words: 'Annual reviews overdue', color: 'red' } as const;
const DOCUMENTS = 'Documents not finished';
const TO_PUT_RIGHT = 'To put right in the sheet';

/** More pressing than a document that somebody has begun. */
const BEFORE_DOCUMENTS: ReadonlySet<TodoKind> = new Set<TodoKind>([
  'PLAN_NEEDED',
  'REVIEW_OVERDUE',
  'ANNUAL_REVIEW',
  'REVIEW_DUE',
  'NO_REVIEW_YET',
  'NOT_ON_MAP',
]);

/** A document that somebody began and that is not there yet. */
export interface UnfinishedDocument {
  readonly pupilId: string;
  readonly pupil: string;
  /** Initials, or "A colleague". */
  readonly who: string;
  readonly what: string;
  readonly why: string;
  readonly reason: string;
  readonly since: IsoDate | null;
}

/** Where unfinished documents stand among kinds that are in the order of the rules. */
export function placeOfDocuments(kinds: readonly TodoKind[]): number {
  const at = kinds.findIndex((kind) => !BEFORE_DOCUMENTS.has(kind));
  return at < 0 ? kinds.length : at;
}

/** What the rules doubt about a row stands among the problems of the sheet too, and there with its cell. */
export function thingsToDo(todo: readonly TodoItem[]): TodoItem[] {
  return todo.filter(({ kind, rowId }) => kind !== 'DATA_PROBLEM' || rowId === '');
}

/** Whose row a problem is about; null where it is nobody's. */
export function pupilOfRow(school: School): (problem: SheetProblem) => string | null {
  const { provisions, targets, reviews, plans, funding } = school;
  const rows = { provision: provisions, target: targets, review: reviews, plan: plans, funding };
  const owners = new Map<string, string>();
  for (const [subject, of] of Object.entries(rows)) {
    for (const { id, pupilId } of of) owners.set(`${TAB_OF[subject as keyof typeof rows]}!${id}`, pupilId);
  }
  for (const { id } of school.pupils) owners.set(`${TAB_OF.pupil}!${id}`, id);
  return ({ tab, rowId }) => owners.get(`${tab}!${rowId}`) ?? null;
}

/** The column to arrive at: by a property of the row's type, or by a cell that was named. */
export type Arrival = { readonly field: string } | { readonly cell: string };
/** Where a row's address may be had: a link's formula text such as `"#gid=3&range=F17"`, or null for plain words. */
export type LinkTo = (tab: string, rowId: string, at: Arrival) => string | null;

type Todo = Pick<Assessment, 'todo' | 'pupils' | 'today' | 'school'>;

/** @param problems what reading found and the rules could not use, each with its tab and cell */
export function todoTab(
  { todo, pupils, today, school }: Todo,
  problems: readonly SheetProblem[],
  link: LinkTo,
  documents: readonly UnfinishedDocument[] = [],
): DerivedTab {
  const named = new Map(pupils.map(({ pupil }) => [pupil.id, pupil]));
  const groups = new Map<Group, { readonly kind: TodoKind; readonly rows: PageRow[] }>();
  const things = thingsToDo(todo);
  for (const item of things) {
    const group = item.reason === ANNUAL_REVIEW_MISSED ? MISSED : GROUPS[item.kind];
    const { rows } = groups.get(group) ?? { rows: [] as PageRow[] };
    if (rows.length === 0) groups.set(group, { kind: item.kind, rows });
    const pupil = item.pupilId === null ? undefined : named.get(item.pupilId);
    const since: WrittenCell = item.since ? { date: item.since } : '';
    const where = whereCell(TAB_OF[item.subject], item.rowId, { field: item.field }, link);
    rows.push({
      cells: [item.what, item.who, nameOf(pupil), pupil?.className ?? '', item.why, since, where],
      styles: LINE,
    });
  }
  const pupilOf = pupilOfRow(school);
  const blocks = [...groups].map(([{ words, color }, { rows }]) => [groupHead(words, rows.length, color), ...rows]);
  if (documents.length > 0) {
    blocks.splice(placeOfDocuments([...groups.values()].map(({ kind }) => kind)), 0, [
      groupHead(DOCUMENTS, documents.length, 'amber'),
      ...documents.map((document) => documentRow(document, named.get(document.pupilId), link)),
    ]);
  }
  const body: PageRow[] = blocks.flat();
  if (problems.length > 0) {
    body.push(
      groupHead(TO_PUT_RIGHT, problems.length, 'grey'),
      ...inOrderOfRows(problems).map((problem) => problemRow(problem, named.get(pupilOf(problem) ?? ''), link)),
    );
  }
  if (body.length === 0) body.push(rowOf(COLUMNS, ['Nothing to do today.'], NOTE));
  const { schoolName } = school.settings;
  const rows: PageRow[] = [
    ...titleRows(
      COLUMNS,
      schoolName ? `${schoolName}: to do` : 'To do',
      subtitle(things.length + documents.length, problems.length, sayDate(today)),
    ),
    rowOf(COLUMNS, HEADINGS, HEADING),
    ...body,
  ];
  return layOut('To do', rows, {
    columnWidths: WIDTHS,
    frozenRows: 3,
    wrapped: [[4, 1, body.length, 5]],
    rowHeights: [[3, 26]],
    hasGridlines: false,
  });
}

const LINE: readonly Style[] = [PLAIN, NOTE, BOLD, PLAIN, PLAIN, { ...NOTE, format: DAY, align: 'left' }, NOTE];

function subtitle(things: number, problems: number, day: string): string {
  const parts = [
    things > 0 ? `${count(things, 'thing')} to do, the most pressing first` : '',
    problems > 0 ? `${problems} to put right in the sheet` : '',
  ].filter((part) => part !== '');
  return parts.length > 0 ? `${parts.join('; ')}. As on ${day}.` : `As on ${day}.`;
}

function nameOf(pupil: Pupil | undefined): string {
  return pupil ? shownName(pupil) : '';
}

function groupHead(words: string, lines: number, color: Color): PageRow {
  const { background, fontColor } = HIGHLIGHT_COLORS[color];
  return rowOf(COLUMNS, [`${words} (${lines})`], { ...BOLD, background, color: fontColor });
}

function documentRow(
  { pupil, pupilId, who, what, why, since }: UnfinishedDocument,
  named: Pupil | undefined,
  link: LinkTo,
): PageRow {
  const where = whereCell(TAB_OF.pupil, pupilId, { field: 'plan' }, link);
  const day: WrittenCell = since === null ? '' : { date: since };
  return {
    cells: [what, who, named ? shownName(named) : pupil, named?.className ?? '', why, day, where],
    styles: LINE,
  };
}

function problemRow({ says, tab, cell, rowId }: SheetProblem, pupil: Pupil | undefined, link: LinkTo): PageRow {
  const where = rowId === '' && cell !== '' ? `${tab}, ${cell}` : whereCell(tab, rowId, { cell }, link);
  return {
    cells: [`Put right on ${tab}`, 'SENCO', nameOf(pupil), pupil?.className ?? '', says, '', where],
    styles: LINE,
  };
}

/** "Pupils, P017", as a link where its address is known; a row without an ID yet goes by its number. */
function whereCell(tab: string, rowId: string, at: Arrival, link: LinkTo): WrittenCell {
  if (isMadeKey(rowId)) return `${tab}, row ${rowId.slice(1)}`;
  const words = rowId === '' ? tab : `${tab}, ${rowId}`;
  const address = link(tab, rowId, at);
  return address === null ? words : { formula: `=HYPERLINK(${address},"${words.replace(/"/g, '""')}")` };
}

/**
 * A link's address that finds the row by its ID when it is pressed, wherever it was sorted to.
 * @param idColumn letters of the tab's ID column
 * @param column letters of the column to arrive at
 */
export function rowAddress(sheetId: number, tab: string, idColumn: string, rowId: string, column = 'A'): string {
  const ids = `'${tab.replace(/'/g, "''")}'!$${idColumn}:$${idColumn}`;
  return `"#gid=${sheetId}&range=${column}"&IFERROR(MATCH("${rowId.replace(/"/g, '""')}",${ids},0),1)`;
}
