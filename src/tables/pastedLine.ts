/**
 * One line of a list of pupils: what its cells say, and in sentences what was not understood or is worth a look.
 * Tests: test/tables/pastedPupils.test.ts
 */
import type { IsoDate } from '../domain/isoDate';
import { isUpn } from '../domain/upn';
import { dateFromText } from './dateText';
import { type PastedRow, plainText } from './pastedCells';
import type { PastedKey, PastedPlan } from './pastedColumns';
import { wholeName } from './pastedNames';
import type { PastedStage } from './pastedStage';
import { yearGroupFrom } from './yearGroup';

/** Of a cell that makes no sense, in a row that is new. */
export const LEFT_EMPTY = 'so it is left empty';
export const STAGE_KEPT = 'It is kept as it is: choose one from the list.';

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

export interface Line extends PastedPupil {
  readonly rank: number;
}

export function readLine(
  row: PastedRow,
  plan: PastedPlan,
  readStage: (cell: string) => PastedStage,
): Line | UnreadableLine {
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
      notes.push(`${what} “${text}” is not a date that we can read, ${LEFT_EMPTY}. Write it as 14/03/2017.`);
    return found;
  };
  const year = first('yearGroup');
  const yearGroup = year === '' ? '' : (yearGroupFrom(year) ?? '');
  if (year !== '' && yearGroup === '') notes.push(`Year “${year}” is not a year group that we know, ${LEFT_EMPTY}.`);
  const upn = first('upn').toUpperCase();
  if (upn !== '' && !isUpn(upn)) notes.push(`UPN “${upn}” has a wrong letter or figure. Check it.`);
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
    upn,
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

export function unlessBlank(cell: string): string {
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
  if (stage.code === null) notes.push(`“${stage.text}” is not a stage of your school. ${STAGE_KEPT}`);
  return stage;
}
