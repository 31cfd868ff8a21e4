/**
 * What the map says in words: what was gained, what its numbers are, what it shows and what it leaves out.
 * Tests: test/tables/provisionMapTab.test.ts
 */
import type { MapIntervention, MapResult, ProvisionMap } from '../domain/assessment';
import { type IsoDate, sayDate } from '../domain/isoDate';
import { isAge } from '../domain/outcomes';
import type { MapShows, MeasureKind } from '../domain/school';
import { count } from '../domain/words';

const AIM_WORDS = { YES: 'met', PARTLY: 'partly', NO: 'not met' } as const;

/** "+7m · met"; '' where nothing is known. */
export function resultWords(result: MapResult | null): string {
  if (result === null) return '';
  const parts = [
    result.gain === null ? '' : gainWords(result.gain, result.measure),
    result.aimMet === null ? '' : AIM_WORDS[result.aimMet],
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

/** "+7m" months of an age, "+1 step" of levels, "−5%", "+3.5" points. At most one decimal. */
export function gainWords(gain: number, measure: MeasureKind): string {
  const size = String(Math.round(Math.abs(gain) * 10) / 10);
  const sign = size === '0' ? '' : gain < 0 ? '−' : '+';
  if (isAge(measure)) return `${sign}${size}m`;
  if (measure === 'PERCENT') return `${sign}${size}%`;
  if (measure === 'LEVELS') return `${sign}${size} ${size === '1' ? 'step' : 'steps'}`;
  return `${sign}${size}`;
}

/** Of a column: what its pupils gained on average, or why nobody can say. */
export function averageWords({ scored, meanGain, measure }: MapIntervention): string {
  if (meanGain !== null) return gainWords(meanGain, measure);
  return scored > 0 ? 'too few' : '';
}

/** "year", or "term" where the map shows one. */
export function periodWord({ view }: Pick<ProvisionMap, 'view'>): string {
  return view.period === '' ? 'year' : 'term';
}

/** "Minutes a week. Autumn 2026, 7 September 2026 to 18 December 2026. As on 23 November 2026." */
export function subtitleOf(map: ProvisionMap, shows: MapShows, today: IsoDate): string {
  const unit = {
    minutes: 'Minutes a week',
    pounds: `Pounds in the ${periodWord(map)}`,
    result: 'Result: what was gained, and whether the aim was met',
    scores: 'Entry score → exit score',
  }[shows];
  const term = map.view.period === '' ? '' : `${map.view.period}, `;
  return `${unit}. ${term}${sayDate(map.from)} to ${sayDate(map.to)}, as on ${sayDate(today)}.`;
}

/** "Only class 4B, wave 2. Left out: 28 pupils, 12 interventions." */
export function onlyWords({ view }: ProvisionMap): string {
  if (view.only.length === 0) return 'Shown: everybody on the register or on an intervention, and every wave.';
  const out = [
    view.pupilsLeftOut > 0 ? count(view.pupilsLeftOut, 'pupil') : '',
    view.interventionsLeftOut > 0 ? count(view.interventionsLeftOut, 'intervention') : '',
  ].filter((part) => part !== '');
  return `Only ${view.only.join(', ')}. ${out.length > 0 ? `Left out: ${out.join(', ')}.` : 'Nobody is left out.'}`;
}
