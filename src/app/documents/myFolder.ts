/** The person's own folder for all that the add-on makes, by the school's name, and in it those by year and term. Tests: test/app/documents/ */
import { folderNames } from '../../documents/fileName';
import type { IsoDate } from '../../domain/isoDate';
import type { School } from '../../domain/school';
import type { World } from '../ports';

const rootName = ({ workbook }: World, school: School) =>
  `Provision Map documents – ${school.settings.schoolName || workbook.name()}`;

/** @returns its id; made when it is not there */
export function myFolder(world: World, school: School): string {
  return world.documents.folder(rootName(world, school));
}

/** Under the lock alone: two lanes at once would make two. @returns the id of the folder for what is made on a day */
export function termFolder(world: World, school: School, day: IsoDate): string {
  return world.documents.folder(rootName(world, school), ...folderNames(school.terms, day));
}
