/**
 * Whether our tabs hold what the domain gives for one moment of the workbook: for the cells that the run had read which wrote
 * `_status`. A tab that does not must say "Refresh again".
 */
import { allProblems } from '../../src/app/answers';
import { documentLinks } from '../../src/app/documents/register';
import { unfinishedLines } from '../../src/app/documents/unfinished';
import { linkTo } from '../../src/app/linkTo';
import { isMadeUp } from '../../src/app/madeUpMark';
import { SCHOOL_TABS, understand } from '../../src/app/readWorkbook';
import { assess } from '../../src/domain/assess';
import { isDateCell, isFormulaCell, type Rectangle, type WrittenCell } from '../../src/tables/cell';
import { derivedTabs } from '../../src/tables/derived';
import type { DerivedTab } from '../../src/tables/look';
import type { Sheets } from '../../src/tables/readSchool';
import { LAST_REFRESH_CELL } from '../../src/tables/startHereTab';
import { statusTab } from '../../src/tables/statusTab';
import type { Book } from './book';
import { workbookOver } from './book';
import type { Moment } from './run';
import { isFormula, type Stored } from './sheet';

interface Expected {
  readonly status: DerivedTab;
  readonly tabs: readonly DerivedTab[];
}

export function momentNow(book: Book, today: Moment['today']): Moment {
  const { read } = workbookOver(book);
  const sheets = new Map([...SCHOOL_TABS, '_documents'].map((tab) => [tab as string, read(tab)]));
  return { sheets, today, wasDisturbed: false, isUnsure: false };
}

/** Scores as shown are those of the same rows. */
function expectedFor(book: Book, { sheets, today }: Moment): Expected {
  const workbook = workbookOver(book);
  const list = sheets.get('Provision list') ?? [];
  // A tab may have another name by now; its links do not change.
  const sheetId = (tab: string) => (book.find(tab) ?? book.sheet(`${tab} of ours`)).id;
  const asRead = { ...workbook, sheetId, readShown: () => [] as string[][] };
  asRead.readShown = (...[, first, columns, rows]: readonly unknown[]) =>
    Array.from({ length: Number(rows) }, (_, row) =>
      Array.from({ length: Number(columns) }, (__, at) => shown(list[row]?.[Number(first) - 1 + at] ?? '')),
    );
  const here = Object.fromEntries(SCHOOL_TABS.map((tab) => [tab, sheets.get(tab) ?? null])) as Sheets;
  const { reading } = understand(asRead, here);
  const assessment = assess(reading.school, today);
  const register = sheets.get('_documents') ?? [];
  const tabs = derivedTabs(assessment, allProblems(reading, assessment), {
    isMadeUp: isMadeUp(here.Settings ?? []),
    link: linkTo(asRead, here),
    documents: unfinishedLines(register, workbook.id()),
  });
  return { status: statusTab(assessment, documentLinks(register), tabs), tabs };
}

function shown(cell: Rectangle[number][number]): string {
  if (isDateCell(cell)) return cell.date.split('-').reverse().join('/');
  return String(cell);
}

export class Derived {
  /** The last is the newest that may have been written. */
  private moments: Moment[] = [];
  private readonly typedOver = new Set<string>();

  constructor(private readonly book: Book) {}

  begun(moment: Moment): void {
    this.moments.push(moment);
  }

  /** Somebody typed in a tab of ours: it is put right by the next refresh that writes it. */
  wasTypedOver(tab: string): void {
    this.typedOver.add(tab);
  }

  /** @returns what belongs to no moment and does not say so */
  check(): string[] {
    const [newest] = this.moments.slice(-1);
    if (!newest) return [];
    // A write that was refused or cut off leaves what was there.
    for (const moment of [...this.moments].reverse()) {
      if (moment.isUnsure) {
        this.moments = [moment];
        return [];
      }
      const expected = expectedFor(this.book, moment);
      if (differences(this.book, expected.status) !== null) continue;
      this.moments = [moment];
      return this.checkTabs(expected);
    }
    const says = differences(this.book, expectedFor(this.book, newest).status);
    this.moments = [];
    return [`_status is of no moment: ${says}`];
  }

  /** After a refresh that nobody disturbed. */
  checkNow(today: Moment['today']): string[] {
    const expected = expectedFor(this.book, momentNow(this.book, today));
    const asks = expected.tabs.filter(({ tab }) => this.book.find(tab) && this.book.asksAgain(tab));
    return [expected.status, ...expected.tabs]
      .flatMap((tab) => differences(this.book, tab) ?? [])
      .concat(asks.map(({ tab }) => `${tab} asks for another refresh`));
  }

  private checkTabs({ tabs }: Expected): string[] {
    return tabs.flatMap((tab) => {
      if (!this.book.find(tab.tab) || this.typedOver.has(tab.tab) || this.book.asksAgain(tab.tab)) return [];
      return differences(this.book, tab) ?? [];
    });
  }

  /** A refresh that ended well has written whatever was typed over. */
  refreshed(): void {
    this.typedOver.clear();
  }
}

/** @returns the first cell that differs; the moment of the last refresh, which no stamp counts, aside */
function differences(book: Book, { tab, cells }: DerivedTab): string | null {
  const sheet = book.find(tab);
  if (!sheet) return null;
  const extent = sheet.extent();
  const [lastRow, lastColumn] = LAST_REFRESH_CELL;
  for (let row = 1; row <= Math.max(cells.length, extent.rows); row++) {
    const [there, wanted] = [sheet.rows[row - 1]?.cells ?? [], cells[row - 1] ?? []];
    for (let column = 1; column <= Math.max(wanted.length, there.length); column++) {
      if (tab === 'Start here' && row === lastRow && column === lastColumn) continue;
      const [now, should] = [there[column - 1] ?? '', wanted[column - 1] ?? ''];
      if (now === should || isSame(now, should)) continue;
      return `${tab}, row ${row}, column ${column} holds ${JSON.stringify(now)}, not ${JSON.stringify(should)}`;
    }
  }
  return null;
}

function isSame(now: Stored, should: WrittenCell): boolean {
  if (isFormulaCell(should)) return isFormula(now) && now.formula === should.formula;
  if (isDateCell(should)) return typeof now === 'object' && 'date' in now && now.date === should.date;
  return now === should;
}
