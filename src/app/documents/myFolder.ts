/** The person's own folder for all that the add-on makes, by the school's name. Tests: test/app/documents/ */
import type { School } from '../../domain/school';
import type { World } from '../ports';

/** @returns its id; made when it is not there */
export function myFolder({ documents, workbook }: World, school: School): string {
  return documents.folder(`Provision Map documents – ${school.settings.schoolName || workbook.name()}`);
}
