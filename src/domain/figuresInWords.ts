/**
 * Money, rates and numbers as people read them and can type into a calculator.
 * No locale services: the same on every machine. Tests: test/domain/figuresInWords.test.ts
 */
import type { MeasureKind } from './school';

/** "£1,234.50", "−£20.00" */
export function sayPounds(pence: number): string {
  const whole = Math.abs(Math.round(pence));
  const pounds = String(Math.floor(whole / 100)).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${pence < 0 ? '−' : ''}£${pounds}.${String(whole % 100).padStart(2, '0')}`;
}

/** Pence an hour may hold fractions of a penny: "£17.205". */
export function sayRate(pencePerHour: number): string {
  const [whole = '0', rest = ''] = sayNumber(pencePerHour / 100, 8).split('.');
  return `£${whole}.${rest.padEnd(2, '0')}`;
}

/** To so many places, half-up, without noughts at the end: "1.67", "12", "−0.5". */
export function sayNumber(value: number, places: number): string {
  const power = 10 ** places;
  // What a person typed as 1.005 is a little less than that inside; the nudge is far below what is shown.
  const rounded = Math.round(Math.abs(value) * power * (1 + 1e-12)) / power;
  return `${value < 0 && rounded !== 0 ? '−' : ''}${rounded}`;
}

const STEP: Readonly<Record<MeasureKind, string>> = {
  READING_AGE: 'month',
  SPELLING_AGE: 'month',
  NUMBER_AGE: 'month',
  STANDARD_SCORE: 'point',
  LEVELS: 'step',
  POINTS: 'point',
  PERCENT: 'percentage point',
  RATING: 'point',
  NONE: 'point',
};

/** What one step of a measure is called. */
export function stepName(measure: MeasureKind): string {
  return STEP[measure];
}

/** "9 months", "−2 points" */
export function saySteps(gain: number, measure: MeasureKind, places = 6): string {
  return sayUnits(gain, STEP[measure], places);
}

/** "1 hour", "1.67 hours", "−1 month": one is what shows as one. */
export function sayUnits(value: number, unit: string, places = 6): string {
  const shown = sayNumber(value, places);
  return `${shown} ${unit}${shown === '1' || shown === '−1' ? '' : 's'}`;
}
