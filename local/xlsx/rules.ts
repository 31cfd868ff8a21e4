/**
 * Highlight rules between a file and the snapshot. The engine's rules of other kinds ("greater than 5", "contains
 * text") are written as the formula that means the same, and so read back as formulas. Colour scales keep their kind.
 * Limits: data bars, icon sets, averages, ranks and duplicates are dropped. Tests: test/local/xlsx/roundTrip.test.ts
 */
import type { ConditionalRule, Sheet } from 'hucre';
import type { RangeSnapshot, StyleSnapshot } from '../snapshot';
import { a1, a1List, readRanges } from './a1';
import { colourForFile } from './colours';
import { formulaForFile, formulaFromFile } from './formulas';
import { styleForFile, styleFromFile } from './styles';

interface Limit {
  readonly type: string;
  readonly value?: number | string;
}
interface Highlight {
  readonly type: 'highlightCell';
  readonly subType: string;
  readonly operator?: string;
  readonly value?: string | number | readonly number[];
  readonly style: StyleSnapshot;
}
interface ColourScale {
  readonly type: 'colorScale';
  readonly config: readonly { readonly index: number; readonly color: string; readonly value: Limit }[];
}
/** One rule as the engine's resource holds it; the first of a sheet's list wins. */
export interface RuleSnapshot {
  readonly cfId: string;
  readonly ranges: readonly RangeSnapshot[];
  readonly rule: Highlight | ColourScale;
  readonly stopIfTrue: boolean;
}

export function rulesForFile(rules: readonly RuleSnapshot[]): ConditionalRule[] {
  return rules.flatMap(({ rule, ranges, stopIfTrue }, at): ConditionalRule[] => {
    const first = ranges[0];
    if (!first) return [];
    const common = { priority: at + 1, range: a1List(ranges), ...(stopIfTrue ? { stopIfTrue } : {}) };
    if (rule.type === 'colorScale') return [{ ...common, type: 'colorScale', colorScale: scaleForFile(rule) }];
    const formula = meaning(rule, a1({ ...first, endRow: first.startRow, endColumn: first.startColumn }));
    if (!formula) return [];
    return [{ ...common, type: 'expression', formula: formulaForFile(formula), style: styleForFile(rule.style) }];
  });
}

const COMPARISONS: Record<string, string> = {
  equal: '=',
  notEqual: '<>',
  greaterThan: '>',
  greaterThanOrEqual: '>=',
  lessThan: '<',
  lessThanOrEqual: '<=',
};

/** @returns the formula that is true where the rule holds, seen from `cell`; undefined for kinds that we drop */
function meaning(rule: Highlight, cell: string): string | undefined {
  const { subType, operator = '', value } = rule;
  if (subType === 'formula') return typeof value === 'string' ? value : undefined;
  if (subType === 'number' && Array.isArray(value)) return between(cell, operator, String(value[0]), String(value[1]));
  if (subType === 'number' && COMPARISONS[operator]) return `=${cell}${COMPARISONS[operator]}${value ?? 0}`;
  if (subType === 'text') return textMeaning(cell, operator, String(value ?? ''));
  return undefined;
}

function between(cell: string, operator: string, low: string, high: string): string {
  const inside = `AND(${cell}>=${low},${cell}<=${high})`;
  return operator === 'notBetween' ? `=NOT(${inside})` : `=${inside}`;
}

function textMeaning(cell: string, operator: string, value: string): string | undefined {
  const text = `"${value.replace(/"/g, '""')}"`;
  switch (operator) {
    case 'containsText':
      return `=ISNUMBER(SEARCH(${text},${cell}))`;
    case 'notContainsText':
      return `=ISERROR(SEARCH(${text},${cell}))`;
    case 'beginsWith':
      return `=LEFT(${cell},${value.length})=${text}`;
    case 'endsWith':
      return `=RIGHT(${cell},${value.length})=${text}`;
    case 'equal':
      return `=${cell}=${text}`;
    case 'notEqual':
      return `=${cell}<>${text}`;
    case 'containsBlanks':
      return `=LEN(TRIM(${cell}))=0`;
    case 'notContainsBlanks':
      return `=LEN(TRIM(${cell}))>0`;
    default:
      return undefined;
  }
}

type FileScale = NonNullable<ConditionalRule['colorScale']>;

function scaleForFile(rule: ColourScale): FileScale {
  const steps = [...rule.config].sort((a, b) => a.index - b.index);
  return {
    cfvo: steps.map(({ value }) => ({
      type: value.type as FileScale['cfvo'][number]['type'],
      ...(value.value === undefined ? {} : { value: String(value.value) }),
    })),
    colors: steps.map(({ color }) => `FF${colourForFile(color)?.rgb ?? 'FFFFFF'}`),
  };
}

export function rulesFromFile(
  sheet: Sheet,
  rows: number,
  columns: number,
  theme: readonly string[] | undefined,
): RuleSnapshot[] {
  const ordered = [...(sheet.conditionalRules ?? [])].sort((a, b) => a.priority - b.priority);
  return ordered.flatMap((rule, at): RuleSnapshot[] => {
    const ranges = readRanges(rule.range, rows, columns);
    const first = ranges[0];
    if (!first) return [];
    const common = { cfId: `rule-${at + 1}`, ranges, stopIfTrue: rule.stopIfTrue === true };
    if (rule.type === 'colorScale' && rule.colorScale) return [{ ...common, rule: scaleFromFile(rule.colorScale) }];
    const value = formulaOf(rule, a1({ ...first, endRow: first.startRow, endColumn: first.startColumn }));
    if (!value) return [];
    const style = rule.style ? styleFromFile(rule.style, theme) : {};
    return [{ ...common, rule: { type: 'highlightCell', subType: 'formula', value, style } }];
  });
}

function formulaOf(rule: ConditionalRule, cell: string): string | undefined {
  const [one, two] = [rule.formula ?? []].flat();
  if (one === undefined) return undefined;
  if (rule.type !== 'cellIs') return formulaFromFile(one);
  const operator = rule.operator ?? 'equal';
  if (two !== undefined) return formulaFromFile(between(cell, operator, one, two).slice(1));
  return formulaFromFile(`${cell}${COMPARISONS[operator] ?? '='}${one}`);
}

function scaleFromFile(scale: FileScale): ColourScale {
  return {
    type: 'colorScale',
    config: scale.cfvo.map(({ type, value }, index) => ({
      index,
      color: `#${(scale.colors[index] ?? 'FFFFFF').slice(-6).toLowerCase()}`,
      value: value === undefined ? { type } : { type, value: Number.isNaN(Number(value)) ? value : Number(value) },
    })),
  };
}
