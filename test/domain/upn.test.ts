/** Unique pupil numbers, by the published check. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isUpn } from '../../src/domain/upn';

test.each([
  { why: 'published: the sum is 93, the remainder 1, the letter B', upn: 'B801200005001', is: true },
  { why: 'published: A is wrong there', upn: 'A801200005001', is: false },
  { why: 'lower case and spaces are forgiven', upn: ' b801200005001 ', is: true },
  {
    why: 'a temporary one ends in a letter, whose place counts: 80 + 2 × 13 = 106, 14 on',
    upn: 'Q80120000500C',
    is: true,
  },
  { why: 'I, O and S are no letters of it', upn: 'B80120000500S', is: false },
  { why: 'too short', upn: 'B80120000500', is: false },
  { why: 'nothing', upn: '', is: false },
])('$why', ({ upn, is }) => expect(isUpn(upn)).toBe(is));

test('one wrong digit is always found', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 11 }), fc.integer({ min: 1, max: 9 }), (place, more) => {
      const right = 'B801200005001';
      const digit = (Number(right.charAt(place)) + more) % 10;
      expect(isUpn(right.slice(0, place) + digit + right.slice(place + 1))).toBe(false);
    }),
  );
});
