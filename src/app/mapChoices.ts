/**
 * What the provision map can show and what it shows now, for the sidebar's lists; with how many pupils each choice would
 * show by itself, so that nobody has to write the map to find out. Changes nothing; showMap.ts does.
 * Tests: test/app/showMap.test.ts
 */
import { assess } from '../domain/assess';
import { mapChoices as choicesOf, showingEverybody } from '../domain/mapChoices';
import { fold } from '../domain/words';
import { sayWave } from '../tables/sayings';
import type { World } from './ports';
import { readWorkbook } from './readWorkbook';

export function mapChoices({ workbook, clock }: World) {
  const { school } = readWorkbook(workbook).reading;
  const { settings, terms } = school;
  const everybody = assess({ ...school, settings: showingEverybody(settings) }, clock.today()).map;
  const { chosen, choices, shown, all } = choicesOf(everybody, settings, school.stages);
  const hasPounds = settings.showPoundsOnMap;
  const period = terms.find(({ name }) => fold(name) === fold(settings.mapPeriod))?.name ?? settings.mapPeriod;
  return {
    shown: {
      cells: settings.mapShows === 'pounds' && !hasPounds ? ('minutes' as const) : settings.mapShows,
      period,
      groupBy: settings.mapGroupedBy,
      ...chosen,
    },
    pupils: { shown, all },
    hasPounds,
    // A term that is no more is still what is chosen.
    periods: [...new Set([...terms.map(({ name }) => name), period])].filter((name) => name !== ''),
    classes: [...choices.className],
    years: [...choices.yearGroup],
    needs: [...choices.need],
    waves: choices.wave.map((wave) => ({ ...wave, label: sayWave(Number(wave.value) as 1 | 2 | 3) })),
    stages: [...choices.stage],
  };
}
