/**
 * An agreement that brings money or hours, and what is given against it, in sentences (R16). Tests: test/app/funding.test.ts
 */
import type { FundingFigures } from './assessment';
import { sayNumber, sayPounds } from './figuresInWords';
import { sayWhen } from './provisionInWords';

/** "£4,200.00 a year, from 1 September 2026. It says 5 hours a week; 4.5 are given. …" */
export function sayFunding({
  funding,
  isInForce,
  fundedPence,
  costPence,
  differencePence,
  hoursGiven,
}: FundingFigures): string {
  const { yearly, starts, ends, hoursPerWeek } = funding;
  const head = [yearly === null ? '' : `${sayPounds(yearly)} a year`, sayWhen(starts, ends)].filter(
    (part) => part !== '',
  );
  const sentences = [
    ...(head.length > 0 ? [`${head.join(', ')}.`] : []),
    ...(isInForce ? [] : ['Not in force today.']),
    ...(hoursPerWeek === null
      ? []
      : [`It says ${sayNumber(hoursPerWeek, 2)} hours a week; hours given: ${sayNumber(hoursGiven, 2)}.`]),
    ...(fundedPence === null || differencePence === null
      ? []
      : [
          `It brings ${sayPounds(fundedPence)} this year; the provisions on the list cost ${sayPounds(costPence)}, ${sayDifference(differencePence)}.`,
        ]),
  ];
  return sentences.join(' ');
}

function sayDifference(pence: number): string {
  if (pence === 0) return 'the same';
  return `${sayPounds(Math.abs(pence))} ${pence > 0 ? 'more' : 'less'}`;
}
