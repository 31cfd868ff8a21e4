import { describe, expect, it } from 'vitest';
import { assess } from '../../src/domain/assess';
import { isoDate } from '../../src/domain/isoDate';
import { lastRefreshLine, type StartHere, startHereTab } from '../../src/tables/startHereTab';
import { TABS } from '../../src/tables/tabs';
import { aPupil, aSchool } from '../domain/anySchool';
import { expectSound, firstCells, rowStarting } from './derivedTab';

const { counts } = assess(aSchool({ pupils: [aPupil()] }), isoDate('2014-02-10'));
const page: StartHere = {
  counts,
  schoolName: 'Oakfield Primary',
  planNames: ['IEP'],
  problems: 3,
  tabs: TABS,
  isMadeUp: false,
};

it('says what each tab is for, hidden ones apart, with the word that hidden is not secret', () => {
  const tab = startHereTab(page);
  expectSound(tab);
  for (const { name } of TABS) expect(firstCells(tab)).toContain(name);
  const cells = firstCells(tab);
  const hidden = cells.indexOf('Hidden tabs');
  for (const { name, isHidden } of TABS) expect(cells.indexOf(name) > hidden).toBe(isHidden);
  expect(cells[hidden + 1]).toMatch(/not secret/);
  // Under that heading the word need not be said again.
  expect(rowStarting(tab, 'Settings')[1]).toBe('Choices for the whole school.');
});

it('counts today', () => {
  const lines = startHereTab(page).cells.map(([count, words]) => `${count} ${words}`);
  expect(lines).toEqual(
    expect.arrayContaining(['1 pupil on the register', '1 still needs a plan (IEP)', '0 reviews are overdue']),
  );
  expect(lines).toContain('3 things to put right in the sheet');
});

describe('the made-up school', () => {
  it('is named as such', () => {
    expect(firstCells(startHereTab({ ...page, isMadeUp: true }))).toContain(
      'This is a made-up school. No child in it is real.',
    );
  });
  it('is not mentioned to a real one', () => {
    expect(JSON.stringify(startHereTab(page).cells)).not.toContain('made-up');
  });
});

it('prints on one page: no wider or taller than A4 in proportion', () => {
  const { cells, look } = startHereTab({ ...page, isMadeUp: true });
  const width = look.columnWidths.reduce((sum, each) => sum + each, 0);
  const lines = cells.reduce((sum, row) => sum + Math.max(1, Math.ceil(String(row[1]).length / 95)), 0);
  expect((lines * 21) / width).toBeLessThan(297 / 210);
});

it.each([
  { at: '', line: 'Not refreshed yet.' },
  {
    at: 'Monday 23 November 2026, 9:41 pm',
    line: 'Refreshed on Monday 23 November 2026, 9:41 pm. Refresh again after you have typed.',
  },
])('tells the state of the last refresh: $line', ({ at, line }) => expect(lastRefreshLine(at)).toBe(line));
