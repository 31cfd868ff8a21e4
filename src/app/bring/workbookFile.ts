/**
 * The whole workbook → the bytes of an .xlsx with the drop-downs, colours that follow dates, formats and hidden tabs that the sheet has from us;
 * tabs of the school's own with their cells and formulas. Changes nothing. Calls: a few a tab, whatever the rows.
 * Limits: looks that people gave by hand, notes and pictures are left out. Tests: test/app/bring/exports.test.ts
 */
import { assess } from '../../domain/assess';
import { bookFile } from '../../files/bookFile';
import type { BookCell, BookColumn, BookDropDown, BookSheet } from '../../files/bookModel';
import { a1Formula } from '../../tables/a1Formula';
import { type Cell, isFormulaCell, type Rectangle } from '../../tables/cell';
import { derivedTabs } from '../../tables/derived';
import { findColumns } from '../../tables/headings';
import { highlightsFor } from '../../tables/highlights';
import { type DerivedTab, frozenColumns, HEADING } from '../../tables/look';
import type { TabName, TabSpec } from '../../tables/tab';
import { TABS, tabSpec } from '../../tables/tabs';
import { allProblems } from '../answers';
import { type ColumnAt, dressOf } from '../columnDress';
import { isMadeUp } from '../madeUpMark';
import type { Workbook, World } from '../ports';
import { understand } from '../readWorkbook';

/** Of a column of the school's own, in pixels. */
const USUAL_WIDTH = 100;
const PLAIN: BookColumn = {
  pixels: USUAL_WIDTH,
  format: '',
  isWrapped: false,
  isAtTop: false,
  heading: { background: null, color: null },
};

export function workbookFile(world: World): Uint8Array {
  const { workbook } = world;
  const hidden = new Set(workbook.hiddenTabs());
  const cells = new Map(workbook.tabs().map((name) => [name, workbook.read(name) ?? []] as const));
  const sheets: Partial<Record<TabName, Rectangle>> = {};
  for (const { name } of TABS) sheets[name] = cells.get(name) ?? [];
  const { reading } = understand(workbook, sheets);
  const assessment = assess(reading.school, world.clock.today());
  const derived = derivedTabs(assessment, allProblems(reading, assessment), {
    lastRefresh: world.shared.get('lastRefresh'),
    isMadeUp: isMadeUp(sheets.Settings ?? []),
  });
  const columnAt: ColumnAt = (tab, key) => findColumns(tabSpec(tab), sheets[tab] ?? []).columns.column(key);
  const made = [...cells].map(([name, rows]): BookSheet => {
    const ours = derived.find(({ tab }) => tab === name);
    const spec = specOf(name);
    const base = { name, isHidden: hidden.has(name), ...(spec ? { tabColor: spec.tabColor } : {}) };
    if (ours) return { ...base, ...ofOurs(ours, rows) };
    const written = withFormulas(workbook, name, rows);
    if (!spec) return { ...base, cells: written, look: plainLook(rows) };
    return {
      ...base,
      cells: written,
      ...dressed(spec, rows, columnAt),
      rules: highlightsFor(spec.name, rows, reading.school.settings.amberDays),
    };
  });
  return bookFile(made);
}

function specOf(name: string): TabSpec | undefined {
  return TABS.find((spec) => spec.name === name);
}

/** A link or warning of ours is a formula of Google's own: what it shows is kept. */
function ofOurs({ cells, look }: DerivedTab, rows: Rectangle): Pick<BookSheet, 'cells' | 'look'> {
  return {
    cells: cells.map((row, down) =>
      row.map((cell, across) => (isFormulaCell(cell) ? (rows[down]?.[across] ?? '') : cell)),
    ),
    look,
  };
}

function withFormulas(workbook: Workbook, tab: string, rows: Rectangle): BookCell[][] {
  const columns = rows[0]?.length ?? 0;
  if (columns === 0) return [];
  const formulas = workbook.readFormulas(tab, 1, 1, rows.length, columns);
  return rows.map((row, down) =>
    row.map((cell: Cell, across): BookCell => {
      const formula = formulas[down]?.[across] ?? '';
      return formula === '' ? cell : { formula: a1Formula(formula, down + 1, across + 1), shows: cell };
    }),
  );
}

function plainLook(rows: Rectangle): BookSheet['look'] {
  return { columns: (rows[0] ?? []).map(() => PLAIN), frozenRows: 0, frozenColumns: 0 };
}

function dressed(spec: TabSpec, rows: Rectangle, columnAt: ColumnAt): Pick<BookSheet, 'look' | 'dropDowns'> {
  const { columns } = findColumns(spec, rows);
  const looks: BookColumn[] = (rows[0] ?? []).map(() => PLAIN);
  const dropDowns: BookDropDown[] = [];
  for (const column of spec.columns) {
    const at = columns.column(column.key);
    if (at === null) continue;
    const { dropDown, style } = dressOf(spec, column, at, columnAt);
    if (dropDown) dropDowns.push({ column: at, from: dropDown.from, help: dropDown.help });
    looks[at - 1] = {
      pixels: style?.width ?? USUAL_WIDTH,
      format: style?.numberFormat ?? '',
      isWrapped: style?.wrap ?? false,
      isAtTop: style?.atTop ?? false,
      heading: {
        background: style?.starred ? HEADING.starredBackground : HEADING.background,
        color: HEADING.text,
      },
    };
  }
  return { look: { columns: looks, frozenRows: 1, frozenColumns: frozenColumns(spec) }, dropDowns };
}
