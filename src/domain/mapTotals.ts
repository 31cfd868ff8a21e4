/**
 * The map's columns added up over the rows shown: pounds, pupils, what was gained on average and aims met.
 * Below three pupils with both scores there is no average. Tests: test/domain/provisionMap.test.ts
 */
import type { MapIntervention, MapRow } from './assessment';
import { FEWEST_PUPILS, tidy } from './outcomes';
import type { Intervention } from './school';

export interface MapTotals {
  readonly pence: readonly number[];
  readonly pupils: readonly number[];
  readonly interventions: readonly MapIntervention[];
}

export function mapTotals(rows: readonly MapRow[], interventions: readonly Intervention[]): MapTotals {
  const pence = interventions.map((): number => 0);
  const pupils = interventions.map((): number => 0);
  const sums = interventions.map(() => ({ scored: 0, gain: 0, aimsMet: 0, aimsAnswered: 0 }));
  for (const { cells } of rows) {
    for (let column = 0; column < cells.length; column++) {
      const cell = cells[column] ?? null;
      const sum = sums[column];
      if (cell === null || sum === undefined) continue;
      pence[column] = (pence[column] ?? 0) + (cell.pence ?? 0);
      pupils[column] = (pupils[column] ?? 0) + 1;
      const result = cell.result;
      if (result === null) continue;
      if (result.gain !== null) {
        sum.scored += 1;
        sum.gain += result.gain;
      }
      if (result.aimMet !== null) sum.aimsAnswered += 1;
      if (result.aimMet === 'YES') sum.aimsMet += 1;
    }
  }
  return {
    pence,
    pupils,
    interventions: interventions.map(({ name, wave, measure }, column): MapIntervention => {
      const { scored, gain, aimsMet, aimsAnswered } = sums[column] ?? {
        scored: 0,
        gain: 0,
        aimsMet: 0,
        aimsAnswered: 0,
      };
      const meanGain = scored < FEWEST_PUPILS ? null : tidy(tidy(gain) / scored);
      return { name, wave, measure, scored, meanGain, aimsMet, aimsAnswered };
    }),
  };
}
