/**
 * A file that somebody sent, and the one of its tables that is meant: the one that was named, or the one whose headings say most.
 * Tests: test/app/bring/importPupils.test.ts
 */
import { answered, type Result } from '../../domain/result';
import { fromBase64 } from '../../files/base64';
import { type FileSheet, ofTab } from '../../files/read';
import { readFile } from '../../files/readFile';
import type { SheetProblem } from '../../tables/tab';
import type { World } from '../ports';
import { refusal, tabProblem } from '../refusal';

export interface Sent {
  /** Pasted cells, or the text of a CSV. */
  readonly text?: string | undefined;
  /** A file's bytes. */
  readonly base64?: string | undefined;
  readonly fileName?: string | undefined;
  /** The tab of the file that is meant; without it, the likeliest. */
  readonly sheet?: string | undefined;
}
export interface GivenSheet {
  readonly cells: readonly (readonly string[])[];
  /** Of the file, those that hold anything. */
  readonly sheets: readonly string[];
  readonly sheet: string;
  readonly says: readonly string[];
}

/** @param worthOf how likely a table is the one that is meant */
export function sheetOf(
  world: World,
  { base64 = '', fileName = '', sheet }: Sent,
  worthOf: (cells: FileSheet['cells']) => number,
): Result<GivenSheet, SheetProblem> {
  const bytes = fromBase64(base64);
  const read = readFile(bytes ?? new Uint8Array(), fileName, world.clock.today());
  if (!read.ok) return { ok: false, problems: read.problems.map(({ says }) => tabProblem('', says)) };
  const sheets = read.value.sheets.filter(({ cells }) => cells.length > 0);
  const chosen = sheets.find(({ name }) => name === sheet) ?? likeliest(sheets, worthOf);
  if (!chosen) {
    const says = 'There is nothing in this file. Look at it in the program that it comes from, then save it again.';
    return refusal('', says);
  }
  return answered({
    cells: chosen.cells,
    sheets: sheets.map(({ name }) => name),
    sheet: chosen.name,
    // Of other tabs there is nothing to know.
    says: read.value.says.filter(
      (says) => !sheets.some(({ name }) => name !== chosen.name && says.startsWith(ofTab(name))),
    ),
  });
}

function likeliest(
  sheets: readonly FileSheet[],
  worthOf: (cells: FileSheet['cells']) => number,
): FileSheet | undefined {
  const shown = sheets.filter(({ isHidden }) => !isHidden);
  return [...(shown.length > 0 ? shown : sheets)].sort((a, b) => worthOf(b.cells) - worthOf(a.cells))[0];
}
