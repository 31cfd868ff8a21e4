/**
 * The map's rows in groups: by year and class, by main need, or by the highest wave that a pupil is on.
 * Each pupil stands once, so that totals agree. The order is the same whatever the order of the rows.
 * Tests: test/domain/provisionMap.test.ts
 */
import type { MapRow, MapSection } from './assessment';
import { needType } from './needs';
import type { MapGroupedBy, Pupil } from './school';
import { compareText, sortKey } from './words';
import { placeOfYear, sayYear } from './yearGroups';

export interface RowToPlace {
  readonly row: MapRow;
  /** Of what the row shows; null = nothing, or no wave given. */
  readonly highestWave: 1 | 2 | 3 | null;
}

interface Place {
  readonly order: number;
  /** Sorts within `order`; the same for all rows of a section. */
  readonly key: string;
  readonly section: Omit<MapSection, 'rows'>;
}

export function mapSections(rows: readonly RowToPlace[], groupedBy: MapGroupedBy): MapSection[] {
  const placed = rows
    .map((entry) => ({ row: entry.row, place: PLACES[groupedBy](entry), name: nameKey(entry.row.pupil) }))
    .sort(
      (a, b) => a.place.order - b.place.order || compareText(a.place.key, b.place.key) || compareText(a.name, b.name),
    );
  const sections: (Omit<MapSection, 'rows'> & { rows: MapRow[] })[] = [];
  let last: Place | null = null;
  for (const { row, place } of placed) {
    if (last === null || last.order !== place.order || last.key !== place.key) {
      sections.push({ ...place.section, rows: [] });
    }
    sections[sections.length - 1]?.rows.push(row);
    last = place;
  }
  return sections;
}

const LAST = 99;

const PLACES: Readonly<Record<MapGroupedBy, (entry: RowToPlace) => Place>> = {
  class: ({ row: { pupil } }) => {
    const className = pupil.className.trim();
    const words = [sayYear(pupil.yearGroup), className].filter((word) => word !== '');
    return {
      order: placeOfYear(pupil.yearGroup),
      // A year group that is in no list is a section of its own.
      key: [sortKey(className), className, pupil.yearGroup].join('\u0001'),
      section: { title: words.join(' · ') || 'No year or class given', yearGroup: pupil.yearGroup, className },
    };
  },
  need: ({ row: { pupil } }) => {
    const typed = pupil.mainNeed.trim();
    const type = needType(typed);
    const title = type === null ? typed || 'No main need given' : `${type.code} · ${type.label}`;
    return { order: typed === '' ? LAST : 0, key: sortKey(title), section: section(title) };
  },
  wave: ({ row, highestWave }) => {
    if (highestWave !== null) {
      return { order: 3 - highestWave, key: '', section: section(`Wave ${highestWave} is their highest`) };
    }
    const isOn = row.cells.some((cell) => cell !== null);
    return { order: isOn ? LAST - 1 : LAST, key: '', section: section(isOn ? 'Wave not given' : 'Not on the map') };
  },
};

function section(title: string): Omit<MapSection, 'rows'> {
  return { title, yearGroup: '', className: '' };
}

function nameKey(pupil: Pupil): string {
  return [sortKey(pupil.surname), sortKey(pupil.forename), pupil.id].join('\u0001');
}
