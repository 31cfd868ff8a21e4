/** Texts in the encodings that schools' files have; Node's own decoder is the judge. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { decodeText, utf8Reader } from '../../src/files/decode';
import { type Encoding, encoded } from './makeFiles';

const TEXT = 'Zoë – £12, O’Neill';

describe('which encoding it is', () => {
  it.each<{ why: Encoding; encoding: string }>([
    { why: 'utf-8', encoding: 'UTF-8' },
    { why: 'utf-8 with mark', encoding: 'UTF-8' },
    { why: 'utf-16', encoding: 'UTF-16' },
    { why: 'utf-16 big', encoding: 'UTF-16' },
    { why: 'utf-16 without mark', encoding: 'UTF-16' },
    { why: 'windows-1252', encoding: 'Windows-1252' },
  ])('$why', ({ why, encoding }) =>
    expect(decodeText(encoded(TEXT, why))).toEqual({ text: TEXT, encoding, unreadable: 0 }),
  );
  test('two letters of Windows that could be one of UTF-8 stay what they are, beside others that could not', () =>
    expect(decodeText(encoded('Ã© é é', 'windows-1252')).encoding).toBe('Windows-1252'));
  test('half a letter at the end shows as �, and the rest stays UTF-8', () =>
    expect(decodeText(encoded('Zoë Renée Zoë', 'utf-8').slice(0, -1))).toEqual({
      text: 'Zoë Renée Zo�',
      encoding: 'UTF-8',
      unreadable: 1,
    }));
  test('an odd byte at the end of UTF-16 is told', () =>
    expect(decodeText(Uint8Array.from([0xff, 0xfe, 0x41, 0x00, 0x42]))).toMatchObject({ text: 'A', unreadable: 1 }));
});

test('every text in UTF-8 comes out as Node reads it', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(utf8Reader().read(new Uint8Array(Buffer.from(text)))).toBe(Buffer.from(text).toString());
    }),
  ));
test('whatever the pieces, the letters are the same as in one', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.nat(5)), (text, lengths) => {
      const bytes = new Uint8Array(Buffer.from(text));
      const reader = utf8Reader();
      let read = '';
      let at = 0;
      for (const length of lengths) {
        read += reader.read(bytes.subarray(at, at + length));
        at = Math.min(at + length, bytes.length);
      }
      expect(read + reader.read(bytes.subarray(at)) + reader.end()).toBe(text);
    }),
  ));
test('the letters of Windows-1252 that Unicode has elsewhere', () => {
  // Node’s own decoder takes windows-1252 for Latin-1, so these are from the table that Unicode publishes; 0 = none.
  const published = [
    [0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017d, 0],
    [
      0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0, 0x017e,
      0x0178,
    ],
  ].flat();
  const bytes = Uint8Array.from(published, (_, at) => 0x80 + at);
  const expected = String.fromCharCode(...published.map((code, at) => code || 0x80 + at));
  expect(decodeText(bytes).text).toBe(expected);
  expect(decodeText(Uint8Array.from([0x7e, 0xa0, 0xa3, 0xff])).text).toBe('~\u00a0£ÿ');
});
