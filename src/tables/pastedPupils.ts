/**
 * Pupils out of pasted cells or the text of a CSV: what each line says, which lines cannot be read and why, and how the
 * columns were understood. Nothing is left out in silence. Text stays text, "=…" too: whoever writes it keeps it so.
 * Tests: test/tables/pastedPupils.test.ts
 */
import { stagePreset } from '../domain/presets';
import { cellsOf, cleanPaste, type PastedRow, plainText, SEPARATORS, type Separator } from './pastedCells';
import { guessedPlan, headedBy, PASTED_KEYS, type PastedKey, type PastedPlan } from './pastedColumns';
import { type Line, type PastedPupil, readLine, type UnreadableLine, unlessBlank } from './pastedLine';
import { moreThanName } from './pastedNames';
import { type NamedStage, stageReader } from './pastedStage';
import { nameKey } from './pupilFinder';
import { pupilsTab } from './pupils';

export interface UnderstoodColumn {
  /** Their heading, or "Column 1" where there are none. */
  readonly theirs: string;
  /** Our heading; '' where it is left out. */
  readonly ours: string;
  readonly key: PastedKey | '';
}

export interface PastedPupils {
  readonly pupils: readonly PastedPupil[];
  readonly unreadable: readonly UnreadableLine[];
  readonly columns: readonly UnderstoodColumn[];
}

const ALL_STAGES: readonly NamedStage[] = [...stagePreset('eng-2001-bwd'), ...stagePreset('eng-2015')];
const NO_NAMES =
  'No column holds names. Copy the row of headings too, with Forename and Surname, or with one column called Name.';

/** What somebody said that a column is: by its heading, or "Column 2" where there are none. */
export type Corrections = Readonly<Record<string, string>>;

/** @param stages the school's own; without them, those of the 2001 and 2015 Codes */
export function readPastedPupils(
  text: string,
  stages: readonly NamedStage[] = ALL_STAGES,
  corrections: Corrections = {},
): PastedPupils {
  const clean = cleanPaste(text);
  return readPupilRows(cellsOf(clean, separatorOf(clean)), stages, corrections);
}

/** @param cells of a tab or a file, from its first line */
export function readPupilCells(
  cells: readonly (readonly string[])[],
  stages: readonly NamedStage[],
  corrections: Corrections,
): PastedPupils {
  const rows = cells.map((row, at) => ({ line: at + 1, cells: upToLast(row).map(cleanPaste) }));
  const width = Math.max(0, ...rows.slice(0, MOST_TO_MEASURE).map((row) => row.cells.length));
  return readPupilRows(
    rows.filter((row) => row.cells.length > 0).map((row) => ({ ...row, cells: padded(row.cells, width) })),
    stages,
    corrections,
  );
}

const MOST_TO_MEASURE = 1000;

function upToLast(row: readonly string[]): readonly string[] {
  let length = row.length;
  while (length > 0 && (row[length - 1] ?? '').trim() === '') length -= 1;
  return row.slice(0, length);
}

function padded(row: readonly string[], width: number): readonly string[] {
  return row.length >= width ? row : [...row, ...Array.from({ length: width - row.length }, () => '')];
}

/** How well a table reads as a list of pupils: the headings that are known. */
export function knownHeadings(cells: readonly (readonly string[])[]): number {
  const rows = cells.slice(0, MOST_TO_MEASURE).map((row, at) => ({ line: at + 1, cells: row }));
  return (
    headedBy(rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')))?.plan.filter((key) => key !== '')
      .length ?? 0
  );
}

function readPupilRows(
  rows: readonly PastedRow[],
  stages: readonly NamedStage[],
  corrections: Corrections,
): PastedPupils {
  const readStage = stageReader(stages);
  const readAnyStage = stageReader(ALL_STAGES);
  const headed = headedBy(rows);
  const headings = headed ? rows[headed.at] : undefined;
  const theirs = (at: number) => plainText(headings?.cells[at] ?? '') || `Column ${at + 1}`;
  const understood =
    headed?.plan ?? guessedPlan(rows, (cell) => readStage(cell).code !== null || readAnyStage(cell).code !== null);
  const plan = understood.map((key, at) => corrected(corrections, theirs(at)) ?? key);
  const columns = plan.map((key, at) => ({ theirs: theirs(at), ours: oursOf(key), key }));
  const body = rows.slice(headed ? headed.at + 1 : 0);
  const hasNames = plan.includes('name') || (plan.includes('forename') && plan.includes('surname'));
  if (!hasNames) {
    const [first] = rows;
    return { pupils: [], unreadable: first ? [{ line: first.line, says: NO_NAMES }] : [], columns };
  }
  const pupils: PastedPupil[] = [];
  const unreadable: UnreadableLine[] = [];
  for (const row of body) {
    if (headings && sameCells(row.cells, headings.cells)) continue;
    const read = readLine(row, plan, readStage);
    const asks = headed || plan.length > 1 ? '' : moreThanName(row.cells[0] ?? '');
    if ('says' in read) unreadable.push(read);
    else if (asks !== '') unreadable.push({ line: row.line, says: asks });
    else pupils.push(headed ? read : { ...read, notes: [...read.notes, ...leftOut(row, plan)] });
  }
  return { ...oneLineEach(pupils, unreadable), columns };
}

/** Tabs come from spreadsheets. Otherwise: the sign that finds most headings, or cuts most lines alike. */
function separatorOf(text: string): Separator {
  if (text.includes('\t')) return '\t';
  let best: Separator = ',';
  let most = -1;
  for (const separator of SEPARATORS) {
    const rows = cellsOf(text, separator);
    const known = headedBy(rows)?.plan.filter((key) => key !== '').length ?? 0;
    const width = rows[0]?.cells.length ?? 0;
    const alike = width < 2 ? 0 : rows.filter(({ cells }) => cells.length === width).length / rows.length;
    if (known + alike > most) {
      most = known + alike;
      best = separator;
    }
  }
  return best;
}

/** @returns null where nobody said anything of this column */
function corrected(corrections: Corrections, theirs: string): PastedKey | '' | null {
  if (!Object.prototype.hasOwnProperty.call(corrections, theirs)) return null;
  const wished = corrections[theirs];
  return PASTED_KEYS.find((key) => key === wished) ?? '';
}

/** What a column can be, for a choice. */
export const columnMeanings = (): { key: PastedKey; ours: string }[] =>
  PASTED_KEYS.map((key) => ({ key, ours: oursOf(key) }));

function oursOf(key: PastedKey | ''): string {
  if (key === 'name') return 'Forename and Surname';
  if (key === 'rank') return 'Order of needs';
  return pupilsTab.columns.find((column) => column.key === key)?.heading ?? '';
}

/** Without a heading nobody can say what such a column is; with one, the list of columns says that it is left out. */
function leftOut({ cells }: PastedRow, plan: PastedPlan): string[] {
  return plan.flatMap((key, at) => {
    const text = unlessBlank(cells[at] ?? '');
    if (key !== '' || text === '') return [];
    return [
      `“${text}” in column ${at + 1} is left out: we cannot tell what it is. Put a heading above it, such as Stage.`,
    ];
  });
}

function sameCells(cells: readonly string[], others: readonly string[]): boolean {
  return cells.length === others.length && cells.every((cell, at) => plainText(cell) === plainText(others[at] ?? ''));
}

/** Some reports have a line for each need of a pupil: they become one. A pupil who is there twice is said. */
function oneLineEach(
  lines: readonly PastedPupil[],
  unreadable: UnreadableLine[],
): Pick<PastedPupils, 'pupils' | 'unreadable'> {
  const found = new Map<string, Line[]>();
  for (const line of lines as readonly Line[]) {
    const key =
      line.upn || [nameKey(`${line.forename}\n${line.surname}`), line.dateOfBirth ?? '', line.className].join('\n');
    const same = found.get(key);
    if (same === undefined) found.set(key, [line]);
    else if (line.mainNeed !== '' && same.every(({ mainNeed }) => mainNeed !== '' && mainNeed !== line.mainNeed))
      same.push(line);
    else
      unreadable.push({
        line: line.line,
        says: `${line.forename} ${line.surname} is on line ${same[0]?.line ?? 1} already.`,
      });
  }
  const pupils = [...found.values()].map((same): PastedPupil => {
    const [first, ...others] = [...same].sort((a, b) => (a.rank === b.rank ? a.line - b.line : a.rank - b.rank));
    if (first === undefined) throw new Error('A pupil without a line');
    const { rank, ...pupil } = first;
    const further = [pupil.otherNeeds, ...others.map(({ mainNeed }) => mainNeed)].filter((need) => need !== '');
    return { ...pupil, line: Math.min(...same.map(({ line }) => line)), otherNeeds: further.join(', ') };
  });
  return { pupils, unreadable: unreadable.sort((a, b) => a.line - b.line) };
}
