/**
 * SpreadsheetApp, with the scope spreadsheets.currentonly: only the workbook that is open.
 */
import type { Book } from './book';
import { CRITERIA, DataValidationBuilder } from './dropDown';
import { BOOLEAN_CRITERIA, ConditionalFormatRuleBuilder } from './highlight';
import { PROTECTION_TYPE } from './protection';
import { Enumeration, Service } from './service';
import { Spreadsheet } from './spreadsheet';
import { LINES } from './style';
import { type Screen, Ui } from './ui';

export class SpreadsheetApp extends Service {
  readonly path = 'SpreadsheetApp';
  readonly BooleanCriteria = BOOLEAN_CRITERIA;
  readonly DataValidationCriteria = CRITERIA;
  readonly ProtectionType = PROTECTION_TYPE;
  readonly WrapStrategy = new Enumeration('SpreadsheetApp.WrapStrategy', ['WRAP', 'OVERFLOW', 'CLIP']);
  readonly BorderStyle = new Enumeration('SpreadsheetApp.BorderStyle', Object.keys(LINES));
  constructor(
    readonly book: Book,
    readonly screen: Screen,
    readonly standsAlone: boolean,
  ) {
    super();
  }
  getActiveSpreadsheet(): Spreadsheet | null {
    return this.standsAlone ? null : new Spreadsheet(this.book);
  }
  getActive(): Spreadsheet | null {
    return this.getActiveSpreadsheet();
  }
  getActiveSheet(): Service {
    return new Spreadsheet(this.book).getActiveSheet();
  }
  getUi(): Ui {
    return new Ui(this.screen);
  }
  flush(): void {
    this.book.engine.flush();
  }
  newDataValidation(): DataValidationBuilder {
    return new DataValidationBuilder(null, () => null);
  }
  newConditionalFormatRule(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder();
  }
}
