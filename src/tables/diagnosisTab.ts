/**
 * The tab that "Diagnose this sheet" writes: what was tried on it, what came back. It is no part of a set-up workbook: it comes and
 * goes with the menu item, and holds nothing of the school's. Tests: test/app/diagnose.test.ts
 */
import type { Rectangle, WrittenRectangle } from './cell';
import type { TabSpec } from './tab';

export const diagnosisTab: TabSpec = {
  name: 'Diagnosis',
  purpose: 'How the spreadsheet behaves here, for whoever looks after the add-on.',
  columns: [],
  isDerived: true,
  isHidden: false,
  tabColor: '#6b7684',
  idPrefix: '',
};

export type Verdict = 'Yes' | 'No' | 'Measured';

export interface DiagnosisLine {
  /** Of docs/first-live-run.md: 'D3'. */
  readonly step: string;
  readonly tried: string;
  readonly came: string;
  readonly verdict: Verdict;
}

export const DIAGNOSIS_HEADINGS = ['Step', 'What was tried', 'What came', 'As expected?'];

export function isDiagnosis([headings = []]: Rectangle): boolean {
  return headings.length === 0 || DIAGNOSIS_HEADINGS.every((heading, at) => headings[at] === heading);
}

/** @param when in words */
export function diagnosisCells(lines: readonly DiagnosisLine[], when: string): WrittenRectangle {
  const count = (verdict: Verdict) => lines.filter((line) => line.verdict === verdict).length;
  const sums = `${count('Yes')} as expected, ${count('No')} otherwise, ${count('Measured')} measured. ${when}.`;
  return [
    DIAGNOSIS_HEADINGS,
    ...lines.map(({ step, tried, came, verdict }) => [step, tried, came, verdict]),
    ['', '', '', ''],
    ['', sums, '', ''],
    ['', 'It holds no names. Send a copy to whoever looks after the add-on, then delete this tab.', '', ''],
  ];
}
