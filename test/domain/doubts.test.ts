import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assess } from '../../src/domain/assess';
import { isoDate } from '../../src/domain/isoDate';
import type { School } from '../../src/domain/school';
import { anIntervention, anIpra, anyDay, anySchool, aProvision, aPupil, aReview, aSchool } from './anySchool';

const score = (value: number) => ({ value, text: String(value) });

test.each([
  {
    why: 'a blank stage (R7)',
    rows: { pupils: [aPupil({ stageCode: null })] },
    says: ['UNKNOWN_STAGE pupil 2 stageCode P001'],
  },
  {
    why: 'an unknown stage (R7)',
    rows: { pupils: [aPupil({ stageCode: 'Z' })] },
    says: ['UNKNOWN_STAGE pupil 2 stageCode P001 Z'],
  },
  { why: 'a stage in small letters is known', rows: { pupils: [aPupil({ stageCode: ' p' })] }, says: [] },
  {
    why: 'no “Stage since” at Plus',
    rows: { pupils: [aPupil({ stageSince: null })] },
    says: ['STAGE_SINCE_BLANK pupil 2 stageSince P001 School Action Plus'],
  },
  {
    why: 'no “Stage since” at School Action',
    rows: { pupils: [aPupil({ stageCode: 'A', stageSince: null })] },
    says: [],
  },
  {
    why: 'an agreement without SEN (R6)',
    rows: { pupils: [aPupil({ stageCode: 'N' })], funding: [anIpra()] },
    says: ['IPRA_WITHOUT_SEN pupil 2 stageCode P001 No special educational need'],
  },
  {
    why: 'an ended agreement without SEN',
    rows: { pupils: [aPupil({ stageCode: 'N' })], funding: [anIpra({ ends: isoDate('2013-12-20') })] },
    says: [],
  },
  {
    why: 'a review held on a day to come',
    rows: { reviews: [aReview({ heldOn: isoDate('2014-02-11') })] },
    says: ['HELD_AHEAD review 2 heldOn R001 11 February 2014'],
  },
  { why: 'one held today', rows: { reviews: [aReview({ heldOn: isoDate('2014-02-10') })] }, says: [] },
  {
    why: '“Last reviewed” on a day to come',
    rows: { pupils: [aPupil({ lastReviewed: isoDate('2014-12-24') })] },
    says: ['HELD_AHEAD pupil 2 lastReviewed P001 24 December 2014'],
  },
  {
    why: 'no start',
    rows: { provisions: [aProvision({ start: null })] },
    says: ['START_BLANK provision 2 start V001'],
  },
  {
    why: 'an end before the start',
    rows: { provisions: [aProvision({ end: isoDate('2013-12-20') })] },
    says: ['ENDS_BEFORE_START provision 2 end V001 2014-01-06 2013-12-20'],
  },
  {
    why: 'more weeks than a year has',
    rows: { provisions: [aProvision({ overrides: { weeks: 40 } })] },
    says: ['WEEKS_TOO_MANY provision 2 weeks V001 40'],
  },
  {
    why: 'over two years they may be',
    rows: { provisions: [aProvision({ end: isoDate('2015-02-06'), overrides: { weeks: 40 } })] },
    says: [],
  },
  { why: '39 are right', rows: { interventions: [anIntervention({ weeks: 39 })] }, says: [] },
  {
    why: '40 in the catalogue',
    rows: { interventions: [anIntervention({ weeks: 40 })], provisions: [] },
    says: ['WEEKS_TOO_MANY intervention 2 weeks Paired reading 40'],
  },
  {
    why: 'an exit dated before the entry',
    says: ['EXIT_BEFORE_ENTRY provision 2 exitDate V001 2014-02-03 2014-01-20'],
    rows: {
      provisions: [
        aProvision({
          entry: score(1),
          exit: score(2),
          entryDate: isoDate('2014-02-03'),
          exitDate: isoDate('2014-01-20'),
        }),
      ],
    },
  },
] satisfies { why: string; rows: Partial<School>; says: string[] }[])('$why', ({ rows, says }) => {
  const school = aSchool({
    interventions: [anIntervention()],
    pupils: [aPupil()],
    provisions: [aProvision()],
    ...rows,
  });
  const shown = assess(school, isoDate('2014-02-10')).problems.map(({ code, subject, row, field, id, detail }) =>
    [code, subject, row, field, id, ...detail].join(' '),
  );
  expect(shown).toEqual(says);
});

test('no problem is told twice', () => {
  fc.assert(
    fc.property(anySchool, anyDay, (school, day) => {
      const told = assess(school, day).problems.map(
        ({ code, subject, row, field }) => `${code} ${subject} ${row} ${field}`,
      );
      expect(new Set(told).size).toBe(told.length);
    }),
  );
});
