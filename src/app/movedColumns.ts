/**
 * A colleague's column that comes between our reading and our writing: nothing of ours stays over a cell of theirs, and each new row
 * stands below its own headings. Tests: test/app/movedColumns.test.ts
 */
import type { Cell, Rectangle } from '../tables/cell';
import { isSame } from '../tables/changePlan';
import { cellsOfOthers, headingsMoved, standsAs, underHeadings, type WroteCell } from '../tables/movedColumns';
import type { SheetProblem, TabName } from '../tables/tab';
import { tabSpec } from '../tables/tabs';
import type { Workbook } from './ports';
import { tabProblem } from './refusal';

export interface BeforeAndNow {
  readonly before: Rectangle;
  readonly now: Rectangle;
}

/** @param wrote by the columns of `before` @returns whether anything had to be given back */
export function giveBack(
  workbook: Workbook,
  tab: TabName,
  { before, now }: BeforeAndNow,
  wrote: readonly WroteCell[],
  stands: ((one: WroteCell) => boolean) | null = null,
): boolean {
  const others = cellsOfOthers(tabSpec(tab), before, now, wrote, stands);
  const inOrder = others.slice().sort((a, b) => a.column - b.column || a.row - b.row);
  let run: WroteCell[] = [];
  const put = () => {
    const [first] = run;
    const cells = run.map(({ cell }) => [cell]);
    if (first) workbook.write(tab, first.row, first.column, cells);
    run = [];
  };
  for (const one of inOrder) {
    const last = run[run.length - 1];
    if (last && (last.column !== one.column || last.row + 1 !== one.row)) put();
    run.push(one);
  }
  put();
  return others.length > 0;
}

/** @param lines that were added below, by the columns of `before` @returns whether any had to be moved */
export function layUnderHeadings(
  workbook: Workbook,
  tab: TabName,
  { before, now }: BeforeAndNow,
  lines: readonly (readonly Cell[])[],
): boolean {
  let hasMoved = false;
  for (const line of lines) {
    const isIt = (cells: readonly Cell[]) => line.every((cell, at) => cell === '' || standsAs(cells[at] ?? '', cell));
    const row = now.length - now.slice().reverse().findIndex(isIt);
    const right = underHeadings(line, before, now);
    if (row > now.length || row < 2 || right.every((cell, at) => isSame(cell, line[at] ?? ''))) continue;
    for (const [column, cells] of changes(line, right, now[row - 1] ?? [])) workbook.write(tab, row, column, [cells]);
    hasMoved = true;
  }
  return hasMoved;
}

/** Cell by cell only what has to change, in runs: what somebody types in the row already stays. @returns each run's first column */
function changes(line: readonly Cell[], right: readonly Cell[], there: readonly Cell[]): [number, Cell[]][] {
  const runs: [number, Cell[]][] = [];
  let isRun = false;
  for (let at = 0; at < Math.max(line.length, right.length, there.length); at++) {
    const [is, ours, should] = [there[at] ?? '', line[at] ?? '', right[at] ?? ''];
    const isOurs = ours !== '' && standsAs(is, ours);
    const changed = isOurs ? !isSame(is, should) : is === '' && should !== '';
    if (changed && isRun) runs[runs.length - 1]?.[1].push(should);
    else if (changed) runs.push([at + 1, [should]]);
    isRun = changed;
  }
  return runs;
}

/** New rows at the end; a column that is moved meanwhile is minded. One call more than there are rows. */
export function appendRows(
  workbook: Workbook,
  tab: TabName,
  before: Rectangle,
  lines: readonly (readonly Cell[])[],
): void {
  for (const line of lines) workbook.append(tab, line);
  const now = lines.length > 0 ? (workbook.read(tab) ?? []) : before;
  if (headingsMoved(before, now)) layUnderHeadings(workbook, tab, { before, now }, lines);
}

/** @param doing 'its new rows got their IDs' */
export function columnsMoved(tab: TabName, doing: string): SheetProblem {
  const says = `Columns of ${tab} were moved while ${doing}, so that was left. Nothing that was typed has changed. Refresh again.`;
  return tabProblem(tab, says);
}
