/**
 * What a list says of pupils who are there already, where the sheet says something else: cell by cell, each with a proposal whether to
 * take it. A blank in the list says nothing. School Action and School Action Plus never become SEN support unasked (England's
 * stages of 2001 and 2015 are different things), a name is never changed unasked, nor is a pupil ever said to have left.
 * Pure. Tests: test/tables/pupilDifferences.test.ts
 */
import type { IsoDate } from '../domain/isoDate';
import { sayDate } from '../domain/isoDate';
import { needType } from '../domain/needs';
import type { Pupil, Stage } from '../domain/school';
import type { Cell } from './cell';
import type { MatchedPupil } from './matchPasted';
import type { PastedPupil } from './pastedLine';
import { nameKey } from './pupilFinder';
import { plainKey } from './words';
import { yearCell } from './yearGroup';

/** Columns of Pupils that a list can change. */
export type DifferentKey =
  | 'forename'
  | 'surname'
  | 'className'
  | 'yearGroup'
  | 'stageCode'
  | 'stageSince'
  | 'mainNeed'
  | 'otherNeeds'
  | 'dateOfBirth'
  | 'upn'
  | 'leftOn';

export interface Difference {
  readonly pupilId: string;
  readonly key: DifferentKey;
  /** As people read it. */
  readonly was: string;
  readonly now: string;
  readonly cell: Cell;
  /** Proposed to be taken. */
  readonly isTicked: boolean;
  /** Why it is not, or what else to know; '' = nothing. */
  readonly says: string;
}

type Text = { readonly text: string; readonly cell: Cell };

const KEYS = [
  'forename',
  'surname',
  'className',
  'yearGroup',
  'stageCode',
  'stageSince',
  'mainNeed',
  'otherNeeds',
  'dateOfBirth',
  'upn',
] as const satisfies readonly DifferentKey[];

export function differencesOf(
  { pasted, pupilId }: MatchedPupil,
  pupil: Pupil,
  stages: readonly Pick<Stage, 'code' | 'label'>[],
): Difference[] {
  const stageName = (code: string | null) => stages.find((stage) => stage.code === code)?.label ?? '';
  const found = KEYS.flatMap((key): Difference[] => {
    const now = inList(pasted, key);
    const was = inSheet(pupil, key, stageName);
    if (now.text === '' || isAlike(key, now.text, was)) return [];
    return [{ pupilId, key, was, now: now.text, cell: now.cell, ...proposal(key, was, pasted, pupil) }];
  });
  if (pupil.leftOn !== null) {
    const says = 'This pupil is in the list and has left by your sheet. Tick it if the pupil is back.';
    found.push({ pupilId, key: 'leftOn', was: sayDate(pupil.leftOn), now: '', cell: '', isTicked: false, says });
  }
  return found;
}

function inList(pasted: PastedPupil, key: (typeof KEYS)[number]): Text {
  if (key === 'dateOfBirth' || key === 'stageSince') return dateText(pasted[key]);
  // A stage that the school does not have is no stage to move a pupil to.
  if (key === 'stageCode') return plain(pasted.stageCode === null ? '' : pasted.stage);
  if (key === 'yearGroup') return { text: pasted.yearGroup, cell: yearCell(pasted.yearGroup) };
  return plain(pasted[key]);
}

function inSheet(pupil: Pupil, key: (typeof KEYS)[number], stageName: (code: string | null) => string): string {
  if (key === 'dateOfBirth' || key === 'stageSince') return dateText(pupil[key]).text;
  return key === 'stageCode' ? stageName(pupil.stageCode) : pupil[key];
}

function plain(text: string): Text {
  return { text, cell: text };
}

function dateText(date: IsoDate | null): Text {
  return date === null ? plain('') : { text: sayDate(date), cell: { date } };
}

function isAlike(key: DifferentKey, one: string, other: string): boolean {
  if (key === 'forename' || key === 'surname') return nameKey(one) === nameKey(other);
  if (key === 'mainNeed')
    return plainKey(one) === plainKey(other) || (needType(one) !== null && needType(one) === needType(other));
  if (key === 'otherNeeds') return needsIn(one) === needsIn(other);
  return plainKey(one) === plainKey(other);
}

/** In any order, codes and words alike. */
function needsIn(text: string): string {
  const needs = text.split(/[,;/&+\n]|\band\b/).map((part) => needType(part)?.code ?? plainKey(part));
  return [...new Set(needs.filter((need) => need !== ''))].sort().join();
}

function proposal(
  key: DifferentKey,
  was: string,
  pasted: PastedPupil,
  pupil: Pupil,
): Pick<Difference, 'isTicked' | 'says'> {
  if (was === '') return { isTicked: true, says: '' };
  if (key === 'forename' || key === 'surname') return { isTicked: false, says: 'Tick it if the name has changed.' };
  if (key === 'dateOfBirth' || key === 'upn') return { isTicked: false, says: 'Check which one is right.' };
  if (key === 'stageSince' && (pasted.stageCode ?? pupil.stageCode) === pupil.stageCode)
    return { isTicked: false, says: 'The stage is the same: check which day is right.' };
  if (key !== 'stageCode') return { isTicked: true, says: '' };
  if (isTurn(pupil.stageCode, pasted.stageCode)) {
    return { isTicked: false, says: 'These stages belong to two Codes of Practice. Tick it only if you mean it.' };
  }
  const needsDay = pasted.stageSince === null && pupil.stageSince !== null;
  return { isTicked: true, says: needsDay ? `Stage since stays ${sayDate(pupil.stageSince)}: type the new day.` : '' };
}

/** From a stage of the 2001 Code to one of the 2015 Code, or back. */
function isTurn(from: string | null, to: string | null): boolean {
  const code = (stage: string | null) => (/^[APQS]$/.test(stage ?? '') ? 2001 : /^[KE]$/.test(stage ?? '') ? 2015 : 0);
  return code(from) !== 0 && code(to) !== 0 && code(from) !== code(to);
}
