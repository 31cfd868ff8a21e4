import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { fromBase64, toBase64 } from '../../src/files/base64';

test('says what Node says, and comes back the same', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const text = toBase64(bytes);
      expect(text).toBe(Buffer.from(bytes).toString('base64'));
      expect(fromBase64(text)).toEqual(bytes);
    }),
  );
});

it.each([
  { why: 'a letter is missing', text: 'AAA' },
  { why: 'a sign that base64 has not', text: 'AA-A' },
  { why: 'a sign beyond ASCII', text: 'AAéA' },
  { why: 'padding in the middle', text: 'A===AAAA' },
])('damaged: $why', ({ text }) => expect(fromBase64(text)).toBeNull());

test('line ends are passed over', () =>
  expect(fromBase64('QUJD\r\nREU=\n')).toEqual(new Uint8Array([65, 66, 67, 68, 69])));
