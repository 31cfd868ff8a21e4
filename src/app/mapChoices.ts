/**
 * What the provision map can show and what it shows now, for the sidebar's lists. Changes nothing; showMap.ts does.
 * Tests: test/app/showMap.test.ts
 */
import { needType } from '../domain/needs';
import type { Pupil } from '../domain/school';
import { compareText, fold, sortKey } from '../domain/words';
import { placeOfYear, sayYear } from '../domain/yearGroups';
import { now } from './answers';
import type { World } from './ports';

export function mapChoices(world: World) {
  const { assessment } = now(world);
  const { school, pupils } = assessment;
  const { settings } = school;
  const onRoll = pupils.map(({ pupil }) => pupil).sort(byYear);
  const shown = {
    cells: settings.mapShows,
    period: settings.mapPeriod,
    groupBy: settings.mapGroupedBy,
    className: settings.mapOnlyClass,
    yearGroup: sayYear(settings.mapOnlyYear),
    need: settings.mapOnlyNeed,
    wave: settings.mapOnlyWave === null ? '' : String(settings.mapOnlyWave),
    stage: settings.mapOnlyStage,
  };
  const needs = onRoll.map(({ mainNeed }) => needType(mainNeed)?.code ?? mainNeed).sort(byName);
  return {
    shown,
    hasPounds: settings.showPoundsOnMap,
    periods: distinct([...school.terms.map(({ name }) => name), shown.period]),
    classes: distinct([...onRoll.map(({ className }) => className), shown.className]),
    years: distinct([...onRoll.map(({ yearGroup }) => sayYear(yearGroup)), shown.yearGroup]),
    needs: distinct([...needs, shown.need]),
    stages: distinct([...school.stages.map(({ label }) => label), shown.stage]),
  };
}

function byYear(a: Pupil, b: Pupil): number {
  return placeOfYear(a.yearGroup) - placeOfYear(b.yearGroup) || byName(a.className, b.className);
}

function byName(a: string, b: string): number {
  return compareText(sortKey(a), sortKey(b));
}

/** Each once, however it is typed; blanks left out. */
function distinct(names: readonly string[]): string[] {
  const first = new Map<string, string>();
  for (const name of names) if (fold(name) !== '' && !first.has(fold(name))) first.set(fold(name), name.trim());
  return [...first.values()];
}
