import { expect, it } from 'vitest';
import { cleanText } from '../../src/files/cleanText';

it.each([
  { why: 'a line break of Windows', text: 'a\r\nb\rc', clean: 'a\nb\nc' },
  { why: "Word's and the web's line breaks", text: 'a\u000Bb\u2028c', clean: 'a\nb\nc' },
  { why: 'a tab would be lost', text: 'a\tb', clean: 'a b' },
  { why: 'control characters', text: 'bell\u0007 null\u0000 del\u007F', clean: 'bell null del' },
  { why: 'half an emoji', text: 'cut \uD83D', clean: 'cut ' },
  { why: 'the other half', text: '\uDE00 cut', clean: ' cut' },
  { why: 'codes that are no characters', text: 'a\uFFFEb\uFFFF', clean: 'ab' },
  { why: 'a whole emoji of several parts stays', text: '👩🏽‍🏫', clean: '👩🏽‍🏫' },
  { why: 'other scripts stay', text: 'Ŵyn Łukasz محمد مجھے', clean: 'Ŵyn Łukasz محمد مجھے' },
  { why: 'brackets are words', text: '{pupil.forename} <b>&amp;', clean: '{pupil.forename} <b>&amp;' },
])('$why', ({ text, clean }) => expect(cleanText(text)).toBe(clean));
