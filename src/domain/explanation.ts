/**
 * Why a figure, a status or a flag is what it is, as data: the cells it came from, the steps, the result, and what looks odd.
 * Types here; the work in `explain*.ts`. Tests: test/domain/explain.test.ts
 */
import type { Subject } from './problem';

export type ExplainOf =
  | 'provisionCost' // id: Provision ID
  | 'provisionSpent' // id: Provision ID
  | 'provisionGain' // id: Provision ID
  | 'pupilCost' // id: Pupil ID
  | 'pupilSpent' // id: Pupil ID
  | 'pupilLaCost' // id: Pupil ID
  | 'aboveElement2' // id: Pupil ID
  | 'funding' // id: Funding ID
  | 'interventionCost' // id: the intervention's name
  | 'interventionLaCost' // id: the intervention's name
  | 'interventionGain' // id: the intervention's name
  | 'schoolCost' // id: ''
  | 'plan' // id: Pupil ID
  | 'review'; // id: Pupil ID

/** One cell, or the lack of one, that the answer rests on. */
export interface ExplainInput {
  /** "Minutes each session" */
  readonly label: string;
  /** As people say it: "20 minutes", "£17.20 an hour", "not typed". */
  readonly value: string;
  readonly subject: Subject;
  /** ID of the row, or the intervention's, role's or term's name. */
  readonly rowId: string;
  /** The property on the row's type, by which tables find the cell. */
  readonly field: string;
}

export interface Explanation {
  readonly of: ExplainOf;
  readonly id: string;
  /** "Cost of Paired reading for Ava Khan" */
  readonly title: string;
  /** "£86.00" */
  readonly result: string;
  readonly inputs: readonly ExplainInput[];
  /** Each a line a person can check with a calculator: "20 minutes × 5 a week ÷ 60 = 1.67 hours a week". */
  readonly steps: readonly string[];
  readonly doubts: readonly string[];
  /** "R1", with its source and sentence, where a rule decides; '' elsewhere. */
  readonly rule: string;
  readonly source: string;
}
