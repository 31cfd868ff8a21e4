/**
 * What the map shows now and what it could show: the choices that Settings keeps, and the values of each filter with how many
 * pupils each shows. Changes nothing. Tests: test/app/mapView.test.ts
 */
import { assess } from '../domain/assess';
import { mapChoices, showingEverybody } from '../domain/mapChoices';
import { moneyYearHolding } from '../domain/moneyYear';
import { sayWave } from '../tables/sayings';
import type { World } from './ports';
import { readWorkbook } from './readWorkbook';

export function mapView({ workbook, clock }: World) {
  const { school } = readWorkbook(workbook).reading;
  const { settings } = school;
  const today = clock.today();
  const everybody = assess({ ...school, settings: showingEverybody(settings) }, today).map;
  const { chosen, choices, shown, all } = mapChoices(everybody, settings, school.stages);
  const year = moneyYearHolding(today, settings.yearStartsIn);
  const hasPounds = settings.showPoundsOnMap;
  return {
    chosen: {
      cells: settings.mapShows === 'pounds' && !hasPounds ? ('minutes' as const) : settings.mapShows,
      period: settings.mapPeriod,
      groupBy: settings.mapGroupedBy,
      ...chosen,
    },
    hasPounds,
    periods: [
      { value: '', from: year.from, to: year.to },
      ...school.terms.map(({ name, start, end }) => ({ value: name, from: start, to: end })),
    ],
    choices: {
      className: [...choices.className],
      yearGroup: [...choices.yearGroup],
      need: [...choices.need],
      stage: [...choices.stage],
      wave: choices.wave.map((wave) => ({ ...wave, label: sayWave(Number(wave.value) as 1 | 2 | 3) })),
    },
    shown,
    all,
  };
}
