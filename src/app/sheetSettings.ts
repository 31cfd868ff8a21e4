/**
 * File › Settings of the sheet, where they would misread what people type. Google gives a new sheet the locale of whoever made it, and an
 * American one reads 3/2/2026 as 2 March without a word. Tests: test/app/sheetSettings.test.ts
 */
import type { SheetProblem } from '../tables/tab';
import type { Workbook } from './ports';
import { tabProblem } from './refusal';

export const readsDayFirst = (locale: string): boolean => /^(en_(GB|IE|AU|NZ)|cy)/.test(locale);

/** Their clocks show what London's show. */
const AS_LONDON = /^(GB|Eire|WET|Europe\/(London|Belfast|Dublin|Jersey|Guernsey|Isle_of_Man|Lisbon))$/;

export function settingProblems(workbook: Workbook): SheetProblem[] {
  const [locale, zone] = [workbook.locale(), workbook.zone()];
  const problems: SheetProblem[] = [];
  if (!readsDayFirst(locale)) {
    problems.push(
      tabProblem(
        '',
        `This sheet's locale is ${locale}, so 3/2/2026 may be read as 2 March, not 3 February. In Google Sheets choose File, Settings, Locale: United Kingdom. Then check the dates that were typed so far.`,
      ),
    );
  }
  if (!AS_LONDON.test(zone)) {
    problems.push(
      tabProblem(
        '',
        `This sheet's time zone is ${zone}, so "today" may be another day here. In Google Sheets choose File, Settings, Time zone: London.`,
      ),
    );
  }
  return problems;
}
