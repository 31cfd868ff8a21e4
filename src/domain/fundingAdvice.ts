/**
 * Advice on money and hours that a statement, an IPRA or an EHC plan says, against what is given (R16). On the pupil's
 * card and the Funding tab alone, since teachers see the To do list. Tests: test/domain/advice.test.ts
 */
import { type AdviceRule, NOTHING } from './adviceRule';
import type { FundingFigures } from './assessment';
import { sayNumber, sayPounds } from './figuresInWords';
import { FUNDING_NAME } from './fundingFigures';
import { compareText, count } from './words';

/** A quarter of an hour a week, and a twentieth of the money: nearer than that is the same. */
const HOURS_APART = 0.25;
const PART_APART = 20;

export const fundingDiffers: AdviceRule = {
  id: 'R16',
  code: 'FUNDING_DIFFERS',
  source: 'LA guide: support follows what a statement or IPRA contains; how near is near enough is our decision',
  says: 'Where a statement, an IPRA or an EHC plan says hours or money, what is given should be near it: within a quarter of an hour a week, and within a twentieth of the money. A top-up is counted with the £6,000 instead.',
  find: ({ funding }) => {
    const counting = funding.filter((row) => row.funding.kind !== 'TOP_UP');
    const inForce = counting.filter((row) => row.isInForce);
    const first = [...inForce].sort((a, b) => compareText(a.funding.id, b.funding.id))[0];
    if (first === undefined) return NOTHING;
    const sentences = [
      { says: sayHours(inForce), field: 'hoursPerWeek' },
      { says: sayMoney(counting), field: 'yearly' },
    ].filter(({ says }) => says !== '');
    return sentences.map((sentence) => ({ ...sentence, subject: 'funding', rowId: first.funding.id }));
  },
  examples: [
    {
      when: 'A statement says 5 hours a week; paired reading gives 100 minutes.',
      given: { stage: 'S', since: '2013-09-02', hasProvision: true, funding: [['STATEMENT', null, 5]] },
      says: ['The statement says 5 hours a week, and 1.67 are given: 3.33 fewer.'],
    },
    {
      when: 'An IPRA brings £300.00 a year, and the provisions cost £344.00.',
      given: { stage: 'A', since: '2013-09-02', hasProvision: true, funding: [['IPRA', 30_000, null]] },
      says: ['The IPRA brings £300.00 this year, and the provisions on the list cost £344.00: £44.00 more.'],
    },
    {
      when: 'An IPRA brings £350.00: near enough.',
      given: { stage: 'A', since: '2013-09-02', hasProvision: true, funding: [['IPRA', 35_000, null]] },
      says: [],
    },
  ],
};

function sayHours(inForce: readonly FundingFigures[]): string {
  const saying = inForce.filter((row) => row.funding.hoursPerWeek !== null);
  const hours = saying.reduce((sum, row) => sum + (row.funding.hoursPerWeek ?? 0), 0);
  const given = saying[0]?.hoursGiven ?? 0;
  if (saying.length === 0 || Math.abs(given - hours) < HOURS_APART) return '';
  const apart = `${sayNumber(Math.abs(given - hours), 2)} ${given < hours ? 'fewer' : 'more'}`;
  const are = given === 1 ? 'is' : 'are';
  return `${namesOf(saying, 'says', 'say')} ${sayHour(hours)} a week, and ${sayNumber(given, 2)} ${are} given: ${apart}.`;
}

function sayHour(hours: number): string {
  return hours === 1 ? count(1, 'hour') : `${sayNumber(hours, 2)} hours`;
}

/** All of the year's agreements together: one may have followed another. */
function sayMoney(counting: readonly FundingFigures[]): string {
  const bringing = counting.filter((row) => row.fundedPence !== null);
  const funded = bringing.reduce((sum, row) => sum + (row.fundedPence ?? 0), 0);
  const cost = bringing[0]?.costPence ?? 0;
  if (bringing.length === 0 || Math.abs(cost - funded) * PART_APART <= funded) return '';
  const apart = `${sayPounds(Math.abs(cost - funded))} ${cost < funded ? 'less' : 'more'}`;
  return `${namesOf(bringing, 'brings', 'bring')} ${sayPounds(funded)} this year, and the provisions on the list cost ${sayPounds(cost)}: ${apart}.`;
}

/** "The statement says", "The statement and the IPRA say" */
function namesOf(rows: readonly FundingFigures[], one: string, several: string): string {
  const names = [...new Set(rows.map(({ funding }) => `the ${FUNDING_NAME[funding.kind]}`))].sort();
  const said = names.join(' and ');
  return `${said.charAt(0).toUpperCase()}${said.slice(1)} ${names.length === 1 ? one : several}`;
}
