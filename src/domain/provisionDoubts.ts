/**
 * What looks odd about one provision's figures, each a sentence. None of it stops a figure.
 * Tests: test/domain/provisionDoubts.test.ts
 */
import { MOST_WEEKS_A_YEAR, yearsOf } from './doubts';
import { sayNumber } from './figuresInWords';
import { sayDate } from './isoDate';
import { scoreDates } from './outcomes';
import type { Placement } from './provisionFigures';

/** Everyday teaching (wave 1) is not asked about groups, weeks or ends. */
export function provisionDoubts(placement: Placement): string[] {
  return [...doubtsOfCost(placement), ...doubtsOfScores(placement)];
}

export function doubtsOfCost({ row, intervention, cost }: Pick<Placement, 'row' | 'intervention' | 'cost'>): string[] {
  if (intervention.wave === 1) return [];
  const doubts: string[] = [];
  const { group, groupCost } = cost;
  const listed = group.rows.length;
  const { groupSize, weeks } = groupCost;
  if (groupSize !== null && listed !== groupSize) {
    doubts.push(`${listed === 1 ? '1 pupil is' : `${listed} pupils are`} listed in a group of ${groupSize}.`);
  } else if (groupSize === 1 && group.name !== '') doubts.push(`Group ${group.name} is a group of one.`);
  const usual = intervention.groupSize;
  if (group.name === '' && groupSize === null && usual !== null && usual > 1) {
    doubts.push(
      `No group is typed, so the whole cost is this pupil's. The usual group has ${sayNumber(usual, 1)} pupils.`,
    );
  }
  if (groupCost.isInConflict) doubts.push('The rows of this group say different things.');
  if (weeks !== null && weeks > MOST_WEEKS_A_YEAR * yearsOf(group)) {
    doubts.push(`${sayNumber(weeks, 1)} weeks are more than the ${MOST_WEEKS_A_YEAR} of a school year.`);
  }
  if (row.start === null) doubts.push('There is no start date, so it is in no term.');
  else if (row.end === null) doubts.push('There is no end date, so the cost is for the weeks that are typed.');
  else if (row.end < row.start) doubts.push('It ends before it starts, so the end is not counted.');
  return doubts;
}

export function doubtsOfScores({ row, intervention }: Pick<Placement, 'row' | 'intervention'>): string[] {
  if (row.entry === null || row.exit === null || intervention.measure === 'NONE') return [];
  const { entry, exit } = scoreDates(row);
  if (entry === null || exit === null) return ['A score has no date, so the months between cannot be counted.'];
  return exit < entry ? [`The exit score (${sayDate(exit)}) is dated before the entry score (${sayDate(entry)}).`] : [];
}
