/**
 * A large school for measuring: the made-up one many times over, so that its rows are as full and as awkward as real ones.
 * The small tabs (stages, terms, rates, settings) stay as they are. Starred and derived cells are empty, as before a first refresh.
 */
import type { Host } from '../../local/host';

/** JSON: a date is { d: its day's number in Sheets }. */
export type PlainCell = string | number | boolean | { readonly d: number };
export type PlainTabs = Readonly<Record<string, PlainCell[][]>>;

export interface Size {
  readonly pupils: number;
  readonly interventions: number;
  readonly provisions: number;
}

const DERIVED = ['Start here', 'To do', 'Provision map', 'Impact', '_status'];
const STARRED: Readonly<Record<string, readonly string[]>> = {
  Pupils: ['IEP?', 'Review', 'Review due by'],
  Targets: ['Class'],
  Reviews: ['Class'],
  Plans: ['Status', 'Document'],
  Funding: ['Hours a week given', 'Cost this year', 'Difference'],
};
export const isStarred = (tab: string, heading: string): boolean => STARRED[tab]?.includes(heading) ?? false;

/** @param host with the made-up school in it, refreshed */
export function largeSchool(host: Host, size: Size): PlainTabs {
  const small = Object.fromEntries(host.workbook.names().map((name) => [name, plain(host, name)]));
  const pupils = bodyOf(small, 'Pupils').length;
  const names = bodyOf(small, 'Interventions').map((row) => String(row[0]));
  // Targets, reviews and plans keep their proportion to provisions.
  const inProportion = (tab: string) =>
    Math.round((size.provisions * bodyOf(small, tab).length) / bodyOf(small, 'Provision list').length);

  const rename = (value: PlainCell, copy: number) => (copy === 0 ? value : `${String(value)} ${copy + 1}`);
  const name = (sample: number) => names[sample % names.length] ?? '';
  const copiesOf = (sample: number) => Math.floor((size.interventions - 1 - sample) / names.length) + 1;
  const intervention = (value: PlainCell, copy: number): PlainCell => {
    const sample = names.indexOf(String(value));
    return sample < 0 ? value : rename(name(sample), copy % Math.max(1, copiesOf(sample)));
  };
  const pupilId = (sample: number, copy: number) =>
    `P${String(((copy * pupils + sample) % size.pupils) + 1).padStart(4, '0')}`;
  const ofPupil = (value: PlainCell, copy: number): PlainCell => {
    const [, who, id] = /^(.*) · P(\d+)$/.exec(String(value)) ?? [];
    return who === undefined ? value : `${who} · ${pupilId(Number(id) - 1, copy)}`;
  };

  /** @returns the tab with its rows over and over, each with an ID of its own */
  const many = (
    tab: string,
    rows: number,
    change: (heading: string, value: PlainCell, copy: number, at: number) => PlainCell,
  ) => {
    const body = bodyOf(small, tab);
    const headings = small[tab]?.[0] ?? [];
    const made = Array.from({ length: rows }, (_, at) => {
      const copy = Math.floor(at / body.length);
      return headings.map((heading, column) =>
        change(String(heading), body[at % body.length]?.[column] ?? '', copy, at),
      );
    });
    return [headings, ...made];
  };
  const rowId = (prefix: string, at: number) => `${prefix}${String(at + 1).padStart(5, '0')}`;
  const rowsOfPupils = (tab: string, rows: number, prefix: string) =>
    many(tab, rows, (heading, value, copy, at) => {
      if (heading === 'Pupil') return ofPupil(value, copy);
      if (heading === 'Intervention') return intervention(value, copy);
      if (heading === 'Group' && value !== '') return rename(value, copy);
      if (/^(Provision|Target|Review|Plan|Funding) ID$/.test(heading)) return rowId(prefix, at);
      return isStarred(tab, heading) ? '' : value;
    });

  return {
    ...small,
    ...Object.fromEntries(DERIVED.map((tab) => [tab, [['']]])),
    Pupils: many('Pupils', size.pupils, (heading, value, copy, at) => {
      if (heading === 'Pupil ID') return pupilId(at % pupils, copy);
      if (heading === 'Surname') return rename(value, copy);
      if (heading === 'UPN') return '';
      return isStarred('Pupils', heading) ? '' : value;
    }),
    Interventions: many('Interventions', size.interventions, (heading, value, copy) =>
      heading === 'Intervention' ? rename(value, copy) : value,
    ),
    'Provision list': rowsOfPupils('Provision list', size.provisions, 'V'),
    Targets: rowsOfPupils('Targets', inProportion('Targets'), 'T'),
    Reviews: rowsOfPupils('Reviews', inProportion('Reviews'), 'R'),
    Plans: rowsOfPupils('Plans', inProportion('Plans'), 'PL'),
    Funding: rowsOfPupils('Funding', bodyOf(small, 'Funding').length, 'F'),
    _documents: (small['_documents'] ?? []).slice(0, 1),
  };
}

function bodyOf(tabs: PlainTabs, tab: string): PlainCell[][] {
  return (tabs[tab] ?? []).slice(1).filter((row) => row.some((cell) => cell !== ''));
}

const MS_A_DAY = 864e5;
const DAY_ZERO = Date.UTC(1899, 11, 30);

function plain(host: Host, tab: string): PlainCell[][] {
  return host.workbook
    .sheet(tab)
    .values()
    .map((row) =>
      row.map((value) =>
        value instanceof Date
          ? { d: Math.round((Date.UTC(value.getFullYear(), value.getMonth(), value.getDate()) - DAY_ZERO) / MS_A_DAY) }
          : value,
      ),
    );
}
