/**
 * What an hour of each role costs at Oakfield Primary: averages of a role, invented and plausible. Volunteers cost nothing.
 * Tests: test/app/sample.test.ts
 */
import type { SampleRow } from './row';

export const ASSISTANT = 'Teaching assistant';
export const HIGHER = 'Higher level teaching assistant';
export const TEACHER = 'Teacher';
export const VOLUNTEER = 'Volunteer';
export const SPECIALIST = 'Outside specialist';

/** Role, ours, the local authority's: pounds an hour, role averages. */
const RATES: readonly (readonly [string, number, number])[] = [
  [ASSISTANT, 16.4, 17.2],
  [HIGHER, 20.15, 21.05],
  [TEACHER, 41.15, 43.6],
  ['SENCO', 47.3, 49.9],
  [SPECIALIST, 52, 55.5],
  [VOLUNTEER, 0, 0],
];

export function staffRateRows(): SampleRow[] {
  return RATES.map(([role, ours, las]) => ({ Role: role, 'Our hourly rate': ours, 'LA hourly rate': las }));
}
