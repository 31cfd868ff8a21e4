/**
 * The foot of the provision map: totals by intervention, which agree with the rows to the penny, and how to read the map.
 * Tests: test/tables/provisionMapTab.test.ts
 */
import type { MapIntervention, ProvisionMap } from '../domain/assessment';
import type { Pence } from '../domain/money';
import type { MapShows, School } from '../domain/school';
import { averageWords, periodWord } from './mapWords';
import { BOLD, COUNT, NOTE, type PageRow, PLAIN, POUNDS, rowOf, SECTION, type Style } from './page';
import { sayWave, shortArea } from './sayings';

export function pupilsFoot(map: ProvisionMap, columns: number): readonly PageRow[] {
  const heads: Style = { ...SECTION, format: COUNT, align: 'center' };
  return [rowOf(columns, ['Pupils on it', '', ...map.totalPupils], [SECTION, SECTION, heads])];
}

/** For the views of scores: what a column came to, too few to say below three pupils. */
export function scoresFoot(map: ProvisionMap, columns: number): readonly PageRow[] {
  const line = (words: string, cells: readonly string[]): PageRow =>
    rowOf(columns, [words, '', ...cells], [PLAIN, PLAIN, { ...PLAIN, align: 'center' }]);
  const aims = ({ aimsMet, aimsAnswered }: MapIntervention) =>
    aimsAnswered > 0 ? `${aimsMet} of ${aimsAnswered}` : '';
  return [
    line('Gained on average', map.interventions.map(averageWords)),
    line('Aims met, of those answered', map.interventions.map(aims)),
  ];
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
    ...howToRead(map, shows),
    hasPounds
      ? `Costs are for the whole ${periodWord(map)}${
          map.view.period === '' ? '' : ', by its school days'
        }, shown to the nearest pound and added up in pence. Other places: children in the same groups who are not on this page.`
      : '',
  ];
  return [
    rowOf(columns, ['How to read this map'], BOLD),
    ...lines.filter((line) => line !== '').map((line) => rowOf(columns, [line], NOTE)),
  ];
}

const UNKNOWN: Readonly<Record<'minutes' | 'pounds', string>> = {
  minutes: '"yes": running, and no times are given.',
  pounds: '"?": the cost is not known yet; To do says why.',
};

function howToRead({ view }: ProvisionMap, shows: MapShows): readonly string[] {
  const states = view.isNow
    ? `"was": ended earlier in the ${view.period === '' ? 'year' : 'term'}. "next": begins later.`
    : '';
  if (shows === 'minutes' || shows === 'pounds') {
    const bold = view.isNow ? 'Bold on colour: running now.' : 'Bold on colour: in that term.';
    return [[bold, states, UNKNOWN[shows]].filter((part) => part !== '').join(' ')];
  }
  const yes = view.isNow ? '"yes": running now, nothing to show yet.' : '"yes": in that term, nothing to show.';
  const what =
    shows === 'result'
      ? '"+7m": 7 months gained on a reading, spelling or number age; without "m" points of the score. "met", "partly", "not met": the aim, as typed on the Provision list. "no exit": ended, with an entry score but no exit score.'
      : 'Entry score → exit score, of the latest time with both. Nothing after the arrow: no exit score yet.';
  return [
    what,
    `${[yes, states].filter((part) => part !== '').join(' ')} "too few": fewer than three pupils on this page have both scores.`,
  ];
}
