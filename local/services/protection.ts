/**
 * Protection of a sheet or a range. Ours only remembers, says who may edit (book.ts) and warns: see book.ts for why.
 */

import type { ProtectionSnapshot } from '../snapshot';
import { readRanges } from '../xlsx/a1';
import { type Book, canEdit } from './book';
import type { MakeRange } from './highlight';
import { Enumeration, type EnumValue, Service, wrongArguments } from './service';

export const PROTECTION_TYPE = new Enumeration('SpreadsheetApp.ProtectionType', ['SHEET', 'RANGE']);

export class Protection extends Service {
  readonly path = 'SpreadsheetApp.Protection';
  constructor(
    readonly book: Book,
    readonly sheetId: string,
    readonly snapshot: ProtectionSnapshot,
    readonly makeRange: MakeRange,
  ) {
    super();
  }
  setDescription(description: unknown): this {
    if (typeof description !== 'string') wrongArguments(`${this.path}.setDescription`, [description]);
    this.snapshot.description = description;
    return this;
  }
  getDescription(): string {
    return this.snapshot.description;
  }
  setWarningOnly(warningOnly: unknown): this {
    if (typeof warningOnly !== 'boolean') wrongArguments(`${this.path}.setWarningOnly`, [warningOnly]);
    this.snapshot.warningOnly = warningOnly;
    return this;
  }
  isWarningOnly(): boolean {
    return this.snapshot.warningOnly;
  }
  getProtectionType(): EnumValue {
    return PROTECTION_TYPE.values[this.snapshot.a1 === null ? 'SHEET' : 'RANGE'];
  }
  canEdit(): boolean {
    return canEdit(this.book, this.sheetId);
  }
  getRange(): Service {
    const sheet = this.book.engine.sheet(this.sheetId);
    const [rows, columns] = [sheet.getRowCount(), sheet.getColumnCount()];
    const whole = { startRow: 0, startColumn: 0, endRow: rows - 1, endColumn: columns - 1 };
    const [range] = this.snapshot.a1 === null ? [whole] : readRanges(this.snapshot.a1, rows, columns);
    return this.makeRange(range ?? whole);
  }
  remove(): void {
    const { protections } = this.book.kept;
    protections[this.sheetId] = (protections[this.sheetId] ?? []).filter((other) => other !== this.snapshot);
  }
}

export function protect(book: Book, sheetId: string, a1: string | null): ProtectionSnapshot {
  book.kept.protections[sheetId] ??= [];
  const on = book.kept.protections[sheetId] as ProtectionSnapshot[];
  // A sheet has one protection of its own; a range can have several.
  const known = a1 === null ? on.find((other) => other.a1 === null) : undefined;
  if (known) return known;
  const made: ProtectionSnapshot = { description: '', warningOnly: false, a1, owner: book.user };
  on.push(made);
  return made;
}
