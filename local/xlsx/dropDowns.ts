/**
 * Drop-downs and other checks on what may be typed, between a file and the snapshot.
 * A file can hold a list of values only up to 255 characters and none with a comma: longer ones go to a hidden tab
 * (`LISTS_TAB`) that is taken away again on reading. Tick boxes are written as a list of TRUE and FALSE.
 * Tests: test/local/xlsx/roundTrip.test.ts
 */
import type { DataValidation, Sheet, WriteSheet } from 'hucre';
import { dateToSerial, serialToDate } from 'hucre';
import type { RangeSnapshot } from '../snapshot';
import { a1List, letters, readRanges } from './a1';
import { formulaForFile, formulaFromFile } from './formulas';

export const LISTS_TAB = '_lists';

/** One check as the engine's resource holds it. */
export interface CheckSnapshot {
  readonly uid: string;
  readonly type: string;
  readonly ranges: readonly RangeSnapshot[];
  readonly operator?: string;
  /** A list as JSON text, or a formula with "=". */
  readonly formula1?: string;
  readonly formula2?: string;
  readonly allowBlank?: boolean;
  readonly showDropDown?: boolean;
  /** 0 information, 1 refuse, 2 warn. */
  readonly errorStyle?: number;
  readonly error?: string;
  readonly errorTitle?: string;
  readonly prompt?: string;
  readonly promptTitle?: string;
  readonly showErrorMessage?: boolean;
  readonly showInputMessage?: boolean;
}

const STYLES = ['information', 'stop', 'warning'] as const;
const KINDS = ['list', 'whole', 'decimal', 'date', 'time', 'textLength', 'custom'] as const;
const MOST_CHARACTERS = 255;

/** Lists too long for their own place, one column each of the hidden tab. */
export class LongLists {
  private readonly columns: (readonly string[])[] = [];

  /** @returns the range that holds the values */
  place(values: readonly string[]): string {
    const key = JSON.stringify(values);
    let at = this.columns.findIndex((column) => JSON.stringify(column) === key);
    if (at < 0) at = this.columns.push(values) - 1;
    return `${LISTS_TAB}!$${letters(at)}$1:$${letters(at)}$${values.length}`;
  }

  sheet(): WriteSheet | null {
    if (this.columns.length === 0) return null;
    const longest = Math.max(...this.columns.map((column) => column.length));
    const rows = Array.from({ length: longest }, (_, row) => this.columns.map((column) => column[row] ?? null));
    return { name: LISTS_TAB, rows, hidden: true };
  }
}

export function checksForFile(checks: readonly CheckSnapshot[], long: LongLists): DataValidation[] {
  return checks.flatMap((check): DataValidation[] => {
    const range = a1List(check.ranges);
    const type = check.type === 'checkbox' || check.type === 'listMultiple' ? 'list' : check.type;
    const kind = KINDS.find((known) => known === type);
    if (!kind || range === '') return [];
    const out: DataValidation = { type: kind, range, allowBlank: check.allowBlank !== false, showErrorMessage: true };
    out.errorStyle = STYLES[check.errorStyle ?? 2] ?? 'warning';
    if (check.error) out.errorMessage = check.error;
    if (check.errorTitle) out.errorTitle = check.errorTitle;
    if (check.prompt) {
      out.inputMessage = check.prompt;
      out.showInputMessage = true;
    }
    if (check.promptTitle) out.inputTitle = check.promptTitle;
    if (check.type === 'checkbox') return [{ ...out, values: ['TRUE', 'FALSE'] }];
    if (kind === 'list') return [{ ...out, ...listForFile(check.formula1 ?? '', long) }];
    if (check.operator) out.operator = check.operator as NonNullable<DataValidation['operator']>;
    const one = limitForFile(check.formula1);
    const two = limitForFile(check.formula2);
    if (one !== undefined) out.formula1 = one;
    // "Any date" has no limit of its own, and a file wants one.
    else if (kind === 'date') Object.assign(out, { operator: 'greaterThanOrEqual', formula1: '1' });
    if (two !== undefined) out.formula2 = two;
    return [out];
  });
}

function listForFile(formula: string, long: LongLists): Pick<DataValidation, 'values' | 'formula1'> {
  if (formula.startsWith('=')) return { formula1: formulaForFile(formula) };
  const values = listValues(formula);
  const isLong = values.join(',').length > MOST_CHARACTERS || values.some((value) => /[,"]/.test(value));
  return isLong ? { formula1: long.place(values) } : { values: [...values] };
}

function listValues(text: string): readonly string[] {
  try {
    const values: unknown = JSON.parse(text);
    if (Array.isArray(values)) return values.map(String);
  } catch {
    // An older spelling: values with commas between them.
  }
  return text.split(',').filter((value) => value !== '');
}

function limitForFile(limit: string | undefined): string | undefined {
  if (limit === undefined || limit === '') return undefined;
  if (limit.startsWith('=')) return formulaForFile(limit);
  const day = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(limit);
  return day ? String(dateToSerial(new Date(Date.UTC(Number(day[1]), Number(day[2]) - 1, Number(day[3]))))) : limit;
}

/** @param lists the hidden tab of long lists, where the file has one */
export function checksFromFile(sheet: Sheet, rows: number, columns: number, lists: Sheet | undefined): CheckSnapshot[] {
  return (sheet.dataValidations ?? []).flatMap((check, at): CheckSnapshot[] => {
    const ranges = readRanges(check.range, rows, columns);
    if (ranges.length === 0) return [];
    const common = {
      uid: `check-${at + 1}`,
      ranges,
      allowBlank: check.allowBlank === true,
      errorStyle: STYLES.indexOf(check.errorStyle ?? 'stop'),
      showErrorMessage: true,
      ...(check.errorMessage ? { error: check.errorMessage } : {}),
      ...(check.errorTitle ? { errorTitle: check.errorTitle } : {}),
      ...(check.inputMessage ? { prompt: check.inputMessage, showInputMessage: true } : {}),
      ...(check.inputTitle ? { promptTitle: check.inputTitle } : {}),
    };
    if (check.type === 'list') {
      const values = check.values ?? longList(check.formula1 ?? '', lists);
      if (values?.join(',').toUpperCase() === 'TRUE,FALSE') return [{ ...common, type: 'checkbox' }];
      const formula1 = values ? JSON.stringify(values) : formulaFromFile(check.formula1 ?? '');
      return formula1 === '=' ? [] : [{ ...common, type: 'list', showDropDown: true, formula1 }];
    }
    return [
      {
        ...common,
        type: check.type,
        ...(check.operator || check.type !== 'custom' ? { operator: check.operator ?? 'between' } : {}),
        ...(check.formula1 === undefined ? {} : { formula1: limitFromFile(check.type, check.formula1) }),
        ...(check.formula2 === undefined ? {} : { formula2: limitFromFile(check.type, check.formula2) }),
      },
    ];
  });
}

function longList(formula: string, lists: Sheet | undefined): string[] | undefined {
  const match = /^['$]*_lists'?[!.]\$?([A-Z]+)\$?1:\$?[A-Z]+\$?(\d+)$/.exec(formula);
  const [range] = match ? readRanges(`${match[1]}1:${match[1]}${match[2]}`, 1048576, 16384) : [];
  if (!range || !lists) return undefined;
  return lists.rows.slice(0, range.endRow + 1).map((row) => String(row[range.startColumn] ?? ''));
}

function limitFromFile(type: string, limit: string): string {
  const number = Number(limit);
  if (Number.isNaN(number)) return formulaFromFile(limit);
  return type === 'date' ? serialToDate(number).toISOString().slice(0, 10) : limit;
}
