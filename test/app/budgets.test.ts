/** What Google is asked for, counted at the gate: each call costs people time, and none may come with each row. */
import { describe, expect, it, test } from 'vitest';
import type { Host } from '../../local/host';
import { TABS } from '../../src/tables/tabs';
import { ask, emptySchool, oakfield } from './oakfield';
import { headingsOf, typeRows, typeSchool } from './typing';

const CELL_VALUES = /^SpreadsheetApp\.((get|set)(Display)?(Values?|Formulas?(R1C1)?)|appendRow)$/;
const MOST_OF_CELLS = 45;
/** With five tabs whose new formulas are looked at again, after all were written at once. */
const MOST_IN_ALL = 220;

/** What laying on the look of one tab takes. */
const PAINTING = 16;
const SITUATIONS = ['first', 'again', 'changed'] as const;

type Calls = Readonly<Record<string, number>>;

function counted(host: Host, run: () => unknown): Calls {
  host.gate.reset();
  run();
  return host.gate.stats().calls;
}

const sum = (calls: Calls, of = /./) =>
  Object.entries(calls).reduce((all, [name, times]) => all + (of.test(name) ? times : 0), 0);

const refreshed = (host: Host): Calls => counted(host, () => ask(host, 'refresh', {}));

/** One for each tab that To do links to: what is wrong decides that, not how many rows there are. */
const LINKS = 'SpreadsheetApp.getSheetId';
const withoutLinks = ({ [LINKS]: _, ...calls }: Calls): Calls => calls;

function expectWithinBudget(calls: Calls): void {
  expect(sum(calls, CELL_VALUES)).toBeLessThanOrEqual(MOST_OF_CELLS);
  expect(sum(calls)).toBeLessThanOrEqual(MOST_IN_ALL);
}

describe('onOpen', () => {
  it('builds its menu and asks nothing else, though it has no authority', async () => {
    const host = await emptySchool();
    expect(counted(host, () => host.call('onOpen', { authMode: 'NONE' }))).toEqual({
      'SpreadsheetApp.getUi': 1,
      'SpreadsheetApp.createAddonMenu': 1,
      'SpreadsheetApp.addItem': 6,
      'SpreadsheetApp.addToUi': 1,
    });
    expect(host.menu().map(({ functionName }) => functionName)).toEqual([
      'openSidebar',
      'refreshFromMenu',
      'showPictures',
      'setUpFromMenu',
      'openGuide',
      'diagnoseSheet',
    ]);
    host.close();
  });
});

describe('a refresh of Oakfield Primary', async () => {
  const host = await oakfield();

  it('writes no cell where nothing changed', () => {
    const calls = refreshed(host);
    expectWithinBudget(calls);
    expect(sum(calls, /\.set(Values|Formulas)|appendRow|\.setBackgrounds/)).toBe(0);
  });
  it('writes what follows from one cell', () => {
    host.workbook.setCell('Pupils', 'C2', '9Z');
    const calls = refreshed(host);
    expectWithinBudget(calls);
    expect(sum(calls, /\.setValues/)).toBeGreaterThan(0);
  });
});

/** One after another: what each refresh of a school of this size asks for. */
async function refreshes(pupils: number, prepare: (host: Host) => void = () => {}) {
  const host = await emptySchool();
  prepare(host);
  typeSchool(host, pupils, Math.min(pupils, 250));
  const first = refreshed(host);
  const again = refreshed(host);
  host.workbook.setCell('Pupils', 'C3', '9Z');
  const changed = refreshed(host);
  host.close();
  return { first, again, changed };
}

describe('after a plain set-up', () => {
  it('the first refresh of a typed school gives IDs, formulas and all tabs within the budget', async () => {
    const { first } = await refreshes(10);
    expectWithinBudget(first);
    expect(first['SpreadsheetApp.setFormulasR1C1']).toBe(4);
  });

  it('asks the same for 8 pupils and for 40, once there is room for them', async () => {
    const prepare = (host: Host) => {
      for (const name of host.workbook.names()) giveRows(host, name, 400);
      ask(host, 'refresh', {});
    };
    const [few, many] = [await refreshes(8, prepare), await refreshes(40, prepare)];
    for (const situation of SITUATIONS) {
      expect(withoutLinks(many[situation])).toEqual(withoutLinks(few[situation]));
      expectWithinBudget(many[situation]);
    }
  });

  // Without their look-up columns the engine calculates 500 pupils in seconds; those are counted above.
  it('asks the same for 10 pupils and for 500, but that a much longer _status is painted once', async () => {
    const prepare = (host: Host) => {
      takeStarredHeadings(host);
      for (const name of host.workbook.names()) giveRows(host, name, 2500);
      giveRows(host, '_status', 3500);
      ask(host, 'refresh', {});
    };
    const [few, many] = [await refreshes(10, prepare), await refreshes(500, prepare)];
    for (const situation of ['again', 'changed'] as const) {
      expect(withoutLinks(many[situation])).toEqual(withoutLinks(few[situation]));
    }
    expect(sum(many.first) - sum(few.first)).toBeLessThanOrEqual(PAINTING);
    for (const situation of SITUATIONS) expectWithinBudget(many[situation]);
  }, 300_000);

  it('a sheet that people made longer costs a few calls more, once: its rules must reach to the new end', async () => {
    const [plain, grown] = [await refreshes(10), await refreshes(70)];
    expect(sum(grown.first, CELL_VALUES)).toBe(sum(plain.first, CELL_VALUES));
    expect(sum(grown.first) - sum(plain.first)).toBeLessThanOrEqual(50);
    expectWithinBudget(grown.again);
  });
});

function giveRows(host: Host, tab: string, rows: number): void {
  const { service } = host.workbook.sheet(tab);
  const there = service.getMaxRows();
  if (rows > there) service.insertRowsAfter(there, rows - there);
}

function takeStarredHeadings(host: Host): void {
  for (const { name, columns } of TABS) {
    for (const { heading, starred } of columns) {
      if (!starred) continue;
      const { service } = host.workbook.sheet(name);
      service.getRange(1, headingsOf(host, name).indexOf(heading) + 1).setValue(`Ours ${heading.length} ${name}`);
    }
  }
}

describe('documents', () => {
  it('cost one Drive write each; a lane reads its tabs once and looks for its folder once, however many it makes', async () => {
    const host = await oakfield();
    const needing = ask(host, 'pupils', {}).filter(({ plan }) => plan.needed && plan.targets > 0);
    const { intents, batch } = ask(host, 'planDocuments', {
      kind: 'iep',
      pupilIds: needing.map(({ pupilId }) => pupilId),
      initials: 'SB',
    });
    expect(intents.length).toBeGreaterThanOrEqual(4);
    const ids = intents.map(({ documentId }) => documentId);
    const one = counted(host, () => ask(host, 'makeLane', { batch, documentIds: ids.slice(0, 1) }));
    const three = counted(host, () => ask(host, 'makeLane', { batch, documentIds: ids.slice(1, 4) }));
    expect(one['Drive.Files.create']).toBe(1);
    expect(three['Drive.Files.create']).toBe(3);
    expect(three['Drive.Files.get']).toBe(1);
    // One of the three has a draft plan, whose tab is read again once its dates are written.
    expect(three['SpreadsheetApp.getValues']).toBe((one['SpreadsheetApp.getValues'] ?? 0) + 1);
    expect(sum(three, /Drive\./)).toBe(4);
    // More than the tabs of the school: the templates, the new plans, and a look at where they stand.
    expect(sum(three, CELL_VALUES)).toBeLessThanOrEqual(21 + 4);
    host.close();
  });
});

describe('templates', () => {
  it('are listed by one read; a Google Doc of one is one Drive write, and taking it over one export and two writes', async () => {
    const host = await oakfield();
    const listed = counted(host, () => ask(host, 'templates', {}));
    expect(sum(listed, CELL_VALUES)).toBe(1);
    expect(sum(listed, /Drive\./)).toBe(0);
    const first = counted(host, () => ask(host, 'openAsDoc', { kind: 'iep' }));
    // The person's folder, once, and the document.
    expect(first['Drive.Files.create']).toBe(2);
    const again = counted(host, () => ask(host, 'openAsDoc', { kind: 'iep' }));
    expect(again['Drive.Files.create']).toBeUndefined();
    expect(sum(again, CELL_VALUES)).toBe(1);
    const taken = counted(host, () => ask(host, 'useMyEdits', { kind: 'iep' }));
    expect(taken['Drive.Files.export']).toBe(1);
    expect(taken['SpreadsheetApp.getValues']).toBe(1);
    expect(taken['SpreadsheetApp.setValues']).toBe(2);
    host.close();
  });
});

test('rows that people typed over do not cost a call each', async () => {
  const host = await emptySchool();
  typeSchool(host, 30);
  ask(host, 'refresh', {});
  const { service } = host.workbook.sheet('Pupils');
  const at = headingsOf(host, 'Pupils').indexOf('IEP?') + 1;
  for (let row = 2; row <= 30; row += 2) service.getRange(row, at).setValue('Yes');
  typeRows(host, 'Pupils', [{ Forename: 'New', Surname: 'Comer', Stage: 'School Action' }]);
  const calls = refreshed(host);
  expectWithinBudget(calls);
  host.close();
});

describe('the sidebar opened again', () => {
  it('reads each tab once, writes no cell, and keeps what she saw in one property, once', async () => {
    const host = await oakfield();
    const [first, again] = [counted(host, () => ask(host, 'home', {})), counted(host, () => ask(host, 'home', {}))];
    expect(sum(first, CELL_VALUES)).toBeLessThanOrEqual(TABS.length);
    expect(sum(first, /\.set|append/)).toBe(1);
    expect(sum(again, /\.set|append/)).toBe(0);
    const kept = counted(host, () => ask(host, 'keepChoices', { screen: 'todo', only: 'PLAN_NEEDED' }));
    expect(sum(kept, CELL_VALUES)).toBe(0);
    expect(sum(kept, /Property$/)).toBe(2);
    host.close();
  });
});

test('term dates are written in one go, however many', async () => {
  const terms = ['Autumn 2026', 'Spring 2027', 'Summer 2027'].map((name, at) => {
    const [start, end] = [
      ['2 September 2026', '18 December 2026'],
      ['5 January 2027', '25 March 2027'],
      ['12 April 2027', '21 July 2027'],
    ][at] as [string, string];
    return { name, start, end, breakFrom: '', breakTo: '' };
  });
  const added = async (some: typeof terms): Promise<Calls> => {
    const host = await emptySchool();
    const calls = counted(host, () => ask(host, 'saveTerms', { text: '', terms: some, apply: true }));
    host.close();
    return calls;
  };
  expect(await added(terms)).toEqual(await added(terms.slice(0, 1)));
});
