/**
 * What the map can be limited to: the classes, years, needs, waves and stages of those who stand on it when everybody is
 * shown, with how many each would show; and what is chosen now, in the same words. Whom a choice fits is for
 * `mapFilter` to say, so that the numbers are those of the map itself. Tests: test/domain/mapChoices.test.ts
 */
import type { MapRow, ProvisionMap } from './assessment';
import { mapFilter } from './mapFilter';
import { needType, needTypes } from './needs';
import type { SchoolSettings, Stage } from './school';
import { compareText, fold, sortKey } from './words';
import { placeOfYear, sayYear } from './yearGroups';

export interface MapChoice {
  /** As `showMap` takes it. */
  readonly value: string;
  /** As people say it. */
  readonly label: string;
  /** Whom it would show by itself. */
  readonly pupils: number;
}

export type MapFilterName = 'className' | 'yearGroup' | 'need' | 'wave' | 'stage';
export type ChosenFilters = Readonly<Record<MapFilterName, string>>;

export interface MapChoices {
  /** '' = all. */
  readonly chosen: ChosenFilters;
  readonly choices: Readonly<Record<MapFilterName, readonly MapChoice[]>>;
  /** Pupils whom the choice shows, of all who could be. */
  readonly shown: number;
  readonly all: number;
}

const NOBODY_LEFT_OUT = {
  mapOnlyClass: '',
  mapOnlyYear: '',
  mapOnlyNeed: '',
  mapOnlyWave: null,
  mapOnlyStage: '',
} as const;

/** The same settings, with nobody left out. */
export function showingEverybody(settings: SchoolSettings): SchoolSettings {
  return { ...settings, ...NOBODY_LEFT_OUT };
}

/** @param everybody the map as it is when nobody is left out, for the period that is chosen */
export function mapChoices(
  everybody: ProvisionMap,
  settings: SchoolSettings,
  stages: readonly Pick<Stage, 'code' | 'label'>[],
): MapChoices {
  const rows = everybody.sections.flatMap((section) => section.rows);
  const count = (only: Partial<SchoolSettings>) => shownBy(rows, everybody, { ...showingEverybody(settings), ...only });
  const list = (values: readonly Named[], only: (value: string) => Partial<SchoolSettings>): MapChoice[] =>
    values.map(({ value, label }) => ({ value, label, pupils: count(only(value)) }));
  const classes = classesIn(rows);
  const needs = needsIn(rows);
  const chosen = chosenNow(settings, classes, needs, stages);
  return {
    chosen,
    choices: {
      className: list(withChosen(classes, chosen.className), (mapOnlyClass) => ({ mapOnlyClass })),
      yearGroup: list(withChosen(yearsIn(rows), chosen.yearGroup, sayYear), (mapOnlyYear) => ({ mapOnlyYear })),
      need: list(withChosen(needs, chosen.need), (mapOnlyNeed) => ({ mapOnlyNeed })),
      wave: list(WAVES, (value) => ({ mapOnlyWave: Number(value) as 1 | 2 | 3 })),
      stage: list(withChosen(stagesIn(rows, stages), chosen.stage), (mapOnlyStage) => ({ mapOnlyStage })),
    },
    shown: count(settings),
    all: rows.length,
  };
}

type Named = Pick<MapChoice, 'value' | 'label'>;

const WAVES: readonly Named[] = ['1', '2', '3'].map((value) => ({ value, label: `Wave ${value}` }));

function shownBy(rows: readonly MapRow[], { interventions }: ProvisionMap, settings: SchoolSettings): number {
  const { keepsPupil } = mapFilter(settings);
  const { mapOnlyWave } = settings;
  const isOnWave = ({ cells }: MapRow) =>
    cells.some((cell, column) => cell !== null && interventions[column]?.wave === mapOnlyWave);
  return rows.filter((row) => keepsPupil(row) && (mapOnlyWave === null || isOnWave(row))).length;
}

function classesIn(rows: readonly MapRow[]): Named[] {
  const names = unique(rows.map(({ pupil }) => pupil.className.trim()));
  return names.sort(byNumberThenText).map((value) => ({ value, label: value }));
}

/** "3A" before "10B". */
function byNumberThenText(a: string, b: string): number {
  const number = (text: string) => Number(/^\d+/.exec(text)?.[0] ?? Number.POSITIVE_INFINITY);
  const [left, right] = [number(a), number(b)];
  return left === right ? compareText(sortKey(a), sortKey(b)) : left - right;
}

function yearsIn(rows: readonly MapRow[]): Named[] {
  return unique(rows.map(({ pupil }) => pupil.yearGroup))
    .sort((a, b) => placeOfYear(a) - placeOfYear(b) || compareText(a, b))
    .map((value) => ({ value, label: sayYear(value) }));
}

/** The census's types by their codes, words of the school's own, then the areas of need. */
function needsIn(rows: readonly MapRow[]): Named[] {
  const typed = unique(rows.map(({ pupil }) => pupil.mainNeed.trim()));
  const types = typed.map(needType);
  const known = needTypes.filter((type) => types.includes(type));
  const own = typed.filter((_, index) => types[index] === null);
  const areas = unique(known.map(({ area }) => area));
  return [
    ...known.map(({ code, label }) => ({ value: code, label: `${code}, ${label}` })),
    ...own.map((value) => ({ value, label: value })),
    ...areas.map((value) => ({ value, label: `All of ${value}` })),
  ];
}

function stagesIn(rows: readonly MapRow[], stages: readonly Pick<Stage, 'code' | 'label'>[]): Named[] {
  const there = new Set(rows.map(({ stage }) => fold(stage?.code ?? '')));
  return stages.filter(({ code }) => there.has(fold(code))).map(({ label }) => ({ value: label, label }));
}

/** A choice that fits nobody any more is still what is chosen. */
function withChosen(values: readonly Named[], chosen: string, say: (value: string) => string = (value) => value) {
  if (chosen === '' || values.some(({ value }) => value === chosen)) return values;
  return [...values, { value: chosen, label: say(chosen) }];
}

/** As the lists have it, however it was typed on Settings. */
function chosenNow(
  settings: SchoolSettings,
  classes: readonly Named[],
  needs: readonly Named[],
  stages: readonly Pick<Stage, 'code' | 'label'>[],
): ChosenFilters {
  const { mapOnlyClass, mapOnlyYear, mapOnlyNeed, mapOnlyWave, mapOnlyStage } = settings;
  const stage = stages.find(({ code, label }) => [fold(code), fold(label)].includes(fold(mapOnlyStage)));
  return {
    className: asListed(classes, mapOnlyClass),
    yearGroup: mapOnlyYear,
    need: asListed(needs, needByCode(mapOnlyNeed)),
    wave: mapOnlyWave === null ? '' : String(mapOnlyWave),
    stage: mapOnlyStage === '' ? '' : (stage?.label ?? mapOnlyStage.trim()),
  };
}

function asListed(list: readonly Named[], typed: string): string {
  return list.find(({ value }) => fold(value) === fold(typed))?.value ?? typed.trim();
}

/** The words of an area before those of a type: where they are the same, the map takes in the area. */
function needByCode(typed: string): string {
  const area = needTypes.find((type) => type.area !== '' && fold(type.area) === fold(typed))?.area;
  const type = needTypes.find(({ code, label }) => [fold(code), fold(label)].includes(fold(typed)));
  return area ?? type?.code ?? typed;
}

/** Each once, as first typed; blanks left out. */
function unique(values: readonly string[]): string[] {
  const found = new Map<string, string>();
  for (const value of values) if (value !== '' && !found.has(fold(value))) found.set(fold(value), value);
  return [...found.values()];
}
