/**
 * A copy of the provision map for people outside: a file of its own in the person's folder, as the map's view has it, with
 * initials for names. Every copy is a new file with its moment in its name; none is overwritten, so a press too many does
 * no harm. Holds no name, so nothing of it is recorded. Tests: test/app/initialsCopy.test.ts
 */

import type { ProvisionMap } from '../domain/assessment';
import { initialsById } from '../domain/initials';
import { mapWithInitials, SMALL_GROUP, smallGroups } from '../domain/mapWithInitials';
import { nameFinder } from '../domain/namesIn';
import { answered, type Result } from '../domain/result';
import type { MapGroupedBy, Pupil } from '../domain/school';
import { bookFile } from '../files/bookFile';
import type { BookValue } from '../files/bookModel';
import { isFormulaCell, type WrittenCell } from '../tables/cell';
import type { DerivedTab, Look } from '../tables/look';
import { provisionMapTab } from '../tables/provisionMapTab';
import type { SheetProblem } from '../tables/tab';
import { now } from './answers';
import { myFolder } from './documents/myFolder';
import type { StoredCopy, World } from './ports';
import { refusal } from './refusal';

export interface InitialsCopy {
  readonly copy: StoredCopy;
  readonly pupils: number;
  readonly says: string[];
}

export function initialsCopy(
  world: World,
  { withPounds }: { readonly withPounds: boolean },
): Result<InitialsCopy, SheetProblem> {
  const { school, map, today } = now(world).assessment;
  const pupils = map.sections.reduce((sum, { rows }) => sum + rows.length, 0);
  if (pupils === 0) {
    const says = 'The map shows nobody at the moment, so there is nothing to copy. Let it show more pupils first.';
    return refusal('Provision map', says);
  }
  const copied = mapWithInitials(map, school.pupils, school.settings);
  const warning = sayGroups(copied, school.settings.mapGroupedBy);
  const settings = { ...school.settings, showPoundsOnMap: withPounds };
  const page = withLine(provisionMapTab(copied, { ...school, settings }, today), `Initials only. ${warning}`);
  const clean = withInitials(school.pupils);
  const copy = world.copies.create({
    name: `Provision map, initials only – ${clean(school.settings.schoolName || world.workbook.name())} – ${world.clock.sayNow()}`,
    folderId: myFolder(world, school),
    key: `map-${world.chance.id()}`,
    bytes: bookFile([
      { name: page.tab, look: page.look, cells: page.cells.map((row) => row.map((cell) => clean(plainCell(cell)))) },
    ]),
  });
  world.log(`initials copy: ${pupils} pupils`);
  return answered({ copy, pupils, says: [warning, ...wordsToLookAt(copied, school.pupils)] });
}

export function initialsCopies({ copies }: World): StoredCopy[] {
  return [...copies.all()];
}

/** The map is words and numbers; a formula would carry more out of the school than what it shows. */
function plainCell(cell: WrittenCell): BookValue {
  if (isFormulaCell(cell)) throw new Error('A formula on the map: it cannot go into a copy.');
  return cell;
}

function sayGroups(map: ProvisionMap, groupedBy: MapGroupedBy): string {
  const small = smallGroups(map);
  const what = groupedBy === 'class' ? (small === 1 ? 'class' : 'classes') : small === 1 ? 'section' : 'sections';
  const groups =
    small === 0
      ? 'People who know the school'
      : `${small} ${what} in it ${small === 1 ? 'has' : 'have'} fewer than ${SMALL_GROUP} pupils. People who know the school`;
  return `${groups} may still recognise a pupil by class, year and support.`;
}

/** The last row again, with other words. */
function withLine(page: DerivedTab, says: string): DerivedTab {
  const { cells, look } = page;
  const again = <T>(rows: readonly T[]): T[] => [...rows, ...rows.slice(-1)];
  const line = (cells[cells.length - 1] ?? []).map((_, column) => (column === 0 ? says : ''));
  const { backgrounds, fontColors, fontWeights, numberFormats, alignments } = look;
  const grown: Look = {
    ...look,
    backgrounds: again(backgrounds),
    fontColors: again(fontColors),
    fontWeights: again(fontWeights),
    numberFormats: again(numberFormats),
    alignments: again(alignments),
  };
  return { ...page, cells: [...cells, line], look: grown };
}

/** Groups, classes, the school and its file are named by people: a full name among their words becomes initials too. */
function withInitials(pupils: readonly Pupil[]): <T>(cell: T) => T | string {
  const finder = nameFinder(pupils);
  const initials = initialsById(pupils);
  return (cell) => (typeof cell === 'string' ? finder.replace(cell, (id) => initials.get(id) ?? '?') : cell);
}

/** Told, not changed: "Reading" is a town, a surname and a lesson. */
const MOST_TOLD = 5;

function wordsToLookAt(map: ProvisionMap, pupils: readonly Pupil[]): string[] {
  const names = new Set(pupils.flatMap(({ forename, surname }) => [forename.trim(), surname.trim()]));
  const holdsName = (text: string) =>
    (text.match(/[\p{L}\p{M}'’-]+/gu) ?? []).some((word) => word.length > 1 && names.has(word.replace(/['’]s?$/, '')));
  const texts = [...map.interventions.map(({ name }) => name), ...map.sections.map(({ title }) => title)];
  return texts
    .filter(holdsName)
    .slice(0, MOST_TOLD)
    .map((text) => `Look at “${text}”: a word in it is also a pupil’s name.`);
}
