/**
 * Bytes of a file that a person chose → the tables that stand in it: an Excel workbook (.xlsx), a CSV or other text in columns,
 * or a common transfer file (CTF). What it is, its bytes say; its name may say anything. All else is refused with one sentence.
 * Limits: 10 MB; cells and rows as read.ts says. Never throws for what a file holds. Runs in the bare realm.
 * Tests: test/files/readFile.test.ts, refused.test.ts
 */
import { answered, type Result } from '../domain/result';
import { takenApart } from './csvFile';
import { readCsvText } from './csvText';
import { readCtf } from './ctf';
import { decodeText } from './decode';
import { IS_EMPTY, noText, otherKind, otherText, tooBig } from './fileKinds';
import { type FileProblem, type ReadFile, Refusal } from './read';
import { readXlsx } from './xlsxBook';

const MOST_BYTES = 10 * 1024 * 1024;

/** @param today `YYYY-MM-DD`: a CTF holds stages of the past and of the future */
export function readFile(bytes: Uint8Array, name: string, today: string): Result<ReadFile, FileProblem> {
  try {
    return answered(read(bytes, name, today));
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, problems: [{ says: error.says }] };
    throw error;
  }
}

function read(bytes: Uint8Array, name: string, today: string): ReadFile {
  if (bytes.length === 0) throw new Refusal(IS_EMPTY);
  const other = otherKind(bytes);
  if (other !== null) throw new Refusal(other);
  if (bytes.length > MOST_BYTES) throw new Refusal(tooBig(bytes.length));
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5 || bytes[2] === 7);
  return isZip ? readXlsx(bytes) : readText(bytes, name, today);
}

function readText(bytes: Uint8Array, name: string, today: string): ReadFile {
  const { text: whole, unreadable } = decodeText(bytes);
  if (isNoise(whole)) throw new Refusal(noText(name));
  const text = whole.replace(UNSEEN, '');
  if (text.trim() === '') throw new Refusal(IS_EMPTY);
  const other = otherText(text);
  if (other !== null) throw new Refusal(other);
  if (/^\s*<[?!a-z]/i.test(text)) return readCtf(text.trimStart(), today);
  const cells = readCsvText(text).rows.map((row) => row.map(takenApart));
  const says =
    unreadable === 0
      ? []
      : [
          `${unreadable} ${unreadable === 1 ? 'letter' : 'letters'} of the file could not be read and ${unreadable === 1 ? 'shows' : 'show'} as �. Look for them before you go on.`,
        ];
  return { kind: 'csv', sheets: [{ name: '', cells, isHidden: false }], says };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they stand for no letter, and are what is taken out
const UNSEEN = /[\u0000-\u0008\u000e-\u001f\u007f]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is counted
const NO_LETTERS = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;
/** A stray sign may come along with a text; of what is no text, more than a tenth are such. */
const MOST_STRAY = 1 / 50;

function isNoise(text: string): boolean {
  return (text.match(NO_LETTERS)?.length ?? 0) > text.length * MOST_STRAY;
}
