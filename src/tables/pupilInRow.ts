/**
 * Whose row somebody stands on: by ID on Pupils, by label on tabs with a Pupil column, by name on those that only show
 * names. Tests: test/app/selected.test.ts
 */
import { findColumns } from './headings';
import { pupilFinder } from './pupilFinder';
import { idInLabel, nameInLabel, shownName } from './pupilLabel';
import { madeKey } from './rowKey';
import { TABS } from './tabs';

/** A row as people see it. */
export interface ShownRow {
  readonly tab: string;
  /** 1-based. */
  readonly row: number;
  readonly headings: readonly string[];
  readonly cells: readonly string[];
}

/** Known by ID, or by words that the register must say the meaning of. */
export type PupilInRow = { readonly id: string; readonly name: string } | { readonly words: readonly string[] } | null;

/** Tabs of ours that say whom a line is about by name alone, and where. */
const NAMED: ReadonlySet<string> = new Set(['To do', 'Provision map']);

export function pupilInRow({ tab, row, headings, cells }: ShownRow): PupilInRow {
  if (row === 1) return null;
  if (NAMED.has(tab)) return { words: cells.filter((text) => text.trim() !== '') };
  const spec = TABS.find(({ name }) => name === tab);
  if (spec === undefined || spec.isDerived) return null;
  const { columns } = findColumns(spec, [headings]);
  const text = (key: string): string => {
    const at = columns.column(key);
    return at === null ? '' : (cells[at - 1] ?? '').trim();
  };
  if (tab === 'Pupils') {
    const [forename, surname] = [text('forename'), text('surname')];
    const id = text('id') || (forename + surname === '' ? '' : madeKey(row));
    return id === '' ? null : { id, name: shownName({ forename, surname, id }) };
  }
  const label = text('pupilId');
  const id = idInLabel(label);
  if (id !== null) return id === '' ? null : { id, name: nameInLabel(label).trim() };
  return label === '' ? null : { words: [label] };
}

/** The one pupil whom the words name; null where none or several fit. The map writes the class behind some names. */
export function pupilOfWords(words: readonly string[], pupils: Parameters<typeof pupilFinder>[0]) {
  const finder = pupilFinder(pupils);
  for (const word of words) {
    const found = finder.find(nameInLabel(word).trim());
    const pupil = found.kind === 'ONE' ? pupils.find(({ id }) => id === found.id) : undefined;
    if (pupil !== undefined) return { id: pupil.id, name: shownName(pupil) };
  }
  return null;
}
