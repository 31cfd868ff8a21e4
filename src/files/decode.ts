/**
 * Bytes of a text file → text, without `TextDecoder`, which Apps Script has not: UTF-8, UTF-16 in both orders, with or without
 * a byte order mark, and Windows-1252, which Excel writes in Britain. Limits: other alphabets' old encodings come out wrong.
 * Tests: test/files/decode.test.ts
 */

export type Encoding = 'UTF-8' | 'UTF-16' | 'Windows-1252';
export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
  /** Places where the bytes stand for no letter; each shows as �. */
  readonly unreadable: number;
}

const REPLACEMENT = 0xfffd;
/** As many letters as a call may have arguments in every engine. */
const LETTERS_A_CALL = 8192;

export function decodeText(bytes: Uint8Array): Decoded {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return utf16(bytes.subarray(2), 0);
  if (first === 0xfe && second === 0xff) return utf16(bytes.subarray(2), 1);
  const hasMark = first === 0xef && second === 0xbb && third === 0xbf;
  const order = hasMark ? null : byteOrder(bytes);
  if (order !== null) return utf16(bytes, order);
  const reader = utf8Reader();
  const text = reader.read(hasMark ? bytes.subarray(3) : bytes) + reader.end();
  // One wrong byte does not make it another encoding: letters of several bytes hardly ever come about by chance.
  if (hasMark || reader.wrong() === 0 || reader.longLetters() > reader.wrong())
    return { text, encoding: 'UTF-8', unreadable: reader.wrong() };
  return { text: windows1252(bytes), encoding: 'Windows-1252', unreadable: 0 };
}

export interface Utf8Reader {
  /** The letters that are whole so far; what is cut off waits for the next piece. */
  read(piece: Uint8Array): string;
  end(): string;
  wrong(): number;
  /** Letters of more than one byte. */
  longLetters(): number;
}

/** Reads piece by piece, so that a long part is never in memory as a whole. */
export function utf8Reader(): Utf8Reader {
  let [missing, code, least, wrong, longLetters] = [0, 0, 0, 0, 0];
  return {
    read(piece) {
      const units = new Uint16Array(piece.length + 2);
      let to = 0;
      for (let at = 0; at < piece.length; at++) {
        const byte = piece[at] as number;
        if (missing > 0) {
          if ((byte & 0xc0) === 0x80) {
            code = (code << 6) | (byte & 0x3f);
            missing--;
            if (missing > 0) continue;
            if (code < least || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) {
              wrong++;
              units[to++] = REPLACEMENT;
            } else {
              longLetters++;
              if (code > 0xffff) {
                units[to++] = 0xd7c0 + (code >> 10);
                units[to++] = 0xdc00 + (code & 0x3ff);
              } else units[to++] = code;
            }
            continue;
          }
          missing = 0;
          wrong++;
          units[to++] = REPLACEMENT;
        }
        if (byte < 0x80) units[to++] = byte;
        else if (byte >= 0xc2 && byte <= 0xdf) [missing, code, least] = [1, byte & 0x1f, 0x80];
        else if (byte >= 0xe0 && byte <= 0xef) [missing, code, least] = [2, byte & 0x0f, 0x800];
        else if (byte >= 0xf0 && byte <= 0xf4) [missing, code, least] = [3, byte & 0x07, 0x10000];
        else {
          wrong++;
          units[to++] = REPLACEMENT;
        }
      }
      return lettersOf(units, to);
    },
    end() {
      if (missing === 0) return '';
      missing = 0;
      wrong++;
      return '\ufffd';
    },
    wrong: () => wrong,
    longLetters: () => longLetters,
  };
}

function lettersOf(units: Uint16Array, length: number): string {
  let text = '';
  for (let at = 0; at < length; at += LETTERS_A_CALL) {
    const some = units.subarray(at, Math.min(at + LETTERS_A_CALL, length));
    text += String.fromCharCode.apply(null, some as unknown as number[]);
  }
  return text;
}

/** @param order which byte of each two is the greater: 0 the second, 1 the first */
function utf16(bytes: Uint8Array, order: 0 | 1): Decoded {
  const length = bytes.length >> 1;
  const units = new Uint16Array(length);
  for (let at = 0; at < length; at++) {
    const [first, second] = [bytes[2 * at] as number, bytes[2 * at + 1] as number];
    units[at] = order === 0 ? first | (second << 8) : second | (first << 8);
  }
  return { text: lettersOf(units, length), encoding: 'UTF-16', unreadable: bytes.length % 2 };
}

const LOOKED_AT = 4096;

/** UTF-16 without a mark: in Western text every other byte is 0. @returns 0 for the lesser byte first, 1 for the greater */
function byteOrder(bytes: Uint8Array): 0 | 1 | null {
  const pairs = Math.min(bytes.length, LOOKED_AT) >> 1;
  const zeros = [0, 0];
  for (let at = 0; at < 2 * pairs; at++) {
    if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] as number) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  if (2 * odd > pairs && 8 * even < pairs) return 0;
  if (2 * even > pairs && 8 * odd < pairs) return 1;
  return null;
}

/** What 0x80 to 0x9f stand for; all else is the same as in Unicode. Five of them stand for nothing. */
const WINDOWS_LETTERS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function windows1252(bytes: Uint8Array): string {
  const units = new Uint16Array(bytes.length);
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] as number;
    units[at] = byte >= 0x80 && byte <= 0x9f ? WINDOWS_LETTERS.charCodeAt(byte - 0x80) : byte;
  }
  return lettersOf(units, units.length);
}
