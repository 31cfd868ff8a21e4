/** R19: the examples beside the rule, and what only the statement's own clock can say. */
import { expect, test } from 'vitest';
import { annualReview, annualReviewRule } from '../../src/domain/annualReview';
import { assess } from '../../src/domain/assess';
import { addDays, isoDate } from '../../src/domain/isoDate';
import { stagePreset } from '../../src/domain/presets';
import { aPupil, aReview, aSchool } from './anySchool';

const stage = (code: string) => stagePreset('eng-2001-bwd').find((row) => row.code === code) ?? null;
const annual = (on: string) => aReview({ kind: 'ANNUAL_REVIEW', heldOn: isoDate(on) });

test.each(annualReviewRule.examples)('R19: $when', ({ today, by, held, asks }) => {
  const pupil = aPupil({ stageCode: 'S', annualReviewBy: by === null ? null : isoDate(by) });
  const found = annualReview(pupil, stage('S'), held.map(annual), isoDate(today));
  if (asks === 'nothing') expect(found).toBe(null);
  else if (asks === 'for a date') expect(found).toMatchObject({ dueBy: null });
  else expect(found).toEqual({ ...asks, from: addDays(isoDate(asks.dueBy), -56) });
});

test.each(['N', 'M', 'A', 'P', 'Q'])('nobody is asked for a date at %s', (code) => {
  expect(annualReview(aPupil(), stage(code), [], isoDate('2014-02-10'))).toBe(null);
});

test('one that is still to be held does not count as held', () => {
  const pupil = aPupil({ annualReviewBy: isoDate('2014-03-10') });
  expect(annualReview(pupil, stage('S'), [annual('2014-02-11')], isoDate('2014-02-10'))?.dueBy).toBe('2014-03-10');
});

test('To do asks for the date, and says so as the SENCO’s', () => {
  const school = aSchool({ pupils: [aPupil({ stageCode: 'S', annualReviewBy: null })] });
  expect(assess(school, isoDate('2014-02-10')).todo.find(({ kind }) => kind === 'ANNUAL_REVIEW')).toMatchObject({
    who: 'SENCO',
    what: 'Type when the annual review is due',
    why: 'Statement: no annual review is recorded, and no date for one.',
  });
});
