/**
 * What a column without a telling heading holds, by what its cells look like; what is not clear stays unknown.
 * Tests: test/tables/theirMap/recogniseMap.test.ts
 */
import { timeWithin } from '../timePhrase';
import {
  areaIn,
  hasPounds,
  isDate,
  isGrownUp,
  isNothing,
  isNumber,
  isTermWords,
  isTick,
  waveIn,
  yearsIn,
} from './cellKinds';
import type { Column, ReadHeading } from './columns';
import type { Grid } from './grid';
import type { Block } from './headingRows';
import { interventionIn, listOfInterventions, looksLikeIntervention } from './interventionText';
import type { Known } from './known';
import { isMostlyPupils } from './namesInCell';

export interface TableSoFar {
  readonly hasPupils: boolean;
  readonly hasIntervention: boolean;
  /** Another column holds names of work, under whatever heading. */
  readonly hasLabels: boolean;
  readonly before: readonly Column[];
  /** As the headings alone have it. */
  readonly all: readonly Column[];
}

const UNKNOWN: ReadHeading = {
  meaning: 'UNKNOWN',
  why: 'Neither its heading nor its cells tell what it holds.',
  subjects: [],
};

export function byContents(
  grid: Grid,
  { from, to }: Block,
  column: Column,
  known: Known,
  table: TableSoFar,
): ReadHeading {
  const cells: string[] = [];
  for (let row = from; row < to; row++) {
    const text = grid.at(row, column.index);
    if (text !== '' && !/^(?:sub|grand )?-?totals?\b/i.test(text)) cells.push(text);
  }
  if (cells.length === 0) return { ...UNKNOWN, why: 'It has no cells.' };
  const share = (is: (text: string) => boolean) => cells.filter(is).length / cells.length;
  const found = (meaning: Column['meaning'], why: string): ReadHeading => ({ meaning, why, subjects: column.subjects });
  const hasWork =
    table.hasIntervention || table.all.some(({ subjects }) => subjects.some(({ kind }) => kind === 'INTERVENTION'));
  if (share((text) => isMostlyPupils(text, known)) >= 0.6) return pupilsColumn(column, table, hasWork, found);
  if (share((text) => known.existing(interventionIn(text).name) !== null) >= 0.5)
    return found('INTERVENTION', 'Most of its cells are interventions of yours.');
  if (share((text) => listed(text, known)) >= 0.5 && table.hasPupils)
    return found('INTERVENTION', 'Its cells list interventions of yours.');
  if (share((text) => areaIn(text) !== '') >= 0.6) return found('AREA', 'Its cells are areas of need.');
  if (share((text) => waveIn(text) !== null) >= 0.6) return found('WAVE', 'Its cells are waves.');
  if (share((text) => yearsIn(text) !== null && !isNumber(text)) >= 0.6)
    return found('YEAR', 'Its cells are year groups.');
  if (share(known.isClass) >= 0.6) return found('CLASS', 'Its cells are classes.');
  if (share(isTermWords) >= 0.6) return found('TERM', 'Its cells are terms.');
  if (share(isDate) >= 0.6) {
    const meaning = table.before.some(({ meaning }) => meaning === 'START') ? 'END' : 'START';
    return found(
      meaning,
      `Its cells are dates; the ${meaning === 'START' ? 'first' : 'next'} such column is taken as the ${meaning === 'START' ? 'start' : 'end'}.`,
    );
  }
  if (share(hasPounds) >= 0.6) return found('COST', 'Its cells are pounds.');
  const isMarked =
    column.leaf !== '' && !table.hasIntervention && table.hasPupils && looksLikeIntervention(column.leaf);
  if (isMarked && share(isMark) >= 0.8 && (column.unit > 0 || share((text) => !isNumber(text) || text === '1') >= 0.5))
    return {
      meaning: 'MARK',
      why: `Its cells are ticks or times, so “${column.leaf}” is taken as an intervention.`,
      subjects: [...column.subjects, { kind: 'INTERVENTION', text: column.leaf }],
    };
  if (share((text) => timeWithin(text).time !== null) >= 0.6) return found('TIME', 'Its cells are times.');
  if (share(isGrownUp) >= 0.6) return found('RUN_BY', 'Its cells are grown-ups.');
  return firstWords(column, table, share, found);
}

function pupilsColumn(
  column: Column,
  table: TableSoFar,
  hasWork: boolean,
  found: (meaning: Column['meaning'], why: string) => ReadHeading,
): ReadHeading {
  // Lists of names, each under its intervention.
  const isHeadingOfList =
    column.leaf !== '' && !table.hasIntervention && !table.hasPupils && looksLikeIntervention(column.leaf);
  if (isHeadingOfList && (hasWork || column.index > 0))
    return {
      meaning: 'MARK',
      why: `Pupils stand under “${column.leaf}”, so it is taken as an intervention.`,
      subjects: [...column.subjects, { kind: 'INTERVENTION', text: column.leaf }],
    };
  return found('PUPILS', 'Most of its cells are names of your pupils.');
}

function listed(text: string, known: Known): boolean {
  const isKnown = (name: string) => known.existing(name) !== null;
  return listOfInterventions(text, isKnown).some((line) => isKnown(interventionIn(line).name));
}

function isMark(text: string): boolean {
  return (
    isTick(text) ||
    isNothing(text) ||
    isNumber(text) ||
    (timeWithin(text).time !== null && timeWithin(text).rest === '')
  );
}

/** The labels down the side of a grid of lists or marks: interventions, where nothing else is. */
function firstWords(
  column: Column,
  table: TableSoFar,
  share: (is: (text: string) => boolean) => number,
  found: (meaning: Column['meaning'], why: string) => ReadHeading,
): ReadHeading {
  const isFirst = table.before.every(
    ({ meaning }) => meaning !== 'INTERVENTION' && meaning !== 'PUPILS' && meaning !== 'AREA',
  );
  const isSide = isFirst && !table.hasIntervention && column.leaf === '';
  const named = share((text) => looksLikeIntervention(interventionIn(text).name)) >= 0.8;
  const hasPupilsAcross = table.all.some(({ subjects }) => subjects.some(({ kind }) => kind === 'PUPIL'));
  if (
    isSide &&
    named &&
    (hasPupilsAcross ||
      table.hasPupils ||
      table.all.some(({ meaning }) => meaning === 'TIME' || meaning === 'COST' || meaning === 'RUN_BY'))
  )
    return found('INTERVENTION', 'Its cells are names, and stand where interventions would.');
  return UNKNOWN;
}
