/** A leaver's record is of their last day; everybody else's of today. */
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/domain/assess';
import { isoDate } from '../../src/domain/isoDate';
import { assessmentAbout, figuresAbout } from '../../src/domain/lastDay';
import { aPlan, aPupil, aSchool } from './anySchool';

const TODAY = isoDate('2014-06-10');
const school = aSchool({
  pupils: [
    aPupil({ id: 'P001', row: 2 }),
    aPupil({ id: 'P002', row: 3, leftOn: isoDate('2014-02-15') }),
    aPupil({ id: 'P003', row: 4, leftOn: isoDate('2014-07-21') }),
  ],
  plans: [aPlan({ pupilId: 'P002', start: isoDate('2014-01-06'), end: isoDate('2014-04-11') })],
});
const assessment = assess(school, TODAY);

describe('what is said of a pupil', () => {
  it.each([
    { why: 'who is on roll', id: 'P001', day: '2014-06-10' },
    { why: 'who will leave, and is still here', id: 'P003', day: '2014-06-10' },
    { why: 'who left: on the day before the one that is typed', id: 'P002', day: '2014-02-14' },
    { why: 'whom nobody knows', id: 'P099', day: '2014-06-10' },
  ])('$why', ({ id, day }) => expect(assessmentAbout(id, assessment).today).toBe(day));

  it('counts a plan that was in use then', () => {
    expect(assessment.pupils.map(({ pupil }) => pupil.id)).toEqual(['P001', 'P003']);
    expect(figuresAbout('P002', assessment)?.plan.inUse?.end).toBe('2014-04-11');
    expect(figuresAbout('P099', assessment)).toBeUndefined();
  });
});
