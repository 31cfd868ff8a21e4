/**
 * Whose row is selected in the sheet, so that the sidebar can follow. Asked every few seconds: one row is read, and
 * Pupils only where a row has a name alone. Changes nothing. Tests: test/app/selected.test.ts
 */
import { pupilInRow, pupilOfWords } from '../tables/pupilInRow';
import { readSchool } from '../tables/readSchool';
import type { World } from './ports';

export interface SelectedPupil {
  readonly pupilId: string | null;
  readonly name: string;
}

export function selected({ workbook }: World): SelectedPupil {
  const row = workbook.selectedRow();
  const found = row === null ? null : pupilInRow(row);
  const pupil = found !== null && 'words' in found ? namedIn(found.words) : found;
  return pupil === null ? { pupilId: null, name: '' } : { pupilId: pupil.id, name: pupil.name };

  function namedIn(words: readonly string[]) {
    if (words.length === 0) return null;
    return pupilOfWords(words, readSchool({ Pupils: workbook.read('Pupils') }, new Map()).school.pupils);
  }
}
