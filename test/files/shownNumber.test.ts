/** Numbers as Excel shows them; each row was held against Excel's documented formats. */
import { describe, expect, it } from 'vitest';
import { builtInFormat, general, showsAs } from '../../src/files/shownNumber';

const shown = (format: string, value: number, countsFrom1904 = false) => showsAs(format, countsFrom1904)(value);

describe('numbers', () => {
  it.each([
    { why: 'leading zeros', format: '000', value: 7, says: '007' },
    { why: 'more digits than places', format: '000', value: 12345, says: '12345' },
    { why: 'letters among the places', format: '000-0000', value: 9600123, says: '960-0123' },
    { why: 'decimals, rounded as a person does', format: '0.00', value: 1.005, says: '1.01' },
    { why: 'decimals that may be left out', format: '0.##', value: 2.5, says: '2.5' },
    { why: 'no point without decimals', format: '0.##', value: 2, says: '2' },
    { why: 'thousands', format: '#,##0', value: 1234567.8, says: '1,234,568' },
    { why: 'thousands, fewer than one', format: '#,##0', value: 12, says: '12' },
    { why: 'in thousands', format: '#,##0,', value: 1234567, says: '1,235' },
    { why: 'percent', format: '0%', value: 0.285, says: '29%' },
    { why: 'percent with a decimal', format: '0.0%', value: 0.125, says: '12.5%' },
    { why: 'pounds', format: '"£"#,##0.00', value: 1234.5, says: '£1,234.50' },
    { why: 'pounds by their place', format: '[$£-809]#,##0.00', value: -3.5, says: '-£3.50' },
    { why: 'a colour is not shown', format: '0;[Red]-0', value: -3, says: '-3' },
    { why: 'brackets for what is below zero', format: '#,##0_);(#,##0)', value: -3, says: '(3)' },
    {
      why: 'a dash for zero, as accounts have it',
      format: '_-"£"* #,##0.00_-;-"£"* #,##0.00_-;_-"£"* "-"??_-;_-@_-',
      value: 0,
      says: '£-',
    },
    { why: 'words for signs', format: '"Yes";"Yes";"No"', value: 0, says: 'No' },
    { why: 'words after the number', format: '0" weeks"', value: 6, says: '6 weeks' },
    { why: 'no minus before what is rounded to zero', format: '0', value: -0.2, says: '0' },
    { why: 'text', format: '@', value: 8012, says: '8012' },
    { why: 'General', format: 'General', value: 0.1 + 0.2, says: '0.3' },
    { why: 'powers of ten show as plain numbers', format: '0.00E+00', value: 1234, says: '1234' },
    { why: 'fractions show as plain numbers', format: '# ?/?', value: 0.5, says: '0.5' },
    { why: 'a format with conditions shows plain numbers', format: '[<5]"few";0', value: 3, says: '3' },
  ])('$why: $format', ({ format, value, says }) => expect(shown(format, value)).toBe(says));
});

describe('General', () => {
  it.each([
    { value: 1632960001123, says: '1632960001123' },
    { value: 1234567.891, says: '1234567.891' },
    { value: 1 / 3, says: '0.3333333333' },
    { value: -0, says: '0' },
    { value: 12345678901.55, says: '12345678901.55' },
  ])('$value', ({ value, says }) => expect(general(value)).toBe(says));
});

describe('dates and times', () => {
  it.each([
    { why: 'as Britain writes it', format: 'dd/mm/yyyy', value: 43085, says: '2017-12-16' },
    { why: 'with its place', format: '[$-809]d mmmm yyyy;@', value: 43085, says: '2017-12-16' },
    { why: 'the month and the year alone', format: 'mmm-yy', value: 43085, says: '2017-12-16' },
    { why: 'the weekday alone', format: 'dddd', value: 43085, says: '2017-12-16' },
    { why: 'with a time: the date', format: 'dd/mm/yyyy hh:mm', value: 43085.99, says: '2017-12-16' },
    { why: 'a time', format: 'h:mm AM/PM', value: 0.5625, says: '13:30' },
    { why: 'a time with a day that is not shown', format: 'hh:mm', value: 43085.25, says: '06:00' },
    { why: 'hours beyond a day', format: '[h]:mm', value: 1.5625, says: '37:30' },
    { why: 'the first day', format: 'yyyy-mm-dd', value: 1, says: '1900-01-01' },
    { why: 'the day before the one that never was', format: 'yyyy-mm-dd', value: 59, says: '1900-02-28' },
    { why: 'the day after it', format: 'yyyy-mm-dd', value: 61, says: '1900-03-01' },
    { why: 'the last day', format: 'yyyy-mm-dd', value: 2958465, says: '9999-12-31' },
    { why: 'beyond it: a number', format: 'yyyy-mm-dd', value: 2958466, says: '2958466' },
    { why: 'below zero: a number', format: 'yyyy-mm-dd', value: -1, says: '-1' },
    { why: 'words with y in quotes are no date', format: '0 "years"', value: 6, says: '6 years' },
    { why: 'a colour with d in it is no date', format: '[Red]0', value: 6, says: '6' },
  ])('$why: $format', ({ format, value, says }) => expect(shown(format, value)).toBe(says));
  it('count from 1904 where the file says so', () => expect(shown('d/m/y', 41623, true)).toBe('2017-12-16'));
  it.each([
    { id: 14, value: 43085, says: '2017-12-16' },
    { id: 20, value: 0.5, says: '12:00' },
    { id: 22, value: 43085.5, says: '2017-12-16' },
    { id: 46, value: 1.5, says: '36:00' },
    { id: 10, value: 0.5, says: '50.00%' },
    { id: 1, value: 2.5, says: '3' },
    { id: 0, value: 2.5, says: '2.5' },
  ])('format $id, which no file explains', ({ id, value, says }) => expect(shown(builtInFormat(id), value)).toBe(says));
});
