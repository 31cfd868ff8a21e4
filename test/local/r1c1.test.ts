import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { toA1, toR1C1 } from '../../local/services/r1c1';

describe('a formula in cell D3', () => {
  it.each([
    { why: 'the row beside', a1: '=A3', r1c1: '=R[0]C[-3]' },
    { why: 'fixed', a1: '=$A$1', r1c1: '=R1C1' },
    { why: 'half fixed', a1: '=$A3+D$1', r1c1: '=R[0]C1+R1C[0]' },
    {
      why: 'another tab',
      a1: '=VLOOKUP($A3&"",\'_status\'!$A$2:$C$9,3,FALSE)',
      r1c1: '=VLOOKUP(R[0]C1&"",\'_status\'!R2C1:R9C3,3,FALSE)',
    },
    { why: 'a tab whose name looks like a cell', a1: "='B2'!A1", r1c1: "='B2'!R[-2]C[-3]" },
    { why: 'text is left alone', a1: '="A1"&B3', r1c1: '="A1"&R[0]C[-2]' },
    { why: 'functions with numbers in their names', a1: '=LOG10(B3)', r1c1: '=LOG10(R[0]C[-2])' },
    { why: 'whole columns', a1: '=SUM($A:$B)', r1c1: '=SUM(C1:C2)' },
    { why: 'whole rows', a1: '=SUM(2:4)', r1c1: '=SUM(R[-1]:R[1])' },
    { why: 'numbers', a1: '=1.5+2', r1c1: '=1.5+2' },
    { why: 'truth values', a1: '=IF(TRUE,A3,FALSE)', r1c1: '=IF(TRUE,R[0]C[-3],FALSE)' },
  ])('$why', ({ a1, r1c1 }) => {
    expect(toR1C1(a1, 2, 3)).toBe(r1c1);
    expect(toA1(r1c1, 2, 3)).toBe(a1);
  });
  test('RC alone is this cell', () => expect(toA1('=RC&RC1&R1C&RC[-1]', 2, 3)).toBe('=D3&$A3&D$1&C3'));
  test('outside the sheet throws', () => expect(() => toA1('=R[-5]C', 2, 3)).toThrow(/outside the sheet/));
});

test('goes there and back from any cell', () => {
  const ref = fc
    .tuple(fc.boolean(), fc.integer({ min: 0, max: 700 }), fc.boolean(), fc.integer({ min: 1, max: 5000 }))
    .map(([fixColumn, column, fixRow, row]) => {
      const letters =
        column < 26
          ? String.fromCharCode(65 + column)
          : String.fromCharCode(64 + Math.floor(column / 26), 65 + (column % 26));
      return `${fixColumn ? '$' : ''}${letters}${fixRow ? '$' : ''}${row}`;
    });
  const here = fc.nat(4000);
  fc.assert(
    fc.property(ref, ref, here, fc.nat(600), (a, b, row, column) => {
      const formula = `=IF(${a}="x",${a}:${b},'T1'!${b})`;
      return toA1(toR1C1(formula, row, column), row, column) === formula;
    }),
  );
});
