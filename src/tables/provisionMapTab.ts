/**
 * The provision map as a picture to print: pupils by year and class, interventions by wave, minutes a week or pounds.
 * What has ended or not yet begun says so in words, and waves have words beside their colours.
 * Whole pounds are shown, pence are kept, so totals agree to the penny. Tests: test/tables/provisionMapTab.test.ts
 */
import type { ProvisionMap } from '../domain/assessment';
import { type IsoDate, sayDate } from '../domain/isoDate';
import type { School } from '../domain/school';
import { count } from '../domain/words';
import type { Area, DerivedTab } from './look';
import { interventionWidths, type MapShows, pupilRow, rowStyles, SMALL_POINTS, stateOn } from './mapCells';
import { keyRows, poundsFoot, pupilsFoot } from './mapFoot';
import { areaRow, BEFORE_COLUMNS, nameHeight, nameRow, waveRow, waveSpans } from './mapHead';
import { layOut, NOTE, type PageRow, rowOf, SECTION, titleRows } from './page';
import { shownName } from './pupilLabel';
import { sayYear } from './sayings';

/** After title and subtitle: waves, names, areas of need. */
const WAVE_ROW = 3;
const NAME_ROW = 4;
const HEADING_ROWS = 5;
const STRIPE = '#f6f8fa';

/** @param today tells what has ended from what has not begun */
export function provisionMapTab(map: ProvisionMap, school: School, show: MapShows, today: IsoDate): DerivedTab {
  const hasPounds = school.settings.showPoundsOnMap;
  const shows = hasPounds ? show : 'minutes';
  const columns = BEFORE_COLUMNS + map.interventions.length + (hasPounds ? 2 : 1);
  const state = stateOn(today, school.provisions);
  const plain = rowStyles(map, shows, null);
  const striped = rowStyles(map, shows, STRIPE);

  const body: PageRow[] = [];
  for (const section of map.sections) {
    const place = [sayYear(section.yearGroup), section.className].filter((word) => word !== '').join(' · ');
    const title = `${place || 'No year or class given'} (${count(section.rows.length, 'pupil')})`;
    body.push(rowOf(columns, [title], SECTION));
    section.rows.forEach((row, index) => {
      body.push(pupilRow(row, shows, hasPounds, state, index % 2 === 0 ? plain : striped));
    });
  }
  if (map.sections.length === 0) body.push(rowOf(columns, ['Nobody is on the Pupils tab yet.'], NOTE));
  const foot = hasPounds ? [...pupilsFoot(map, columns), ...poundsFoot(map, columns)] : pupilsFoot(map, columns);
  const key = keyRows(map, school, shows, hasPounds, columns);

  const widths = interventionWidths(map, shows, state);
  const waves = waveSpans(map);
  const rows: PageRow[] = [
    ...titleRows(columns, titleOf(school), subtitleOf(map, shows, today)),
    waveRow(waves, widths, columns),
    nameRow(map, hasPounds, columns),
    areaRow(map, school, hasPounds, columns),
    ...body,
    ...foot,
    rowOf(columns, []),
    ...key,
  ];
  return layOut('Provision map', rows, {
    columnWidths: [nameWidth(map), 94, ...widths, 50, ...(hasPounds ? [66] : [])],
    frozenRows: HEADING_ROWS,
    frozenColumns: 1,
    merges: waves.filter((span) => span.columns > 1).map((span): Area => [WAVE_ROW, span.column, 1, span.columns]),
    upright: [[NAME_ROW, BEFORE_COLUMNS + 1, 1, columns - BEFORE_COLUMNS]],
    wrapped: [[NAME_ROW, BEFORE_COLUMNS + 1, 1, columns - BEFORE_COLUMNS]],
    sized: [[[WAVE_ROW, 1, HEADING_ROWS - WAVE_ROW + 1 + body.length + foot.length, columns], SMALL_POINTS]],
    rowHeights: [[NAME_ROW, nameHeight(map)]],
  });
}

function titleOf(school: School): string {
  const { schoolName } = school.settings;
  return schoolName ? `${schoolName}: provision map` : 'Provision map';
}

function subtitleOf(map: ProvisionMap, shows: MapShows, today: IsoDate): string {
  const unit = shows === 'minutes' ? 'Minutes a week' : 'Pounds in the year';
  return `${unit}. ${sayDate(map.from)} to ${sayDate(map.to)}, as on ${sayDate(today)}.`;
}

function nameWidth(map: ProvisionMap): number {
  let longest = 0;
  for (const { rows } of map.sections) {
    for (const { pupil } of rows) longest = Math.max(longest, shownName(pupil).length);
  }
  return Math.min(200, Math.max(150, Math.ceil(longest * 6.2) + 8));
}
