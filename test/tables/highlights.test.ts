import { describe, expect, it } from 'vitest';
import { HIGHLIGHT_COLORS, highlightsFor, isOurs } from '../../src/tables/highlights';
import { tabSpec } from '../../src/tables/tabs';
import { contrast, functionsIn } from './derivedTab';

const headings = (tab: 'Pupils' | 'Plans') => [tabSpec(tab).columns.map(({ heading }) => heading)];
const pupils = highlightsFor('Pupils', headings('Pupils'), 21);
const on = (column: number) => pupils.filter((rule) => rule.column === column).map(({ formula }) => formula);
const [PLAN, REVIEW, DUE_BY] = [5, 6, 7];

it('turns review and date red past the last day, and amber before it', () => {
  const overdue = '=AND(N("pm:overdue:1")=0,AND(ISNUMBER($G2),TODAY()>$G2,LEFT($F2,7)="Overdue"))';
  const due = '=AND(N("pm:due:1")=0,AND(ISNUMBER($G2),TODAY()<=$G2,$G2-TODAY()<=21,LEFT($F2,3)="Due"))';
  for (const column of [REVIEW, DUE_BY]) expect(on(column)).toEqual(expect.arrayContaining([overdue, due]));
});

it('knows what stands under "IEP?"', () => {
  expect(on(PLAN)).toEqual([
    '=AND(N("pm:map:1")=0,$E2="Needs a place on the map")',
    '=AND(N("pm:needs:1")=0,LEFT($E2,6)="Needs ")',
    '=AND(N("pm:refresh:1")=0,$E2="Refresh")',
  ]);
});

it('comes column by column, as a file keeps it', () => {
  const columns = pupils.map(({ column }) => column);
  expect(columns).toEqual([...columns].sort((a, b) => a - b));
});

it("follows the school's days and the columns where they stand", () => {
  const [first] = highlightsFor('Pupils', [['Review due by', 'Review']], 10).filter(({ formula }) =>
    formula.includes('pm:due'),
  );
  expect(first?.formula).toContain('$A2-TODAY()<=10');
  expect(highlightsFor('Pupils', [['Forename']], 21)).toEqual([]);
  expect(highlightsFor('Reviews', [['Pupil', 'Class']], 21)).toEqual([]);
});

it('greys plans that have ended', () => {
  expect(highlightsFor('Plans', headings('Plans'), 21).map(({ formula }) => formula)).toEqual([
    '=AND(N("pm:ended:1")=0,$F2="Ended")',
  ]);
});

describe('the signature', () => {
  it('is on every rule of ours', () => {
    for (const { formula } of [...pupils, ...highlightsFor('Plans', headings('Plans'), 21)]) {
      expect(isOurs(formula)).toBe(true);
      // As a file without the first sign, and as a spreadsheet may space it.
      expect(isOurs(formula.slice(1).replace('N("', 'N( "').toLowerCase())).toBe(true);
    }
  });
  it.each(['', '=$G2<TODAY()', '=N($A2)=0', '="pm:overdue:1"'])('is not in %s', (formula) =>
    expect(isOurs(formula)).toBe(false),
  );
});

it('uses only functions that every spreadsheet of ours has, and letters that can be read', () => {
  const known = new Set(['AND', 'OR', 'N', 'ISNUMBER', 'TODAY', 'LEFT']);
  for (const { formula } of pupils) for (const name of functionsIn(formula)) expect(known).toContain(name);
  for (const { background, fontColor } of Object.values(HIGHLIGHT_COLORS)) {
    expect(contrast(`${fontColor} ${background}`)).toBeGreaterThanOrEqual(7);
  }
});
