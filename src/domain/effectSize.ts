/**
 * Effect sizes as months of progress, as the Education Endowment Foundation prints them (technical appendices to the
 * Teaching and Learning Toolkit), to read the figures of published programmes beside a school's own.
 * Tests: test/domain/effectSize.test.ts
 */

/** Largest first; `from` in hundredths belongs to the row. */
const rows = [
  { from: 62, months: 8 },
  { from: 53, months: 7 },
  { from: 45, months: 6 },
  { from: 36, months: 5 },
  { from: 27, months: 4 },
  { from: 19, months: 3 },
  { from: 10, months: 2 },
  { from: 2, months: 1 },
] as const;

/** @param effectSize 0 to 0.69, read to two places; above .69 the table says nothing */
export function monthsOfEffectSize(effectSize: number): number | null {
  const hundredths = Math.round(effectSize * 100);
  if (hundredths > 69) return null;
  return rows.find(({ from }) => hundredths >= from)?.months ?? 0;
}
