/**
 * Year groups in the order of a school, and as people say them. Tests: test/tables/sayings.test.ts
 */

const YEARS = ['N1', 'N2', 'R', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12', '13', '14', 'X'];

/** For sorting: nursery first, blank and unknown last. */
export function placeOfYear(yearGroup: string): number {
  const place = YEARS.indexOf(yearGroup);
  return place < 0 ? YEARS.length : place;
}

/** "Year 4", "Reception", "Nursery 1"; '' where blank. */
export function sayYear(yearGroup: string): string {
  if (yearGroup === '') return '';
  if (yearGroup === 'R') return 'Reception';
  if (yearGroup === 'X') return 'Year group not followed';
  const nursery = /^N(\d)$/.exec(yearGroup);
  return nursery ? `Nursery ${nursery[1]}` : `Year ${yearGroup}`;
}
