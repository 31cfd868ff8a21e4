/**
 * SpreadsheetApp.newConditionalFormatRule() and what it builds, over Univer's rules.
 * Written: rules by formula. Rules of other kinds, that someone made in the grid, are kept whole and in order.
 * Google has no id for a rule, so none is shown. Tests: test/local/highlight.test.ts
 */
import type { RangeSnapshot } from '../snapshot';
import { toRange } from './area';
import type { Book } from './book';
import type { Placed } from './dropDown';
import { Enumeration, type EnumValue, Service, wrongArguments } from './service';
import { colour } from './style';

/** Univer's rule, as far as we look into it. */
export interface RuleSnapshot {
  cfId: string;
  ranges: RangeSnapshot[];
  stopIfTrue: boolean;
  rule: {
    type: string;
    subType?: string;
    value?: unknown;
    style?: { bg?: { rgb: string }; cl?: { rgb: string }; bl?: 0 | 1 };
  };
}

export const BOOLEAN_CRITERIA = new Enumeration('SpreadsheetApp.BooleanCriteria', ['CUSTOM_FORMULA', 'TEXT_CONTAINS']);

/** Makes a Range of a place; given by the sheet. */
export type MakeRange = (range: RangeSnapshot) => Service;

export class ConditionalFormatRule extends Service {
  readonly path = 'SpreadsheetApp.ConditionalFormatRule';
  constructor(
    readonly snapshot: Omit<RuleSnapshot, 'cfId'>,
    /** '' until it stands on a sheet */
    readonly sheetId: string,
    readonly makeRange: MakeRange | null,
    readonly placed: readonly Service[] = [],
  ) {
    super();
  }
  getRanges(): Service[] {
    const make = this.makeRange;
    return make ? this.snapshot.ranges.map(make) : [...this.placed];
  }
  /** null for colour scales and other kinds that are no yes-or-no. */
  getBooleanCondition(): BooleanCondition | null {
    return this.snapshot.rule.type === 'highlightCell' ? new BooleanCondition(this.snapshot.rule) : null;
  }
  copy(): ConditionalFormatRuleBuilder {
    const builder = new ConditionalFormatRuleBuilder();
    builder.rule = this.snapshot.rule;
    builder.ranges = this.getRanges() as Placed[];
    return builder;
  }
}

export class BooleanCondition extends Service {
  readonly path = 'SpreadsheetApp.BooleanCondition';
  constructor(readonly rule: RuleSnapshot['rule']) {
    super();
  }
  getCriteriaType(): EnumValue {
    return BOOLEAN_CRITERIA.values[this.rule.subType === 'formula' ? 'CUSTOM_FORMULA' : 'TEXT_CONTAINS'];
  }
  getCriteriaValues(): unknown[] {
    return [this.rule.value ?? ''].flat();
  }
  getBackground(): string | null {
    return this.rule.style?.bg?.rgb ?? null;
  }
  getFontColor(): string | null {
    return this.rule.style?.cl?.rgb ?? null;
  }
  getBold(): boolean | null {
    return this.rule.style?.bl === undefined ? null : this.rule.style.bl === 1;
  }
}

export class ConditionalFormatRuleBuilder extends Service {
  readonly path = 'SpreadsheetApp.ConditionalFormatRuleBuilder';
  rule: RuleSnapshot['rule'] = { type: '' };
  ranges: Placed[] = [];

  /** The last `when…` wins. */
  whenFormulaSatisfied(formula: unknown): this {
    if (typeof formula !== 'string') wrongArguments(`${this.path}.whenFormulaSatisfied`, [formula]);
    if (!formula.startsWith('=')) throw new Error('Conditional format rule formulas must begin with “=”.');
    if (/!/.test(formula.replace(/"(?:[^"]|"")*"/g, ''))) {
      throw new Error('Conditional format rule cannot reference a different sheet.');
    }
    this.rule = { ...this.rule, type: 'highlightCell', subType: 'formula', value: formula };
    return this;
  }
  setBackground(value: unknown): this {
    return restyle(this, 'bg', colour(value) ?? undefined);
  }
  setFontColor(value: unknown): this {
    return restyle(this, 'cl', colour(value) ?? undefined);
  }
  setBold(bold: unknown): this {
    if (typeof bold !== 'boolean') wrongArguments(`${this.path}.setBold`, [bold]);
    return restyle(this, 'bl', bold ? 1 : 0);
  }
  setRanges(ranges: unknown): this {
    const isRanges =
      Array.isArray(ranges) &&
      ranges.every((range) => range instanceof Service && range.path === 'SpreadsheetApp.Range');
    if (!isRanges) wrongArguments(`${this.path}.setRanges`, [ranges]);
    this.ranges = ranges as Placed[];
    return this;
  }
  build(): ConditionalFormatRule {
    if (this.rule.type === '') throw new Error('Conditional format rule must have a condition.');
    const first = this.ranges[0];
    if (!first) throw new Error('Conditional format rule must have at least one range.');
    if (this.ranges.some((range) => range.sheetId !== first.sheetId)) {
      throw new Error('Conditional format rule cannot reference a different sheet.');
    }
    const ranges = this.ranges.map((range) => toRange(range.area));
    return new ConditionalFormatRule({ ranges, stopIfTrue: false, rule: this.rule }, first.sheetId, null, this.ranges);
  }
}

function restyle<B extends ConditionalFormatRuleBuilder>(builder: B, key: 'bg' | 'cl' | 'bl', value: unknown): B {
  const { [key]: _, ...others } = builder.rule.style ?? {};
  builder.rule = { ...builder.rule, style: value === undefined ? others : { ...others, [key]: value } };
  return builder;
}

export function rulesOn(book: Book, sheetId: string): RuleSnapshot[] {
  return (book.engine.rules.getSubunitRules(book.engine.id, sheetId) ?? []) as unknown as RuleSnapshot[];
}

let made = 0;

/** Replaces all rules of the sheet, as Google does. The first wins. */
export function setRules(book: Book, sheetId: string, rules: readonly ConditionalFormatRule[]): void {
  if (rules.some((rule) => rule.sheetId !== sheetId)) {
    throw new Error('Conditional format rule cannot reference a different sheet.');
  }
  for (const { cfId } of [...rulesOn(book, sheetId)]) {
    book.engine.run('sheet.mutation.delete-conditional-rule', { subUnitId: sheetId, cfId });
  }
  // Univer puts each new rule before the others.
  for (const { snapshot } of [...rules].reverse()) {
    made += 1;
    const rule = JSON.parse(JSON.stringify(snapshot)) as RuleSnapshot;
    rule.cfId = `rule-${book.clock.now().toString(36)}-${made}`;
    book.engine.run('sheet.mutation.add-conditional-rule', { subUnitId: sheetId, rule });
  }
}
