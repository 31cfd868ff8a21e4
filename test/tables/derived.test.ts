import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { assess } from '../../src/domain/assess';
import { isoDate } from '../../src/domain/isoDate';
import { stampOf } from '../../src/tables/contentHash';
import { derivedTabs } from '../../src/tables/derived';
import { statusTab } from '../../src/tables/statusTab';
import { anyDay, anySchool, aPupil, aSchool } from '../domain/anySchool';
import { expectSound, rowStarting } from './derivedTab';

const assessment = assess(aSchool({ pupils: [aPupil()] }), isoDate('2014-02-10'));

it('gives the four tabs that people read, as people see them', () => {
  expect(derivedTabs(assessment, []).map(({ tab }) => tab)).toEqual(['Start here', 'To do', 'Provision map', 'Impact']);
});

it('keeps the time of the refresh out of the stamp, so that time alone does not make a tab look old', () => {
  const [never, late] = ['', 'Monday 23 November 2026, 9:41 pm'].map(
    (lastRefresh) => derivedTabs(assessment, [], { lastRefresh })[0],
  );
  if (!never || !late) throw new Error('no Start here');
  expect(stampOf(never)).toBe(stampOf(late));
  expect(late.cells[1]?.[0]).toMatch(/9:41 pm/);
});

it('shows on To do and Start here alike what is to be put right', () => {
  const problem = { tab: 'Terms', cell: '', says: 'Terms has no rows.', rowId: '' };
  const [before, after] = [derivedTabs(assessment, []), derivedTabs(assessment, [problem])];
  expect(after.map((tab, index) => stampOf(tab) !== stampOf(before[index] ?? tab))).toEqual([true, true, false, false]);
});

test("each tab's stamp is the one that `_status` holds, whatever the school", () => {
  fc.assert(
    fc.property(anySchool, anyDay, (school, day) => {
      const any = assess(school, day);
      const tabs = derivedTabs(any, []);
      const status = statusTab(any, new Map(), tabs);
      for (const tab of tabs) {
        expectSound(tab);
        expect(rowStarting(status, `tab:${tab.tab}`)[2]).toBe(stampOf(tab));
        const warning = JSON.stringify(tab.cells[1]);
        expect(warning).toContain(`$A$2:$C$${status.cells.length},`);
      }
    }),
    { numRuns: 50 },
  );
});
