/** Files as schools save them, and those that cannot be read. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LARGEST_FILE_BYTES, textOfFile } from '../../sidebar/fileText';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

test.each([
  { why: 'UTF-8', bytes: utf8('Zając,Hanna'), text: 'Zając,Hanna' },
  { why: 'UTF-8 with a byte order mark', bytes: utf8('\ufeffName'), text: 'Name' },
  { why: 'windows-1252, as an older Excel saves', bytes: Uint8Array.of(0x52, 0x65, 0x6e, 0xe9, 0x65), text: 'Renée' },
  // A curly apostrophe is read in the browser's test: Node 20 knows windows-1252 only in part.
  { why: 'UTF-16, little end first', bytes: Uint8Array.of(0xff, 0xfe, 0x41, 0, 0x42, 0), text: 'AB' },
  { why: 'UTF-16, big end first', bytes: Uint8Array.of(0xfe, 0xff, 0, 0x41, 0, 0x42), text: 'AB' },
])('reads $why', ({ bytes, text }) => expect(textOfFile(bytes)).toEqual({ ok: true, text }));

test.each([
  { why: 'an empty file', bytes: new Uint8Array(), says: 'empty' },
  { why: 'an .xlsx', bytes: Uint8Array.of(0x50, 0x4b, 3, 4), says: 'Save it as CSV' },
  { why: 'an .xls', bytes: Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), says: 'Save it as CSV' },
  { why: 'far too much', bytes: new Uint8Array(LARGEST_FILE_BYTES + 1), says: '3 MB' },
])('refuses $why and says what to do', ({ bytes, says }) => {
  const read = textOfFile(bytes);
  expect(read.ok ? '' : read.says).toContain(says);
});

test('any name that was saved as UTF-8 arrives as it was', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (name) => {
      fc.pre(!name.includes('\ufffd') && !name.startsWith('\ufeff') && !/^PK/.test(name));
      expect(textOfFile(utf8(name))).toEqual({ ok: true, text: name });
    }),
  ));
