/**
 * Records made plans in the tab Plans: a plan is in use from its start date, so the count of pupils without one falls at once.
 * A draft's own row gets the dates that are still blank; anything else is a new row. What people typed stays.
 */
import type { Assessment, PupilFigures } from '../../domain/assessment';
import { type IsoDate, parseIsoDate } from '../../domain/isoDate';
import { planEnd } from '../../domain/planEnd';
import type { School } from '../../domain/school';
import type { Cell } from '../../tables/cell';
import { findColumns } from '../../tables/headings';
import { pupilLabel } from '../../tables/pupilLabel';
import type { RowWrite } from '../../tables/rowEdits';
import { tabSpec } from '../../tables/tabs';
import { appendRows } from '../movedColumns';
import type { World } from '../ports';
import { writeRows } from '../saveRows';
import type { DocumentRow } from './register';

/**
 * A draft with dates of its own keeps them; else it starts on the day on which its document was planned.
 * @param number the plan's
 */
export function planDates(
  figures: PupilFigures,
  school: School,
  planned: IsoDate,
  number: number,
): { start: IsoDate; end: IsoDate | null } {
  const draft = figures.plan.draft?.number === number ? figures.plan.draft : null;
  const start = draft?.start ?? planned;
  return { start, end: draft?.end ?? planEnd(school, figures.stage, start, figures.pupil) };
}

/** The day that the record says; rows of before it did have none. */
export function plannedDay({ day }: DocumentRow, today: IsoDate): IsoDate {
  return parseIsoDate(day) ?? today;
}

/** Up to five at a time: one read, one `append` for each new row and a look at where they are. */
export function recordPlans(world: World, made: readonly DocumentRow[], assessment: Assessment): void {
  if (made.length === 0) return;
  const { workbook, clock } = world;
  const sheet = workbook.read('Plans') ?? [];
  const columns = findColumns(tabSpec('Plans'), sheet).columns;
  const figuresOf = new Map(assessment.pupils.map((figures) => [figures.pupil.id, figures]));
  const idColumn = columns.column('id');
  const width = sheet[0]?.length ?? 0;
  const drafts: RowWrite[] = [];
  const added: Cell[][] = [];
  for (const row of made) {
    const figures = figuresOf.get(row.pupilId);
    if (!figures) continue;
    const { start, end } = planDates(figures, assessment.school, plannedDay(row, clock.today()), row.planNumber);
    const at =
      idColumn === null
        ? -1
        : sheet.findIndex((cells, index) => index > 0 && String(cells[idColumn - 1]) === row.planId);
    if (at > 0) {
      const dates = new Map<number, Cell>();
      const fill = (key: string, date: IsoDate | null) => {
        const column = columns.column(key);
        if (column !== null && date !== null && isBlank(sheet[at]?.[column - 1])) dates.set(column, { date });
      };
      fill('start', start);
      fill('end', end);
      if (dates.size > 0) drafts.push({ tab: 'Plans', rowId: row.planId, row: at + 1, cells: dates });
      continue;
    }
    const cells: Cell[] = Array.from({ length: width }, () => '');
    const put = (key: string, value: Cell) => {
      const column = columns.column(key);
      if (column !== null) cells[column - 1] = value;
    };
    put('pupilId', pupilLabel(figures.pupil));
    put('number', row.planNumber);
    put('start', { date: start });
    if (end) put('end', { date: end });
    put('id', row.planId);
    added.push(cells);
  }
  appendRows(workbook, 'Plans', sheet, added);
  // Somebody may have sorted the tab since it was read: each draft gets its own dates.
  writeRows(workbook, { Plans: sheet }, drafts);
}

function isBlank(cell: Cell | undefined): boolean {
  return cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}
