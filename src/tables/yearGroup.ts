/**
 * Year groups as schools write them: "Year 4", "Yr 4", "Y4", "4", "Reception", "N1".
 * Limits: "Nursery" alone could be N1 or N2, so it is not read. Tests: test/tables/yearGroup.test.ts
 */
import { plainKey } from './words';

const NAMED: ReadonlyMap<string, string> = new Map([
  ['r', 'R'],
  ['yr', 'R'],
  ['reception', 'R'],
  ['yearr', 'R'],
  ['rec', 'R'],
  ['fs2', 'R'],
  ['n1', 'N1'],
  ['nursery1', 'N1'],
  ['n2', 'N2'],
  ['nursery2', 'N2'],
  ['fs1', 'N2'],
  ['x', 'X'],
  ['0', 'R'],
]);
const NUMBERED = /^(?:ncyear|yeargroup|year|yr|y)?0?(\d{1,2})$/;

/** @returns 'N1' 'N2' 'R' '1' … '14' 'X', or null where the text is no year group */
export function yearGroupFrom(text: string): string | null {
  const key = plainKey(text);
  const named = NAMED.get(key);
  if (named !== undefined) return named;
  const number = Number(NUMBERED.exec(key)?.[1] ?? 0);
  return number >= 1 && number <= 14 ? String(number) : null;
}

/** As somebody would type it: 4 is a number, R a letter. */
export function yearCell(yearGroup: string): string | number {
  return /^\d+$/.test(yearGroup) ? Number(yearGroup) : yearGroup;
}
