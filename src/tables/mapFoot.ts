/**
 * The foot of the provision map: totals by intervention, which agree with the rows to the penny, and how to read the map.
 * Tests: test/tables/provisionMapTab.test.ts
 */
import type { ProvisionMap } from '../domain/assessment';
import type { Pence } from '../domain/money';
import type { School } from '../domain/school';
import type { MapShows } from './mapCells';
import { BOLD, COUNT, NOTE, type PageRow, PLAIN, POUNDS, rowOf, SECTION, type Style } from './page';
import { sayWave, shortArea } from './sayings';

export function pupilsFoot(map: ProvisionMap, columns: number): readonly PageRow[] {
  const heads: Style = { ...SECTION, format: COUNT, align: 'center' };
  return [rowOf(columns, ['Pupils on it', '', ...map.totalPupils], [SECTION, SECTION, heads])];
}

/** What the pupils above cost and what the rest of their groups costs, which together are the whole. */
export function poundsFoot(map: ProvisionMap, columns: number): readonly PageRow[] {
  const other = map.otherPlacesPence;
  const listed = map.totalPence.map((pence, index) => pence - (other[index] ?? 0));
  const otherSum = other.reduce((sum: number, pence) => sum + pence, 0);
  const line = (words: string, pence: readonly (number | Pence)[], total: number, look: Style): PageRow => {
    const money: Style = { ...look, format: POUNDS, align: 'center' };
    const middle = map.interventions.map(() => money);
    const styles = [look, look, ...middle, look, { ...money, bold: true, align: 'right' as const }];
    return rowOf(columns, [words, '', ...pence.map((each) => each / 100), '', total / 100], styles);
  };
  return [
    line('Pupils named here', listed, map.grandTotalPence - otherSum, PLAIN),
    line('Other places (not named here)', other, otherSum, NOTE),
    line('Whole cost', map.totalPence, map.grandTotalPence, SECTION),
  ];
}

export function keyRows(
  map: ProvisionMap,
  school: School,
  shows: MapShows,
  hasPounds: boolean,
  columns: number,
): readonly PageRow[] {
  const waves = [...new Set(map.interventions.map(({ wave }) => wave))].map(sayWave).join('; ');
  const onMap = new Set(map.interventions.map(({ name }) => name));
  const areas = new Set(school.interventions.filter(({ name }) => onMap.has(name)).map(({ areaOfNeed }) => areaOfNeed));
  const spelt = [...areas]
    .filter((area) => shortArea(area) !== area)
    .map((area) => `${shortArea(area)}: ${area.toLowerCase()}`);
  const lines = [
    waves === '' ? '' : `${waves}.`,
    spelt.length > 0 ? `${spelt.join('; ')}.` : '',
    `Bold on colour: running now. "was": ended earlier in the year. "next": begins later. ${
      shows === 'minutes'
        ? '"yes": running, and no times are given.'
        : '"?": the cost is not known yet; To do says why.'
    }`,
    hasPounds
      ? 'Costs are for the whole year, shown to the nearest pound and added up in pence. Other places: children in the same groups who are not on this page.'
      : '',
  ];
  return [
    rowOf(columns, ['How to read this map'], BOLD),
    ...lines.filter((line) => line !== '').map((line) => rowOf(columns, [line], NOTE)),
  ];
}
