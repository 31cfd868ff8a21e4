/**
 * What several templates have in common: a strip that says who, a part that is there only if there is something to say,
 * boxes to tick, lines to write on, signatures. Tests: test/documents/starters.test.ts
 */
import type { Paragraph, Table } from 'docx';
import type { Paper } from './page';
import { cell, headingRow, label, row, strongText, text } from './pieces';

export type Block = Paragraph | Table;
export const WRITE_HERE = text('');

/** Printed only where the field holds something. */
export const ifAny = <B extends readonly Block[]>(field: string, ...blocks: B): (B[number] | Paragraph)[] => [
  text(`{#${field}}`),
  ...blocks,
  text(`{/${field}}`),
];

/** Printed only where the field holds nothing. */
export const ifNone = <B extends readonly Block[]>(field: string, ...blocks: B): (B[number] | Paragraph)[] => [
  text(`{^${field}}`),
  ...blocks,
  text(`{/${field}}`),
];

/** Who, when, how much: one tinted strip of labels with what they hold. */
export function strip(
  { table, columns }: Paper,
  parts: readonly number[],
  words: readonly (readonly [name: string, field: string])[],
): Table {
  const widths = columns(...parts);
  return table(widths, 'none', [
    row(words.map(([name, field], at) => cell(widths[at] ?? 0, [label(name), strongText(field)], 'tinted'))),
  ]);
}

/** A table of a list: column headings, and one row printed for each. @param fields the first and last carry the list's tags */
export function listTable(
  { table, columns }: Paper,
  parts: readonly number[],
  headings: readonly string[],
  cells: readonly (readonly Paragraph[])[],
): Table {
  const widths = columns(...parts);
  return table(widths, 'rows', [
    headingRow(widths, headings),
    row(cells.map((words, at) => cell(widths[at] ?? 0, words))),
  ]);
}

/** All on one page: a signature alone on the next says nothing. */
export function signatures({ table, columns }: Paper, who: readonly (readonly [role: string, name: string])[]): Table {
  const widths = columns(24, 30, 28, 18);
  return table(widths, 'grid', [
    headingRow(widths, ['Signed by', 'Name', 'Signature', 'Date']),
    ...who.map(([role, name], at) =>
      row(
        [strongText(role, at < who.length - 1), text(name), WRITE_HERE, WRITE_HERE].map((words, column) =>
          cell(widths[column] ?? 0, [words]),
        ),
        { atLeast: 600 },
      ),
    ),
  ]);
}
