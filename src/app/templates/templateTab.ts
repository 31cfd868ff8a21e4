/**
 * The tab `_templates` as it was read: which versions of each kind it holds, which one is in use, and which rows are free.
 * Rows are found by kind, version and part, in whatever order they stand. Of each kind the newest three versions count, and the
 * one in use; rows of older ones are free for new ones. Tests: test/app/templates/
 */

import { type DocumentKind, KINDS } from '../../documents/kinds';
import { fromBase64, toBase64 } from '../../files/base64';
import { isDateCell, type Rectangle, type WrittenCell } from '../../tables/cell';
import { textHash } from '../../tables/contentHash';
import { type Columns, findColumns } from '../../tables/headings';
import { tabSpec } from '../../tables/tabs';
import { rowOf } from '../firstRows';

export const TAB = '_templates';
/** Excel and LibreOffice cut a cell at 32,767 characters. */
const PART_LENGTH = 32_000;
const VERSIONS_KEPT = 3;

/** Who put it there, when, and from what. */
export interface Provenance {
  /** 'YYYY-MM-DD' */
  readonly storedOn: string;
  readonly initials: string;
  readonly fileName: string;
}

export interface StoredVersion extends Provenance {
  readonly version: number;
  /** Bytes. */
  readonly length: number;
  readonly checksum: string;
  /** Every part is there, and all of it is as it was stored. */
  isWhole(): boolean;
  /** null where it is not whole. */
  bytes(): Uint8Array | null;
}

/** What is in use of a kind since when, by whom. */
export interface InUse extends Provenance {
  /** 0 = the starter. */
  readonly version: number;
}

export interface OfKind {
  /** null where nobody ever chose. */
  readonly inUse: InUse | null;
  /** The newest first. */
  readonly versions: readonly StoredVersion[];
}

interface Row extends Provenance {
  readonly line: number;
  readonly kind: string;
  readonly version: number;
  readonly part: number;
  readonly parts: number;
  readonly length: number;
  readonly checksum: string;
  readonly text: string;
}

/** Rows to write, and the line of the first. */
export interface Block {
  readonly line: number;
  readonly cells: WrittenCell[][];
}

export class TemplateTab {
  private readonly columns: Columns;
  private readonly width: number;
  private readonly rows: readonly Row[];
  /** Headings that were lost: set-up gives them back. */
  readonly isBroken: boolean;

  constructor(private readonly sheet: Rectangle) {
    const found = findColumns(tabSpec(TAB), sheet);
    this.columns = found.columns;
    this.width = sheet[0]?.length ?? 0;
    this.isBroken = tabSpec(TAB).columns.some(({ key }) => found.columns.column(key) === null);
    this.rows = sheet.slice(1).flatMap((_, index) => this.row(index + 2) ?? []);
  }

  of(kind: DocumentKind): OfKind {
    const own = this.rows.filter((row) => row.kind === kind);
    const mark = own.filter(({ part }) => part === 0).pop();
    const inUse = mark ? { version: mark.version, ...provenance(mark) } : null;
    const numbers = [...new Set(own.filter(({ part }) => part > 0).map(({ version }) => version))].sort(
      (a, b) => b - a,
    );
    const kept = numbers.filter((version, at) => at < VERSIONS_KEPT || version === inUse?.version);
    return {
      inUse,
      versions: kept.map((version) => stored(own.filter((row) => row.version === version && row.part > 0))),
    };
  }

  /** A number once used is not used again. */
  nextVersion(kind: DocumentKind): number {
    return this.rows.reduce((most, row) => (row.kind === kind ? Math.max(most, row.version) : most), 0) + 1;
  }

  /** The rows of a new version, all together where nothing is that counts. */
  blockOf(kind: DocumentKind, version: number, bytes: Uint8Array, from: Provenance): Block {
    const text = toBase64(bytes);
    const parts = Math.ceil(text.length / PART_LENGTH);
    const same = { kind, version, parts, length: bytes.length, checksum: textHash(text), ...from };
    const cells = Array.from({ length: parts }, (_, at) =>
      this.cells({ ...same, part: at + 1, text: text.slice(at * PART_LENGTH, (at + 1) * PART_LENGTH) }),
    );
    return { line: this.freeLine(parts), cells };
  }

  /** The one row that says what is in use. @param taken rows that are being written */
  markOf(kind: DocumentKind, { version, ...from }: InUse, taken: Block | null): Block {
    const there = this.rows.filter((row) => row.kind === kind && row.part === 0).pop();
    const line = there?.line ?? this.freeLine(1, taken);
    return {
      line,
      cells: [this.cells({ kind, version, part: 0, parts: 0, length: 0, checksum: '', ...from, text: '' })],
    };
  }

  /** Lines of rows that count: of versions that are kept, and of what is in use. */
  private taken(): Set<number> {
    const kept = new Map(
      KINDS.map((kind) => [kind as string, new Set(this.of(kind).versions.map(({ version }) => version))]),
    );
    const counts = ({ kind, part, version }: Row) => part === 0 || (kept.get(kind)?.has(version) ?? true);
    return new Set(this.rows.filter(counts).map(({ line }) => line));
  }

  private freeLine(needed: number, taken: Block | null = null): number {
    const used = this.taken();
    const ours = new Set(this.rows.map(({ line }) => line));
    for (let at = 0; at < (taken?.cells.length ?? 0); at++) used.add((taken?.line ?? 0) + at);
    // A row that we cannot read is somebody's: it is left alone.
    this.sheet.forEach((cells, index) => {
      if (index > 0 && !ours.has(index + 1) && cells.some((cell) => cell !== '')) used.add(index + 1);
    });
    for (let line = 2, run = 0; ; line++) {
      run = used.has(line) ? 0 : run + 1;
      if (run === needed) return line - needed + 1;
    }
  }

  private row(line: number): Row | null {
    const cells = this.sheet[line - 1] ?? [];
    const text = (key: string): string => {
      const cell = cells[(this.columns.column(key) ?? 0) - 1] ?? '';
      return isDateCell(cell) ? cell.date : String(cell);
    };
    const number = (key: string): number => Number(text(key)) || 0;
    const kind = text('kind');
    if (kind === '' || text('version') === '' || text('part') === '') return null;
    return {
      line,
      kind,
      version: number('version'),
      part: number('part'),
      parts: number('parts'),
      length: number('length'),
      checksum: text('checksum'),
      text: text('text'),
      storedOn: text('storedOn'),
      initials: text('initials'),
      fileName: text('fileName'),
    };
  }

  private cells({ line: _, ...row }: Omit<Row, 'line'> & { readonly line?: number }): WrittenCell[] {
    return rowOf(row as Record<string, WrittenCell>, this.columns, this.width);
  }
}

function provenance({ storedOn, initials, fileName }: Row): Provenance {
  return { storedOn, initials, fileName };
}

function stored(rows: readonly Row[]): StoredVersion {
  const [first] = [...rows].sort((a, b) => a.part - b.part) as [Row];
  const { version, length, checksum, parts } = first;
  // Worked out where it is asked for: most versions are only listed.
  let known: { readonly text: string | null } | null = null;
  const whole = (): string | null => {
    const byPart = new Map(rows.map((row) => [row.part, row.text]));
    const texts = Array.from({ length: parts }, (_, at) => byPart.get(at + 1));
    const text = texts.join('');
    const isLong = text.length === Math.ceil(length / 3) * 4;
    return texts.includes(undefined) || !isLong || textHash(text) !== checksum ? null : text;
  };
  const text = () => {
    known ??= { text: whole() };
    return known.text;
  };
  return {
    version,
    length,
    checksum,
    ...provenance(first),
    isWhole: () => text() !== null,
    bytes: () => {
      const packed = text();
      return packed === null ? null : fromBase64(packed);
    },
  };
}
