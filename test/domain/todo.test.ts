import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assess } from '../../src/domain/assess';
import { isoDate } from '../../src/domain/isoDate';
import type { RowProblemCode } from '../../src/domain/problem';
import { sayProblem } from '../../src/domain/sayProblem';
import type { School } from '../../src/domain/school';
import {
  anIntervention,
  anIpra,
  anyDay,
  anySchool,
  aPlan,
  aProvision,
  aPupil,
  aReview,
  aSchool,
  aTarget,
  shuffled,
} from './anySchool';

const today = isoDate('2014-02-10');
const dates = { start: isoDate('2014-01-13'), end: isoDate('2014-04-11') };
const inUse = [aPlan(dates)];
const running = aProvision({ id: 'V900', row: 9 });
const held = [aReview({ heldOn: isoDate('2014-01-20') })];
/** The plan in use has been reviewed, so its target says what came of it so far. */
const partly = aTarget({ result: 'PARTLY_MET' });

function lines(rows: Partial<School>, day = today) {
  const usual = { plans: inUse, reviews: held, pupils: [aPupil()], targets: [partly] };
  const provided = { interventions: [anIntervention()], provisions: [running] };
  return assess(aSchool({ ...usual, ...provided, ...rows }), day).todo.map(
    ({ kind, who, what, why, reason, since, subject, rowId, field }) => ({
      kind,
      who,
      what,
      why,
      reason,
      since,
      subject,
      rowId,
      field,
    }),
  );
}

const ended = aProvision({
  start: isoDate('2013-11-04'),
  end: isoDate('2014-01-31'),
  entry: { value: 86, text: '7y2m' },
});
const statement = aPupil({ stageCode: 'S', annualReviewBy: isoDate('2014-04-07') });

test.each([
  { why: 'nothing to do', rows: {}, kind: null, item: {} },
  {
    why: 'a plan needed',
    rows: { plans: [] },
    kind: 'PLAN_NEEDED',
    item: {
      who: 'Class teacher: Mrs Okafor',
      what: 'Make an IEP',
      reason: 'NONE',
      since: '2013-09-02',
      subject: 'pupil',
      rowId: 'P001',
      field: 'plan',
    },
  },
  {
    why: 'a plan that ended: needed since the day after',
    rows: { plans: [aPlan({ start: isoDate('2013-09-09'), end: isoDate('2014-01-31') })] },
    kind: 'PLAN_NEEDED',
    item: { reason: 'EXPIRED', since: '2014-02-01' },
  },
  {
    why: 'a plan that ended before the move: needed since the move',
    rows: { plans: [aPlan({ start: isoDate('2013-01-07'), end: isoDate('2013-07-19') })] },
    kind: 'PLAN_NEEDED',
    item: { reason: 'EXPIRED', since: '2013-09-02' },
  },
  {
    why: 'an IPRA asks for a plan from its own start',
    rows: {
      plans: [],
      pupils: [aPupil({ stageCode: 'A' })],
      funding: [anIpra({ starts: isoDate('2014-01-06') })],
    },
    kind: 'PLAN_NEEDED',
    item: { reason: 'NONE', since: '2014-01-06' },
  },
  {
    why: 'a draft to start',
    rows: { plans: [aPlan()], pupils: [aPupil({ keyAdult: '' })] },
    kind: 'PLAN_NEEDED',
    item: { who: 'SENCO', what: 'Start the next IEP', reason: 'DRAFT_ONLY', subject: 'plan', field: 'start' },
  },
  {
    why: 'a review overdue, since the day after it was due',
    rows: { reviews: [aReview({ heldOn: isoDate('2013-05-20') })], terms: [] },
    kind: 'DATA_PROBLEM',
    item: {
      what: 'Add term dates to the Terms tab',
      subject: 'term',
      rowId: '',
      why: 'The next review of 1 pupil falls outside the terms that are there.',
    },
  },
  {
    why: 'a review due',
    rows: { reviews: [aReview({ heldOn: isoDate('2013-11-20') })] },
    kind: 'REVIEW_DUE',
    item: {
      what: 'Hold the IEP review',
      why: 'The review is due by 11 April 2014.',
      since: '2014-01-06',
      field: 'reviewDueBy',
    },
  },
  {
    why: 'nothing to count from',
    rows: {
      plans: [],
      reviews: [],
      provisions: [],
      pupils: [aPupil({ stageCode: 'A', noPlanBecause: 'Planned for in class' })],
    },
    kind: 'NO_REVIEW_YET',
    item: { what: 'Hold a first review', who: 'Class teacher: Mrs Okafor' },
  },
  {
    why: 'an annual review from eight weeks before',
    rows: { pupils: [statement] },
    kind: 'ANNUAL_REVIEW',
    item: {
      who: 'SENCO',
      why: 'The annual review is due by 7 April 2014.',
      reason: 'ANNUAL_REVIEW',
      since: '2014-02-10',
      field: 'annualReviewBy',
    },
  },
  {
    why: 'not a day sooner',
    rows: { pupils: [{ ...statement, annualReviewBy: isoDate('2014-04-08') }] },
    kind: null,
    item: {},
  },
  {
    why: 'nor once it has been held',
    kind: null,
    item: {},
    rows: { pupils: [statement], reviews: [aReview({ kind: 'ANNUAL_REVIEW', heldOn: isoDate('2014-02-10') })] },
  },
  {
    why: 'last year’s annual review is not this year’s',
    rows: {
      pupils: [statement],
      reviews: [...held, aReview({ kind: 'ANNUAL_REVIEW', heldOn: isoDate('2013-04-08') })],
    },
    kind: 'ANNUAL_REVIEW',
    item: { why: 'The annual review is due by 7 April 2014.' },
  },
  {
    why: 'an annual review that was missed',
    rows: { pupils: [{ ...statement, annualReviewBy: isoDate('2014-01-31') }] },
    kind: 'ANNUAL_REVIEW',
    item: {
      why: 'The annual review was due by 31 January 2014.',
      reason: 'ANNUAL_REVIEW_MISSED',
      since: '2014-02-01',
    },
  },
  {
    why: 'a place on the map',
    rows: { plans: [], provisions: [], pupils: [aPupil({ stageCode: 'A' })] },
    kind: 'NOT_ON_MAP',
    item: { what: 'Give a place on the provision map, or make an IEP', who: 'SENCO', since: '2013-09-02' },
  },
  {
    why: 'a place on the map that was lost, since the day after the last provision',
    rows: {
      plans: [],
      provisions: [aProvision({ start: isoDate('2013-09-09'), end: isoDate('2013-12-13') })],
      pupils: [aPupil({ stageCode: 'A' })],
    },
    kind: 'NOT_ON_MAP',
    item: { since: '2013-12-14' },
  },
  {
    why: 'an exit score, from who ran it',
    kind: 'EXIT_MISSING',
    rows: { interventions: [anIntervention()], provisions: [running, { ...ended, runBy: 'Mr Bell' }] },
    item: {
      who: 'Mr Bell',
      what: 'Type the exit score for Paired reading',
      subject: 'provision',
      rowId: 'V001',
      field: 'exit',
      since: '2014-01-31',
      why: 'It ended on 31 January 2014. The entry score is 7y2m, and there is no exit score.',
    },
  },
  {
    why: 'no exit score where nothing is measured',
    rows: { interventions: [anIntervention({ measure: 'NONE' })], provisions: [running, ended] },
    kind: null,
    item: {},
  },
  {
    why: 'two reviews running with not enough progress',
    rows: {
      plans: [],
      pupils: [aPupil({ stageCode: 'A' })],
      reviews: [
        aReview({ heldOn: isoDate('2013-11-20'), progress: 'NOT_ENOUGH' }),
        aReview({ id: 'R002', row: 3, heldOn: isoDate('2014-01-20'), progress: 'NOT_ENOUGH' }),
      ],
    },
    kind: 'CONSIDER_NEXT_STAGE',
    item: {
      who: 'SENCO',
      what: 'Think about the next stage',
      why: 'Consider School Action Plus: ask for outside advice. The reviews on 20 November 2013 and 20 January 2014 both say “Not enough” progress.',
      since: '2014-01-20',
      rowId: 'P001',
    },
  },
  {
    why: 'an outside specialist to ask',
    rows: { pupils: [aPupil({ specialists: '' })] },
    kind: 'SPECIALIST_MISSING',
    item: { who: 'SENCO', since: '2013-09-02', subject: 'pupil', field: 'specialists' },
  },
  {
    why: 'a view to ask for',
    rows: { reviews: [aReview({ heldOn: isoDate('2014-01-20'), parentsView: ' ' })] },
    kind: 'VIEWS_MISSING',
    item: {
      who: 'Class teacher: Mrs Okafor',
      what: 'Ask what the parents or carers think',
      since: '2014-01-20',
      subject: 'review',
      rowId: 'R001',
      field: 'parentsView',
    },
  },
  {
    why: 'the pupil’s view too',
    rows: { reviews: [aReview({ heldOn: isoDate('2014-01-20'), pupilsView: '' })] },
    kind: 'VIEWS_MISSING',
    item: { what: 'Ask what the pupil thinks', field: 'pupilsView' },
  },
  {
    why: 'both views are one line',
    rows: { reviews: [aReview({ heldOn: isoDate('2014-01-20'), parentsView: '', pupilsView: '' })] },
    kind: 'VIEWS_MISSING',
    item: {
      what: 'Ask what the parents or carers, and the pupil, think',
      why: 'The review on 20 January 2014 does not say what the parents or carers think. The review on 20 January 2014 does not say what the pupil thinks.',
    },
  },
  {
    why: 'what came of the targets, once the plan has been reviewed',
    rows: { targets: [aTarget(), aTarget({ id: 'T002', row: 3, result: 'MET' })] },
    kind: 'PLAN_ADVICE',
    item: {
      who: 'Class teacher: Mrs Okafor',
      what: 'Say whether each target was met',
      why: 'IEP 1, reviewed on 20 January 2014: 1 target does not say whether it was met.',
      since: '2014-01-20',
      subject: 'target',
      rowId: 'T001',
      field: 'result',
    },
  },
  {
    why: 'what a plan lacks is one line',
    rows: { targets: [{ ...partly, strategy: '', successCriterion: '' }] },
    kind: 'PLAN_ADVICE',
    item: {
      who: 'Class teacher: Mrs Okafor',
      what: 'Look at IEP 1',
      why: 'IEP 1: 1 target does not say how we will teach it. IEP 1: 1 target does not say how we will know when it is met.',
      since: '2014-01-13',
      subject: 'target',
      rowId: 'T001',
    },
  },
  {
    why: 'money stays out of a list that teachers see',
    rows: {
      pupils: [{ ...statement, annualReviewBy: isoDate('2014-06-30') }],
      funding: [anIpra({ kind: 'STATEMENT', hoursPerWeek: 15 })],
    },
    kind: null,
    item: {},
  },
  {
    why: 'somebody to watch',
    rows: { plans: [], pupils: [aPupil({ stageCode: 'M' })] },
    kind: 'BEING_WATCHED',
    item: { what: 'Look at progress', why: 'Being watched since 2 September 2013.' },
  },
  {
    why: 'a stage to choose',
    rows: { plans: [], pupils: [aPupil({ stageCode: null })] },
    kind: 'DATA_PROBLEM',
    item: { what: 'Choose a stage', reason: 'UNKNOWN_STAGE', rowId: 'P001' },
  },
] satisfies { why: string; rows: Partial<School>; kind: string | null; item: object }[])(
  '$why',
  ({ rows, kind, item }) => {
    const shown = lines(rows);
    expect(shown.map((line) => line.kind)).toEqual(kind === null ? [] : [kind]);
    if (kind !== null) expect(shown[0]).toMatchObject(item);
  },
);

test('overdue since the day after', () => {
  const plans = [aPlan({ start: isoDate('2014-01-13'), end: isoDate('2014-06-30') })];
  expect(lines({ plans, reviews: [aReview({ heldOn: isoDate('2013-11-20') })] }, isoDate('2014-05-12'))).toMatchObject([
    { kind: 'REVIEW_OVERDUE', why: 'The review was due by 11 April 2014.', since: '2014-04-12' },
  ]);
});

test('a progress review where there is no plan; a form tutor in a secondary school', () => {
  const school = aSchool({
    settings: { phase: 'secondary' },
    pupils: [aPupil({ noPlanBecause: 'By agreement' })],
    reviews: [aReview({ heldOn: isoDate('2013-11-20') })],
  });
  expect(assess(school, today).todo).toMatchObject([{ what: 'Hold a progress review', who: 'Form tutor: Mrs Okafor' }]);
});

test('worst first', () => {
  const pupils = [
    aPupil({ id: 'P001', stageCode: 'M' }),
    aPupil({ id: 'P002', row: 3, stageCode: 'A' }),
    aPupil({ id: 'P003', row: 4 }),
    aPupil({ id: 'P004', row: 5, stageCode: '?' }),
    aPupil({ id: 'P005', row: 6, stageSince: isoDate('2013-01-07'), specialists: '' }),
  ];
  const reviews = [
    aReview({ pupilId: 'P003', heldOn: isoDate('2013-05-20'), parentsView: '' }),
    aReview({ pupilId: 'P005', heldOn: isoDate('2013-11-20') }),
  ];
  const shown = assess(aSchool({ pupils, reviews }), today).todo.map(({ kind, pupilId }) => `${kind} ${pupilId}`);
  expect(shown).toEqual([
    'PLAN_NEEDED P005',
    'PLAN_NEEDED P003',
    'REVIEW_DUE P005',
    'NO_REVIEW_YET P002',
    'NOT_ON_MAP P002',
    'SPECIALIST_MISSING P005',
    'VIEWS_MISSING P003',
    'BEING_WATCHED P001',
    'DATA_PROBLEM null',
    'DATA_PROBLEM P004',
  ]);
});

test('an annual review that was missed stands with what is overdue, one to come behind what is due', () => {
  const pupils = [
    aPupil({ id: 'P001', stageCode: 'S', annualReviewBy: isoDate('2014-04-01') }),
    aPupil({ id: 'P002', row: 3, stageCode: 'S', annualReviewBy: isoDate('2014-01-31') }),
    aPupil({ id: 'P003', row: 4 }),
  ];
  const plans = pupils.map(({ id }, index) => aPlan({ id: `L00${index}`, pupilId: id, ...dates }));
  const reviews = pupils.map(({ id }, index) =>
    aReview({ pupilId: id, id: `R00${index}`, heldOn: isoDate(index === 2 ? '2013-11-20' : '2014-01-10') }),
  );
  const shown = assess(aSchool({ pupils, plans, reviews }), today).todo.filter(({ kind }) => kind !== 'PLAN_ADVICE');
  expect(shown.map(({ reason, pupilId }) => `${reason} ${pupilId}`)).toEqual([
    'ANNUAL_REVIEW_MISSED P002',
    'DUE P003',
    'ANNUAL_REVIEW P001',
  ]);
});

test('advice about every plan of a big school stands behind all that is more pressing', () => {
  const pupils = Array.from({ length: 200 }, (_, n) => aPupil({ id: `P${1000 + n}`, row: n + 2 }));
  const plans = pupils.slice(0, 199).map(({ id }, n) => ({
    ...aPlan({ id: `L${1000 + n}`, pupilId: id }),
    ...inUse[0],
    id: `L${1000 + n}`,
    pupilId: id,
  }));
  const kinds = assess(aSchool({ pupils, plans }), today).todo.map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === 'PLAN_ADVICE')).toHaveLength(199);
  expect(kinds[0]).toBe('PLAN_NEEDED');
  expect(kinds.lastIndexOf('NO_REVIEW_YET')).toBeLessThan(kinds.indexOf('PLAN_ADVICE'));
});

test('what has no date stands after what has one', () => {
  const pupils = [aPupil({ stageSince: null }), aPupil({ id: 'P002', row: 3, surname: 'Zając' })];
  const shown = assess(aSchool({ pupils, reviews: held }), today).todo.filter(({ kind }) => kind === 'PLAN_NEEDED');
  expect(shown.map(({ pupilId }) => pupilId)).toEqual(['P002', 'P001']);
});

test('the order is the same whatever the order of the rows', () => {
  fc.assert(
    fc.property(anySchool, anyDay, fc.nat(), (any, day, seed) => {
      const mixed = {
        ...any,
        pupils: shuffled(any.pupils, seed),
        provisions: shuffled(any.provisions, seed + 1),
        reviews: shuffled(any.reviews, seed + 2),
        plans: shuffled(any.plans, seed + 3),
        funding: shuffled(any.funding, seed + 4),
        targets: shuffled(any.targets, seed + 5),
        interventions: shuffled(any.interventions, seed + 6),
        rates: shuffled(any.rates, seed + 7),
      };
      expect(assess(mixed, day).todo).toEqual(assess(any, day).todo);
    }),
  );
});

test('two plans with one number are told apart by their IDs, not by their rows', () => {
  const plans = [aPlan({ id: 'L002', row: 2 }), aPlan({ id: 'L001', row: 3 })];
  const rowOf = (own: School['plans']) =>
    lines({ plans: own, targets: [] }).find(({ reason }) => reason === 'PLAN_CONTENT')?.rowId;
  expect([rowOf(plans), rowOf([...plans].reverse())]).toEqual(['L001', 'L001']);
});

test('every sentence is plain', () => {
  fc.assert(
    fc.property(anySchool, anyDay, (any, day) => {
      for (const { what, why, who } of assess(any, day).todo) {
        expect(why).toMatch(/\.$/);
        expect(what).not.toMatch(/\.$/);
        expect(`${what} ${why} ${who}`).not.toMatch(/!|undefined|null|NaN|\d{4}-\d{2}-\d{2}|legal|breach|error/i);
      }
    }),
  );
});

test.each([
  ['UNKNOWN_STAGE', []],
  ['STAGE_SINCE_BLANK', []],
  ['IPRA_WITHOUT_SEN', []],
  ['HELD_AHEAD', ['24 December 2026']],
  ['COST_INPUT_BLANK', []],
  ['COST_INPUT_ZERO', []],
  ['RATE_BLANK', ['TA']],
  ['RATE_BLANK', ['']],
  ['GROUP_CONFLICT', ['Red', '10', '12']],
  ['GROUP_CONFLICT', ['', '10', '12']],
  ['GROUP_TOO_SMALL', ['5', '4']],
  ['START_BLANK', []],
  ['ENDS_BEFORE_START', []],
  ['WEEKS_TOO_MANY', ['45']],
  ['EXIT_BEFORE_ENTRY', []],
] satisfies [RowProblemCode, string[]][])('%s %j says what to do and why', (code, detail) => {
  const { what, why } = sayProblem({ code, detail, subject: 'provision', row: 2, field: 'weeks', id: 'V001' });
  expect(what).toMatch(/^[A-Z][^.]*$/);
  expect(why).toMatch(/^[A-Z0-9][^_]*\.$/);
});
