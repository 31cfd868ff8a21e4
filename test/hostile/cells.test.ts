/**
 * Cells of a workbook that hold anything, headings and tabs too: read without a crash, told with tab and cell, and never a formula
 * in a tab of ours. Over the reading functions; the same in the whole host: host.test.ts.
 */
import fc from 'fast-check';
import { describe } from 'vitest';
import { assess } from '../../src/domain/assess';
import { isoDate } from '../../src/domain/isoDate';
import { toValue } from '../../src/google/dates';
import { type Cell, isFormulaCell, type Rectangle } from '../../src/tables/cell';
import { derivedTabs } from '../../src/tables/derived';
import { readSchool, type Sheets, TYPED_TABS } from '../../src/tables/readSchool';
import { statusTab } from '../../src/tables/statusTab';
import type { TabName } from '../../src/tables/tab';
import { sheets } from '../tables/madeSheets';
import { holds, mustBePlain } from './hold';
import { FORMULAS, INHERITED, nastyText } from './nasty';

const TODAY = isoDate('2026-11-23');
const MADE = sheets();
const NUMBERS = [-1, 0, 0.5, 1e21, -1e21, 1e308, 5e-324, 2 ** 53, 1e6] as const;

const nastyCell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 5, arbitrary: nastyText },
  { weight: 1, arbitrary: fc.constantFrom<Cell>(...NUMBERS, true, false, '') },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('1899-12-30', '0001-01-01', '9999-12-31', '2026-11-23')
      .map((date): Cell => ({ date: isoDate(date) })),
  },
);
const where = fc.record({
  tab: fc.constantFrom(...TYPED_TABS.map(({ name }) => name)),
  row: fc.nat(7),
  column: fc.nat(25),
  cell: nastyCell,
});

function put(into: Sheets, changes: readonly { tab: TabName; row: number; column: number; cell: Cell }[]): Sheets {
  const spoilt: { [tab in TabName]?: Rectangle | null } = { ...into };
  for (const { tab, row, column, cell } of changes) {
    const cells = (spoilt[tab] ?? []).map((line) => [...line]);
    const line = cells[row % Math.max(1, cells.length)];
    if (line && line.length > 0) line[column % line.length] = cell;
    spoilt[tab] = cells;
  }
  return spoilt;
}

/** Of what people typed, nothing may stand outside the quotes of a formula of ours. */
const THEIRS = /IMPORT|cmd|SUM\(A1\)|1\+1|["{}<>&]?script|__proto__|["{}|]/;

function worksOut(given: Sheets): void {
  const { school, problems } = readSchool(given, new Map());
  for (const { tab, cell, says } of problems) {
    if (!TYPED_TABS.some(({ name }) => name === tab) || !/^([A-Z]{1,3}\d+)?$/.test(cell))
      throw new Error(`No place: ${tab} ${cell}`);
    // What stands in the cell is quoted.
    mustBePlain(says.replace(/".*"/gs, '…'));
  }
  const assessment = assess(school, TODAY);
  const tabs = derivedTabs(assessment, problems, { lastRefresh: 'today' });
  for (const { tab, cells } of [...tabs, statusTab(assessment, new Map(), tabs)])
    for (const row of cells)
      for (const cell of row) {
        if (isFormulaCell(cell)) {
          if (THEIRS.test(cell.formula.replace(/"(?:[^"]|"")*"/g, '')))
            throw new Error(`${tab} holds the formula ${cell.formula}`);
        } else if (/^[=+\-@]/.test(String(toValue(cell))) && typeof cell === 'string')
          throw new Error(`${tab} would make a formula of ${cell}`);
      }
}

describe('cells that hold anything', () => {
  holds('one to eight, anywhere', fc.array(where, { minLength: 1, maxLength: 8 }), 120, (changes) =>
    worksOut(put(MADE, changes)),
  );
  holds(
    'every name and word of the school alike',
    fc.oneof(fc.constantFrom<string>(...FORMULAS, ...INHERITED), nastyText),
    40,
    (words) => {
      const given: { [tab in TabName]?: Rectangle | null } = {};
      for (const [tab, cells] of Object.entries(MADE) as [TabName, Rectangle][])
        given[tab] = cells.map((row, at) =>
          row.map((cell) => (at === 0 || typeof cell !== 'string' || cell === '' ? cell : words)),
        );
      worksOut(given);
    },
  );
  holds(
    'tabs without headings, without rows, or not there',
    fc.tuple(
      fc.constantFrom(...TYPED_TABS.map(({ name }) => name)),
      fc.constantFrom<Rectangle | null>(null, [], [['']], [[]], [['__proto__', 'constructor']]),
      fc.array(where, { maxLength: 3 }),
    ),
    40,
    ([tab, cells, changes]) => worksOut({ ...put(MADE, changes), [tab]: cells }),
  );
});
