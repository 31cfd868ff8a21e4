/**
 * Cells → the bytes of a CSV that Excel, Google Sheets and LibreOffice open as it is: UTF-8 with its mark, commas, CRLF. A text
 * that a spreadsheet would take for a formula gets an apostrophe before it; `readFile` takes it off again, there alone, so that
 * what was written is what is read. Limits: as csvText.ts says. Tests: test/files/csvFile.test.ts
 */
import { cleanText } from './cleanText';

/** Begins as a formula does, or did so before an apostrophe was put in front. */
const LIKE_FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;
const NEGATIVE = /^-[£€$]?\d[\d,]*(\.\d+)?%?$/;
/** Also all that the reader takes for a separator, and what begins like a web page, an XML or a link. */
const NEEDS_QUOTES = /[",;|\t\n]|^[<{\s]|\s$/;

export function csvFile(cells: readonly (readonly string[])[]): Uint8Array {
  const lines = cells.map((row) => `${row.map((cell) => written(cell, row.length === 1)).join(',')}\r\n`);
  return utf8(`\ufeff${lines.join('')}`);
}

function written(cell: string, isAlone: boolean): string {
  const text = cell.replace(/\r\n?/g, '\n').split('\t').map(cleanText).join('\t');
  const safe = LIKE_FORMULA.test(text) && !NEGATIVE.test(text) ? `'${text}` : text;
  // An empty line would be a row without cells.
  return NEEDS_QUOTES.test(safe) || (safe === '' && isAlone) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

/** A cell as it was before it was written. */
export function takenApart(cell: string): string {
  return cell.startsWith("'") && LIKE_FORMULA.test(cell) ? cell.slice(1) : cell;
}

function utf8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  let to = 0;
  for (const letter of text) {
    const code = letter.codePointAt(0) as number;
    if (code < 0x80) bytes[to++] = code;
    else {
      const more = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
      bytes[to++] = ((0xff << (7 - more)) & 0xff) | (code >> (6 * more));
      for (let at = more - 1; at >= 0; at--) bytes[to++] = 0x80 | ((code >> (6 * at)) & 0x3f);
    }
  }
  return bytes.slice(0, to);
}
