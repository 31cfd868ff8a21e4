/**
 * The workbook that a school takes away as a file, opened in other programs on a later day: the words beside each pupil are what the rules
 * say that day, or ask for a refresh.
 */
import PizZip from 'pizzip';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../local/xlsx/read';
import { addDays, type IsoDate, isoDate } from '../../../src/domain/isoDate';
import { fromBase64 } from '../../../src/files/base64';
import type { BookCell } from '../../../src/files/bookModel';
import { REFRESH, REVIEW_WORDS } from '../../../src/tables/liveWord';
import { hasLibreOffice, ironCalc, libreOffice, type Shown, type Tab } from '../../calculators';
import { ask, keep, oakfield, open, TODAY, temporaryFolder } from '../oakfield';
import { headingsOf } from '../typing';

const DAYS: readonly IsoDate[] = [0, 1, 13, 30, 59].map((later) => addDays(isoDate(TODAY), later));

const stateFile = `${temporaryFolder()}/state.json`;
const school = await oakfield({ stateFile });
const kept = keep(school, stateFile);
const file = fromBase64(ask(school, 'exportWorkbook', {}).base64) ?? new Uint8Array();
const headings = headingsOf(school, 'Pupils');
const column = (heading: string) => headings.indexOf(heading) + 1;

/** Only what the words need: To do and Start here hold links, which are formulas of Google's own. */
const LOOKED_AT = ['Pupils', 'Plans', 'Reviews', 'Targets', '_status'];

async function tabsOf(bytes: Uint8Array): Promise<readonly Tab[]> {
  const { sheets } = await readWorkbook(Buffer.from(bytes));
  return Object.values(sheets).flatMap(({ name, cellData = {} }) => {
    if (!LOOKED_AT.includes(name)) return [];
    const cells: BookCell[][] = [];
    for (const [row, line] of Object.entries(cellData)) {
      for (const [at, cell] of Object.entries(line)) {
        const value = cell?.v ?? '';
        const made: BookCell = cell?.f ? { formula: cell.f, shows: '' } : cell?.t === 3 ? value === 1 : value;
        const cellsOfRow = cells[Number(row)] ?? [];
        cells[Number(row)] = cellsOfRow;
        cellsOfRow[Number(at)] = made;
      }
    }
    return [{ name, cells: Array.from(cells, (line) => Array.from(line ?? [], (cell) => cell ?? '')) }];
  });
}

/** TODAY() is that day. */
function onDay(bytes: Uint8Array, day: IsoDate): Uint8Array {
  const zip = new PizZip(bytes);
  for (const part of zip.file(/^xl\/worksheets\/.*\.xml$/)) {
    zip.file(part.name, part.asText().replaceAll('TODAY()', `DATE(${day.split('-').map(Number).join(',')})`));
  }
  return zip.generate({ type: 'uint8array' });
}

function byLibreOffice(): (day: IsoDate) => Shown {
  const books = libreOffice(DAYS.map((day) => onDay(file, day)));
  const byDay = new Map(DAYS.map((day, at) => [day, new Map(books[at]?.map((tab) => [tab.name, tab.cells]))]));
  return (day) => (tab, row, at) => byDay.get(day)?.get(tab)?.[row - 1]?.[at - 1] ?? '';
}

const tabs = await tabsOf(file);
const PROGRAMS: readonly (readonly [name: string, begin: () => (day: IsoDate) => Shown])[] = [
  ['IronCalc', () => ironCalc(tabs)],
  ...(hasLibreOffice ? [['LibreOffice', byLibreOffice] as const] : []),
];

describe.each(PROGRAMS)('by %s', (_, begin) => {
  const shownOn = begin();
  it.each(DAYS)('on %s each word is the rules’ word', async (day) => {
    const that = await open(kept, { today: day });
    const shown = shownOn(day);
    const rows = new Map(
      school.workbook
        .sheet('Pupils')
        .display()
        .map((line, index) => [line[column('Pupil ID') - 1] ?? '', index + 1]),
    );
    let refresh = 0;
    for (const { pupilId, plan, review } of ask(that, 'pupils', {})) {
      const [word, reviewWord] = [column('IEP?'), column('Review')].map((at) =>
        shown('Pupils', rows.get(pupilId) ?? 0, at),
      );
      const who = `${pupilId}: “${word}”, “${reviewWord}”`;
      if (word === REFRESH) refresh += 1;
      else expect(/^Needs an? (?!place)/.test(word ?? ''), who).toBe(plan.needed);
      if (reviewWord === REFRESH) refresh += 1;
      else {
        const says = review.status === null ? '' : REVIEW_WORDS[review.status as keyof typeof REVIEW_WORDS];
        expect((reviewWord ?? '').replace(/, booked .*/, ''), who).toBe(says);
      }
    }
    if (day === TODAY) expect(refresh).toBe(0);
    that.close();
  });
});
