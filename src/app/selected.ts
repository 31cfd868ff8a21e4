/**
 * Whose rows are selected in the sheet: one, so that the sidebar can follow, asked every few seconds; or all, to make documents
 * for. Pupils is read only where a row has a name alone. Changes nothing. Tests: test/app/selected.test.ts
 */
import { pupilInRow, pupilOfWords } from '../tables/pupilInRow';
import { readSchool } from '../tables/readSchool';
import type { World } from './ports';

export interface SelectedPupil {
  readonly pupilId: string | null;
  readonly name: string;
}

export function selected(world: World): SelectedPupil {
  const row = world.workbook.selectedRow();
  const [pupil] = row === null ? [] : pupilsIn(world, [row]);
  return pupil ?? { pupilId: null, name: '' };
}

/** Each once, in the order of the rows. */
export function selectedPupils(world: World): { pupils: { pupilId: string; name: string }[] } {
  const byId = new Map<string, { pupilId: string; name: string }>();
  for (const pupil of pupilsIn(world, world.workbook.selectedRows())) {
    if (!byId.has(pupil.pupilId)) byId.set(pupil.pupilId, pupil);
  }
  return { pupils: [...byId.values()] };
}

function pupilsIn({ workbook }: World, rows: readonly Parameters<typeof pupilInRow>[0][]) {
  let register: Parameters<typeof pupilOfWords>[1] | null = null;
  const namedIn = (words: readonly string[]) => {
    if (words.length === 0) return null;
    register ??= readSchool({ Pupils: workbook.read('Pupils') }, new Map()).school.pupils;
    return pupilOfWords(words, register);
  };
  return rows.flatMap((row) => {
    const found = pupilInRow(row);
    const pupil = found !== null && 'words' in found ? namedIn(found.words) : found;
    return pupil === null ? [] : [{ pupilId: pupil.id, name: pupil.name }];
  });
}
