/**
 * What can be wrong with a school's rows, as values: bugs throw, data problems are collected.
 * The sentence for each is made by `tables/explain.ts`, which knows tab and cell.
 */
import type { RowNumber } from './school';

/** The tabs that people type in, by the word that the code uses. */
export type Subject =
  | 'pupil'
  | 'provision'
  | 'target'
  | 'review'
  | 'plan'
  | 'intervention'
  | 'funding'
  | 'staffRate'
  | 'term'
  | 'stage'
  | 'setting';

/**
 * A problem that the rules found in a row that could be read.
 * `field` is the property's name on the row's type, e.g. 'minutesPerSession'.
 */
export interface RowProblem {
  readonly code: RowProblemCode;
  readonly subject: Subject;
  readonly row: RowNumber;
  readonly field: string;
  /** ID of the row, or the intervention's or role's name. */
  readonly id: string;
  /** What the sentence needs besides: the values in conflict, the role without a rate … */
  readonly detail: readonly string[];
}

export type RowProblemCode =
  | 'UNKNOWN_STAGE' // blank or unknown (R7)
  | 'STAGE_SINCE_BLANK' // a stage that asks for a new plan on joining
  | 'IPRA_WITHOUT_SEN' // R6
  | 'HELD_AHEAD' // a review held on a day to come; detail: the day in words
  | 'COST_INPUT_BLANK' // minutes, sessions, weeks, group size blank at wave 2 or 3
  | 'COST_INPUT_ZERO' // zero sessions, minutes, weeks or group size
  | 'RATE_BLANK' // no rate for the role; detail: role
  | 'GROUP_CONFLICT' // two values in one group; detail: group, both values
  | 'GROUP_TOO_SMALL' // more pupils listed than the group's size; detail: listed, size
  | 'START_BLANK' // a provision that has no start
  | 'ENDS_BEFORE_START'
  | 'WEEKS_TOO_MANY' // over 39 in a year
  | 'EXIT_BEFORE_ENTRY';
