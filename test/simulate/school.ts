/** A small school, set up and typed in memory once; each simulation begins with a copy. Made-up names. */
import { refresh } from '../../src/app/refresh';
import { setUp } from '../../src/app/setUp';
import { storeTemplate } from '../../src/app/templates/storeTemplate';
import { isoDate } from '../../src/domain/isoDate';
import type { TabName } from '../../src/tables/tab';
import { templateOf } from '../documents/docx';
import { Book } from './book';
import { Drive } from './drive';
import { Random } from './random';
import { type Place, Run } from './run';
import type { Stored } from './sheet';

/** Monday 23 November 2026, nine in the morning. */
export const BEGINS = Date.UTC(2026, 10, 23, 9);
export const PUPILS = 5;

const on = (date: string): Stored => ({ date: isoDate(date) });
const people = Array.from({ length: PUPILS }, (_, at) => at + 1);
const nameOf = (at: number) => `Surname${at}, Forename${at}`;

type TypedRow = Readonly<Record<string, Stored>>;

/** All plans are over, so all pupils on the right stages need one. */
const TYPED: { readonly [tab in TabName]?: readonly TypedRow[] } = {
  'Staff rates': [{ Role: 'TA', 'Our hourly rate': 17.2 }],
  Terms: [
    { Term: 'Summer 2026', Start: on('2026-04-13'), End: on('2026-07-21') },
    { Term: 'Autumn 2026', Start: on('2026-09-02'), End: on('2026-11-25') },
    { Term: 'Spring 2027', Start: on('2026-11-26'), End: on('2027-03-26') },
    { Term: 'Summer 2027', Start: on('2027-04-12'), End: on('2027-07-21') },
  ],
  Interventions: ['Paired reading', 'Number club'].map((name) => ({
    Intervention: name,
    Wave: 2,
    'Usually led by': 'TA',
    Adults: 1,
    'Group size': 1,
    'Sessions a week': 3,
    'Minutes each session': 20,
    Weeks: 10,
    'What we measure': name === 'Paired reading' ? 'Reading age' : 'Points',
  })),
  Pupils: people.map((at) => ({
    Forename: `Forename${at}`,
    Surname: `Surname${at}`,
    Class: `${at}B`,
    Year: at,
    Stage: at === 1 ? 'School Action' : 'School Action Plus',
    'Stage since': on('2025-09-01'),
  })),
  'Provision list': people.map((at) => ({
    Pupil: nameOf(at),
    Intervention: at % 2 === 0 ? 'Paired reading' : 'Number club',
    Start: on('2026-09-07'),
    End: on('2026-11-20'),
    'Entry score': at % 2 === 0 ? 6 + at / 10 : 20 + at,
    'Exit score': at % 2 === 0 ? 7 + at / 10 : 25 + at,
  })),
  Targets: people.map((at) => ({ Pupil: nameOf(at), Target: `Reads ${at} words in a minute` })),
  Reviews: people.map((at) => ({ Pupil: nameOf(at), Type: 'IEP review', 'Held on': on(`2026-06-0${at}`) })),
  Plans: people.map((at) => ({ Pupil: nameOf(at), 'Plan number': 1, Start: on('2026-03-02'), End: on('2026-10-01') })),
};

/** At the end of a tab, by its headings. */
export function typeRow(book: Book, tab: string, row: TypedRow): number {
  const sheet = book.sheet(tab);
  const line = sheet.extent().rows + 1;
  const headings = sheet.rows[0]?.cells ?? [];
  for (const [heading, cell] of Object.entries(row)) {
    const column = headings.indexOf(heading) + 1;
    if (column < 1) throw new Error(`${tab} has no column ${heading}`);
    sheet.put(line, column, cell);
  }
  return line;
}

export interface Kept {
  readonly book: Book;
  readonly shared: ReadonlyMap<string, string>;
}

export function newPlace(seed: number, people: number, kept: Kept | null, tell: (line: string) => void): Place {
  return {
    random: new Random(seed),
    book: kept ? kept.book.copy() : new Book(),
    drive: new Drive(),
    shared: new Map(kept?.shared ?? []),
    owns: Array.from({ length: people }, () => new Map<string, string>()),
    now: BEGINS,
    holder: null,
    meanwhile: () => {},
    tell,
  };
}

export function newSchool(): Kept {
  const place = newPlace(0, 1, null, () => {});
  const world = () => new Run(place, 0, 'begin', null, 0, () => {}).world();
  const done = setUp(world(), { schoolName: 'Oakfield Primary' });
  if (!done.ok) throw new Error(done.problems[0]?.says);
  for (const [tab, rows] of Object.entries(TYPED)) for (const row of rows) typeRow(place.book, tab, row);
  // One line is filled in a moment, where the starter takes ten.
  for (const kind of ['iep', 'review'] as const) {
    const base64 = Buffer.from(templateOf(['Our plan', '{pupil.name}'])).toString('base64');
    storeTemplate(world(), { kind, base64 });
  }
  const refreshed = refresh(world());
  if (!refreshed.ok) throw new Error(refreshed.problems[0]?.says);
  return { book: place.book, shared: place.shared };
}
