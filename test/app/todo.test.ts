/** To do over the built bundle: each line leads to its very cell, sorting changes nothing, and the list empties itself. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Reply } from '../../src/rpc/contract';
import { idIn, type Oakfield, openOakfield } from './madeUpHost';

type Item = Reply<'todo'>['items'][number];

let oakfield: Oakfield;
beforeAll(async () => {
  oakfield = await openOakfield();
});
afterAll(() => oakfield.host.close());
const todo = () => oakfield.ask('todo', {}).items;

const HEADINGS: Partial<Record<Item['kind'], readonly string[]>> = {
  PLAN_NEEDED: ['IEP?', 'Start'],
  NOT_ON_MAP: ['IEP?'],
  REVIEW_OVERDUE: ['Review due by'],
  REVIEW_DUE: ['Review due by'],
  NO_REVIEW_YET: ['Review'],
  ANNUAL_REVIEW: ['Annual review by'],
  CONSIDER_NEXT_STAGE: ['Stage'],
  BEING_WATCHED: ['Stage'],
  EXIT_MISSING: ['Exit score'],
  PLAN_ADVICE: ['Met?'],
};

/** The view counts from 0. */
function rowShown(): Record<string, string> {
  const { sheet, area } = oakfield.host.view();
  const rows = oakfield.host.workbook.sheet(sheet).display();
  return Object.fromEntries((rows[0] ?? []).map((heading, at) => [heading, rows[area.row]?.[at] ?? '']));
}

it('names the adult, the reason and the very cell, in the column that it is about', () => {
  const items = todo();
  expect(new Set(items.map(({ kind }) => kind)).size).toBeGreaterThan(8);
  for (const { kind, tab, cell, who, why, since } of items) {
    const heading = oakfield.cell(tab, cell.replace(/\d+$/, '1'));
    expect(HEADINGS[kind], `${kind} ${tab} ${cell}`).toContain(heading);
    expect(who).not.toBe('');
    expect(why).toMatch(/\.$/);
    expect(since).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  }
});

describe('after the tabs were sorted', () => {
  let before: Item[];
  beforeAll(() => {
    before = todo();
    for (const [tab, heading] of [
      ['Pupils', 'Forename'],
      ['Provision list', 'Intervention'],
      ['Targets', 'Target'],
      ['Reviews', 'Next steps'],
      ['Plans', 'End'],
    ] as const) {
      oakfield.host.workbook.sort(tab, heading, false);
    }
  });

  it('has the same lines in the same order', () => {
    const withoutCell = (items: readonly Item[]) => items.map(({ cell: _, ...item }) => item);
    expect(withoutCell(todo())).toEqual(withoutCell(before));
  });

  it('leads to the same row and column by its old cell', () => {
    for (const { tab, cell, rowId, pupilId } of before) {
      expect(oakfield.ask('goTo', { tab, cell, rowId })).toEqual({ found: true });
      const row = rowShown();
      expect(Object.values(row)).toContain(rowId);
      expect(row['Pupil ID'] ?? idIn(row['Pupil'] ?? '')).toBe(pupilId);
    }
  });

  it('links from the tab to the cell, by ID', () => {
    oakfield.ask('refresh', {});
    const { service } = oakfield.host.workbook.sheet('To do');
    const links = (service.getDataRange().getFormulas() as string[][]).map((row) => row[6] ?? '').filter(Boolean);
    expect(links.some((link) => /range=E"&IFERROR\(MATCH\("P\d+"/.test(link))).toBe(true);
    expect(links.some((link) => /range=J"&IFERROR\(MATCH\("V\d+"/.test(link))).toBe(true);
  });
});

it('empties itself as the sheet changes, and says whose a problem is', () => {
  const exit = todo().find(({ kind }) => kind === 'EXIT_MISSING');
  oakfield.host.workbook.setCell(exit?.tab ?? '', exit?.cell ?? '', 20);
  expect(todo().filter(({ rowId }) => rowId === exit?.rowId)).toEqual([]);

  const plans = oakfield.rows('Plans');
  const at = plans.findIndex((row) => row['Status'] === 'In use');
  const pupilId = idIn(plans[at]?.['Pupil'] ?? '');
  oakfield.host.workbook.setCell('Plans', `D${at + 2}`, new Date('2020-01-06T12:00:00Z'));
  const told = todo().find(({ kind }) => kind === 'DATA_PROBLEM');
  expect(told).toMatchObject({ pupilId, tab: 'Plans', cell: `D${at + 2}`, who: 'SENCO', reason: 'CANNOT_READ' });
  expect(told?.why).toContain('End is before the start. Check both dates.');
  const { missing } = oakfield.ask('card', { pupilId });
  expect(missing.find(({ code }) => code === 'DATA_PROBLEM')).toMatchObject({ tab: 'Plans', says: told?.why });
});

it('keeps what no cell can be named for: terms that are missing', () => {
  const { workbook } = oakfield.host;
  for (let row = oakfield.rows('Terms').length + 1; row > 1; row -= 1) workbook.deleteRow('Terms', row);
  const reasons = todo().map(({ reason }) => reason);
  expect(reasons).toContain('SET_TERM_DATES');
});
