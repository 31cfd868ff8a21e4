import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assess } from '../../src/domain/assess';
import { addDays, isoDate } from '../../src/domain/isoDate';
import { countingWindow } from '../../src/domain/onTheMap';
import { shelvePlans } from '../../src/domain/planMissing';
import { type PlanCase, planVerdict } from '../../src/domain/planVerdict';
import { stagePreset } from '../../src/domain/presets';
import { termCalendar } from '../../src/domain/terms';
import { anIpra, anyDay, anySchool, aPlan, aPupil, terms } from './anySchool';

const today = isoDate('2014-02-10');
const calendar = termCalendar(terms);
const stage = (code: string) => stagePreset('eng-2001-bwd').find((row) => row.code === code) ?? null;

function verdictFor(own: Partial<PlanCase>) {
  const usual = {
    pupil: aPupil(),
    stage: stage('P'),
    plans: [],
    funding: [],
    runs: [],
    usesMap: true,
    usualPlanName: 'IEP',
  };
  const facts = { ...usual, ...own };
  return planVerdict(facts, calendar, countingWindow(calendar, today), today);
}

test.each([
  { why: 'none yet', own: {}, rule: 'R1', says: 'School Action Plus: an IEP is recommended, and there is none yet.' },
  {
    why: 'a draft',
    own: { plans: [aPlan()] },
    rule: 'R1',
    says: 'School Action Plus: an IEP is recommended, and there is only a draft. Type its start date when it is in use.',
  },
  {
    why: 'one to come',
    own: { plans: [aPlan({ start: isoDate('2014-03-03') })] },
    rule: 'R1',
    says: 'School Action Plus: an IEP is recommended, and the next one starts on 3 March 2014.',
  },
  {
    why: 'ended',
    own: { plans: [aPlan({ start: isoDate('2013-09-09'), end: isoDate('2013-12-20') })] },
    rule: 'R1',
    says: 'School Action Plus: an IEP is recommended, and the last one ended on 20 December 2013.',
  },
  {
    why: 'from before the move',
    own: { plans: [aPlan({ start: isoDate('2013-01-14') })] },
    rule: 'R1',
    says: 'School Action Plus: an IEP is recommended. The one in use began before the move to this stage on 2 September 2013.',
  },
  {
    why: 'in use',
    own: { plans: [aPlan({ number: 3, start: isoDate('2014-01-13'), end: isoDate('2014-04-11') })] },
    rule: 'R1',
    says: 'School Action Plus: IEP 3 is in use until 11 April 2014.',
  },
  {
    why: 'an agreement at School Action',
    own: { stage: stage('A'), funding: [anIpra()] },
    rule: 'R3',
    says: 'School Action with an IPRA: an IEP is recommended, and there is none yet.',
  },
  {
    why: 'on the map',
    own: { stage: stage('A'), runs: [{ start: isoDate('2014-01-13'), end: null }] },
    rule: 'R4',
    says: 'School Action: on the provision map this term, so no IEP is needed.',
  },
  {
    why: 'not on the map',
    own: { stage: stage('A') },
    rule: 'R4',
    says: 'School Action: needs a place on the provision map, or an IEP.',
  },
  {
    why: 'no mapping',
    own: { stage: stage('A'), usesMap: false },
    rule: 'R5',
    says: 'School Action: an IEP is recommended, and there is none yet.',
  },
  { why: 'no SEN', own: { stage: stage('N') }, rule: 'R6', says: 'No special educational need: no plan.' },
  { why: 'watched', own: { stage: stage('M') }, rule: 'R6', says: 'Being watched: no plan or review at this stage.' },
  { why: 'no stage', own: { stage: null }, rule: 'R7', says: 'Choose a stage for this pupil.' },
])('$why', ({ own, rule, says }) => {
  const verdict = verdictFor(own);
  expect({ rule: verdict.rule, says: verdict.says }).toEqual({ rule, says });
});

test.each([
  { why: 'R18 lifts the flag and keeps the reason', own: {}, lifted: true },
  { why: 'R18 lifts the wish for a place on the map', own: { stage: stage('A') }, lifted: true },
  {
    why: 'nothing to lift where a plan is in use',
    own: { plans: [aPlan({ start: isoDate('2014-01-13') })] },
    lifted: false,
  },
  { why: 'nothing to lift where none is recommended', own: { stage: stage('N') }, lifted: false },
])('$why', ({ own, lifted }) => {
  const verdict = verdictFor({ ...own, pupil: aPupil({ noPlanBecause: ' On the class plan ' }) });
  expect(verdict.needed).toBe(false);
  expect(verdict.reason).toBeNull();
  expect(verdict.liftedBecause).toBe(lifted ? 'On the class plan' : '');
  expect(verdict.rule === 'R18').toBe(lifted);
});

test('R15: a blank “Stage since” flags nobody', () => {
  const verdict = verdictFor({ pupil: aPupil({ stageSince: null }), plans: [aPlan({ start: isoDate('2010-01-11') })] });
  expect(verdict.needed).toBe(false);
});

test('a plan is called what the school calls it, and a stage of its own follows its row', () => {
  const targeted = {
    code: 'TP',
    label: 'Targeted plus support',
    planName: 'Individual Support Plan',
    planRecommended: 'YES' as const,
    newPlanOnJoining: true,
    reviewed: 'TERM' as const,
    neverLongerThanMonths: null,
    specialistExpected: false,
    row: 9,
  };
  const verdict = verdictFor({ stage: targeted });
  expect(verdict.needed).toBe(true);
  expect(verdict.says).toBe('Targeted plus support: an Individual Support Plan is recommended, and there is none yet.');
  expect(verdictFor({ stage: { ...targeted, planRecommended: 'NO' } })).toMatchObject({
    needed: false,
    rule: 'STAGES',
  });
});

test.each([
  { why: 'the newest draft', plans: [aPlan({ number: 2 }), aPlan({ number: 4 })], draft: 4, inUse: null },
  {
    why: 'of two in use, the one for this stage',
    plans: [aPlan({ number: 2, start: isoDate('2013-10-01') }), aPlan({ number: 1, start: isoDate('2013-01-14') })],
    draft: null,
    inUse: 2,
  },
  {
    why: 'an end before its start was never in use',
    plans: [aPlan({ start: isoDate('2014-01-13'), end: isoDate('2013-12-01') })],
    draft: null,
    inUse: null,
  },
])('$why', ({ plans, draft, inUse }) => {
  const shelf = shelvePlans(plans, stage('P'), isoDate('2013-09-02'), today);
  expect(shelf.draft?.number ?? null).toBe(draft);
  expect(shelf.inUse?.number ?? null).toBe(inUse);
});

test.each([
  {
    why: 'until the plan ends',
    own: { plans: [aPlan({ start: isoDate('2014-01-13'), end: isoDate('2014-04-11') })] },
    until: '2014-04-11',
  },
  {
    why: 'until the day before one starts',
    own: { plans: [aPlan({ start: isoDate('2014-03-03') })] },
    until: '2014-03-02',
  },
  {
    why: 'until an agreement ends',
    own: { stage: stage('A'), funding: [anIpra({ ends: isoDate('2014-05-30') })] },
    until: '2014-05-30',
  },
  {
    why: 'three weeks into the term after a provision ended',
    own: { stage: stage('A'), runs: [{ start: isoDate('2014-01-13'), end: isoDate('2014-04-04') }] },
    until: '2014-05-18',
  },
  { why: 'for good', own: {}, until: null },
])('good $why', ({ own, until }) => expect(verdictFor(own).goodUntil).toBe(until));

test('good until: the answers stay as they are to that day, and change the day after', () => {
  fc.assert(
    fc.property(anySchool, anyDay, (school, day) => {
      for (const { pupil, plan, review } of assess(school, day).pupils) {
        // A pupil who leaves is no longer in the answer.
        if (pupil.leftOn !== null) continue;
        const on = (date: typeof day) => assess(school, date).pupils.find((row) => row.pupil.id === pupil.id);
        const until = plan.goodUntil ?? addDays(day, 800);
        expect({ ...on(until)?.plan, goodUntil: null }).toEqual({ ...plan, goodUntil: null });
        if (plan.goodUntil !== null) {
          expect({ ...on(addDays(until, 1))?.plan, goodUntil: null }).not.toEqual({ ...plan, goodUntil: null });
        }
        const dates = (date: typeof day) => {
          const { last, lastWas, dueFrom, dueBy, bookedFor } = on(date)?.review ?? review;
          return { last, lastWas, dueFrom, dueBy, bookedFor };
        };
        expect(dates(review.goodUntil ?? addDays(day, 800))).toEqual(dates(day));
      }
    }),
    { numRuns: 60 },
  );
});
