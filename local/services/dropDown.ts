/**
 * SpreadsheetApp.newDataValidation() and what it builds, over Univer's checks.
 * Written: lists, ranges, dates, tick boxes, numbers; others are kept as they are and shown as CUSTOM_FORMULA.
 * Tests: test/local/dropDowns.test.ts
 */
import { a1 } from '../xlsx/a1';
import type { CheckSnapshot } from '../xlsx/dropDowns';
import { toRange } from './area';
import type { Book } from './book';
import { Enumeration, type EnumValue, Service, wrongArguments } from './service';

/** A check without its place. */
export type Check = Omit<CheckSnapshot, 'uid' | 'ranges'>;

export const CRITERIA = new Enumeration('SpreadsheetApp.DataValidationCriteria', [
  'VALUE_IN_LIST',
  'VALUE_IN_RANGE',
  'CHECKBOX',
  'DATE_IS_VALID_DATE',
  'NUMBER_BETWEEN',
  'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  'CUSTOM_FORMULA',
]);

/** Says which range a formula names; given by the spreadsheet, which knows its sheets. */
export type FindRange = (formula: string) => Service | null;
/** Where a range is; given by range.ts, which knows its fields. */
export interface Placed extends Service {
  readonly book: Book;
  readonly sheetId: string;
  readonly area: { row: number; column: number; rows: number; columns: number };
}

export class DataValidation extends Service {
  readonly path = 'SpreadsheetApp.DataValidation';
  constructor(
    readonly check: Check,
    readonly findRange: FindRange,
  ) {
    super();
  }
  getCriteriaType(): EnumValue {
    return CRITERIA.values[kindOf(this.check)];
  }
  getCriteriaValues(): unknown[] {
    const { formula1 = '', formula2 = '', showDropDown = true } = this.check;
    switch (kindOf(this.check)) {
      case 'VALUE_IN_LIST':
        return [listOf(formula1), showDropDown];
      case 'VALUE_IN_RANGE':
        return [this.findRange(formula1), showDropDown];
      case 'NUMBER_BETWEEN':
        return [Number(formula1), Number(formula2)];
      case 'NUMBER_GREATER_THAN_OR_EQUAL_TO':
        return [Number(formula1)];
      case 'CUSTOM_FORMULA':
        return [formula1];
      default:
        return [];
    }
  }
  getHelpText(): string | null {
    return this.check.prompt || null;
  }
  getAllowInvalid(): boolean {
    return this.check.errorStyle !== 1;
  }
  copy(): DataValidationBuilder {
    return new DataValidationBuilder(this.check, this.findRange);
  }
}

export class DataValidationBuilder extends Service {
  readonly path = 'SpreadsheetApp.DataValidationBuilder';
  check: Check | null;
  constructor(
    check: Check | null,
    readonly findRange: FindRange,
  ) {
    super();
    this.check = check;
  }
  requireValueInList(values: unknown, showDropDown: unknown = true): this {
    if (!Array.isArray(values) || values.length > 500) wrongArguments(`${this.path}.requireValueInList`, [values]);
    return change(this, {
      type: 'list',
      formula1: JSON.stringify(values.map(String)),
      showDropDown: showDropDown === true,
    });
  }
  requireValueInRange(range: unknown, showDropDown: unknown = true): this {
    if (!(range instanceof Service) || range.path !== 'SpreadsheetApp.Range') {
      wrongArguments(`${this.path}.requireValueInRange`, [range]);
    }
    const { book, sheetId, area } = range as Placed;
    const name = book.engine.sheet(sheetId).getName().replace(/'/g, "''");
    const place = a1(toRange(area)).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
    return change(this, { type: 'list', formula1: `='${name}'!${place}`, showDropDown: showDropDown === true });
  }
  requireDate(): this {
    return change(this, { type: 'date', operator: 'greaterThanOrEqual', formula1: '1' });
  }
  requireCheckbox(): this {
    return change(this, { type: 'checkbox' });
  }
  requireNumberBetween(from: unknown, to: unknown): this {
    if (typeof from !== 'number' || typeof to !== 'number')
      wrongArguments(`${this.path}.requireNumberBetween`, [from, to]);
    return change(this, { type: 'decimal', operator: 'between', formula1: String(from), formula2: String(to) });
  }
  requireNumberGreaterThanOrEqualTo(from: unknown): this {
    if (typeof from !== 'number') wrongArguments(`${this.path}.requireNumberGreaterThanOrEqualTo`, [from]);
    return change(this, { type: 'decimal', operator: 'greaterThanOrEqual', formula1: String(from) });
  }
  setAllowInvalid(allow: unknown): this {
    if (typeof allow !== 'boolean') wrongArguments(`${this.path}.setAllowInvalid`, [allow]);
    this.check = { type: '', ...this.check, errorStyle: allow ? 2 : 1 };
    return this;
  }
  setHelpText(text: unknown): this {
    if (typeof text !== 'string') wrongArguments(`${this.path}.setHelpText`, [text]);
    this.check = { type: '', ...this.check, prompt: text, error: text, showInputMessage: true };
    return this;
  }
  build(): DataValidation {
    if (!this.check?.type) throw new Error('The data validation rule has no criteria.');
    return new DataValidation(
      { errorStyle: 2, allowBlank: true, showErrorMessage: true, ...this.check },
      this.findRange,
    );
  }
}

/** The last `require…` wins; help and strictness stay. */
function change<B extends DataValidationBuilder>(builder: B, criteria: Check): B {
  const { prompt, error, showInputMessage, errorStyle } = builder.check ?? { type: '' };
  const kept = { prompt, error, showInputMessage, errorStyle };
  builder.check = {
    ...(Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined)) as Partial<Check>),
    ...criteria,
  };
  return builder;
}

function kindOf(check: Check): keyof typeof CRITERIA.values {
  switch (check.type) {
    case 'list':
    case 'listMultiple':
      return check.formula1?.startsWith('=') ? 'VALUE_IN_RANGE' : 'VALUE_IN_LIST';
    case 'checkbox':
      return 'CHECKBOX';
    case 'date':
      return 'DATE_IS_VALID_DATE';
    case 'decimal':
    case 'whole':
      if (check.operator === 'between') return 'NUMBER_BETWEEN';
      if (check.operator === 'greaterThanOrEqual') return 'NUMBER_GREATER_THAN_OR_EQUAL_TO';
      return 'CUSTOM_FORMULA';
    default:
      return 'CUSTOM_FORMULA';
  }
}

function listOf(text: string): string[] {
  try {
    const values: unknown = JSON.parse(text);
    if (Array.isArray(values)) return values.map(String);
  } catch {
    // Other programs write the values with commas between.
  }
  return text.split(',');
}
