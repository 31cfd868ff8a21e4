/**
 * The Funding tab, hidden: money and hours that come with a pupil. Its columns and the reading of one row.
 * Tests: test/tables/tabs.test.ts, test/tables/awkwardCells.test.ts
 */
import type { Funding, FundingKind } from '../domain/school';
import { column, pupilColumn, starred, TAB_COLOR } from './column';
import type { Lookups } from './lookups';
import { pupilOf } from './lookups';
import type { Row } from './row';
import { oneOf } from './row';
import type { TabSpec } from './tab';
import { words } from './words';

export const FUNDING_KIND = words<FundingKind>([
  ['STATEMENT', ['Statement', 'Statement of SEN', 'Statement of special educational needs']],
  ['IPRA', ['IPRA', 'Individual Pupil Resourcing Agreement']],
  ['EHC_PLAN', ['EHC plan', 'EHCP', 'Education, health and care plan', 'EHC']],
  ['TOP_UP', ['Top-up', 'Top-up funding', 'Element 3', 'High needs top-up']],
]);

export const fundingTab: TabSpec = {
  name: 'Funding',
  purpose: 'Hidden. Statements, IPRAs, EHC plans and top-ups: money and hours beside what is given.',
  isDerived: false,
  isHidden: true,
  tabColor: TAB_COLOR.setUp,
  idPrefix: 'F',
  columns: [
    pupilColumn,
    column('kind', 'Kind', 'choice', {
      required: true,
      choices: FUNDING_KIND.choices,
      aliases: ['Type', 'Kind of funding', 'Funding'],
      note: 'Statement, IPRA, EHC plan or Top-up.',
    }),
    column('starts', 'Starts', 'date', {
      aliases: ['Start', 'Start date', 'From'],
      note: 'First day, for example 01/09/2026.',
    }),
    column('ends', 'Ends', 'date', {
      aliases: ['End', 'End date', 'To', 'Until'],
      note: 'Last day, for example 31/08/2027. Empty means that it is still running.',
    }),
    column('yearly', '£ a year', 'money', {
      aliases: ['Amount', 'Pounds a year', 'A year', 'Annual amount', 'Value'],
      note: 'What it brings in a year, in pounds, for example 4200.',
    }),
    column('hoursPerWeek', 'Hours a week it says', 'number', {
      aliases: ['Hours a week', 'Hours', 'Hours per week', 'Hours it says'],
      note: 'Hours of help a week that it names, for example 12.5.',
    }),
    starred('hoursGiven', 'Hours a week given', 'number', {
      note: "Filled in for you: adults' hours that the provision running now gives; a group's hours count whole. Do not type here.",
    }),
    starred('costThisYear', 'Cost this year', 'money', {
      note: "Filled in for you: what this pupil's provision costs in this money year. Do not type here.",
    }),
    starred('difference', 'Difference', 'money', {
      note: 'Filled in for you: the cost this year less the part of £ a year that falls in it. Above 0 the school adds the rest. Do not type here.',
    }),
    column('id', 'Funding ID', 'id', { aliases: ['ID'], note: 'Given by us, for example F004. Do not change it.' }),
  ],
};

/** @returns null where the pupil or the kind is not known */
export function readFunding(row: Row, lookups: Lookups): Funding | null {
  const pupilId = pupilOf(row, lookups);
  const kind = row.choice('kind', FUNDING_KIND);
  row.need('kind', `Choose ${oneOf(FUNDING_KIND.choices)}.`);
  const starts = row.date('starts');
  const ends = row.date('ends');
  if (starts !== null && ends !== null && ends < starts) row.tell('ENDS_BEFORE_START', 'ends');
  const read = {
    id: row.id,
    row: row.number,
    starts,
    ends,
    yearly: row.wholePence('yearly'),
    hoursPerWeek: row.figure('hoursPerWeek', { most: 168, example: '12.5' }),
  };
  return pupilId === null || kind === null ? null : { ...read, pupilId, kind };
}
