/**
 * The provision map of this money year: pupils by year and class, against interventions by wave.
 * A row's pounds are the year's. Rows' totals and other places together are the columns' totals and the sum of the
 * groups, to the penny; children who have left are among the other places. Minutes are those of what runs today, or
 * of the last to run where nothing does; a row's total is of what runs today. Tests: test/domain/provisionMap.test.ts
 */
import type { MapRow, MapSection, ProvisionMap } from './assessment';
import { type MapPupil, mapRow } from './mapRow';
import { type Pence, sumPence } from './money';
import type { Intervention } from './school';
import type { SchoolCosts } from './schoolCosts';
import { isOutsideSupport } from './stages';
import { compareText, sortKey } from './words';

export function provisionMap(pupils: readonly MapPupil[], costs: SchoolCosts): ProvisionMap {
  const used = new Set<Intervention>();
  for (const { placements } of pupils) for (const placement of placements) used.add(placement.intervention);
  // An intervention whose every place is another's still costs money.
  for (const group of costs.groups) if (group.isInYear && group.thisYear !== null) used.add(group.group.intervention);
  const interventions = [...used]
    .map((intervention) => ({ intervention, wave: intervention.wave ?? 4, key: sortKey(intervention.name) }))
    .sort((a, b) => a.wave - b.wave || compareText(a.key, b.key))
    .map(({ intervention }) => intervention);
  const columnOf = new Map(interventions.map((intervention, column) => [intervention, column]));

  const totalPence = interventions.map((): number => 0);
  for (const costed of costs.groups) {
    const column = columnOf.get(costed.group.intervention);
    if (column === undefined || !costed.isInYear || costed.thisYear === null) continue;
    let cost: number = costed.otherPlacesThisYear;
    for (const own of costed.costs) cost += own.thisYear ?? 0;
    totalPence[column] = (totalPence[column] ?? 0) + cost;
  }

  const sections = sectionsOf(pupils, interventions.length, columnOf);
  const named = interventions.map((): number => 0);
  const totalPupils = interventions.map((): number => 0);
  for (const { rows } of sections) {
    for (const { cells } of rows) {
      for (let column = 0; column < cells.length; column++) {
        const cell = cells[column] ?? null;
        if (cell === null) continue;
        named[column] = (named[column] ?? 0) + (cell.pence ?? 0);
        totalPupils[column] = (totalPupils[column] ?? 0) + 1;
      }
    }
  }
  return {
    interventions: interventions.map(({ name, wave }) => ({ name, wave })),
    sections,
    otherPlacesPence: totalPence.map((total, column) => (total - (named[column] ?? 0)) as Pence),
    totalPence: totalPence as Pence[],
    totalPupils,
    grandTotalPence: sumPence(totalPence as Pence[]),
    from: costs.year.from,
    to: costs.year.to,
  };
}

function sectionsOf(
  pupils: readonly MapPupil[],
  columns: number,
  columnOf: ReadonlyMap<Intervention, number>,
): MapSection[] {
  const shown = pupils
    // On the register, or on an intervention: an empty row shows a gap.
    .filter(
      ({ figures, placements }) =>
        placements.length > 0 || (figures.stage !== null && !isOutsideSupport(figures.stage)),
    )
    .map((entry) => ({ entry, pupil: entry.figures.pupil, keys: sortKeys(entry) }))
    .sort((a, b) => a.keys.year - b.keys.year || compareText(a.keys.text, b.keys.text));
  const sections: { yearGroup: string; className: string; rows: MapRow[] }[] = [];
  for (const { entry, pupil } of shown) {
    let section = sections[sections.length - 1];
    const className = pupil.className.trim();
    if (section === undefined || section.yearGroup !== pupil.yearGroup || section.className !== className) {
      section = { yearGroup: pupil.yearGroup, className, rows: [] };
      sections.push(section);
    }
    section.rows.push(mapRow(entry, columns, columnOf));
  }
  return sections;
}

const YEARS = ['N1', 'N2', 'R', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12', '13', '14', 'X'];

function sortKeys({ figures: { pupil } }: MapPupil): { readonly year: number; readonly text: string } {
  const year = YEARS.indexOf(pupil.yearGroup);
  const text = [
    sortKey(pupil.className),
    pupil.className.trim(),
    sortKey(pupil.surname),
    sortKey(pupil.forename),
    pupil.id,
  ];
  return { year: year < 0 ? YEARS.length : year, text: text.join('\u0001') };
}
