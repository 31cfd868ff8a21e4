/**
 * The sentence for each problem that the rules find: what is wrong, where, and what to do.
 * Exhaustive: a new code does not compile before it has its words. Tests: test/tables/explain.test.ts
 */
import type { RowProblem } from '../domain/problem';
import type { Place, Places } from './places';
import { rowIntroduction } from './readingProblem';
import { listed } from './row';
import type { SheetProblem } from './tab';

/** "Provision list, row 14: Minutes each session is empty. Type the length of one session, for example 20." */
export function explainRowProblem(problem: RowProblem, places: Places): SheetProblem {
  const place = places.find(problem.subject, problem.row, problem.field);
  const { tab, cell, rowId } = place;
  return { tab, cell, says: rowIntroduction(tab, place.row) + sentence(problem, place), rowId };
}

/** All of them, each cell once; what the reading has told of already is left out, as is a column that is not there. */
export function explainRowProblems(problems: readonly RowProblem[], places: Places): SheetProblem[] {
  const seen = new Set<string>();
  return problems.flatMap((problem) => {
    const place = places.find(problem.subject, problem.row, problem.field);
    if (places.wasTold(place) || isColumnTold(place)) return [];
    const explained = explainRowProblem(problem, places);
    const key = `${explained.tab}!${explained.cell}: ${explained.says}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [explained];
  });
}

/** A required heading that is missing was told once, for the whole column. */
function isColumnTold(place: Place): boolean {
  return place.isRequired && !place.hasColumn;
}

/** What to type into a cell that a cost needs, with an example. */
const COST_ADVICE: Readonly<Record<string, string>> = {
  minutesPerSession: 'Type the length of one session, for example 20.',
  sessionsPerWeek: 'Type how many sessions there are in a week, for example 3.',
  weeks: 'Type how many weeks it runs, for example 12.',
  groupSize: 'Type how many children share a session, for example 6.',
  adults: 'Type how many adults of ours run a session, for example 1.',
  role: 'Choose the role that runs it, for example TA.',
};

function sentence(problem: RowProblem, place: Place): string {
  const [first, second, third] = problem.detail;
  const heading = place.heading === '' ? 'This cell' : place.heading;
  switch (problem.code) {
    case 'UNKNOWN_STAGE':
      return place.text === ''
        ? 'Stage is empty. Choose one from the list, so that we know whether a plan and a review are due.'
        : `Stage says "${place.text}", which is not on the Stages tab. Choose one from the list, or add it there.`;
    case 'STAGE_SINCE_BLANK':
      return 'Stage since is empty. Type the day on which the pupil moved to this stage, for example 05/01/2026.';
    case 'IPRA_WITHOUT_SEN':
      return `There is an IPRA in force, but the stage is ${first ?? 'outside SEN support'}. Check the stage, or when the IPRA ends.`;
    case 'HELD_AHEAD':
      return problem.subject === 'review'
        ? `${heading} is ${first ?? ''}, which is still to come, so it does not count yet. If the review is only booked, type the day under Booked for.`
        : `${heading} is ${first ?? ''}, which is still to come, so it does not count yet. Check the date.`;
    case 'COST_INPUT_BLANK':
      return `${heading} is empty, so the cost cannot be worked out. ${adviceFor(problem.field)}`;
    case 'COST_INPUT_ZERO':
      return `${heading} comes to 0, so the cost cannot be worked out. ${adviceFor(problem.field)}`;
    case 'RATE_BLANK':
      return noRate(problem, first ?? '', heading);
    case 'GROUP_CONFLICT':
      return `${heading} differs within the group${first ? ` ${first}` : ''}: ${listed([second ?? '', third ?? ''], 'and')}. Type the same in every row, or in one row alone.`;
    case 'GROUP_TOO_SMALL':
      return `${first ?? 'More'} pupils are listed in this group, but Group size is ${second ?? 'less'}. Type the number of children in the group.`;
    case 'START_BLANK':
      return 'Start is empty. Type the first day, for example 07/09/2026.';
    case 'ENDS_BEFORE_START':
      return `${heading} is before the start. Check both dates.`;
    case 'WEEKS_TOO_MANY':
      return `${heading} is ${first ?? place.text}, more than the 39 weeks of a school year. Check the number, or the dates.`;
    case 'EXIT_BEFORE_ENTRY':
      return `${heading} is before Entry date. Check both dates.`;
  }
}

function adviceFor(field: string): string {
  const parts = field.split('.');
  return COST_ADVICE[parts[parts.length - 1] ?? ''] ?? 'Type a number.';
}

/** Either the rate is blank, or the role has no row, or nobody said which role it is. */
function noRate({ subject }: RowProblem, role: string, heading: string): string {
  if (subject === 'staffRate') {
    return `There is no hourly rate for ${role}. Type it in pounds, for example 17.20. For volunteers type 0.`;
  }
  return role === ''
    ? `${heading} is empty, so there is no hourly rate to work out the cost. Choose the role that runs it, for example TA.`
    : `There is no hourly rate for ${role}, so the cost cannot be worked out. Add the role to the Staff rates tab.`;
}
