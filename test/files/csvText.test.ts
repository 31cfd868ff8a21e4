/** Lines, separators and quotes, as people and programs write them. */
import { describe, expect, it } from 'vitest';
import { csvRows, readCsvText } from '../../src/files/csvText';

describe('cells', () => {
  it.each([
    { why: 'a doubled quote is one', text: '"a ""b"" c",d', rows: [['a "b" c', 'd']] },
    { why: 'an empty cell in quotes', text: '"",x', rows: [['', 'x']] },
    { why: 'a quote alone in quotes', text: '"""",x', rows: [['"', 'x']] },
    { why: 'a quote within a cell is a letter', text: '12" ruler,x', rows: [['12" ruler', 'x']] },
    { why: 'breaks in quotes are one kind', text: '"a\r\nb\rc",d\r\n', rows: [['a\nb\nc', 'd']] },
    { why: 'spaces around quotes', text: 'a, "b, c" ,d', rows: [['a', 'b, c', 'd']] },
    { why: 'spaces of a cell without quotes stay', text: ' a , b', rows: [[' a ', ' b']] },
    { why: 'an empty line is a row without cells', text: 'a\n\nb', rows: [['a'], [], ['b']] },
    { why: 'a cell alone, and empty, in quotes', text: 'a\n""\nb', rows: [['a'], [''], ['b']] },
    {
      why: 'two broken quotes of one column',
      text: 'a,"b\nc,"d\ne,f',
      rows: [
        ['a', '"b'],
        ['c', '"d'],
        ['e', 'f'],
      ],
    },
    {
      why: 'a broken quote before a sound one',
      text: '"a,b\n"c, d",e',
      rows: [
        ['"a', 'b'],
        ['c, d', 'e'],
      ],
    },
    {
      why: 'a broken quote before an empty sound one',
      text: '"a,b\n"",e',
      rows: [
        ['"a', 'b'],
        ['', 'e'],
      ],
    },
    {
      why: 'a broken quote in the last line',
      text: 'a,b\n"c,d',
      rows: [
        ['a', 'b'],
        ['"c', 'd'],
      ],
    },
    { why: 'quotes in quotes, and a comma', text: '"a "b" c",d', rows: [['a "b" c', 'd']] },
    { why: 'quotes that close nothing, then sound ones', text: '"a" b,"c, d"', rows: [['"a" b', 'c, d']] },
  ])('$why', ({ text, rows }) => expect(readCsvText(text).rows).toEqual(rows));

  it('takes no line along, however long the text after a broken quote', () => {
    const lines = Array.from({ length: 2000 }, (_, at) => `Pupil ${at},Beech`);
    const { rows } = readCsvText(['Name,Class', '"Con Reilly,Beech', ...lines, 'Desk 12",x'].join('\n'));
    expect(rows).toHaveLength(2003);
    expect(rows[1]).toEqual(['"Con Reilly', 'Beech']);
  });
});

describe('the separator', () => {
  it.each([
    { why: 'commas', text: 'a,b\nc,d', separator: ',' },
    { why: 'semicolons before decimal commas', text: 'Name;Hours\nKhan;3,5\nO’Neill;4,0', separator: ';' },
    { why: 'tabs before commas in names', text: 'Name\tClass\nKhan, Ava\tBeech', separator: '\t' },
    { why: 'bars', text: 'a|b|c\nd|e|f', separator: '|' },
    { why: 'commas in quotes count for nothing', text: '"a,b,c";d\n"e,f,g";h', separator: ';' },
    { why: 'a title line does not count', text: 'Pupils; all of them\na,b,c\nd,e,f\ng,h,i', separator: ',' },
    { why: 'a semicolon in one note', text: 'a,b\nc; d,e\nf,g', separator: ',' },
    { why: 'said by the first line', text: 'sep=;\na,b,c\nd,e;f', separator: ';' },
    { why: 'none: a comma, which takes nothing apart', text: 'a\nb', separator: ',' },
  ])('$why', ({ text, separator }) => expect(readCsvText(text).separator).toBe(separator));
});

it('says on which line of the text each row begins', () =>
  expect(csvRows('a\r\n"b\r\nc\nd",e\r\r\n\n"f"\ng', ',').map(({ line }) => line)).toEqual([1, 2, 5, 6, 7, 8]));
