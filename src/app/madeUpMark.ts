/**
 * Whether the workbook holds the made-up school: a row of Settings says so. Tests: test/app/sampleSchool.test.ts
 */
import type { Rectangle } from '../tables/cell';
import { plainKey } from '../tables/words';

export const MADE_UP_MARK = 'Made-up school';

export function isMadeUp(settings: Rectangle): boolean {
  return settings.some(
    (row) => plainKey(String(row[0] ?? '')) === plainKey(MADE_UP_MARK) && plainKey(String(row[1] ?? '')) === 'yes',
  );
}
