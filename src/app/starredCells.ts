/**
 * Keeps the starred cells: one look-up formula, the same in every row that has an ID. Reads the formulas of a tab in one block,
 * writes only the columns that differ, and leaves a cell that somebody typed over, with a word.
 * Tests: test/app/refresh.test.ts
 */
import type { Rectangle } from '../tables/cell';
import { findColumns } from '../tables/headings';
import { headingsMoved, type WroteCell } from '../tables/movedColumns';
import { plainFormula, type StarredWrite, starredFormulas, starredRepairs } from '../tables/starred';
import type { SheetProblem, TabName } from '../tables/tab';
import { TABS } from '../tables/tabs';
import { columnsMoved, giveBack } from './movedColumns';
import type { Workbook } from './ports';
import { tabProblem } from './refusal';

export function repairStarred(
  workbook: Workbook,
  sheets: { readonly [tab in TabName]?: Rectangle | null },
  statusRows: number,
): SheetProblem[] {
  const problems: SheetProblem[] = [];
  for (const spec of TABS) {
    const sheet = sheets[spec.name];
    if (!sheet || sheet.length < 2 || !spec.columns.some((column) => column.starred)) continue;
    const { columns } = findColumns(spec, sheet);
    const wanted = starredFormulas(spec.name, columns, statusRows);
    if (wanted.length === 0) continue;
    const first = Math.min(...wanted.map(({ column }) => column));
    const width = Math.max(...wanted.map(({ column }) => column)) - first + 1;
    // From row 2 on: where all are written, it is the same block.
    const present = [[], ...workbook.readFormulas(spec.name, 2, first, sheet.length - 1, width)];
    const repairs = starredRepairs(spec, columns, wanted, sheet, present, first);
    if (repairs.writes.length > 0 && !workbook.canEdit(spec.name)) {
      problems.push(
        ...repairs.problems,
        tabProblem(
          spec.name,
          `${spec.name} is protected, so its starred columns could not be filled in. Ask its owner to let you edit it.`,
        ),
      );
      continue;
    }
    for (const { column, row, cells } of repairs.writes) workbook.writeFormulas(spec.name, row, column, cells);
    const moved = repairs.writes.length > 0 ? mindColumns(workbook, spec.name, sheet, repairs.writes) : [];
    problems.push(...(moved.length > 0 ? moved : repairs.problems));
  }
  return problems;
}

/** A column that came between: no formula of ours stays over a cell of another's. */
function mindColumns(
  workbook: Workbook,
  tab: TabName,
  before: Rectangle,
  writes: readonly StarredWrite[],
): SheetProblem[] {
  const headings = workbook.readShown(tab, 1, before[0]?.length ?? 1, 1);
  if (!headingsMoved(before, headings)) return [];
  const now = workbook.read(tab) ?? [];
  const wrote: WroteCell[] = [];
  for (const { row, column, cells } of writes) {
    const there = workbook.readFormulas(tab, row, column, cells.length, cells[0]?.length ?? 1);
    cells.forEach((line, down) => {
      line.forEach((formula, across) => {
        const isThere = formula !== '' && plainFormula(there[down]?.[across] ?? '') === plainFormula(formula);
        if (isThere) wrote.push({ row: row + down, column: column + across, cell: '' });
      });
    });
  }
  const isGiven = giveBack(workbook, tab, { before, now }, wrote, () => true);
  return isGiven ? [columnsMoved(tab, 'its starred columns were filled in')] : [];
}
