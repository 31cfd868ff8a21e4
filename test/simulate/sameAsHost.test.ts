/**
 * The workbook in memory is worth what it has in common with the local host: the same acts leave the same typed cells and the same
 * tabs of ours in both. Names of files and moments aside.
 */
import { expect, it } from 'vitest';
import type { Host } from '../../local/host';
import { importPupils } from '../../src/app/bring/importPupils';
import { settleLastJob } from '../../src/app/bring/jobs';
import type { World } from '../../src/app/ports';
import { refresh } from '../../src/app/refresh';
import { saveRows } from '../../src/app/saveRows';
import { dateReader, toCell } from '../../src/google/dates';
import { typedSchool } from '../app/oakfield';
import { Book } from './book';
import { Random } from './random';
import { Run } from './run';
import { newPlace } from './school';
import { type Sheet, spelt } from './sheet';

const PUPILS = 4;
const ACTS = 8;
const isoOf = dateReader('Europe/London');
const HIDDEN_OR_MEMORY = /^_/;

/** All that the host's workbook holds, formulas as R1C1. */
function bookOf(host: Host): Book {
  const book = new Book();
  host.workbook.names().forEach((name, at) => {
    const sheet = book.add(name, at, HIDDEN_OR_MEMORY.test(name));
    const values = host.workbook.sheet(name).values();
    if (values.length === 0) return;
    const range = host.workbook.sheet(name).service.getRange(1, 1, values.length, values[0]?.length ?? 1);
    const formulas = range.getFormulasR1C1();
    values.forEach((row, r) =>
      row.forEach((value, c) => {
        const formula = formulas[r]?.[c] ?? '';
        sheet.put(r + 1, c + 1, formula === '' ? toCell(value, isoOf) : { formula });
      }),
    );
  });
  return book;
}

/** Formulas, the moment of the last refresh, and stamps, which hold the links to the sheets of this one workbook. */
const LEFT_OUT = /^(=|Refreshed on|v[0-9a-f]{14}$)/;

/** '2,3 text' of each cell that can be the same. */
function plainCells(book: Book): Record<string, string[]> {
  return Object.fromEntries(
    book.sheets
      .filter(({ name }) => !/^_(documents|undo|templates)/.test(name))
      .map(({ name, rows }) => [
        name,
        rows.flatMap(({ cells }, r) =>
          cells.flatMap((cell, c) => {
            const text = spelt(cell);
            const isLeftOut = text === '' || LEFT_OUT.test(text);
            return isLeftOut ? [] : [`${r + 1},${c + 1} ${text}`];
          }),
        ),
      ]),
  );
}

interface Act {
  readonly says: string;
  readonly inHost: (host: Host) => unknown;
  readonly inMemory: (book: Book, world: () => World) => unknown;
}

const TYPED: readonly (readonly [tab: string, heading: string])[] = [
  ['Pupils', 'Class'],
  ['Provision list', 'Exit score'],
  ['Targets', 'Comment'],
  ['Reviews', 'Next steps'],
];
const columnOf = ({ rows }: Sheet, heading: string) => (rows[0]?.cells.indexOf(heading) ?? -1) + 1;

/** Rows without cells of text that differ in case or kind alone, so that both sort alike. */
function anyAct(random: Random, book: Book): Act {
  const [tab, heading] = random.pick(TYPED) ?? ['Pupils', 'Class'];
  const sheet = book.sheet(tab);
  const { rows, columns } = sheet.extent();
  const row = random.between(2, rows);
  const service = (host: Host) => host.workbook.sheet(tab).service;
  const kind = random.weighed({ type: 3, sort: 2, insert: 1, save: 2, bringIn: 1, undo: 1, refresh: 2 });
  const text = `Said ${random.between(100, 999)}`;
  const value = heading === 'Exit score' ? random.between(20, 40) : text;
  const at = columnOf(sheet, heading);
  const list = `Forename,Surname,Class,SEN status\nForename1,Surname1,${random.between(1, 6)}X,\nTobi,Adeyemi,4B,School Action Plus`;
  const bring = { text: list, ticked: ['P001|className', 'new|3'], apply: true };
  const saved = [
    { tab: 'Targets' as const, rowId: `T000${random.between(1, PUPILS)}`, was: {}, set: { strategy: text } },
  ];
  const byPupil = columnOf(sheet, tab === 'Pupils' ? 'Surname' : 'Pupil');
  const acts: Readonly<Record<typeof kind, Omit<Act, 'says'>>> = {
    type: {
      inHost: (host) => service(host).getRange(row, at).setValue(value),
      inMemory: () => sheet.put(row, at, value),
    },
    sort: {
      inHost: (host) =>
        service(host)
          .getRange(2, 1, rows - 1, columns)
          .sort({ column: byPupil, ascending: false }),
      inMemory: () => sheet.sort((cells) => spelt(cells[byPupil - 1] ?? ''), true),
    },
    insert: { inHost: (host) => service(host).insertRowsAfter(row - 1, 1), inMemory: () => sheet.insertRow(row) },
    save: {
      inHost: (host) => host.rpc('saveRows', { rows: saved }),
      inMemory: (_, world) => saveRows(world(), saved),
    },
    bringIn: {
      inHost: (host) => host.rpc('importPupils', bring),
      inMemory: (_, world) => importPupils(world(), bring),
    },
    undo: {
      inHost: (host) => host.rpc('settleImport', { wish: 'UNDO' }),
      inMemory: (_, world) => settleLastJob(world(), 'UNDO'),
    },
    refresh: { inHost: (host) => host.rpc('refresh', {}), inMemory: (_, world) => refresh(world()) },
  };
  return { says: `${kind} ${tab} ${row}`, ...acts[kind] };
}

it.each([1, 2, 3])('seed %i leaves the same in both', async (seed) => {
  const host = await typedSchool(PUPILS);
  const place = { ...newPlace(seed, 1, null, () => {}), book: bookOf(host) };
  const world = () => new Run(place, 0, 'act', null, 0, () => {}).world();
  const random = new Random(seed);
  const done: string[] = [];
  for (let left = ACTS; left > 0; left--) {
    const act = anyAct(random, place.book);
    done.push(act.says);
    act.inHost(host);
    act.inMemory(place.book, world);
  }
  host.rpc('refresh', {});
  refresh(world());
  const [inMemory, inHost] = [plainCells(place.book), plainCells(bookOf(host))];
  for (const tab of Object.keys(inHost)) expect([done, tab, inMemory[tab]]).toEqual([done, tab, inHost[tab]]);
  host.close();
});
