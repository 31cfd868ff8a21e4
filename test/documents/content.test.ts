import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { planContent, targetsForNextPlan } from '../../src/documents/content';
import { needInWords } from '../../src/documents/needInWords';
import type { PupilFigures } from '../../src/domain/assessment';
import type { Plan, School } from '../../src/domain/school';
import { day, figures, figuresOf, nextPlan, school, TODAY } from './oakfield';

const content = planContent(figures, school, nextPlan, TODAY);

test('a plan holds the pupil in words', () => {
  expect(content.school).toEqual({ name: 'Oakfield Primary School' });
  expect(content.plan).toEqual({
    title: 'Individual Education Plan',
    name: 'IEP',
    number: 2,
    start: '8 September 2025',
    end: '19 December 2025',
    reviewBy: '19 December 2025',
    helpAtHome: '',
    madeOn: '8 September 2025',
  });
  expect(content.pupil).toEqual({
    forename: 'Ava',
    surname: 'Khan',
    name: 'Ava Khan',
    dateOfBirth: '14 February 2017',
    yearGroup: 'Year 4',
    className: 'Beech',
    stage: 'School Action Plus',
    keyAdult: 'Mrs Okafor',
    keyAdultRole: 'Class teacher',
    mainNeed: 'Specific learning difficulty',
    otherNeeds: 'Speech, language and communication needs\nHearing impairment',
    needs: 'Specific learning difficulty\nSpeech, language and communication needs\nHearing impairment',
    specialists: 'Specialist teacher for literacy',
    advice: 'Short instructions, one at a time.',
    strengths: 'Talks with real knowledge about animals.',
    view: 'I like small groups.',
  });
  expect(content.parents).toEqual({ view: 'She is happier.' });
});

test('its targets are those of this plan and those without a number that are not met yet', () => {
  expect(content.targets.map(({ number, target }) => [number, target])).toEqual([
    [1, 'Read 45 of the first 100 words'],
    [2, 'Spell 20 words'],
  ]);
  expect(content.targets[0]).toMatchObject({ howOftenAndWho: 'Daily, 10 minutes\nTeaching assistant', result: '' });
});

test('a fresh copy of the plan in use keeps a target that was met meanwhile', () => {
  const inUse = { ...(school.plans[0] as Plan), number: 2 };
  const again = planContent({ ...figures, plan: { ...figures.plan, inUse } }, school, nextPlan, TODAY);
  expect(again.targets.map(({ target, result }) => [target, result])).toEqual([
    ['Read 45 of the first 100 words', ''],
    ['Spell 20 words', ''],
    ['Met long ago', 'Met'],
  ]);
});

test('the targets of the next plan are counted in the same way as they are printed', () => {
  expect(targetsForNextPlan(school, 'P017', figures.plan).map(({ id }) => id)).toEqual(['T2', 'T3']);
  const draft = { ...(school.plans[0] as Plan), number: 1 };
  expect(targetsForNextPlan(school, 'P017', { ...figures.plan, draft }).map(({ id }) => id)).toEqual(['T1', 'T3']);
  expect(targetsForNextPlan(school, 'P999', figures.plan)).toEqual([]);
});

test('provision is what runs now, beyond wave 1, without cost and without the name of a group', () => {
  expect(content.provisions).toEqual([
    {
      name: 'Paired reading',
      minutes: '60 minutes a week',
      group: 'one to one',
      how: '60 minutes a week, one to one',
      runBy: 'TA',
    },
    {
      name: 'Sounds together',
      minutes: '45 minutes a week',
      group: 'in a group of 4',
      how: '45 minutes a week, in a group of 4',
      runBy: 'TA',
    },
  ]);
});

describe('how a provision is given', () => {
  const row = school.provisions[1];
  if (!row) throw new Error('The school has changed.');
  const steps = {
    hoursPerWeek: 1,
    weeks: 12,
    adults: 1,
    pencePerHour: 1720,
    staffPence: 0,
    resourcesPence: 0,
    feesPence: 0,
  };
  it.each([
    {
      why: 'the group that was costed counts first',
      more: { steps: { ...steps, groupSize: 6 } },
      typed: null,
      how: '60 minutes a week, in a group of 6',
    },
    { why: 'then the size typed in the row', more: {}, typed: 3, how: '60 minutes a week, in a group of 3' },
    { why: 'a group of one is one to one', more: {}, typed: 1, how: '60 minutes a week, one to one' },
    { why: 'unknown minutes are left out', more: { minutesPerWeek: null }, typed: null, how: 'in a group of 4' },
    {
      why: 'nobody is timed to the second',
      more: { minutesPerWeek: 46.666 },
      typed: null,
      how: '47 minutes a week, in a group of 4',
    },
  ])('$why', ({ more, typed, how }) => {
    const provisions = [{ ...row, overrides: { ...row.overrides, groupSize: typed } }];
    const one: PupilFigures = { ...figures, provisions: [figuresOf(row, more)] };
    expect(
      planContent(one, { ...school, provisions }, nextPlan, TODAY).provisions.map((provision) => provision.how),
    ).toEqual([how]);
  });
});

test('nothing of another child, of money or of a UPN is in it', () => {
  const words = JSON.stringify(content);
  for (const never of ['Benedict', 'Thornbury', 'B801200005001', 'Blue table', '£', '8600', '25800', 'P017']) {
    expect(words).not.toContain(never);
  }
});

test('help at home is what this plan’s own row says, never an earlier plan’s', () => {
  const [first] = school.plans;
  if (!first) throw new Error('The school has a plan.');
  const own = { ...first, id: 'PL002', number: nextPlan.number, helpAtHome: 'Count the stairs.' };
  expect(first.helpAtHome).not.toBe('');
  expect(planContent(figures, { ...school, plans: [first, own] }, nextPlan, TODAY).plan.helpAtHome).toBe(
    'Count the stairs.',
  );
});

test('"Review by" is the day that the To do list names, where that comes before the end', () => {
  const one = { ...figures, review: { ...figures.review, dueBy: day('2025-12-01') } };
  expect(planContent(one, school, { ...nextPlan, end: day('2026-03-27') }, TODAY).plan.reviewBy).toBe(
    '1 December 2025',
  );
});

describe('dates that are not known', () => {
  it.each([
    {
      why: 'an open end is reviewed when the rules say',
      end: null,
      dueBy: day('2025-12-01'),
      reviewBy: '1 December 2025',
    },
    {
      why: 'a review that was due before the plan says nothing of this one',
      end: null,
      dueBy: day('2025-07-01'),
      reviewBy: '',
    },
    { why: 'nothing known, nothing printed', end: null, dueBy: null, reviewBy: '' },
  ])('$why', ({ end, dueBy, reviewBy }) => {
    const one = { ...figures, review: { ...figures.review, dueBy } };
    expect(planContent(one, school, { ...nextPlan, end }, TODAY).plan).toMatchObject({ end: '', reviewBy });
  });
});

test('other names of plans and other years', () => {
  const named = (planName: string) =>
    planContent({ ...figures, plan: { ...figures.plan, planName } }, school, nextPlan, TODAY).plan.title;
  expect(['IEP', 'iep', 'SEN support plan', 'PLP', 'IDP'].map(named)).toEqual([
    'Individual Education Plan',
    'Individual Education Plan',
    'SEN support plan',
    'Personal Learning Plan',
    'Individual Development Plan',
  ]);
  const inYear = (yearGroup: string) =>
    planContent({ ...figures, pupil: { ...figures.pupil, yearGroup } }, school, nextPlan, TODAY).pupil.yearGroup;
  expect(['R', 'N2', '14', 'X', ''].map(inYear)).toEqual(['Reception', 'Nursery 2', 'Year 14', '', '']);
  const secondary: School = { ...school, settings: { ...school.settings, phase: 'secondary' } };
  expect(planContent(figures, secondary, nextPlan, TODAY).pupil.keyAdultRole).toBe('Form tutor');
});

it.each([
  { why: 'a code', typed: 'SPLD', words: ['Specific learning difficulty'] },
  {
    why: 'any case, several codes',
    typed: 'slcn / Hi',
    words: ['Speech, language and communication needs', 'Hearing impairment'],
  },
  { why: "the school's own words stay", typed: 'Hearing, left ear only', words: ['Hearing, left ear only'] },
  { why: 'a code among words is left as typed', typed: 'SPLD (dyslexia)', words: ['SPLD (dyslexia)'] },
  { why: 'blank', typed: '  ', words: [] },
])('needs: $why', ({ typed, words }) => expect(needInWords(typed)).toEqual(words));

test('whatever people type, every field is text that a .docx may hold', () => {
  const anyText = fc.string({ unit: 'binary', maxLength: 60 });
  fc.assert(
    fc.property(anyText, anyText, (strengths, words) => {
      const one = { ...figures, pupil: { ...figures.pupil, strengths, forename: words } };
      const text = JSON.stringify(planContent(one, school, nextPlan, TODAY));
      // JSON writes lone halves and control characters as escapes.
      expect(text).not.toMatch(/\\ud[89a-f]|\\u00[01]|\uFFFE|\uFFFF/);
    }),
  );
});
