/** Text written to a cell is read as if typed. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { fromSerial, toSerial } from '../../local/services/serial';
import { typed } from '../../local/services/typed';

const is = (text: string, isPlain = false) => {
  const { cell, pattern } = typed(text, isPlain, { thisYear: 2026, isMonthFirst: false });
  return cell.f ? { f: cell.f } : { v: cell.v, t: cell.t, ...(pattern ? { pattern } : {}) };
};

describe('typed', () => {
  it.each([
    { why: 'a number', text: '12', is: { v: 12, t: 2 } },
    { why: 'a number with spaces about it', text: ' 7 ', is: { v: 7, t: 2 } },
    { why: 'thousands', text: '1,234.5', is: { v: 1234.5, t: 2, pattern: '#,##0.00' } },
    { why: 'leading noughts go', text: '007', is: { v: 7, t: 2 } },
    { why: 'a share', text: '50%', is: { v: 0.5, t: 2, pattern: '0%' } },
    { why: 'money', text: '£12.50', is: { v: 12.5, t: 2, pattern: '£#,##0.00' } },
    { why: 'a power, as in a code such as 2E3', text: '2E3', is: { v: 2000, t: 2 } },
    { why: 'a truth value', text: 'true', is: { v: 1, t: 3 } },
    { why: 'a British date', text: '01/06/2026', is: { v: 46174, t: 2, pattern: 'dd/mm/yyyy' } },
    { why: 'an ISO date', text: '2026-06-01', is: { v: 46174, t: 2, pattern: 'dd/mm/yyyy' } },
    { why: 'a date in words', text: '1 June 2026', is: { v: 46174, t: 2, pattern: 'dd/mm/yyyy' } },
    { why: 'what was meant as "3 to 4"', text: '3-4', is: { v: 46115, t: 2, pattern: 'dd/mm/yyyy' } },
    { why: 'a time', text: '9:30', is: { v: 9.5 / 24, t: 2, pattern: 'h:mm' } },
    { why: 'no such day stays text', text: '31/02/2026', is: { v: '31/02/2026', t: 1 } },
    { why: 'words', text: 'May do well', is: { v: 'May do well', t: 1 } },
    { why: 'a formula', text: '=A1', is: { f: '=A1' } },
    { why: 'the sign alone', text: '=', is: { v: '=', t: 1 } },
    { why: 'a dash and words would be a formula', text: '-likes maths', is: { f: '=-likes maths' } },
    { why: 'the apostrophe keeps text, and goes', text: "'=A1", is: { v: '=A1', t: 1 } },
    { why: 'and keeps a number as text', text: "'012", is: { v: '012', t: 4 } },
    { why: 'and itself, when doubled', text: "''tis", is: { v: "'tis", t: 1 } },
  ])('$why: $text', ({ text, is: wanted }) => expect(is(text)).toEqual(wanted));
  test('a cell with the format "plain text" keeps what is typed', () =>
    expect(is('3-4', true)).toEqual({ v: '3-4', t: 1 }));
  test('an apostrophe in front keeps any text', () =>
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }),
        (text) => typed(`'${text}`, false, { thisYear: 2026, isMonthFirst: false }).cell.v === text,
      ),
    ));
});

test('a date survives the serial number, on every day and over both clock changes', () => {
  process.env['TZ'] = 'Europe/London';
  const anyDay = fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2040, 0, 1) });
  fc.assert(
    fc.property(anyDay, (ms) => {
      const at = new Date(ms);
      const midnight = new Date(at.getFullYear(), at.getMonth(), at.getDate());
      return Number.isInteger(toSerial(midnight)) && fromSerial(toSerial(midnight)).getTime() === midnight.getTime();
    }),
  );
});
