import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { assess } from '../../src/domain/assess';
import { isoDate } from '../../src/domain/isoDate';
import { pence } from '../../src/domain/money';
import type { Funding, Plan, School } from '../../src/domain/school';
import { isDateCell, isFormulaCell } from '../../src/tables/cell';
import { derivedTabs } from '../../src/tables/derived';
import { STATUS_COLUMN, statusReach, statusTab } from '../../src/tables/statusTab';
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
} from '../domain/anySchool';
import { expectSound, firstCells, rowStarting } from './derivedTab';

const today = isoDate('2014-02-10');

function statusOf(school: School, links: ReadonlyMap<string, string> = new Map(), day = today) {
  const assessment = assess(school, day);
  return statusTab(assessment, links, derivedTabs(assessment, []));
}
function cell(school: School, key: string, column: keyof typeof STATUS_COLUMN, links?: ReadonlyMap<string, string>) {
  return rowStarting(statusOf(school, links), key)[STATUS_COLUMN[column] - 1];
}

describe('what stands under "IEP?"', () => {
  const plan = (own: Partial<Plan>) => [aPlan({ number: 2, ...own })];
  const begun = isoDate('2014-01-06');
  const onMap = { interventions: [anIntervention()], provisions: [aProvision()] };
  it.each([
    { why: 'nothing there', rows: {}, word: 'Needs an IEP: none yet' },
    { why: 'a plan without a start', rows: { plans: plan({}) }, word: 'Needs an IEP: draft only' },
    {
      why: 'one that ended',
      rows: { plans: plan({ start: isoDate('2013-09-09'), end: isoDate('2013-12-20') }) },
      word: 'Needs an IEP: ended 20 December 2013',
    },
    {
      why: 'begun long before the stage',
      rows: { plans: plan({ start: isoDate('2013-01-07') }) },
      word: 'Needs an IEP: older than the stage',
    },
    { why: 'one in use', rows: { plans: plan({ start: begun }) }, word: 'IEP 2 in use' },
    {
      why: 'a reason typed',
      rows: { pupils: [aPupil({ noPlanBecause: 'Care plan' })] },
      word: 'Not needed: Care plan',
    },
    { why: 'School Action on the map', rows: { ...onMap, pupils: [aPupil({ stageCode: 'A' })] }, word: 'On the map' },
    {
      why: 'School Action, not on it',
      rows: { pupils: [aPupil({ stageCode: 'A' })] },
      word: 'Needs a place on the map',
    },
    {
      why: 'School Action with a plan',
      rows: { plans: plan({ start: begun }), pupils: [aPupil({ stageCode: 'A' })] },
      word: 'IEP 2 in use',
    },
    {
      why: 'an IPRA',
      rows: { funding: [anIpra({ starts: begun, yearly: pence(100) })], pupils: [aPupil({ stageCode: 'A' })] },
      word: 'Needs an IEP: none yet',
    },
    { why: 'being watched', rows: { pupils: [aPupil({ stageCode: 'M' })] }, word: '' },
    { why: 'no stage', rows: { pupils: [aPupil({ stageCode: null })] }, word: '' },
  ])('$why: $word', ({ rows, word }) => {
    expect(cell(aSchool({ pupils: [aPupil()], ...rows }), 'P001', 'word')).toBe(word);
  });
});

it('keeps the dates of a review, and its word only without them', () => {
  const reviewed = aSchool({ pupils: [aPupil()], reviews: [aReview({ heldOn: isoDate('2013-11-20') })] });
  expect(cell(reviewed, 'P001', 'dueFrom')).toEqual({ date: '2014-01-06' });
  expect(cell(reviewed, 'P001', 'dueBy')).toEqual({ date: '2014-04-11' });
  expect(cell(reviewed, 'P001', 'reviewWord')).toBe('');
  expect(cell(aSchool({ pupils: [aPupil()] }), 'P001', 'reviewWord')).toBe('No review yet');
  const termless = { ...reviewed, terms: [] };
  expect(cell(termless, 'P001', 'reviewWord')).toBe('Set term dates');
});

it('gives targets, reviews and plans what their starred columns look up', () => {
  const school = aSchool({
    pupils: [aPupil()],
    reviews: [aReview()],
    plans: [aPlan({ start: today, end: isoDate('2014-07-01') }), aPlan({ id: 'L002' })],
  });
  expect(cell(school, 'R001', 'word')).toBe('4B');
  const links = new Map([['L001', 'https://docs.google.com/document/d/1']]);
  expect(cell(school, 'L001', 'link', links)).toBe('https://docs.google.com/document/d/1');
  expect(cell(school, 'L001', 'dueBy')).toEqual({ date: '2014-07-01' });
  expect(cell(school, 'L002', 'dueBy')).toEqual({ formula: '=""' });
});

describe('funding', () => {
  const school = (own: Partial<Funding>) =>
    aSchool({
      interventions: [anIntervention({ sessionsPerWeek: 1, minutesPerSession: 50 })],
      pupils: [aPupil()],
      provisions: [aProvision()],
      funding: [anIpra({ yearly: pence(100_000), ...own })],
    });
  const cells = (own: Partial<Funding>) =>
    (['hours', 'cost', 'difference'] as const).map((column) => cell(school(own), 'F001', column));

  it('keeps hours, cost and the difference in pounds', () => {
    expect(cells({})).toEqual([0.83, 172, -828]);
  });
  it('has no difference without £ a year', () => expect(cells({ yearly: null })).toEqual([0.83, 172, '']));
  it('leaves out what is of another year', () => {
    expect(firstCells(statusOf(school({ ends: isoDate('2013-07-01') })))).not.toContain('F001');
  });
});

it('names leavers last, so that old rows keep a label', () => {
  const left = aPupil({ id: 'P001', leftOn: isoDate('2013-12-20') });
  const status = statusOf(aSchool({ pupils: [left, aPupil({ id: 'P002', surname: 'Zając' })] }));
  expect(status.cells.slice(1, 3).map((row) => row[1])).toEqual(['Zając, Ava · P002', 'Khan, Ava · P001']);
});

it('leaves out rows that have no ID yet', () => {
  expect(firstCells(statusOf(aSchool({ pupils: [aPupil({ id: '~7' })] })))).not.toContain('~7');
});

test('until it runs out, the plan word of an old refresh is what a new one would say', () => {
  let compared = 0;
  fc.assert(
    fc.property(anySchool, anyDay, anyDay, (school, one, other) => {
      const [then, now] = one <= other ? [one, other] : [other, one];
      const old = statusOf(school, new Map(), then);
      const fresh = statusOf(school, new Map(), now);
      for (const { pupil, plan } of assess(school, then).pupils) {
        if (pupil.leftOn !== null && pupil.leftOn <= now) continue;
        if (plan.goodUntil !== null && now > plan.goodUntil) continue;
        const word = (status: typeof old) => rowStarting(status, pupil.id)[STATUS_COLUMN.word - 1];
        expect(word(old)).toBe(word(fresh));
        compared += 1;
      }
    }),
  );
  expect(compared).toBeGreaterThan(100);
});

test('is sound, has each key once, and reaches as far as its formulas look', () => {
  fc.assert(
    fc.property(anySchool, anyDay, (school, day) => {
      const assessment = assess(school, day);
      const tabs = derivedTabs(assessment, []);
      const status = statusTab(assessment, new Map(), tabs);
      expectSound(status);
      expect(status.cells.length).toBe(statusReach(assessment, tabs.length));
      const keys = firstCells(status).filter((key) => key !== '');
      expect(new Set(keys).size).toBe(keys.length);
      status.cells.slice(1).forEach((row, index) => {
        row.forEach((each, column) => {
          if (isFormulaCell(each) && each.formula !== '=""') {
            // Every formula looks along its own row.
            const rows = each.formula.match(/\$[A-J](\d+)/g)?.map((found) => found.slice(2));
            expect(new Set(rows)).toEqual(new Set([String(index + 2)]));
          }
          const isDate = [STATUS_COLUMN.dueFrom, STATUS_COLUMN.goodUntil].some((date) => date === column + 1);
          if (isDate && each !== '') expect(isDateCell(each)).toBe(true);
        });
      });
    }),
    { numRuns: 50 },
  );
});

describe('when a plan ends', () => {
  const first = aPlan({ id: 'PL001', number: 1, start: isoDate('2013-11-04'), end: isoDate('2014-03-28') });
  const next = (own: Partial<Plan>) => aPlan({ id: 'PL002', number: 2, ...own });
  it.each([
    { why: 'on its own day', plans: [first], ends: '2014-03-28' },
    {
      why: 'the day before the next one begins',
      plans: [first, next({ start: isoDate('2014-02-03') })],
      ends: '2014-02-02',
    },
    { why: 'not for a draft', plans: [first, next({})], ends: '2014-03-28' },
    {
      why: 'on its own day, if that is earlier',
      plans: [first, next({ start: isoDate('2014-04-28') })],
      ends: '2014-03-28',
    },
  ])('$why', ({ plans, ends }) => {
    expect(cell(aSchool({ plans }), 'PL001', 'dueBy')).toEqual({ date: ends });
  });
});
