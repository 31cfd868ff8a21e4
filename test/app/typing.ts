/**
 * What somebody at the sheet does, with no add-on running: types rows below the last, by heading; and all that was ever
 * typed, to see that it is as it was.
 */
import type { Host } from '../../local/host';
import type { Rectangle } from '../../src/tables/cell';
import { findColumns } from '../../src/tables/headings';
import type { TabName } from '../../src/tables/tab';
import { TABS } from '../../src/tables/tabs';
import { versionPlace } from '../../src/tables/workbookVersion';

type Typed = string | number | boolean;
export type TypedRow = Readonly<Record<string, Typed>>;

/** Text is taken as Sheets takes typing: '07/09/2026' is a date. @returns the first row typed into, 1-based */
export function typeRows(host: Host, tab: TabName, rows: readonly TypedRow[]): number {
  const { service } = host.workbook.sheet(tab);
  const headings = headingsOf(host, tab);
  const first = host.workbook.sheet(tab).values().length + 1;
  const missing = first + rows.length - 1 - service.getMaxRows();
  if (missing > 0) service.insertRowsAfter(service.getMaxRows(), missing);
  for (const heading of new Set(rows.flatMap((row) => Object.keys(row)))) {
    const column = headings.indexOf(heading) + 1;
    if (column < 1) throw new Error(`${tab} has no column ${heading}`);
    service.getRange(first, column, rows.length, 1).setValues(rows.map((row) => [row[heading] ?? '']));
  }
  return first;
}

export function headingsOf(host: Host, tab: string): string[] {
  return (host.workbook.sheet(tab).values()[0] ?? []).map(String);
}

/** The cells below a heading. */
export function column(host: Host, tab: string, heading: string): unknown[] {
  const at = headingsOf(host, tab).indexOf(heading);
  if (at < 0) throw new Error(`${tab} has no column ${heading}`);
  return host.workbook
    .sheet(tab)
    .values()
    .slice(1)
    .map((row) => row[at] ?? '');
}

/** Rows below the headings as objects, without those where the first two cells are blank. */
export function rowsOf(host: Host, tab: string): Record<string, unknown>[] {
  const headings = headingsOf(host, tab);
  return host.workbook
    .sheet(tab)
    .values()
    .slice(1)
    .map((row) => Object.fromEntries(headings.map((heading, at) => [heading, row[at] ?? ''])));
}

/** '2:Pupils!F3' → formula or value, for each cell that holds anything: all tabs that people type in, starred columns left out. */
export function typedCells(host: Host): Map<string, string> {
  const cells = new Map<string, string>();
  for (const tab of host.workbook.names()) {
    const spec = TABS.find(({ name }) => name === tab);
    if (spec && (spec.isDerived || spec.name.startsWith('_'))) continue;
    const sheet = host.workbook.sheet(tab);
    const [values, formulas] = [sheet.values(), sheet.formulas()];
    const starred = starredColumns(tab, values);
    values.forEach((row, r) =>
      row.forEach((value, c) => {
        const text = formulas[r]?.[c] || spelt(value);
        if (text !== '' && !(r > 0 && starred.has(c))) cells.set(`${tab}!${r + 1},${c + 1}`, text);
      }),
    );
  }
  return cells;
}

/** Cells of `before` that are different now, and new ones that are neither starred nor IDs nor the workbook's version. */
export function typingLost(host: Host, before: ReadonlyMap<string, string>): string[] {
  const now = typedCells(host);
  const lost = [...before].flatMap(([place, text]) =>
    now.get(place) === text ? [] : [`${place}: ${text} → ${now.get(place)}`],
  );
  const added = [...now].flatMap(([place, text]) =>
    before.has(place) || isIdCell(host, place) || isVersionCell(host, place) ? [] : [`${place}: new ${text}`],
  );
  return [...lost, ...added];
}

function starredColumns(tab: string, values: readonly (readonly unknown[])[]): Set<number> {
  const spec = TABS.find(({ name }) => name === tab);
  if (!spec) return new Set();
  const { columns } = findColumns(spec, [(values[0] ?? []).map(String)]);
  return new Set(
    spec.columns.flatMap(({ key, starred }) => {
      const at = starred ? columns.column(key) : null;
      return at === null ? [] : [at - 1];
    }),
  );
}

function isIdCell(host: Host, place: string): boolean {
  const [, tab = '', at = ''] = /^(.*)!\d+,(\d+)$/.exec(place) ?? [];
  const spec = TABS.find(({ name }) => name === tab);
  const id = spec?.columns.find(({ kind }) => kind === 'id');
  return (
    id !== undefined &&
    findColumns(spec as (typeof TABS)[number], [headingsOf(host, tab)]).columns.column(id.key) === Number(at)
  );
}

function isVersionCell(host: Host, place: string): boolean {
  const [, row = '0'] = /^Settings!(\d+),\d+$/.exec(place) ?? [];
  return row !== '0' && versionPlace(host.workbook.sheet('Settings').values() as Rectangle)?.row === Number(row);
}

function spelt(value: unknown): string {
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'string' ? value : `${typeof value} ${String(value)}`;
}

const day = (from: Date, days: number) => {
  const date = new Date(from.getTime() + days * 864e5);
  return `${date.getUTCDate()}/${date.getUTCMonth() + 1}/${date.getUTCFullYear()}`;
};
const STAGES = ['School Action', 'School Action Plus', 'School Action Plus', 'Statement'] as const;

/**
 * Types a school of so many pupils, with two provisions, a target, a review and a plan each. No row has an ID yet.
 * @param withRows how many of them have those rows
 */
export function typeSchool(host: Host, pupils: number, withRows = pupils): void {
  const september = new Date(Date.UTC(2026, 8, 7));
  const name = (index: number) => `Surname${index} , Forename${index}`.replace(' ,', ',');
  const everyone = Array.from({ length: pupils }, (_, index) => index + 1);
  const some = everyone.slice(0, withRows);
  typeRows(host, 'Staff rates', [{ Role: 'TA', 'Our hourly rate': 17.2 }]);
  typeRows(host, 'Terms', [
    {
      Term: 'Summer 2026',
      Start: '13/04/2026',
      End: '21/07/2026',
      'Half-term break from': '25/05/2026',
      'Half-term break to': '29/05/2026',
    },
    {
      Term: 'Autumn 2026',
      Start: '02/09/2026',
      End: '18/12/2026',
      'Half-term break from': '26/10/2026',
      'Half-term break to': '30/10/2026',
    },
    {
      Term: 'Spring 2027',
      Start: '04/01/2027',
      End: '26/03/2027',
      'Half-term break from': '15/02/2027',
      'Half-term break to': '19/02/2027',
    },
    {
      Term: 'Summer 2027',
      Start: '12/04/2027',
      End: '21/07/2027',
      'Half-term break from': '31/05/2027',
      'Half-term break to': '04/06/2027',
    },
  ]);
  typeRows(
    host,
    'Interventions',
    ['Paired reading', 'Number club'].map((intervention) => ({
      Intervention: intervention,
      Wave: 2,
      'Usually led by': 'TA',
      Adults: 1,
      'Group size': 1,
      'Sessions a week': 3,
      'Minutes each session': 20,
      Weeks: 10,
      'What we measure': 'Points',
    })),
  );
  typeRows(
    host,
    'Pupils',
    everyone.map((index) => ({
      Forename: `Forename${index}`,
      Surname: `Surname${index}`,
      Class: `${(index % 6) + 1}B`,
      Year: (index % 6) + 1,
      Stage: STAGES[index % STAGES.length] ?? '',
      'Stage since': '01/09/2025',
    })),
  );
  typeRows(
    host,
    'Provision list',
    some.flatMap((index) =>
      ['Paired reading', 'Number club'].map((intervention) => ({
        Pupil: name(index),
        Intervention: intervention,
        Start: day(september, index % 20),
        End: day(september, 60 + (index % 30)),
        'Entry score': 20 + (index % 9),
        'Exit score': index % 3 === 0 ? '' : 25 + (index % 9),
      })),
    ),
  );
  typeRows(
    host,
    'Targets',
    some.map((index) => ({ Pupil: name(index), Target: `Reads ${index} words in a minute` })),
  );
  typeRows(
    host,
    'Reviews',
    some.map((index) => ({
      Pupil: name(index),
      Type: 'IEP review',
      'Held on': day(september, -160 + (index % 120)),
    })),
  );
  typeRows(
    host,
    'Plans',
    some.map((index) => ({
      Pupil: name(index),
      'Plan number': 1,
      Start: day(september, -(index % 200)),
      End: day(september, 120 - (index % 90)),
    })),
  );
}
