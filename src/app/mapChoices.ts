/**
 * What the provision map shows now, and what there is to choose from: the school's own terms, classes, years, needs and
 * stages. Changes nothing. Tests: test/app/mapChoices.test.ts
 */
import { needType } from '../domain/needs';
import { compareText, fold } from '../domain/words';
import { placeOfYear, sayYear } from '../domain/yearGroups';
import { now } from './answers';
import { classesOf } from './classPage';
import type { World } from './ports';

export function mapChoices(world: World) {
  const { pupils, school } = now(world).assessment;
  const { settings } = school;
  const years = [...new Set(pupils.map(({ pupil }) => pupil.yearGroup).filter((year) => year !== ''))];
  const held = new Set(pupils.map(({ stage }) => stage?.code));
  return {
    cells: settings.mapShows,
    period: settings.mapPeriod,
    groupBy: settings.mapGroupedBy,
    className: settings.mapOnlyClass,
    yearGroup: sayYear(settings.mapOnlyYear),
    need: settings.mapOnlyNeed,
    wave: settings.mapOnlyWave === null ? '' : String(settings.mapOnlyWave),
    stage: settings.mapOnlyStage,
    hasPounds: settings.showPoundsOnMap,
    periods: school.terms.map(({ name }) => name),
    classNames: classesOf(pupils),
    yearGroups: years.sort((a, b) => placeOfYear(a) - placeOfYear(b) || compareText(a, b)).map(sayYear),
    needs: needsOf(pupils.map(({ pupil }) => pupil.mainNeed)),
    stages: school.stages.filter(({ code }) => held.has(code)).map(({ label }) => label),
  };
}

/** Areas first, each once however typed; then the types, and words of the school's own. */
function needsOf(typed: readonly string[]): string[] {
  const areas = new Map<string, string>();
  const types = new Map<string, string>();
  for (const words of typed) {
    const type = needType(words);
    if (type !== null && type.area !== '') areas.set(fold(type.area), type.area);
    const label = type?.label ?? words.trim();
    if (label !== '') types.set(fold(label), label);
  }
  const inOrder = (names: ReadonlyMap<string, string>) => [...names.values()].sort(compareText);
  return [...new Set([...inOrder(areas), ...inOrder(types)])];
}
