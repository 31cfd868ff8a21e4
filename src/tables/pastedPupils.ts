/**
 * Pupils out of pasted cells or the text of a CSV: what each line says, which lines cannot be read and why, and how the
 * columns were understood. Nothing is left out in silence. Text stays text, "=…" too: whoever writes it keeps it so.
 * Tests: test/tables/pastedPupils.test.ts
 */
import type { IsoDate } from '../domain/isoDate';
import { stagePreset } from '../domain/presets';
import { dateFromText } from './dateText';
import { cellsOf, cleanPaste, type PastedRow, plainText, SEPARATORS, type Separator } from './pastedCells';
import { guessedPlan, headedBy, type PastedKey, type PastedPlan } from './pastedColumns';
import { moreThanName, wholeName } from './pastedNames';
import { type NamedStage, type PastedStage, stageReader } from './pastedStage';
import { nameKey } from './pupilFinder';
import { pupilsTab } from './pupils';
import { yearGroupFrom } from './yearGroup';

export { type MatchedPupil, type Matches, matchPasted } from './matchPasted';

export interface PastedPupil {
  /** Line of the pasted text, from 1. */
  readonly line: number;
  readonly forename: string;
  readonly surname: string;
  readonly className: string;
  /** 'N1' … 'R' '1' … '14' 'X'; '' where blank or not understood. */
  readonly yearGroup: string;
  readonly dateOfBirth: IsoDate | null;
  /** The school's label for the stage, or as typed where the school has none such; '' where blank. */
  readonly stage: string;
  readonly stageCode: string | null;
  readonly stageSince: IsoDate | null;
  readonly mainNeed: string;
  /** Parted by ", ". */
  readonly otherNeeds: string;
  readonly upn: string;
  /** Sentences about what was not understood, or is worth a look. */
  readonly notes: readonly string[];
}

export interface UnreadableLine {
  readonly line: number;
  readonly says: string;
}

export interface UnderstoodColumn {
  /** Their heading, or "Column 1" where there are none. */
  readonly theirs: string;
  /** Our heading; '' where it is left out. */
  readonly ours: string;
}

export interface PastedPupils {
  readonly pupils: readonly PastedPupil[];
  readonly unreadable: readonly UnreadableLine[];
  readonly columns: readonly UnderstoodColumn[];
}

const ALL_STAGES: readonly NamedStage[] = [...stagePreset('eng-2001-bwd'), ...stagePreset('eng-2015')];
const NO_NAMES =
  'No column holds names. Copy the row of headings too, with Forename and Surname, or with one column called Name.';

/** @param stages the school's own; without them, those of the 2001 and 2015 Codes */
export function readPastedPupils(text: string, stages: readonly NamedStage[] = ALL_STAGES): PastedPupils {
  const readStage = stageReader(stages);
  const readAnyStage = stageReader(ALL_STAGES);
  const clean = cleanPaste(text);
  const rows = cellsOf(clean, separatorOf(clean));
  const headed = headedBy(rows);
  const plan =
    headed?.plan ?? guessedPlan(rows, (cell) => readStage(cell).code !== null || readAnyStage(cell).code !== null);
  const headings = headed ? rows[headed.at] : undefined;
  const columns = plan.map((key, at) => ({
    theirs: plainText(headings?.cells[at] ?? '') || `Column ${at + 1}`,
    ours: oursOf(key),
  }));
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

interface Line extends PastedPupil {
  readonly rank: number;
}

function readLine(row: PastedRow, plan: PastedPlan, readStage: (cell: string) => PastedStage): Line | UnreadableLine {
  const cells = withWholeName(row.cells, plan);
  const { line } = row;
  if (cells.slice(plan.length).some((cell) => cell.trim() !== '')) {
    return {
      line,
      says: `It has ${cells.length} cells and there are ${plan.length} columns, so they cannot be told apart.`,
    };
  }
  // A heading may stand there twice, such as SEN status with the label and then the code.
  const said = (key: PastedKey) =>
    plan.flatMap((taken, at) => (taken === key ? [unlessBlank(cells[at] ?? '')] : [])).filter(Boolean);
  const first = (key: PastedKey) => said(key)[0] ?? '';
  const whole = wholeName(first('name'));
  const forename = first('forename') || (whole?.forename ?? '');
  const surname = first('surname') || (whole?.surname ?? '');
  if (forename === '' || surname === '') return { line, says: nameMissing(first('name'), forename, surname) };

  const notes: string[] = [];
  if (whole?.isGuess && first('surname') === '')
    notes.push(`Read as ${forename} (forename) and ${surname} (surname). Check it.`);
  const date = (key: 'dateOfBirth' | 'stageSince', what: string) => {
    const text = first(key);
    const found = text === '' ? null : dateFromText(withoutTime(text));
    if (text !== '' && found === null)
      notes.push(`${what} “${text}” is not a date that we can read, so it is left empty. Write it as 14/03/2017.`);
    return found;
  };
  const year = first('yearGroup');
  const yearGroup = year === '' ? '' : (yearGroupFrom(year) ?? '');
  if (year !== '' && yearGroup === '')
    notes.push(`Year “${year}” is not a year group that we know, so it is left empty.`);
  const stage = stageOf(said('stageCode').map(readStage), notes);
  return {
    line,
    forename,
    surname,
    className: first('className'),
    yearGroup,
    dateOfBirth: date('dateOfBirth', 'Date of birth'),
    stage: stage.text,
    stageCode: stage.code,
    stageSince: date('stageSince', 'Stage since'),
    mainNeed: first('mainNeed'),
    otherNeeds: [...said('mainNeed').slice(1), ...said('otherNeeds')].join(', '),
    upn: first('upn').toUpperCase(),
    notes,
    rank: Number(first('rank')) || Number.POSITIVE_INFINITY,
  };
}

/** "Khan, Ava,4B" under "Name,Class": the one cell too many is the other half of the name. */
function withWholeName(cells: readonly string[], plan: PastedPlan): readonly string[] {
  const at = plan.indexOf('name');
  const isSplit = at !== -1 && cells.length === plan.length + 1 && (cells[at + 1] ?? '').startsWith(' ');
  return isSplit ? [...cells.slice(0, at), `${cells[at]},${cells[at + 1]}`, ...cells.slice(at + 2)] : cells;
}

function unlessBlank(cell: string): string {
  const text = plainText(cell);
  return /^(?:-|–|—|n\/?a|none|null|#n\/a)$/i.test(text) ? '' : text;
}

function withoutTime(text: string): string {
  return text.replace(/[ T]\d{1,2}:\d{2}(?::\d{2})?.*$/, '');
}

function nameMissing(name: string, forename: string, surname: string): string {
  if (name !== '') return `“${name}” is one name only. A forename and a surname are needed.`;
  if (forename === '' && surname === '') return 'It has no name.';
  return forename === '' ? `“${surname}” has no forename.` : `“${forename}” has no surname.`;
}

function stageOf(said: readonly PastedStage[], notes: string[]): PastedStage {
  const known = said.filter(({ code }) => code !== null);
  const [stage] = known.length > 0 ? known : said;
  if (!stage) return { text: '', code: null };
  const other = known.find(({ code }) => code !== stage.code);
  if (other) notes.push(`Two stages are given, ${stage.text} and ${other.text}. The first is taken.`);
  if (stage.code === null)
    notes.push(`“${stage.text}” is not a stage of your school. It is kept as it is: choose one from the list.`);
  return stage;
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
