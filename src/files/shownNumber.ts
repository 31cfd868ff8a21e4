/**
 * A number in a workbook → the text that its cell shows: leading zeros, decimals, percent, pounds; a date as `YYYY-MM-DD`,
 * whatever its look, and a time of day as `hh:mm`. Limits: fractions, powers of ten and formats with conditions show as plain
 * numbers. Tests: test/files/shownNumber.test.ts
 */
import { dateOfDay, dayNumber, type IsoDate } from '../domain/isoDate';

export type Shows = (value: number) => string;

/** What stands behind the numbers below 164, which a file need not explain. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '"£"#,##0',
  6: '"£"#,##0',
  7: '"£"#,##0.00',
  8: '"£"#,##0.00',
  9: '0%',
  10: '0.00%',
  37: '#,##0;(#,##0)',
  38: '#,##0;(#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;(#,##0.00)',
  41: '#,##0',
  42: '"£"#,##0',
  43: '#,##0.00',
  44: '"£"#,##0.00',
};
const isBuiltInDate = (id: number) =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58);
const isBuiltInTime = (id: number) => (id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47);

export function builtInFormat(id: number): string {
  if (isBuiltInDate(id)) return 'yyyy-mm-dd';
  if (isBuiltInTime(id)) return id === 46 ? '[h]:mm:ss' : 'hh:mm';
  return BUILT_IN[id] ?? 'General';
}

/** @param countsFrom1904 as old Macs did */
export function showsAs(format: string, countsFrom1904: boolean): Shows {
  const bare = format.replace(/"[^"]*"|\\.|_.|\*.|\[(?!(?:h+|m+|s+)\])[^\]]*\]|general/gi, '');
  if (/[ymdhs]/i.test(bare)) {
    const isDate = /[yd]/i.test(bare) || (/m/i.test(bare) && !/[hs]/i.test(bare));
    const isElapsed = /\[h+\]/i.test(bare);
    return (value) => shownMoment(value, isDate, isElapsed, countsFrom1904) ?? general(value);
  }
  if (/^(general)?$|^@$|[eE][+-]|[#?0]\s*\/|\[[<>=]/i.test(format.trim())) return general;
  const sections = sectionsOf(format).map(piecesOf);
  return (value) => shownBySections(value, sections);
}

/** Whole numbers to the last digit, as people know their codes; others to ten digits, so that 0.1 + 0.2 is 0.3. */
export function general(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value === 0 ? 0 : value);
  const short = Number(value.toPrecision(10));
  return String(Math.abs(value) >= 1e9 && Math.abs(value) < 1e15 ? Number(value.toFixed(2)) : short);
}

const MINUTES_A_DAY = 1440;
const DAY_1904 = dayNumber('1904-01-01' as IsoDate);
const DAY_1900 = dayNumber('1899-12-30' as IsoDate);
const LAST_DAY = dayNumber('9999-12-31' as IsoDate);

function shownMoment(value: number, isDate: boolean, isElapsed: boolean, countsFrom1904: boolean): string | null {
  if (value < 0 || !Number.isFinite(value)) return null;
  const minutes = Math.round((value - (isElapsed ? 0 : Math.floor(value))) * MINUTES_A_DAY);
  if (!isDate) return timeOf(isElapsed ? minutes : minutes % MINUTES_A_DAY);
  const serial = Math.floor(value + 1e-9);
  if (serial === 0 && !countsFrom1904) return value > 0 ? timeOf(minutes % MINUTES_A_DAY) : null;
  // The programs count a 29 February 1900, which there was not: days before it stand one off.
  const day = countsFrom1904 ? DAY_1904 + serial : DAY_1900 + serial + (serial < 60 ? 1 : 0);
  return day > LAST_DAY ? null : dateOfDay(day);
}

function timeOf(minutes: number): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** One sign of a number's look: a place for a digit, the point, or letters that stand as they are. */
type Piece = { readonly digit: string } | { readonly letters: string } | { readonly isPoint: true } | 'general';
interface Section {
  readonly pieces: readonly Piece[];
  readonly hasThousands: boolean;
  readonly scale: number;
}

function sectionsOf(format: string): string[] {
  const sections = [''];
  for (const [sign] of format.matchAll(/"[^"]*"?|\\.|_.|\*.|\[[^\]]*\]|./g)) {
    if (sign === ';') sections.push('');
    else sections[sections.length - 1] += sign;
  }
  return sections;
}

const PIECES = /"([^"]*)"?|\\(.)|_(.)|\*(.)|\[([^\]]*)\]|(general)|([0#?])|(\.)|(,)|(%)|(.)/gi;

function piecesOf(section: string): Section {
  const pieces: Piece[] = [];
  let hasThousands = false;
  let scale = 1;
  let commas = 0;
  let hasPoint = false;
  for (const [
    ,
    quoted,
    escaped,
    gap,
    fill,
    bracket,
    isGeneral,
    digit,
    point,
    comma,
    percent,
    other,
  ] of section.matchAll(PIECES)) {
    if (digit) {
      if (commas > 0 && !hasPoint) hasThousands = true;
      commas = 0;
      pieces.push({ digit });
    } else if (comma) commas += pieces.some((piece) => typeof piece === 'object' && 'digit' in piece) ? 1 : 0;
    else if (point && !hasPoint) {
      hasPoint = true;
      pieces.push({ isPoint: true });
    } else if (percent) {
      scale *= 100;
      pieces.push({ letters: '%' });
    } else if (isGeneral) pieces.push('general');
    else if (bracket !== undefined) pieces.push({ letters: /^\$([^-]*)/.exec(bracket)?.[1] ?? '' });
    else if (gap !== undefined) pieces.push({ letters: ' ' });
    else if (fill === undefined) pieces.push({ letters: quoted ?? escaped ?? point ?? other ?? '' });
    // Commas after the last digit: thousands, millions.
  }
  return { pieces, hasThousands, scale: scale / 1000 ** commas };
}

function shownBySections(value: number, sections: readonly Section[]): string {
  const [first, second, third] = sections;
  if (!first) return general(value);
  if (value < 0 && second) return shownBy(-value, second).text;
  if (value === 0 && third) return shownBy(0, third).text;
  const { text, isZero } = shownBy(Math.abs(value), first);
  return value < 0 && !isZero ? `-${text}` : text;
}

function shownBy(size: number, { pieces, hasThousands, scale }: Section): { text: string; isZero: boolean } {
  const point = pieces.findIndex((piece) => typeof piece === 'object' && 'isPoint' in piece);
  const isDigit = (piece: Piece): piece is { digit: string } => typeof piece === 'object' && 'digit' in piece;
  const decimals = point < 0 ? [] : pieces.slice(point).filter(isDigit);
  const rounded = roundedTo(Number((size * scale).toPrecision(15)), decimals.length);
  const [whole = '0', fraction = ''] = rounded.split('.');
  const wholes = pieces.slice(0, point < 0 ? pieces.length : point).filter(isDigit);
  const digits = [...(whole === '0' ? '' : whole)];
  const parts: string[] = [];
  let place = 0;
  // From the right, each place takes a digit; the first place takes all that are left.
  for (let at = (point < 0 ? pieces.length : point) - 1, left = wholes.length; at >= 0; at--) {
    const piece = pieces[at] as Piece;
    if (piece === 'general') parts.unshift(general(size));
    else if (!isDigit(piece)) parts.unshift('letters' in piece ? piece.letters : '');
    else {
      left--;
      do {
        const digit = digits.pop() ?? (piece.digit === '0' ? '0' : '');
        if (digit !== '') parts.unshift(hasThousands && place > 0 && place % 3 === 0 ? `${digit},` : digit);
        place++;
      } while (left === 0 && digits.length > 0);
    }
  }
  if (point >= 0) parts.push(fractionBy(fraction, pieces.slice(point + 1)));
  return { text: parts.join('').trim(), isZero: Number(rounded) === 0 };
}

function fractionBy(fraction: string, pieces: readonly Piece[]): string {
  let shown = '';
  let at = 0;
  for (const piece of pieces) {
    if (typeof piece === 'object' && 'digit' in piece) {
      const isNeeded = piece.digit === '0' || /[1-9]/.test(fraction.slice(at));
      shown += isNeeded ? (fraction[at] ?? '') : '';
      at++;
    } else if (typeof piece === 'object' && 'letters' in piece) shown += piece.letters;
  }
  return /^\d/.test(shown) ? `.${shown}` : shown;
}

/** By its decimal digits: 1.005 to two places is 1.01, as a person rounds it. */
function roundedTo(size: number, places: number): string {
  const text = String(size);
  if (text.includes('e')) return size.toFixed(Math.min(places, 100));
  return Number(`${Math.round(Number(`${text}e${places}`))}e-${places}`).toFixed(Math.min(places, 100));
}
