/**
 * Makes the description of one column, so that a tab's file says only what is particular to it.
 * Knows the usual width of each kind. No tests of its own: test/tables/tabs.test.ts covers every tab.
 */
import type { Column, ColumnKind } from './tab';

interface Particulars {
  readonly aliases?: readonly string[];
  readonly required?: boolean;
  readonly choices?: readonly string[];
  readonly width?: number;
  readonly note?: string;
}

const USUAL_WIDTH: Readonly<Record<ColumnKind, number>> = {
  text: 150,
  longText: 260,
  number: 90,
  money: 100,
  date: 100,
  score: 90,
  pupil: 190,
  intervention: 190,
  stage: 150,
  role: 110,
  choice: 130,
  id: 90,
  link: 160,
};

export function column(key: string, heading: string, kind: ColumnKind, particulars: Particulars = {}): Column {
  return {
    key,
    heading,
    kind,
    starred: false,
    aliases: particulars.aliases ?? [],
    required: particulars.required ?? false,
    choices: particulars.choices ?? [],
    width: particulars.width ?? USUAL_WIDTH[kind],
    note: particulars.note ?? '',
  };
}

/** A column that we fill: its cells hold one look-up formula, the same in every row that has an ID. */
export function starred(key: string, heading: string, kind: ColumnKind, particulars: Particulars = {}): Column {
  return { ...column(key, heading, kind, particulars), starred: true };
}

/** The drop-down label of a pupil, on every tab but Pupils. */
export const pupilColumn: Column = column('pupilId', 'Pupil', 'pupil', {
  required: true,
  aliases: ['Pupil ID', 'Pupil name', 'Name', 'Child', 'Student'],
  note: 'Choose a pupil from the list, for example "Khan, Ava · P017". An ID alone, or a name that fits one pupil, works too.',
});

/** Class beside the pupil, looked up. */
export const classOfPupil: Column = starred('className', 'Class', 'text', {
  width: 80,
  note: "Filled in for you from Pupils, so that a class's rows can be filtered. Do not type here.",
});

/** Colours of tabs: for people to read, to type in, to set up, and ours alone. */
export const TAB_COLOR = { read: '#1d70b8', type: '#00703c', setUp: '#b58840', ours: '#6f777b' } as const;
