/**
 * The workbook as the services of one person's run share it: the engine, whose session it is, what they have in view,
 * and what Univer has no place for (protections, Google's numbers for sheets).
 * Univer's own protection is not used: it drops later writes without a word.
 */
import { type Clock, ZONE } from '../clock';
import type { Area, Engine } from '../engine/engine';
import type { HostResource } from '../snapshot';
import { readRanges } from '../xlsx/a1';
import { overlaps, toRange } from './area';

/** What one person has open. */
export interface View {
  sheetId: string;
  area: Area;
  /** Messages in the corner. */
  toasts: { title: string; message: string }[];
}

export interface Book {
  readonly engine: Engine;
  readonly clock: Clock;
  readonly user: string;
  readonly url: string;
  readonly kept: HostResource;
  readonly view: View;
}

export function sheetNumber(book: Book, sheetId: string): number {
  const known = book.kept.sheetNumbers[sheetId];
  if (known !== undefined) return known;
  // From the id, so that a copy of the workbook keeps its links; 0 is the first sheet's of a new workbook.
  const isFirst = Object.keys(book.kept.sheetNumbers).length === 0;
  let number = isFirst ? 0 : hash(sheetId);
  while (!isFirst && Object.values(book.kept.sheetNumbers).includes(number)) number += 1;
  book.kept.sheetNumbers[sheetId] = number;
  return number;
}

function hash(text: string): number {
  let sum = 7;
  for (const letter of text) sum = (sum * 31 + letter.charCodeAt(0)) % 2_000_000_011;
  return sum + 1;
}

export const localeOf = ({ kept }: Book): string => kept.settings?.locale ?? 'en_GB';
export const zoneOf = ({ kept }: Book): string => kept.settings?.zone ?? ZONE;

/** @param area of the sheet; without it, all of it */
export function requireEditable(book: Book, sheetId: string, area?: Area): void {
  if (!canEdit(book, sheetId, area)) {
    throw new Error(
      'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
    );
  }
}

/** Whether nothing in it was protected by somebody else. */
export function canEdit(book: Book, sheetId: string, area?: Area): boolean {
  const on = (book.kept.protections[sheetId] ?? []).filter(
    (one) => !one.warningOnly && one.owner !== undefined && one.owner !== book.user,
  );
  return on.every(({ a1 }) => a1 !== null && area !== undefined && !isIn(a1, area));
}

function isIn(a1: string, area: Area): boolean {
  return readRanges(a1, Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER).some((one) => overlaps(one, toRange(area)));
}

const MOST_CELLS = 10_000_000;

/** Of a whole workbook, empty cells too. */
export function mustHoldMore(book: Book, cells: number): void {
  const there = book.engine.workbook
    .getSheets()
    .reduce((sum, sheet) => sum + sheet.getRowCount() * sheet.getColumnCount(), 0);
  if (there + cells > MOST_CELLS) {
    throw new Error(
      `This action would increase the number of cells in the workbook above the limit of ${MOST_CELLS} cells.`,
    );
  }
}
