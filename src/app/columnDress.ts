/**
 * What each kind of column looks like and offers below its heading.
 */
import type { Column, ColumnKind, TabName, TabSpec } from '../tables/tab';
import type { ColumnDress, DropDown } from './ports';

const FORMATS: { readonly [kind in ColumnKind]?: string } = {
  date: 'd mmm yyyy',
  money: '£#,##0.00',
  // Plain text keeps an age of 9.10 from becoming 9.1, and an ID of 007 from becoming 7.
  score: '@',
  id: '@',
};

/** Lists that people choose from, and the column that holds them. */
const LISTS: {
  readonly [kind in ColumnKind]?: { readonly tab: TabName; readonly key: string; readonly help: string };
} = {
  pupil: { tab: '_status', key: 'label', help: 'Choose a pupil. A new pupil appears here after the next refresh.' },
  intervention: {
    tab: 'Interventions',
    key: 'name',
    help: 'Choose from the tab Interventions, or add it there first.',
  },
  stage: { tab: 'Stages', key: 'label', help: "Choose one of the school's stages." },
  role: { tab: 'Staff rates', key: 'role', help: 'Choose a role, or add it on the hidden tab Staff rates first.' },
};

/** Where a column stands on its sheet, which need not be where set-up would put it. */
export type ColumnAt = (tab: TabName, key: string) => number | null;

export function dressOf(spec: TabSpec, column: Column, at: number, columnAt: ColumnAt): ColumnDress {
  return {
    column: at,
    dropDown: dropDownOf(spec, column, columnAt),
    note: column.note,
    style: {
      width: column.width,
      numberFormat: formatOf(spec, column),
      wrap: column.kind === 'longText' && !spec.isHidden,
      // Beside long texts that run on; hidden tabs have none.
      atTop: !spec.isHidden,
      starred: column.starred,
    },
  };
}

function formatOf(spec: TabSpec, { kind }: Column): string {
  // Derived tabs are painted whole at each refresh.
  if (spec.isDerived) return '';
  if (spec.name.startsWith('_') && kind !== 'date' && kind !== 'number') return '@';
  return FORMATS[kind] ?? '';
}

function dropDownOf(spec: TabSpec, column: Column, columnAt: ColumnAt): DropDown | null {
  if (column.starred) return null;
  if (column.choices.length > 0) return { from: column.choices, help: `Choose one: ${column.choices.join(', ')}.` };
  const list = LISTS[column.kind];
  if (!list || list.tab === spec.name) return null;
  const at = columnAt(list.tab, list.key);
  return at === null ? null : { from: { tab: list.tab, column: at }, help: list.help };
}
