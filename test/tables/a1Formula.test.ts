/** Formulas as they are read, written as a file holds them. */
import { expect, it } from 'vitest';
import { a1Formula } from '../../src/tables/a1Formula';

it.each([
  { why: 'the cell to the left', formula: '=RC[-1]', says: '=C5' },
  { why: 'its own cell, as rules have it', formula: '=RC', says: '=D5' },
  { why: 'a fixed area', formula: '=SUM(R2C1:R300C3)', says: '=SUM($A$2:$C$300)' },
  { why: 'half fixed', formula: '=R1C[2]+R[-4]C2', says: '=F$1+$B1' },
  { why: 'a tab in quotes that looks like a place', formula: "='R1C1'!RC[-3]", says: "='R1C1'!A5" },
  { why: 'a text that looks like a place', formula: '=IF(RC[-1]="R2C2","RC",1)', says: '=IF(C5="R2C2","RC",1)' },
  { why: 'a text with doubled quotes', formula: '="say ""RC"""&RC[-1]', says: '="say ""RC"""&C5' },
  { why: 'functions and names that hold the letters', formula: '=SRC+ARC(1)+MARC', says: '=SRC+ARC(1)+MARC' },
  { why: 'off the sheet', formula: '=R[-9]C', says: '=#REF!' },
])('$why', ({ formula, says }) => expect(a1Formula(formula, 5, 4)).toBe(says));
