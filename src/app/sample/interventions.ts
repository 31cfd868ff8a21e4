/** Oakfield Primary's catalogue as rows, and what its schedule asks of it. Tests: test/app/sample.test.ts */
import type { MeasureKind } from '../../domain/school';
import { MEASURE, WAVE } from '../../tables/interventions';
import { OFFERS, type Offer } from './offers';
import type { SampleRow } from './row';

export function measureOf(intervention: string): MeasureKind {
  return offerOf(intervention).measure;
}

/** Sessions that a row of so many weeks would have; 0 where none are told. */
export function sessionsIn(intervention: string, weeks: number): number {
  return (offerOf(intervention).timing[2] ?? 0) * weeks;
}

function offerOf(intervention: string): Offer {
  const offer = OFFERS.find(({ name }) => name === intervention);
  if (!offer) throw new Error(`No intervention ${intervention}`);
  return offer;
}

export function interventionRows(): SampleRow[] {
  return OFFERS.map(({ name, wave, area, happens, ledBy, timing, money, measure, why }) => {
    const [adults = '', size = '', sessions = '', minutes = '', weeks = ''] = timing;
    const [resources, fees, licence] = money;
    return {
      Intervention: name,
      Wave: WAVE.word(wave),
      'Area of need': area,
      'What happens': happens,
      'Usually led by': ledBy,
      Adults: adults,
      'Group size': size,
      'Sessions a week': sessions,
      'Minutes each session': minutes,
      Weeks: weeks,
      'Resources (£ each group)': resources || '',
      'Outside fees (£ each group)': fees || '',
      'Licence (£ a year, shared by all on it)': licence || '',
      'What we measure': MEASURE.word(measure),
      'Why we chose it': why,
    };
  });
}
