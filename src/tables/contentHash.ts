/**
 * A short fingerprint of a tab of ours, and the stamp that carries it. The stamp stands in the last cell of row 1;
 * the cell under it compares it with `_status` and asks for another refresh where the two do not belong together.
 * Not for secrets: 53 bits, no key. Pure. Tests: test/tables/contentHash.test.ts
 */
import { columnLetters, isDateCell, isFormulaCell, type WrittenCell } from './cell';
import type { DerivedTab, Look } from './look';
import { WARNING } from './page';

export const REFRESH_AGAIN = 'Refresh again: this tab is from another refresh';

/** The key of a tab's own row in `_status`. */
export function stampKey(tab: string): string {
  return `tab:${tab}`;
}

/** @returns 'v' and 14 hexadecimal digits: never taken for a number */
export function contentHash(tab: DerivedTab): string {
  const hash = new Fingerprint();
  hash.add(tab.tab);
  for (const row of tab.cells) {
    hash.add('\u0001row');
    for (const cell of row) hash.add(spell(cell));
  }
  hash.add(lookHash(tab.look));
  return hash.text();
}

/** Of a text alone. */
export function textHash(text: string): string {
  const hash = new Fingerprint();
  hash.add(text);
  return hash.text();
}

/** A look is asked for in the stamp and again when the tab is written; the map's is the largest thing that we work out. */
const known = new WeakMap<Look, string>();

/** Of the look alone: a tab whose words changed need not be painted anew. */
export function lookHash(look: Look): string {
  const text = known.get(look) ?? hashOfLook(look);
  known.set(look, text);
  return text;
}

function hashOfLook(look: Look): string {
  const hash = new Fingerprint();
  // Many rows share one list of looks: each is read once.
  const digests = new Map<readonly (string | null)[], string>();
  const digestOf = (list: readonly (string | null)[]) => {
    const there = digests.get(list);
    if (there !== undefined) return there;
    const own = new Fingerprint();
    for (const value of list) own.add(value ?? '\u0001none');
    const digest = own.text();
    digests.set(list, digest);
    return digest;
  };
  const { backgrounds, fontColors, fontWeights, numberFormats, alignments, ...rest } = look;
  for (const lists of [backgrounds, fontColors, fontWeights, numberFormats, alignments]) {
    hash.add('\u0001look');
    for (const list of lists) hash.add(digestOf(list));
  }
  // The key order of a literal may differ between two makers of the same look.
  for (const key of Object.keys(rest).sort()) hash.add(`${key}=${JSON.stringify(rest[key as keyof typeof rest])}`);
  return hash.text();
}

/**
 * Gives a tab its stamp and the warning beneath.
 * @param statusRows rows of `_status` that the warning may look through, headings included
 */
export function stamp(tab: DerivedTab, statusRows: number): DerivedTab {
  const columns = tab.cells[0]?.length ?? 0;
  const last = columns - 1;
  if (tab.cells.length < 2 || tab.cells[0]?.[last] !== '' || tab.cells[1]?.[last] !== '') {
    throw new Error(`${tab.tab}: the last cells of rows 1 and 2 are for the stamp`);
  }
  const own = `IFERROR(VLOOKUP("${stampKey(tab.tab)}",'_status'!$A$2:$C$${statusRows},3,FALSE),"")`;
  const formula = `=IF(${columnLetters(columns)}1=${own},"","${REFRESH_AGAIN}")`;
  const look: Look = {
    ...tab.look,
    fontColors: withLast(tab.look.fontColors, last, [STAMP_INK, WARNING]),
    fontWeights: withLast(tab.look.fontWeights, last, ['normal', 'bold']),
    alignments: withLast(tab.look.alignments, last, ['right', 'right']),
    numberFormats: withLast(tab.look.numberFormats, last, [UNSEEN, 'General']),
  };
  const warned = { ...tab, look, cells: withLast(tab.cells, last, ['', { formula }]) };
  return { ...warned, cells: withLast(warned.cells, last, [contentHash(warned)]) };
}

/** The stamp of a tab that has one. */
export function stampOf(tab: DerivedTab): string {
  const cell = tab.cells[0]?.[tab.cells[0].length - 1];
  if (typeof cell !== 'string' || !/^v[0-9a-f]{14}$/.test(cell)) throw new Error(`${tab.tab} has no stamp`);
  return cell;
}

/** The stamp is for machines: this format shows nothing of it, and where a program does not know the format, white on white does. */
const UNSEEN = ';;;';
const STAMP_INK = '#ffffff';

/** The same rows, but for the cell at `index` of the first ones. */
function withLast<T>(rows: readonly (readonly T[])[], index: number, cells: readonly T[]): readonly (readonly T[])[] {
  return rows.map((row, at) => {
    const cell = cells[at];
    return cell === undefined ? row : [...row.slice(0, index), cell, ...row.slice(index + 1)];
  });
}

/** The kind goes first, so that the number 1 and the text "1" differ. */
function spell(cell: WrittenCell): string {
  if (typeof cell === 'string') return `s${cell}`;
  if (typeof cell === 'number') return `n${cell}`;
  if (typeof cell === 'boolean') return `b${cell}`;
  if (isDateCell(cell)) return `d${cell.date}`;
  return isFormulaCell(cell) ? `f${cell.formula}` : '';
}

/** By its own name: looked up for each letter, `Math` is slow in some realms. */
const { imul } = Math;

/** cyrb53 (public domain, by bryc), fed piece by piece. */
class Fingerprint {
  private high = 0xdeadbeef;
  private low = 0x41c6ce57;

  add(piece: string): void {
    let { high, low } = this;
    for (let at = 0; at <= piece.length; at++) {
      // The extra step past the end parts "ab","c" from "a","bc".
      const code = at < piece.length ? piece.charCodeAt(at) : 0x1f;
      high = imul(high ^ code, 2654435761);
      low = imul(low ^ code, 1597334677);
    }
    this.high = high;
    this.low = low;
  }

  text(): string {
    let { high, low } = this;
    high = imul(high ^ (high >>> 16), 2246822507) ^ imul(low ^ (low >>> 13), 3266489909);
    low = imul(low ^ (low >>> 16), 2246822507) ^ imul(high ^ (high >>> 13), 3266489909);
    const top = (2097151 & low).toString(16);
    const bottom = (high >>> 0).toString(16);
    return `v${'0'.repeat(6 - top.length)}${top}${'0'.repeat(8 - bottom.length)}${bottom}`;
  }
}
