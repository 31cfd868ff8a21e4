/**
 * A problem with a row as a line of the To do list: what to do, and why. The tab's own sentence, with the cell,
 * is made by the tables room. Tests: test/domain/todo.test.ts
 */
import type { RowProblem } from './problem';

/** Columns by the words that stand over them. */
export const COLUMN: Readonly<Record<string, string>> = {
  minutesPerSession: 'Minutes each session',
  sessionsPerWeek: 'Sessions a week',
  weeks: 'Weeks',
  groupSize: 'Group size',
  adults: 'Adults',
  paidAs: 'Paid as',
  role: 'Usually led by',
  ourPencePerHour: 'Our hourly rate',
};

export function sayProblem(problem: RowProblem): { readonly what: string; readonly why: string } {
  const column = COLUMN[problem.field] ?? problem.field;
  const [first = '', second = '', third = ''] = problem.detail;
  switch (problem.code) {
    case 'UNKNOWN_STAGE':
      return { what: 'Choose a stage', why: 'The stage is empty, or is not in the Stages tab.' };
    case 'STAGE_SINCE_BLANK':
      return {
        what: 'Type “Stage since”',
        why: 'Without it nobody can tell whether the plan was made for this stage.',
      };
    case 'IPRA_WITHOUT_SEN':
      return { what: 'Check the stage or the IPRA', why: 'An IPRA is in force, but the stage is outside SEN support.' };
    case 'HELD_AHEAD':
      return { what: 'Check when the review was held', why: `${first} is still to come.` };
    case 'COST_INPUT_BLANK':
      return { what: `Type “${column}”`, why: 'It is empty, so the cost cannot be worked out.' };
    case 'COST_INPUT_ZERO':
      return { what: `Check “${column}”`, why: 'It comes to 0, so the cost cannot be worked out.' };
    case 'RATE_BLANK':
      return first === ''
        ? { what: 'Choose a role under “Usually led by”', why: 'Without a role there is no hourly rate.' }
        : { what: `Type an hourly rate for ${first}`, why: 'There is none, so the cost cannot be worked out.' };
    case 'GROUP_CONFLICT':
      return {
        what: `Make “${column}” the same in the group`,
        why: `${first === '' ? 'The group' : `Group ${first}`} has both ${second} and ${third}.`,
      };
    case 'GROUP_TOO_SMALL':
      return { what: 'Check the group’s size', why: `${first} pupils are listed in a group of ${second}.` };
    case 'START_BLANK':
      return { what: 'Type a start date', why: 'A provision without a start is not on the map.' };
    case 'ENDS_BEFORE_START':
      return { what: 'Check the dates', why: 'The end is before the start.' };
    case 'WEEKS_TOO_MANY':
      return { what: 'Check “Weeks”', why: `${first} weeks are more than a school year has.` };
    case 'EXIT_BEFORE_ENTRY':
      return { what: 'Check the dates of the scores', why: 'The exit score is dated before the entry score.' };
  }
}
