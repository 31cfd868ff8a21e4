/**
 * Why a statement, an IPRA, an EHC plan or a top-up differs from what is given, and what is left above £6,000 (2015).
 * Tests: test/domain/explainMoney.test.ts
 */
import type { Assessment, FundingFigures, PupilFigures } from './assessment';
import {
  costParts,
  dateInput,
  type GroupPlace,
  NOT_KNOWN,
  NOT_TYPED,
  nameOf,
  placesWhere,
  sayGroup,
} from './explainParts';
import { sayYearOf } from './explainYear';
import type { ExplainInput, Explanation } from './explanation';
import { sayNumber, sayPounds, sayUnits } from './figuresInWords';
import { daysWithin, ELEMENT_2_PENCE, FUNDING_NAME } from './fundingFigures';
import { daysBetween } from './isoDate';
import type { MoneyYear } from './moneyYear';
import type { Funding } from './school';

export function explainFunding(assessment: Assessment, id: string): Explanation | null {
  const owner = assessment.pupils.find(({ funding }) => funding.some((row) => row.funding.id === id));
  const figures = owner?.funding.find((row) => row.funding.id === id);
  if (owner === undefined || figures === undefined) return null;
  const parts = costParts(assessment);
  const { funding, differencePence, fundedPence, costPence } = figures;
  const running = placesWhere(parts, (row) => row.pupilId === owner.pupil.id).filter(({ row }) =>
    owner.provisions.some(({ provisionId, isRunning }) => isRunning && provisionId === row.id),
  );
  const money =
    fundedPence === null
      ? ['No money a year is typed, so there is no difference in money']
      : [
          ...fundedSteps(funding, fundedPence, parts.costs.year),
          `${sayPounds(costPence)} that the provisions cost this year − ${sayPounds(fundedPence)} = ${sayPounds(differencePence ?? 0)}`,
        ];
  return {
    of: 'funding',
    id,
    title: `The ${FUNDING_NAME[funding.kind]} of ${nameOf(owner.pupil)} against what is given, ${sayYearOf(parts)}`,
    result: differencePence === null ? NOT_KNOWN : `${sayPounds(differencePence)}${sayHours(figures)}`,
    inputs: [...fundingInputs(funding), ...timesInputs(running)],
    steps: [...hourSteps(figures, running), ...money],
    doubts: [],
    rule: 'R16',
    source: 'LA guide: support follows what a statement or IPRA contains',
  };
}

export function explainAboveElement2(assessment: Assessment, id: string): Explanation | null {
  const figures = assessment.pupils.find(({ pupil }) => pupil.id === id);
  if (figures === undefined) return null;
  const above = figures.aboveElement2Pence;
  return {
    of: 'aboveElement2',
    id,
    title: `Cost above £6,000 and any top-up for ${nameOf(figures.pupil)}`,
    result: above === null ? 'Not shown' : sayPounds(above),
    inputs: topUps(figures).flatMap(({ funding }) => fundingInputs(funding)),
    steps:
      above === null ? ['£6,000 is counted under the 2015 framework alone'] : element2Steps(assessment, figures, above),
    doubts: [],
    rule: '',
    source: '2015: a school meets up to £6,000 a year of a pupil’s support before a top-up',
  };
}

function element2Steps(assessment: Assessment, figures: PupilFigures, above: number): string[] {
  const rows = topUps(figures);
  const { year } = costParts(assessment).costs;
  const lines = rows.flatMap(({ funding, fundedPence }) => fundedSteps(funding, fundedPence ?? 0, year));
  const funded = rows.map(({ fundedPence }) => ` − ${sayPounds(fundedPence ?? 0)} of top-up`).join('');
  return [
    ...lines,
    `${sayPounds(figures.costPence)} that the provisions cost this year − ${sayPounds(ELEMENT_2_PENCE)}${funded} = ${sayPounds(above)}`,
    above > 0
      ? 'Above nought: more than the school is expected to meet'
      : 'Nought or below: the school is expected to meet it all',
  ];
}

function topUps({ funding }: PupilFigures): readonly FundingFigures[] {
  return funding.filter((row) => row.funding.kind === 'TOP_UP' && row.fundedPence !== null);
}

function fundedSteps(funding: Funding, fundedPence: number, year: MoneyYear): string[] {
  const days = daysWithin(funding, year);
  const whole = daysBetween(year.from, year.to) + 1;
  const name = `Money of the ${FUNDING_NAME[funding.kind]}`;
  return days === whole
    ? [`${name}, in force all of this money year: ${sayPounds(fundedPence)}`]
    : [
        `${name}: ${sayPounds(funding.yearly ?? 0)} × ${days} ÷ ${whole} days of this money year = ${sayPounds(fundedPence)}`,
      ];
}

function sayHours({ funding: { hoursPerWeek }, hoursGiven }: FundingFigures): string {
  if (hoursPerWeek === null) return '';
  return `; ${sayUnits(hoursGiven, 'hour', 2)} of ${sayNumber(hoursPerWeek, 2)} a week`;
}

function hourSteps({ hoursGiven }: FundingFigures, running: readonly GroupPlace[]): string[] {
  const giving = running.filter(({ own }) => (own.minutesPerWeek ?? 0) * own.groupCost.adults > 0);
  if (giving.length === 0) return ['Nothing that runs today gives hours of an adult of ours'];
  const each = giving.map(({ own }) => ({ own, hours: ((own.minutesPerWeek ?? 0) * own.groupCost.adults) / 60 }));
  return [
    ...each.map(
      ({ own, hours }) =>
        `${sayGroup(own.group)}: ${sayUnits(own.minutesPerWeek ?? 0, 'minute')} a week × ${sayUnits(own.groupCost.adults, 'adult')} ÷ 60 = ${sayUnits(hours, 'hour', 4)}`,
    ),
    ...(each.length < 2
      ? []
      : [`${each.map(({ hours }) => sayNumber(hours, 4)).join(' + ')} = ${sayUnits(hoursGiven, 'hour', 2)} a week`]),
  ];
}

function fundingInputs({ id, kind, starts, ends, yearly, hoursPerWeek }: Funding): ExplainInput[] {
  const cell = (field: keyof Funding) => ({ subject: 'funding', rowId: id, field }) as const;
  return [
    { label: 'Kind', value: FUNDING_NAME[kind], ...cell('kind') },
    dateInput('Starts', starts, cell('starts')),
    dateInput('Ends', ends, cell('ends')),
    { label: '£ a year', value: yearly === null ? NOT_TYPED : sayPounds(yearly), ...cell('yearly') },
    {
      label: 'Hours a week it says',
      value: hoursPerWeek === null ? NOT_TYPED : sayNumber(hoursPerWeek, 6),
      ...cell('hoursPerWeek'),
    },
  ];
}

function timesInputs(running: readonly GroupPlace[]): ExplainInput[] {
  return running.map(({ row, own }) => ({
    label: 'Given now',
    value: sayGroup(own.group),
    subject: 'provision',
    rowId: row.id,
    field: 'interventionName',
  }));
}
