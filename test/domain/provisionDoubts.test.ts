/** What looks odd about a provision, in words. */
import { expect, test } from 'vitest';
import { assess } from '../../src/domain/assess';
import { isoDate } from '../../src/domain/isoDate';
import type { Intervention, Provision } from '../../src/domain/school';
import { anIntervention, aProvision, aPupil, aSchool } from './anySchool';

type Row = Parameters<typeof aProvision>[0];
const whole = { start: isoDate('2014-01-06'), end: isoDate('2014-04-04') };
const score = (value: number) => ({ value, text: String(value) });

function doubts(rows: readonly Row[], own: Partial<Intervention> = {}) {
  const school = aSchool({
    interventions: [anIntervention(own)],
    pupils: rows.map((_, index) => aPupil({ id: `P00${index + 1}`, row: index + 2 })),
    provisions: rows.map(
      (row, index): Provision =>
        aProvision({ ...whole, id: `V00${index + 1}`, row: index + 2, pupilId: `P00${index + 1}`, ...row }),
    ),
  });
  return assess(school, isoDate('2014-02-10')).pupils[0]?.provisions[0]?.doubts;
}

const red = { group: 'Red' };

test.each([
  { why: 'a full group', rows: [red, red, red, red], own: {}, says: [] },
  { why: 'a place to spare', rows: [red, red, red], own: {}, says: ['3 pupils are listed in a group of 4.'] },
  { why: 'one alone', rows: [red], own: {}, says: ['1 pupil is listed in a group of 4.'] },
  {
    why: 'one too many',
    rows: [red, red, red, red, red],
    own: {},
    says: ['5 pupils are listed in a group of 4.'],
  },
  { why: 'a group of one', rows: [red], own: { groupSize: 1 }, says: ['Group Red is a group of one.'] },
  {
    why: 'a group forgotten',
    rows: [{}],
    own: {},
    says: ["No group is typed, so the whole cost is this pupil's. The usual group has 4 pupils."],
  },
  { why: 'for one pupil, as usual', rows: [{}], own: { groupSize: 1 }, says: [] },
  { why: 'its own row says how many', rows: [{ overrides: { groupSize: 1 } }], own: {}, says: [] },
  {
    why: 'weeks that no year has',
    rows: [{ overrides: { weeks: 45, groupSize: 1 } }],
    own: {},
    says: ['45 weeks are more than the 39 of a school year.'],
  },
  {
    why: 'two values in a group',
    rows: [
      { ...red, overrides: { weeks: 10 } },
      { ...red, overrides: { weeks: 12 } },
    ],
    own: { groupSize: 2 },
    says: ['The rows of this group say different things.'],
  },
  {
    why: 'no end',
    rows: [{ end: null }],
    own: { groupSize: 1 },
    says: ['There is no end date, so the cost is for the weeks that are typed.'],
  },
  {
    why: 'no start',
    rows: [{ start: null }],
    own: { groupSize: 1 },
    says: ['There is no start date, so it is in no term.'],
  },
  {
    why: 'backwards',
    rows: [{ end: isoDate('2013-12-01') }],
    own: { groupSize: 1 },
    says: ['It ends before it starts, so the end is not counted.'],
  },
  {
    why: 'scores backwards',
    rows: [{ entry: score(80), exit: score(84), exitDate: isoDate('2013-12-02') }],
    own: { groupSize: 1 },
    says: ['The exit score (2 December 2013) is dated before the entry score (6 January 2014).'],
  },
  {
    why: 'scores without a date',
    rows: [{ entry: score(80), exit: score(84), end: null }],
    own: { wave: 1 },
    says: ['A score has no date, so the months between cannot be counted.'],
  },
  { why: 'everyday teaching', rows: [{ end: null }], own: { wave: 1 }, says: [] },
] satisfies { why: string; rows: Row[]; own: Partial<Intervention>; says: string[] }[])(
  '$why',
  ({ rows, own, says }) => {
    expect(doubts(rows, own)).toEqual(says);
  },
);
