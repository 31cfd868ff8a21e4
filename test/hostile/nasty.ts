/**
 * Hostile texts and bytes: what people paste by accident and what somebody would write on purpose. Most are a valid whole that was
 * cut, repeated or had such a piece put in, because of pure noise little gets past the first look.
 */
import fc from 'fast-check';

/** Names that every object has; what they must never mean. */
export const INHERITED = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'prototype'] as const;
/** What a spreadsheet could take for a formula. */
export const FORMULAS = [
  ...['=1+1', '=HYPERLINK("https://example.org","x")', '=IMPORTXML("https://example.org","//a")', '+1+1', '-1+1'],
  ...['@SUM(A1)', '\t=1+1', '\r=1+1', ' =1+1', "'=1+1", '＝1+1', '=cmd|" /C x"!A0', '{=1+1}', '=', '=)'],
] as const;
const MARKUP = [
  ...['<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '"><b>', "' onclick='x", ']]>', '<![CDATA[', '-->'],
  ...[
    '<w:p>',
    '</w:t></w:r></w:p>',
    '&',
    '&amp;',
    '&#0;',
    '&#xD800;',
    '&lt;b&gt;',
    '<?xml version="1.1"?>',
    '<!DOCTYPE a>',
  ],
  ...['{#targets}', '{/}', '{/targets}', '{pupil.forename}', '{@x}', '{constructor.constructor}', '}{', '{{x}}', '{^}'],
  ...['javascript:alert(1)', 'data:text/html,x', '$&', '$1', '%SESSION%', '\\u0000'],
];
const LETTERS = [
  ...['\u0000', '\u0007', '\u001b[31m', '\ud83d', '\udc00x', '\ufffe', '\uffff', '\ufeff', '\u200b', '\u202eevil'],
  ...['محمد', 'ﷺ', '👩🏽‍🏫', 'Z̸a̷l̶g̵o̴', 'İ', 'ß', '١٢', '½', '1２', '\u2028', '\r\n', '\t', '\u00a0', '·', ' · P017'],
];
const NUMBERS = [
  ...['1e999', '-0', 'NaN', 'Infinity', '0x10', '9'.repeat(40), '1e-400', '£-1', '1,2,3', '12.5.7', '#REF!', '#N/A'],
  ...['31/02/2026', '0/0/0', '1/1/0001', '99999-12-31', '2026-13-45', '1900-02-29', '25:61', 'Year 99', '7y99m', 'P0*'],
];
const PATHS = [
  '../../x',
  '..\\..\\x',
  '/etc/passwd',
  'C:\\x',
  'CON',
  'nul.docx',
  '.',
  '..',
  '~',
  'a/../../b',
  '%2e%2e%2f',
];

const PIECES = [...INHERITED, ...FORMULAS, ...MARKUP, ...LETTERS, ...NUMBERS, ...PATHS];
/** Google Sheets takes no more in a cell. */
const LONGEST_CELL = 50_000;

export const nastyPiece = fc.oneof(
  fc.constantFrom(...PIECES),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);

/** A little thing so often that whatever looks back at each place takes for ever. */
const bait = fc
  .tuple(
    fc.constantFrom(' ', 'a', '"', ',', '<', '&', '{', '1', '-', 'a ', '1/', ', ', '(', '=', '\n', 'é', '·', '.'),
    nastyPiece,
  )
  .map(([unit, end]) => unit.repeat(Math.floor((LONGEST_CELL - 100) / unit.length)) + end.slice(0, 100));

/** What one cell may hold: up to 50,000 characters. */
export const nastyText = fc.oneof(
  { weight: 8, arbitrary: nastyPiece },
  { weight: 4, arbitrary: fc.array(nastyPiece, { maxLength: 4 }).map((pieces) => pieces.join('')) },
  { weight: 1, arbitrary: bait },
);

interface Change {
  /** Between 0, the start, and 1, the end. */
  readonly at: number;
  readonly cut: number;
  readonly times: number;
  readonly piece: string;
}
const change = (piece: fc.Arbitrary<string>): fc.Arbitrary<Change> =>
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.oneof(fc.constant(0), fc.nat(40), fc.nat(5000)),
    times: fc.oneof({ weight: 6, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: fc.nat(3000) }),
    piece,
  });

function changed(whole: string, changes: readonly Change[]): string {
  let text = whole;
  for (const { at, cut, times, piece } of changes) {
    const from = Math.floor(at * text.length);
    text = text.slice(0, from) + piece.repeat(times) + text.slice(from + cut);
  }
  return text;
}

/** The whole, with up to six cuts and pieces put in. @param pieces what belongs to the kind, besides what is always nasty */
export function mutatedText(whole: fc.Arbitrary<string>, pieces: readonly string[] = []): fc.Arbitrary<string> {
  const piece = pieces.length > 0 ? fc.oneof(fc.constantFrom(...pieces), nastyPiece) : nastyPiece;
  return fc.tuple(whole, fc.array(change(piece), { maxLength: 6 })).map(([text, changes]) => changed(text, changes));
}

/** The whole with bytes changed, pieces of it cut out or repeated, or its end gone. */
export function mutatedBytes(whole: fc.Arbitrary<Uint8Array>): fc.Arbitrary<Uint8Array> {
  const place = fc.double({ min: 0, max: 1, noNaN: true });
  const flips = fc.array(fc.tuple(place, fc.nat(255)), { maxLength: 8 });
  const moved = fc.option(fc.tuple(place, place, fc.constantFrom(0, 2, 20)), { freq: 3 });
  const end = fc.option(place, { freq: 4 });
  return fc.tuple(whole, flips, moved, end).map(([from, changes, move, cut]) => {
    let bytes = from.slice();
    for (const [at, byte] of changes) if (bytes.length > 0) bytes[Math.floor(at * (bytes.length - 1))] = byte;
    if (move) {
      const [one, other] = [move[0], move[1]].sort().map((at) => Math.floor(at * bytes.length)) as [number, number];
      const piece = bytes.slice(one, Math.min(other, one + 5000));
      const pieces = Array.from({ length: move[2] }, () => [...piece]).flat();
      bytes = Uint8Array.from([...bytes.slice(0, one), ...pieces, ...bytes.slice(one + piece.length)]);
    }
    return cut === null ? bytes : bytes.slice(0, Math.floor(cut * bytes.length));
  });
}

/** JSON as it could be sent: deep, wide, with keys that every object has. As text, since `__proto__` is a key in text alone. */
export const nastyJson: fc.Arbitrary<string> = fc.letrec<{ value: string; object: string; list: string }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    fc.constantFrom('null', 'true', '0', '-1', '1e400', '"x"', '[]', '{}', '1.5', '""'),
    nastyPiece.map((text) => JSON.stringify(text)),
    tie('object'),
    tie('list'),
  ),
  object: fc
    .array(fc.tuple(fc.oneof(fc.constantFrom<string>(...INHERITED), nastyPiece), tie('value')), { maxLength: 4 })
    .map((entries) => `{${entries.map(([key, value]) => `${JSON.stringify(key)}:${value}`).join()}}`),
  list: fc.array(tie('value'), { maxLength: 4 }).map((values) => `[${values.join()}]`),
})).value;
