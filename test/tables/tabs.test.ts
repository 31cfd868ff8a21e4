/** What every tab's description must hold, and the headings that people know. */
import { describe, expect, it, test } from 'vitest';
import { TABS, tabSpec } from '../../src/tables/tabs';
import { plainKey } from '../../src/tables/words';

test('tabs stand in the order in which people need them', () => {
  expect(TABS.map(({ name }) => name)).toEqual([
    ...['Start here', 'To do', 'Provision map', 'Impact', 'Pupils', 'Provision list', 'Targets', 'Reviews', 'Plans'],
    ...['Interventions', 'Funding', 'Staff rates', 'Terms', 'Stages', 'Settings'],
    ...['_status', '_documents', '_templates', '_undo'],
  ]);
});

test('tabs with money or set-up, and ours, are hidden', () => {
  expect(TABS.filter(({ isHidden }) => isHidden).map(({ name }) => name)).toEqual([
    ...['Funding', 'Staff rates', 'Terms', 'Stages', 'Settings', '_status', '_documents', '_templates', '_undo'],
  ]);
});

test.each([
  ['Pupils', ['IEP?', 'Review', 'Review due by']],
  ['Targets', ['Class']],
  ['Reviews', ['Class']],
  ['Plans', ['Status', 'Document']],
  ['Funding', ['Hours a week given', 'Cost this year', 'Difference']],
  ['Provision list', []],
] as const)('the columns of %s that are ours', (name, headings) => {
  const ours = tabSpec(name).columns.filter(({ starred }) => starred);
  expect(ours.map(({ heading }) => heading)).toEqual(headings);
});

describe.each(TABS)('$name', ({ columns, idPrefix, isDerived, isHidden }) => {
  it('has keys that differ', () => {
    expect(new Set(columns.map(({ key }) => key)).size).toBe(columns.length);
  });

  it('has no heading or other name that means two columns', () => {
    const meanings = new Map<string, string>();
    for (const { key, heading, aliases } of columns) {
      for (const name of [heading, ...aliases]) {
        const before = meanings.get(plainKey(name)) ?? key;
        expect(`${name} is ${before}`).toBe(`${name} is ${key}`);
        meanings.set(plainKey(name), key);
      }
    }
  });

  it('has its ID last, if its rows have one', () => {
    const ids = columns.filter(({ kind }) => kind === 'id').map(({ key }) => key);
    expect(ids).toEqual(idPrefix === '' ? [] : ['id']);
    if (idPrefix !== '') expect(columns[columns.length - 1]?.kind).toBe('id');
  });

  it('explains each column that people see, and lists the choices of each choice', () => {
    for (const { heading, kind, note, choices } of columns) {
      if (!isDerived && !isHidden) expect(`${heading}: ${note}`).toMatch(/: .+\.$/);
      if (kind === 'choice') expect(choices.length).toBeGreaterThan(1);
      expect(note).not.toContain('!');
    }
  });
});
