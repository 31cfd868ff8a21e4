/**
 * Pence an hour from a year's pay, for the Staff rates tab. What is typed is worked on and forgotten: nothing is read,
 * written or logged. Tests: test/app/hourlyRate.test.ts
 */
import { sayNumber, sayPounds } from '../domain/figuresInWords';
import { PAID_WEEKS, rateFromPay } from '../domain/hourlyRate';
import { answered } from '../domain/result';
import { refusal } from './refusal';

export interface Pay {
  /** A year's. */
  readonly payPence: number;
  /** Paid hours. */
  readonly hoursPerWeek: number;
  /** 25 is a quarter on top. */
  readonly onCostsPercent: number;
}

/** More is a slip of the keyboard, and keeps the sums exact. */
const MOST = { pounds: 1_000_000, hours: 168, percent: 200 };

export function hourlyRate({ payPence, hoursPerWeek, onCostsPercent }: Pay) {
  const pounds = payPence / 100;
  if (!(pounds > 0 && pounds <= MOST.pounds)) {
    return refusal('Staff rates', 'Type a year’s pay in pounds, for example 17207.');
  }
  if (!(hoursPerWeek > 0 && hoursPerWeek <= MOST.hours)) {
    return refusal('Staff rates', 'Type the paid hours in a week, for example 25.');
  }
  if (!(onCostsPercent >= 0 && onCostsPercent <= MOST.percent)) {
    return refusal('Staff rates', 'Type the on-costs in percent, for example 25. Type 0 for none.');
  }
  const pencePerHour = rateFromPay(pounds, hoursPerWeek, onCostsPercent / 100);
  const times = sayNumber(1 + onCostsPercent / 100, 6);
  const hours = sayNumber(hoursPerWeek, 6);
  return answered({
    pencePerHour,
    steps: [
      `${sayPounds(payPence)} ÷ ${PAID_WEEKS} paid weeks = ${sayPounds(payPence / PAID_WEEKS)} a week`,
      `${sayPounds(payPence / PAID_WEEKS)} ÷ ${hours} hours = ${sayPounds(payPence / PAID_WEEKS / hoursPerWeek)} an hour`,
      `with on-costs of ${sayNumber(onCostsPercent, 6)}%: × ${times} = ${sayPounds(pencePerHour)} an hour, rounded once, at the end`,
    ],
  });
}
