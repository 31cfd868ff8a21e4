/**
 * What cells give back, tried on the diagnosis tab itself. Column F is text by its format, G is plain, H shows dates; row 1 is left to
 * the headings. Tests: test/app/diagnose.test.ts
 */
import type { IsoDate } from '../../domain/isoDate';
import { type Cell, isDateCell, type WrittenCell } from '../../tables/cell';
import { diagnosisTab } from '../../tables/diagnosisTab';
import { highlightsFor } from '../../tables/highlights';
import type { ColumnDress, Workbook } from '../ports';
import type { Came, Check } from './check';

const TAB = diagnosisTab.name;
const [TEXT, PLAIN, DATES] = [6, 7, 8];
const FIRST = 2;

const look = (column: number, width: number, numberFormat = '', wrap = false): ColumnDress => ({
  column,
  dropDown: column === PLAIN ? { from: ['Yes', 'No'], help: 'Tried by the diagnosis.' } : null,
  note: '',
  style: { width, numberFormat, wrap, atTop: false, starred: false },
});

/** The report's columns and those to try things in, laid on as set-up does it. */
export function dressReport(workbook: Workbook): void {
  const report = [look(1, 50), look(2, 380, '', true), look(3, 320, '@', true), look(4, 110)];
  workbook.dressColumns(TAB, [...report, look(TEXT, 100, '@'), look(PLAIN, 100), look(DATES, 100, 'd mmm yyyy')]);
}

/** What is written where, and what must come back. */
const KEPT: readonly { readonly step: string; readonly tried: string; readonly column: number; readonly cell: Cell }[] =
  [
    { step: 'D1', tried: 'The text 9.10 in a column of text stays 9.10', column: TEXT, cell: '9.10' },
    { step: 'D2', tried: 'The text 007 keeps its noughts', column: PLAIN, cell: '007' },
    { step: 'D2', tried: 'The text 1/2 does not become a date', column: PLAIN, cell: '1/2' },
    { step: 'D2', tried: 'The text =1+1 does not become a formula', column: PLAIN, cell: '=1+1' },
    { step: 'D3', tried: 'True comes back as true', column: PLAIN, cell: true },
    { step: 'D3', tried: 'The number 1.5 comes back as a number', column: PLAIN, cell: 1.5 },
    {
      step: 'D4',
      tried: 'The day before the clocks change comes back as that day',
      column: DATES,
      cell: day('2026-03-28'),
    },
    { step: 'D4', tried: 'A summer’s day comes back as that day', column: DATES, cell: day('2026-06-01') },
  ];

/** Below them, so that it is the last. */
const FORMULA_ROW = FIRST + KEPT.length + 2;

function day(text: string): Cell {
  return { date: text as IsoDate };
}

const KINDS = { string: 'text', number: 'number', boolean: 'answer' } as const;

const spelt = (cell: Cell | undefined): string =>
  cell === undefined
    ? 'nothing'
    : isDateCell(cell)
      ? `the date ${cell.date}`
      : `the ${KINDS[typeof cell as keyof typeof KINDS]} ${String(cell)}`;

/** One write and one read for all of them. */
export function cellChecks(workbook: Workbook): readonly Check[] {
  let read: readonly (readonly Cell[])[] | null = null;
  const written = () => {
    if (read) return read;
    const rows = KEPT.map(({ column, cell }) =>
      [TEXT, PLAIN, DATES].map((one): WrittenCell => (one === column ? cell : '')),
    );
    workbook.write(TAB, FIRST, TEXT, rows);
    workbook.flush();
    read = workbook.read(TAB) ?? [];
    return read;
  };
  const kept = KEPT.map(
    ({ step, tried, column, cell }, at): Check => ({
      step,
      tried,
      run: () => compare(written()[FIRST - 1 + at]?.[column - 1], cell),
    }),
  );
  return [...kept, ...formulaChecks(workbook), ...ruleChecks(workbook)];
}

function compare(found: Cell | undefined, wanted: Cell): Came {
  return { came: spelt(found), isAsExpected: spelt(found) === spelt(wanted) };
}

function formulaChecks(workbook: Workbook): Check[] {
  const formula = '=IF(TRUE,"",R[0]C[-1]&"")';
  return [
    {
      step: 'D5',
      tried: 'A formula comes back as it was written',
      run() {
        workbook.writeFormulas(TAB, FORMULA_ROW, PLAIN, [[formula]]);
        workbook.flush();
        const found = workbook.readFormulas(TAB, FORMULA_ROW, PLAIN, 1, 1)[0]?.[0] ?? '';
        return { came: found, isAsExpected: found === formula };
      },
    },
    {
      step: 'D6',
      tried: 'A formula that shows nothing counts as content',
      run() {
        const { rows } = workbook.extent(TAB);
        return { came: `the last row is ${rows}`, isAsExpected: rows >= FORMULA_ROW };
      },
    },
  ];
}

function ruleChecks(workbook: Workbook): Check[] {
  const rules = () => highlightsFor('Plans', [['', '', '', '', '', 'Status']], 21);
  return [
    {
      step: 'D7',
      tried: 'A highlight rule of ours is known again, so it is not written twice',
      run() {
        workbook.highlight(TAB, rules());
        workbook.flush();
        const isWrittenAgain = workbook.highlight(TAB, rules());
        return { came: isWrittenAgain ? 'it was written again' : 'it was left alone', isAsExpected: !isWrittenAgain };
      },
    },
    {
      step: 'D8',
      tried: 'A drop-down is found again',
      run() {
        const found = workbook.checked(TAB, DATES);
        return { came: found[PLAIN - 1] ? 'it is there' : 'none is there', isAsExpected: found[PLAIN - 1] === true };
      },
    },
  ];
}

/** What was tried is taken away again; the report stands beside it. */
export function clearScratch(workbook: Workbook): void {
  const blank = Array.from({ length: FORMULA_ROW }, () => ['', '', '']);
  workbook.write(TAB, 1, TEXT, [['Tried here', '', ''], ...blank]);
  workbook.highlight(TAB, []);
}
