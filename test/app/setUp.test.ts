/** Set-up, again and again, over what a school already has: it completes, and changes nothing that is there. */
import { describe, expect, it, test } from 'vitest';
import type { Host } from '../../local/host';
import type { Snapshot } from '../../local/snapshot';
import { TABS } from '../../src/tables/tabs';
import { ask, emptySchool, oakfield, open, refusal } from './oakfield';
import { column, headingsOf, typedCells, typeRows, typingLost } from './typing';

/** All that a workbook is, but for what only says when: cells, styles, rules, drop-downs, notes, protections. */
function everything(host: Host): Snapshot {
  const snapshot = host.snapshot();
  const start = Object.values(snapshot.sheets).find(({ name }) => name === 'Start here');
  for (const row of Object.values(start?.cellData ?? {})) {
    for (const cell of Object.values(row)) {
      if (cell && /refreshed/i.test(String(cell.v))) cell.v = 'refreshed';
    }
  }
  return snapshot;
}

describe.each([
  { name: 'Oakfield Primary', start: oakfield },
  { name: 'a school with nobody in it', start: emptySchool },
])('$name', ({ start }) => {
  it('is left as it is by a second run, to the last format and rule', async () => {
    const host = await start();
    ask(host, 'setUp', {});
    const before = everything(host);
    expect(ask(host, 'setUp', {})).toMatchObject({ made: [], repaired: [] });
    expect(everything(host)).toEqual(before);
    host.close();
  });
});

test('a tab of ours that somebody took the name of comes back with its look', async () => {
  const host = await emptySchool();
  const titleOf = () => {
    const { sheets, styles } = host.snapshot();
    const style = Object.values(sheets).find(({ name }) => name === 'To do')?.cellData?.[0]?.[0]?.s;
    return typeof style === 'string' ? styles[style] : style;
  };
  const before = titleOf();
  expect(before).toMatchObject({ bl: 1 });
  host.workbook.sheet('To do').service.setName('To do of last year');
  ask(host, 'setUp', {});
  expect(titleOf()).toEqual(before);
  host.close();
});

describe('a workbook that holds some of it already', async () => {
  const host = await open(null);
  const { workbook } = host;
  const pupils = workbook.sheet('Sheet1').service;
  pupils.setName('pupils');
  pupils.getRange(1, 1, 3, 5).setValues([
    ['Last name', 'Reading group', 'FIRST NAME', 'SEN status', 'Notes for me'],
    ['Khan', 'Red', 'Ava', 'School Action Plus', '=1+1'],
    ["O'Neill", 'Blue', 'Zoë', 'School Action', 'ask mum'],
  ]);
  host.workbook.setCell('pupils', 'G9', 'far away');
  const mine = { ...typedOnly(host) };
  const rule = {
    cfId: 'mine',
    ranges: [{ startRow: 1, endRow: 20, startColumn: 1, endColumn: 1 }],
    stopIfTrue: false,
    rule: { type: 'highlightCell', subType: 'formula', value: '=$B2="Red"', style: { bg: { rgb: '#ff00ff' } } },
  };
  host.applyMutations([
    {
      id: 'sheet.mutation.add-conditional-rule',
      params: { unitId: host.snapshot().id, subUnitId: workbook.sheet('pupils').id, rule },
    },
  ]);
  const done = ask(host, 'setUp', { framework: 'eng-2001-bwd' });

  it('makes the tabs that are missing, and says which it completed', () => {
    expect(done.made).toEqual(TABS.map(({ name }) => name).filter((name) => name !== 'Pupils'));
    expect(done.repaired).toEqual(['Pupils']);
  });
  it('adds the headings that are missing to the right, each once', () => {
    const headings = headingsOf(host, 'pupils');
    expect(headings.slice(0, 5)).toEqual(['Last name', 'Reading group', 'FIRST NAME', 'SEN status', 'Notes for me']);
    expect(headings).toContain('Pupil ID');
    expect(headings).not.toContain('Forename');
    expect(new Set(headings.filter(Boolean)).size).toBe(headings.filter(Boolean).length);
  });
  it('leaves every cell that was there', () => expect(typedOnly(host)).toMatchObject(mine));
  it('keeps the school’s own rule, before ours', () => {
    const formulas = workbook
      .sheet('pupils')
      .service.getConditionalFormatRules()
      .map((one) => one.getBooleanCondition()?.getCriteriaValues()[0]);
    expect(formulas[0]).toBe('=$B2="Red"');
    expect(formulas.length).toBeGreaterThan(1);
  });
  it('works: pupils have IDs and answers', () => {
    expect(ask(host, 'pupils', {}).map(({ pupilId, name, stage }) => ({ pupilId, name, stage }))).toEqual([
      { pupilId: 'P001', name: 'Khan, Ava', stage: 'School Action Plus' },
      { pupilId: 'P002', name: "O'Neill, Zoë", stage: 'School Action' },
    ]);
    expect(column(host, 'pupils', 'Pupil ID').slice(0, 2)).toEqual(['P001', 'P002']);
  });
  it('is complete then', () => expect(ask(host, 'setUp', {})).toMatchObject({ made: [], repaired: [] }));
});

/** What stands in the school's own columns, by place. */
function typedOnly(host: Host): Record<string, string> {
  return Object.fromEntries(
    [...typedCells(host)].filter(([place]) => /!\d+,[1-57]$/.test(place) && /^pupils/i.test(place)),
  );
}

describe('what was lost comes back, and nothing else is touched', () => {
  it.each([
    {
      why: 'a drop-down',
      tab: 'Pupils',
      lose: (host: Host) => {
        const { service } = host.workbook.sheet('Pupils');
        const at = headingsOf(host, 'Pupils').indexOf('Stage') + 1;
        service.getRange(2, at, service.getMaxRows() - 1, 1).setDataValidation(null);
      },
      isBack: (host: Host) => {
        const { service } = host.workbook.sheet('Pupils');
        const at = headingsOf(host, 'Pupils').indexOf('Stage') + 1;
        return service.getRange(2, at, 1, 1).getDataValidations()[0]?.[0] !== null;
      },
    },
    {
      why: 'a note on a heading',
      tab: 'Targets',
      lose: (host: Host) => host.workbook.sheet('Targets').service.getRange(1, 1).setNote(''),
      isBack: (host: Host) => host.workbook.sheet('Targets').service.getRange(1, 1).getNotes()[0]?.[0] !== '',
    },
    {
      why: 'a column of ours',
      tab: 'Reviews',
      lose: (host: Host) => host.workbook.setCell('Reviews', 'C1', 'Sort of review'),
      isBack: (host: Host) => headingsOf(host, 'Reviews').includes('Type'),
    },
    {
      why: 'a whole tab',
      tab: 'Funding',
      lose: (host: Host) => {
        const { service } = host.workbook.sheet('Funding');
        service.setName('Funding of last year');
      },
      isBack: (host: Host) => host.workbook.names().includes('Funding'),
    },
  ])('$why', async ({ tab, lose, isBack }) => {
    const host = await emptySchool();
    typeRows(host, 'Pupils', [{ Forename: 'Ava', Surname: 'Khan', Stage: 'School Action', Strengths: 'drawing' }]);
    ask(host, 'refresh', {});
    lose(host);
    expect(isBack(host)).toBe(false);
    const before = typedCells(host);
    const { made, repaired } = ask(host, 'setUp', {});
    expect([...made, ...repaired]).toEqual([tab]);
    expect(isBack(host)).toBe(true);
    expect(typingLost(host, before).filter((line) => !/: new /.test(line))).toEqual([]);
    host.close();
  });
});

test('the made-up school is refused where there are pupils already', async () => {
  const host = await emptySchool();
  typeRows(host, 'Pupils', [{ Forename: 'Ava', Surname: 'Khan' }]);
  expect(refusal(host.rpc('setUp', { sample: true }))[0]).toMatch(/pupils here already/);
  host.close();
});

test('set-up waits for a colleague and says so, having done nothing', async () => {
  const host = await emptySchool();
  const before = typedCells(host);
  const letGo = host.holdLock();
  expect(refusal(host.rpc('setUp', {}))[0]).toMatch(/colleague/);
  expect(typingLost(host, before)).toEqual([]);
  letGo();
  host.close();
});
