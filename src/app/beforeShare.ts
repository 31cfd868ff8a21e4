/**
 * What other people would see in this workbook if it were shared, from its cells as they are now: names, money, what is
 * private, what tells who a child is, notes, hidden tabs. Tabs of the school's own are looked through for names too.
 * Limits: with whom it is shared is not ours to see; comments are not either. Changes nothing.
 * Calls: a few a tab, whatever the number of rows. Tests: test/app/beforeShare.test.ts
 */
import { type NameFinder, nameFinder } from '../domain/namesIn';
import { count } from '../domain/words';
import { columnLetters, type Rectangle } from '../tables/cell';
import { findColumns } from '../tables/headings';
import type { Column, TabSpec } from '../tables/tab';
import { TABS } from '../tables/tabs';
import { shownNow } from './hideAgain';
import type { World } from './ports';
import { understand } from './readWorkbook';
import { PARTS, type SharePart, sayPart, WHO_SEES } from './sayShare';

interface ShareLine {
  readonly tab: string;
  readonly cell: string;
  readonly says: string;
  readonly isHidden: boolean;
}

interface Tab {
  readonly name: string;
  /** null = a tab of the school's own. */
  readonly spec: TabSpec | null;
  readonly cells: Rectangle;
}

export function beforeShare({ workbook }: World) {
  const sheets: Record<string, Rectangle | null> = {};
  for (const name of workbook.tabs()) sheets[name] = workbook.read(name);
  const hidden = new Set(workbook.hiddenTabs());
  const finder = nameFinder(understand(workbook, sheets).reading.school.pupils);
  const lines: Record<SharePart, ShareLine[]> = {
    names: [],
    private: [],
    identity: [],
    money: [],
    notes: [],
    hidden: [],
  };
  let mapShowsPounds = false;
  for (const [name, rows] of Object.entries(sheets)) {
    const tab: Tab = { name, spec: TABS.find((one) => one.name === name) ?? null, cells: rows ?? [] };
    const say = (part: SharePart, says: string, cell = '') =>
      lines[part].push({ tab: name, cell, says, isHidden: hidden.has(name) });
    const named = pupilsNamed(tab, finder);
    if (named > 0) say('names', count(named, 'pupil'));
    if (name === 'Provision map') mapShowsPounds = hasCell(tab, '£');
    for (const [says, cell] of money(tab)) say('money', says, cell);
    for (const [part, says, cell] of aboutPupils(tab)) say(part, says, cell);
    // Notes on headings of ours say what belongs in a column.
    const notes = workbook.noted(name).filter((cell) => tab.spec === null || !/^[A-Z]+1$/.test(cell));
    if (notes.length > 0) say('notes', count(notes.length, 'note'), notes[0]);
    if (hidden.has(name)) say('hidden', tab.spec?.purpose.replace(/^Hidden\. /, '') ?? 'A tab of your own.');
  }
  return {
    who: WHO_SEES.map((one) => ({ ...one })),
    shownNow: shownNow(workbook, hidden),
    parts: PARTS.map(({ part, title, hint }) => ({
      part,
      title,
      says: sayPart(part, hint, lines[part].length, mapShowsPounds),
      lines: lines[part],
    })),
  };
}

/** First name and surname often stand in cells beside each other, so a row is read as one text. */
function pupilsNamed({ spec, cells }: Tab, finder: NameFinder): number {
  const found = new Set<string>();
  // Packed files: a name among their letters would be chance.
  if (spec?.name === '_templates') return 0;
  for (const row of cells) {
    for (const id of finder.find(row.filter((cell) => typeof cell === 'string').join(' '))) found.add(id);
  }
  if (spec?.name !== 'Pupils') return found.size;
  // Wherever its columns stand, each of its rows is a pupil.
  return Math.max(found.size, filled(cells, columnAt(spec, cells, 'surname')));
}

type Found = readonly (readonly [says: string, cell: string])[];

function money(tab: Tab): Found {
  const { spec, cells } = tab;
  if (spec?.name === 'Provision map') return hasCell(tab, '£') ? [['What each pupil and intervention costs', '']] : [];
  if (spec?.name === 'Impact') return hasCell(tab, 'Cost in the year') ? [['What each intervention costs', '']] : [];
  const columns = (spec?.columns ?? []).filter(({ kind }) => kind === 'money');
  const found = columns.flatMap((column) => {
    const at = columnAt(spec as TabSpec, cells, column.key);
    const amounts = filled(cells, at);
    return amounts > 0 ? [{ column, at, amounts }] : [];
  });
  if (found.length === 0) return [];
  const amounts = found.reduce((sum, one) => sum + one.amounts, 0);
  const headings = found.map(({ column }) => column.heading).join(', ');
  return [[`${count(amounts, 'amount')}: ${headings}`, headingCell(found[0]?.at ?? null)]];
}

/** By tab: what there is about a child's needs, and in how many rows. */
const PRIVATE: Readonly<Record<string, readonly (readonly [key: string, what: string])[]>> = {
  Pupils: [
    ['stageCode', 'stage'],
    ['mainNeed', 'main need'],
    ['specialists', 'outside specialists'],
  ],
  'Provision list': [['pupilId', 'support and scores']],
  Targets: [['pupilId', 'targets']],
  Reviews: [['pupilId', 'progress and views']],
  Plans: [['pupilId', 'plans']],
  Funding: [['pupilId', 'funding for one child']],
};
const IDENTITY: Readonly<Record<string, string>> = { upn: 'UPNs', dateOfBirth: 'dates of birth' };

function aboutPupils({ spec, cells }: Tab): (readonly ['private' | 'identity', string, string])[] {
  if (spec === null) return [];
  const lines = (PRIVATE[spec.name] ?? []).flatMap(([key, what]) => {
    const at = columnAt(spec, cells, key);
    const rows = filled(cells, at);
    return rows > 0 ? [['private', `${what}: ${count(rows, 'row')}`, headingCell(at)] as const] : [];
  });
  const isOfPupils = ({ key }: Column) => spec.name === 'Pupils' && IDENTITY[key] !== undefined;
  const who = spec.columns.filter(isOfPupils).flatMap(({ key }) => {
    const at = columnAt(spec, cells, key);
    const rows = filled(cells, at);
    return rows > 0 ? [['identity', `${rows} ${IDENTITY[key]}`, headingCell(at)] as const] : [];
  });
  return [...lines.map(([part, says, cell]) => [part, capital(says), cell] as const), ...who];
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function columnAt(spec: TabSpec, cells: Rectangle, key: string): number | null {
  return findColumns(spec, cells).columns.column(key);
}

/** @param column 1-based @returns rows below the heading that hold something */
function filled(cells: Rectangle, column: number | null): number {
  if (column === null) return 0;
  return cells.slice(1).filter((row) => (row[column - 1] ?? '') !== '').length;
}

const headingCell = (column: number | null): string => (column === null ? '' : `${columnLetters(column)}1`);

const hasCell = ({ cells }: Tab, text: string): boolean => cells.some((row) => row.includes(text));
