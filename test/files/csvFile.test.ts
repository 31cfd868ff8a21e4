/** What is written as CSV is what is read again, in every encoding that people save it in, and is no formula to anyone. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { cleanText } from '../../src/files/cleanText';
import { csvFile } from '../../src/files/csvFile';
import { readFile } from '../../src/files/readFile';
import { TODAY } from './invented';
import { type Encoding, encoded } from './makeFiles';

const text = (cells: readonly (readonly string[])[]) => Buffer.from(csvFile(cells)).toString('utf8');
const back = (bytes: Uint8Array) => {
  const result = readFile(bytes, 'x.csv', TODAY);
  return result.ok ? result.value.sheets[0]?.cells : result.problems;
};

describe('how a cell is written', () => {
  it.each([
    { why: 'a formula', cell: '=1+1', written: "'=1+1" },
    { why: 'a telephone number', cell: '+44 1632 960001', written: "'+44 1632 960001" },
    { why: 'a mention', cell: '@home', written: "'@home" },
    { why: 'a dash', cell: '- none', written: "'- none" },
    { why: 'a formula after a tab', cell: '\t=1', written: `"'\t=1"` },
    { why: 'a formula after a break', cell: '\r=1', written: `"'\n=1"` },
    { why: 'a formula in wide letters', cell: '＝1', written: "'＝1" },
    { why: 'a negative number stays', cell: '-3.5', written: '-3.5' },
    { why: 'a negative number in thousands stays', cell: '-1,200.50', written: '"-1,200.50"' },
    { why: 'a debt in pounds stays', cell: '-£3.50', written: '-£3.50' },
    { why: 'minus, then a formula', cell: '-1+cmd', written: "'-1+cmd" },
    { why: 'its own apostrophe gets another', cell: "'=1", written: "''=1" },
    { why: 'an apostrophe before a number too', cell: "'-3.5", written: "''-3.5" },
    { why: 'an apostrophe before a word stays alone', cell: "'quoted'", written: "'quoted'" },
    { why: 'commas and quotes', cell: 'a, "b"', written: '"a, ""b"""' },
    { why: 'signs that stand for no letter are left out', cell: 'a\u0000b\ud800', written: 'ab' },
  ])('$why', ({ cell, written }) => expect(text([['x', cell]])).toBe(`\ufeffx,${written}\r\n`));
});

/** Cells as a sheet can hold them: line breaks of one kind, no signs without a letter, something to see in one at least. */
const anyCell = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'ab é£–=+-@\'",;|\t\n.1<{') }),
  fc.string({ unit: 'grapheme' }).filter((cell) => cleanText(cell) === cell),
  fc.constantFrom('sep=;', '=1', "'=1", "''", '<html>', '{"url"', '-3.5', 'é'),
);
const anyTable = fc
  .array(fc.array(anyCell, { maxLength: 5 }), { minLength: 1, maxLength: 8 })
  .filter((cells) => cells.some((row) => row.some((cell) => /[\p{L}\p{N}]/u.test(cell))));

describe('what is written is what is read', () => {
  test('as it is', () =>
    fc.assert(
      fc.property(anyTable, (cells) => {
        expect(back(csvFile(cells))).toEqual(cells);
      }),
      { numRuns: 1000 },
    ));
  test.each<{ encoding: Encoding; letters: string }>([
    { encoding: 'utf-8', letters: 'aé£–王' },
    { encoding: 'utf-16', letters: 'aé£–王' },
    { encoding: 'utf-16 big', letters: 'aé£–王' },
    { encoding: 'windows-1252', letters: 'aé£–' },
  ])('saved again as $encoding', ({ encoding, letters }) => {
    const cell = fc.string({ unit: fc.constantFrom(...letters, ...' =-@\'",;|\t\n1') });
    const table = fc
      .array(fc.array(cell, { maxLength: 5 }), { maxLength: 8 })
      // A text that no other one shares with it begins each, so that a file is never blank, nor begins like XML.
      .map((cells) => [['Name', 'é £ –'], ...cells]);
    fc.assert(
      fc.property(table, (cells) => {
        expect(back(encoded(text(cells).slice(1), encoding))).toEqual(cells);
      }),
      { numRuns: 300 },
    );
  });
});
