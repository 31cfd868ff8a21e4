/**
 * The provision map as a picture to print: pupils by class, need or wave, interventions by wave; in the cells minutes a
 * week, pounds, result or scores, for the money year or a term. The title says what is shown and what is left out.
 * What has ended or not yet begun says so in words, and waves have words beside their colours.
 * Whole pounds are shown, pence are kept, so totals agree to the penny. Tests: test/tables/provisionMapTab.test.ts
 */
import type { ProvisionMap } from '../domain/assessment';
import type { IsoDate } from '../domain/isoDate';
import type { MapGroupedBy, MapShows, Pupil, School } from '../domain/school';
import { count } from '../domain/words';
import type { Area, DerivedTab } from './look';
import { interventionWidths, isOfScores, pupilRow, rowStyles, SMALL_POINTS, stateOn } from './mapCells';
import { keyRows, poundsFoot, pupilsFoot, scoresFoot } from './mapFoot';
import { areaRow, BEFORE_COLUMNS, nameHeight, nameRow, waveRow, waveSpans } from './mapHead';
import { onlyWords, subtitleOf } from './mapWords';
import { layOut, NOTE, type PageRow, rowOf, SECTION, type Style, titleRows } from './page';
import { shownName } from './pupilLabel';

/** After title, subtitle and what is left out: waves, names, areas of need. */
const WAVE_ROW = 4;
const NAME_ROW = 5;
const HEADING_ROWS = 6;
/** Pixels, stated since the row may have been a taller one before. */
const WAVE_HEIGHT = 21;
/** Pixels that the title needs; a map of few interventions is no narrower. */
const NARROWEST_PAGE = 600;
const WIDEST_NAME = 330;
const STRIPE = '#f6f8fa';

/** @param today tells what has ended from what has not begun */
export function provisionMapTab(map: ProvisionMap, school: School, today: IsoDate): DerivedTab {
  const { showPoundsOnMap: hasPounds, mapShows, mapGroupedBy } = school.settings;
  const shows: MapShows = mapShows === 'pounds' && !hasPounds ? 'minutes' : mapShows;
  const columns = BEFORE_COLUMNS + map.interventions.length + (hasPounds ? 2 : 1);
  const state = stateOn(today, school.provisions);
  const plain = rowStyles(map, shows, null);
  const striped = rowStyles(map, shows, STRIPE);

  const body: PageRow[] = [];
  for (const { title, rows } of map.sections) {
    body.push(rowOf(columns, [`${title} (${count(rows.length, 'pupil')})`], SECTION));
    rows.forEach((row, index) => {
      const name = nameOnMap(row.pupil, mapGroupedBy);
      body.push(pupilRow(row, name, shows, hasPounds, state, index % 2 === 0 ? plain : striped));
    });
  }
  if (map.sections.length === 0) body.push(rowOf(columns, [nobody(map, school)], NOTE));
  const foot = [
    ...pupilsFoot(map, columns),
    ...(isOfScores(shows) ? scoresFoot(map, columns) : []),
    ...(hasPounds ? poundsFoot(map, columns) : []),
  ];
  const key = keyRows(map, school, shows, hasPounds, columns);

  const widths = interventionWidths(map, shows, state);
  const others = [94, ...widths, 50, ...(hasPounds ? [66] : [])];
  const waves = waveSpans(map);
  const rows: PageRow[] = [
    ...titleRows(columns, titleOf(school), subtitleOf(map, shows, today)),
    rowOf(columns, [onlyWords(map)], map.view.only.length > 0 ? ONLY : NOTE),
    waveRow(waves, widths, columns),
    nameRow(map, hasPounds, columns),
    areaRow(map, school, hasPounds, columns),
    ...body,
    ...foot,
    rowOf(columns, []),
    ...key,
  ];
  return layOut('Provision map', rows, {
    columnWidths: [Math.max(nameWidth(map, mapGroupedBy), roomLeft(others)), ...others],
    frozenRows: HEADING_ROWS,
    frozenColumns: 1,
    merges: waves.filter((span) => span.columns > 1).map((span): Area => [WAVE_ROW, span.column, 1, span.columns]),
    upright: [[NAME_ROW, BEFORE_COLUMNS + 1, 1, columns - BEFORE_COLUMNS]],
    wrapped: [[NAME_ROW, BEFORE_COLUMNS + 1, 1, columns - BEFORE_COLUMNS]],
    sized: [[[WAVE_ROW, 1, HEADING_ROWS - WAVE_ROW + 1 + body.length + foot.length, columns], SMALL_POINTS]],
    rowHeights: [
      [WAVE_ROW, WAVE_HEIGHT],
      [NAME_ROW, nameHeight(map)],
    ],
  });
}

/** What is left out must not be missed. */
const ONLY: Style = { ...NOTE, color: '#5c3c00', bold: true };

function titleOf(school: School): string {
  const { schoolName } = school.settings;
  return schoolName ? `${schoolName}: provision map` : 'Provision map';
}

function nobody({ view }: ProvisionMap, { pupils }: School): string {
  if (view.only.length > 0) return 'Nobody fits what is asked for. Choose something else in the sidebar, or show all.';
  return pupils.length === 0 ? 'Nobody is on the Pupils tab yet.' : 'Nobody is on the register or on the map.';
}

/** Where rows are not grouped by class, the class stands beside the name. */
function nameOnMap(pupil: Pupil, groupedBy: MapGroupedBy): string {
  const className = pupil.className.trim();
  return groupedBy === 'class' || className === '' ? shownName(pupil) : `${shownName(pupil)} · ${className}`;
}

function roomLeft(others: readonly number[]): number {
  return Math.min(WIDEST_NAME, NARROWEST_PAGE - others.reduce((sum, width) => sum + width, 0));
}

function nameWidth(map: ProvisionMap, groupedBy: MapGroupedBy): number {
  let longest = 0;
  for (const { rows } of map.sections) {
    for (const { pupil } of rows) longest = Math.max(longest, nameOnMap(pupil, groupedBy).length);
  }
  return Math.min(220, Math.max(150, Math.ceil(longest * 6.2) + 8));
}
