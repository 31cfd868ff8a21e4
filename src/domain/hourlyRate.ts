/**
 * Ways from what a school knows (pay, or the price of a weekly hour for a year) to pence an hour. Nothing here is kept:
 * no one person's pay belongs in the workbook. Pounds and hours in, whole pence out, half-up.
 * Sources: figures printed by a forum for SENCOs. Tests: test/domain/hourlyRate.test.ts
 */
import { type Pence, pence, productHalfUp } from './money';

/** Paid weeks in a year: 365 days ÷ 7, as payroll rounds it. */
export const PAID_WEEKS = 52.143;

/** @param onCosts part of pay: 0.25 is a quarter */
export function rateFromPay(annualPounds: number, weeklyHours: number, onCosts: number): Pence {
  return pence(productHalfUp([annualPounds, 100, 1 + onCosts], [PAID_WEEKS, weeklyHours]));
}

/** From the price of one hour a week for a year. */
export function rateFromWeeklyHour(poundsAYear: number, weeks: number): Pence {
  return pence(productHalfUp([poundsAYear, 100], [weeks]));
}

/** An hour of cover for a teacher, as the forum reckons it: 39 weeks of 35 hours, two and a half times. */
export function teacherCoverRate(salaryPounds: number): Pence {
  return pence(productHalfUp([salaryPounds, 100, 2.5], [39, 35]));
}
