/**
 * The text of a .docx part, line by line, each with the place where a person finds it: "table 2, row 2, column 3".
 * Knows as much XML as that needs: Word writes well-formed parts. Tests: test/documents/check.test.ts
 */
export interface Line {
  readonly text: string;
  /** Where a person finds it. */
  readonly place: string;
  /** The table in which it stands, counted through the part; '' outside tables. */
  readonly table: string;
  /** Where each text piece of it begins, counted as the engine counts: through all text of the part. */
  readonly from: number;
  /** Where its paragraph begins and ends in the part's XML. */
  readonly span: readonly [begins: number, ends: number];
}

interface Cell {
  readonly table: number;
  row: number;
  column: number;
}
interface OpenLine {
  text: string;
  readonly from: number;
  readonly begins: number;
  readonly cell: Cell | null;
  readonly inTextBox: boolean;
}

/** @param part its path in the zip, e.g. 'word/footer1.xml' @param xml its whole text */
export function linesOf(part: string, xml: string): Line[] {
  const lines: Line[] = [];
  const cells: Cell[] = [];
  const open: OpenLine[] = [];
  let tables = 0;
  let textBoxes = 0;
  let fallbacks = 0;
  let isText = false;
  let position = 0;
  for (const { 1: closing, 2: name, 3: selfClosing, 4: words, index: begins } of xml.matchAll(MARK)) {
    const ends = closing === '/';
    const cell = cells[cells.length - 1];
    if (words !== undefined) {
      if (!isText) continue;
      const shown = decoded(words);
      const line = open[open.length - 1];
      if (line) line.text += shown;
      position += shown.length;
    } else if (name === 'w:t') isText = !ends && selfClosing !== '/';
    else if (selfClosing === '/') continue;
    else if (name === 'w:txbxContent') textBoxes += ends ? -1 : 1;
    else if (name === 'mc:Fallback') fallbacks += ends ? -1 : 1;
    else if (name === 'w:tbl' && ends) cells.pop();
    else if (name === 'w:tbl') cells.push({ table: ++tables, row: 0, column: 0 });
    else if (name === 'w:tr' && !ends && cell) Object.assign(cell, { row: cell.row + 1, column: 0 });
    else if (name === 'w:tc' && !ends && cell) cell.column += 1;
    else if (name === 'w:p' && !ends) {
      open.push({ text: '', from: position, begins, cell: cell ? { ...cell } : null, inTextBox: textBoxes > 0 });
    } else if (name === 'w:p') {
      const line = open.pop();
      // A text box is in the file twice; older programs read the second.
      if (line && fallbacks === 0) lines.push(closed(part, line, begins));
    }
  }
  return lines;
}

const MARK = /<(\/?)(w:tbl|w:tr|w:tc|w:p|w:t|w:txbxContent|mc:Fallback)(?=[\s/>])[^>]*?(\/?)>|([^<]+)/g;

function closed(part: string, { text, from, begins, cell, inTextBox }: OpenLine, ends: number): Line {
  const table = cell ? `${part} ${cell.table}` : '';
  return { text, from, span: [begins, ends], table, place: place(part, text, cell, inTextBox) };
}

/** @param at somewhere in the part's XML @returns the place of the innermost line there, or of the part */
export function placeAt(part: string, lines: readonly Line[], at: number): string {
  // Inner lines end first, and so come first.
  const line = lines.find(({ span: [begins, ends] }) => begins <= at && at <= ends);
  return line && line.text.trim() + line.table !== '' ? line.place : sideOf(part);
}

function place(part: string, text: string, cell: Cell | null, inTextBox: boolean): string {
  const side = sideOf(part);
  if (side !== '') return side;
  if (inTextBox) return 'text box';
  if (cell) return `table ${cell.table}, row ${cell.row}, column ${cell.column}`;
  return `line “${shortened(text.trim(), 40)}”`;
}

/** '' for the body, and for what has no place on a page. */
function sideOf(part: string): string {
  if (/glossary\//.test(part)) return 'building blocks';
  if (/header/.test(part)) return 'page header';
  if (/footer/.test(part)) return 'page footer';
  if (/footnotes/.test(part)) return 'footnote';
  if (/endnotes/.test(part)) return 'endnote';
  return /comments/.test(part) ? 'comment' : '';
}

export function shortened(text: string, length: number): string {
  // No more than can be shown: a letter is two signs at most.
  const letters = Array.from(text.slice(0, 2 * length + 2));
  return letters.length > length ? `${letters.slice(0, length - 1).join('')}…` : text;
}

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function decoded(words: string): string {
  return words.replace(/&(lt|gt|amp|quot|apos);/g, (_, name: string) => ENTITIES[name] ?? '');
}

/** The same with numbers for characters, as no program of ours writes but others may read. */
export function decodedXml(words: string): string {
  return decoded(
    words.replace(/&#(?:x([0-9a-fA-F]+)|(\d+));/g, (_, hex: string | undefined, number: string | undefined) =>
      String.fromCodePoint(Math.min(hex ? Number.parseInt(hex, 16) : Number(number), 0x10ffff)),
    ),
  );
}
