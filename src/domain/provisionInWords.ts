/**
 * When a provision runs and what came of it, as a line for people. Tests: test/app/card.test.ts
 */
import type { ProvisionFigures } from './assessment';
import { sayNumber, saySteps } from './figuresInWords';
import { type IsoDate, sayDate } from './isoDate';
import { isAge } from './outcomes';
import type { MeasureKind, Provision } from './school';

/** "7 September 2026 to 11 December 2026", "from 7 September 2026", ''. */
export function sayWhen(start: IsoDate | null, end: IsoDate | null): string {
  if (start !== null && end !== null) return `${sayDate(start)} to ${sayDate(end)}`;
  if (start !== null) return `from ${sayDate(start)}`;
  return end === null ? '' : `until ${sayDate(end)}`;
}

/** "9y2m → 9y9m: 7 months in 5", "12 → 20: 8 points", "entry 9y2m" while there is no exit score, ''. */
export function sayProgress(
  { entry, exit }: Pick<Provision, 'entry' | 'exit'>,
  { gain, monthsElapsed }: Pick<ProvisionFigures, 'gain' | 'monthsElapsed'>,
  measure: MeasureKind,
): string {
  if (entry === null) return exit === null ? '' : `exit ${exit.text}, no entry score`;
  if (exit === null) return `entry ${entry.text}`;
  const both = `${entry.text} → ${exit.text}`;
  if (gain === null) return both;
  const within = isAge(measure) && monthsElapsed !== null ? ` in ${sayNumber(monthsElapsed, 1)}` : '';
  return `${both}: ${saySteps(gain, measure)}${within}`;
}
