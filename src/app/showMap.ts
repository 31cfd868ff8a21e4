/**
 * What the provision map shows: choices go to their rows of Settings, then everything is refreshed, so that each later refresh
 * shows the same. What is not named stays as it is; '' takes a choice away. Tests: test/app/showMap.test.ts
 */

import { answered, type Result } from '../domain/result';
import type { MapGroupedBy, MapShows, School } from '../domain/school';
import { sayYear } from '../domain/yearGroups';
import { WAVE } from '../tables/interventions';
import { readSchool } from '../tables/readSchool';
import { oneOf } from '../tables/row';
import { MAP_GROUPED_BY, MAP_SHOWS } from '../tables/settings';
import type { SheetProblem } from '../tables/tab';
import { plainKey } from '../tables/words';
import { yearGroupFrom } from '../tables/yearGroup';
import { refuseNewer } from './migrations/upToDate';
import type { World } from './ports';
import { refreshAfter } from './refresh';
import { refusal } from './refusal';
import { changeSettings, type SettingChanges } from './settingRows';

export interface MapWishes {
  readonly cells?: MapShows | undefined;
  readonly period?: string | undefined;
  readonly groupBy?: MapGroupedBy | undefined;
  readonly className?: string | undefined;
  readonly yearGroup?: string | undefined;
  readonly need?: string | undefined;
  readonly wave?: string | undefined;
  readonly stage?: string | undefined;
}

export function showMap(
  world: World,
  wishes: MapWishes,
): Result<{ pupils: number; interventions: number }, SheetProblem> {
  const { workbook } = world;
  const done = refreshAfter(world, ['Settings'], () => {
    const settings = workbook.read('Settings') ?? [];
    refuseNewer(settings);
    const { school } = readSchool({ Settings: settings, Terms: workbook.read('Terms') }, new Map());
    const understood = settingsFor(wishes, school);
    return understood.ok ? changeSettings(workbook, settings, understood.value) : understood.problems;
  });
  if (!done.ok) return done;
  const { sections, interventions } = done.value.assessment.map;
  const pupils = sections.reduce((sum, { rows }) => sum + rows.length, 0);
  return answered({ pupils, interventions: interventions.length });
}

/** As people would type them. Whom a class, need or stage fits is for the map to show; nobody is an answer too. */
function settingsFor(wishes: MapWishes, school: School): Result<SettingChanges, SheetProblem> {
  const { cells, period, groupBy, className, yearGroup, need, wave, stage } = wishes;
  const terms = school.terms.map(({ name }) => name);
  const term = period ? terms.find((name) => plainKey(name) === plainKey(period)) : '';
  if (term === undefined) {
    const choose = terms.length > 0 ? `Choose ${oneOf(terms)}.` : 'Type your term dates on the tab Terms first.';
    return refusal('Terms', `There is no term called "${period}". ${choose}`);
  }
  const year = yearGroup ? yearGroupFrom(yearGroup) : '';
  if (year === null) return refusal('Settings', `"${yearGroup}" is no year group. Type it like Year 4 or Reception.`);
  const read = wave ? WAVE.read(wave) : '';
  if (read === null) return refusal('Settings', `"${wave}" is no wave. Choose 1, 2 or 3.`);
  if (cells === 'pounds' && !school.settings.showPoundsOnMap) {
    return refusal(
      'Settings',
      'The map leaves pounds out here. Set “Show pounds on the map” to Yes on the tab Settings first.',
    );
  }
  return answered({
    ...(cells === undefined ? {} : { mapShows: MAP_SHOWS.word(cells) }),
    ...(period === undefined ? {} : { mapPeriod: term }),
    ...(groupBy === undefined ? {} : { mapGroupedBy: MAP_GROUPED_BY.word(groupBy) }),
    ...(className === undefined ? {} : { mapOnlyClass: className.trim() }),
    ...(yearGroup === undefined ? {} : { mapOnlyYear: sayYear(year) }),
    ...(need === undefined ? {} : { mapOnlyNeed: need.trim() }),
    ...(wave === undefined ? {} : { mapOnlyWave: read }),
    ...(stage === undefined ? {} : { mapOnlyStage: stage.trim() }),
  });
}
