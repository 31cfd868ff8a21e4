/** What bringing in and taking out asks Google for, counted at the gate: the same for 50 pupils and for 500. */
import { describe, expect, it } from 'vitest';
import type { Host } from '../../../local/host';
import { toBase64 } from '../../../src/files/base64';
import { csvFile } from '../../../src/files/csvFile';
import { TABS } from '../../../src/tables/tabs';
import { ask, emptySchool } from '../oakfield';
import { headingsOf, typeSchool } from '../typing';

const SIZES = [50, 500] as const;
/** As many rows on each tab in both, so that neither has to be made longer. */
const ROWS = 800;
const JULY = '2027-07-26';

interface Counted {
  readonly what: string;
  /** Of all kinds. */
  readonly all: number;
}

function counted(host: Host, what: string, run: () => unknown): Counted {
  host.gate.reset();
  run();
  const { calls } = host.gate.stats();
  return { what, all: Object.values(calls).reduce((sum, times) => sum + times, 0) };
}

/** Every other pupil in another class, so that changed rows and others take turns, and half as many who are new. */
function listOf(pupils: number): string {
  const there = Array.from({ length: pupils }, (_, at) => {
    const index = at + 1;
    return `Forename${index},Surname${index},${index % 2 === 0 ? '9Z' : `${(index % 6) + 1}B`}`;
  });
  const joiners = Array.from({ length: pupils / 2 }, (_, at) => `Joiner${at},Newcomer${at},1A`);
  return ['Forename,Surname,Class', ...there, ...joiners].join('\n');
}

const mapOf = (pupils: number): string =>
  toBase64(
    csvFile([
      ['Intervention', 'Led by', 'Time', 'Pupils'],
      ...Array.from({ length: pupils }, (_, at) => [
        `Club ${at % 7}`,
        'TA',
        '3 x 20 mins pw',
        `Forename${at + 1} Surname${at + 1}`,
      ]),
    ]),
  );

function takeStarredHeadings(host: Host): void {
  for (const { name, columns } of TABS) {
    for (const { heading, starred } of columns) {
      if (!starred) continue;
      const { service } = host.workbook.sheet(name);
      service.getRange(1, headingsOf(host, name).indexOf(heading) + 1).setValue(`Ours ${heading.length} ${name}`);
    }
  }
}

async function everything(pupils: number): Promise<Counted[]> {
  const host = await emptySchool({ today: JULY });
  for (const name of host.workbook.names()) {
    const { service } = host.workbook.sheet(name);
    const there = service.getMaxRows();
    if (there < ROWS) service.insertRowsAfter(there, ROWS - there);
  }
  // Without the look-up columns of Pupils and Provision list the engine calculates a large school in seconds.
  takeStarredHeadings(host);
  typeSchool(host, pupils, 20);
  for (let row = 2; row <= 21; row += 1) {
    const { service } = host.workbook.sheet('Provision list');
    service.getRange(row, headingsOf(host, 'Provision list').indexOf('End') + 1).setValue('');
  }
  ask(host, 'refresh', {});
  const text = listOf(pupils);
  const file = { fileName: 'map.csv', base64: mapOf(pupils) };
  // Once before: what is made the first time, such as _undo, is not counted.
  ask(host, 'importPupils', { text, ticked: ['P002|className'], apply: true });
  ask(host, 'settleImport', { wish: 'UNDO' });

  const list = ask(host, 'importPupils', { text, apply: false });
  const ticked = [...list.added, ...list.changes].map(({ key }) => key);
  expect(ticked).toHaveLength(pupils);
  const offer = ask(host, 'importMap', { ...file, apply: false });
  expect(offer.rows.length).toBeGreaterThan(pupils);
  const counts = [
    counted(host, 'pupils looked at', () => ask(host, 'importPupils', { text, apply: false })),
    counted(host, 'pupils brought in', () => ask(host, 'importPupils', { text, ticked, apply: true })),
    counted(host, 'pupils taken back', () => ask(host, 'settleImport', { wish: 'UNDO' })),
    counted(host, 'a map looked at', () => ask(host, 'importMap', { ...file, apply: false })),
    counted(host, 'a map brought in', () =>
      ask(host, 'importMap', { ...file, ticked: offer.rows.map(({ key }) => key), apply: true }),
    ),
    counted(host, 'a map taken back', () => ask(host, 'settleImport', { wish: 'UNDO' })),
  ];
  const year = ask(host, 'newYear', { apply: false });
  const moves = year.moves.map(({ key }) => key);
  expect(moves.length).toBeGreaterThan(pupils / 2);
  counts.push(
    counted(host, 'a new year looked at', () => ask(host, 'newYear', { apply: false })),
    counted(host, 'a new year begun', () => ask(host, 'newYear', { ticked: moves, apply: true })),
    counted(host, 'a new year taken back', () => ask(host, 'settleImport', { wish: 'UNDO' })),
    counted(host, 'the workbook as a file', () => ask(host, 'exportWorkbook', {})),
    counted(host, 'one tab as a file', () => ask(host, 'exportTable', { tab: 'Pupils' })),
  );
  host.close();
  return counts;
}

/** As many as were counted, and a little; runs of neighbouring rows are written at once, so the larger school may ask for a few more. */
const MOST: Readonly<Record<string, number>> = {
  'pupils looked at': 40,
  'pupils brought in': 200,
  'pupils taken back': 160,
  'a map looked at': 42,
  'a map brought in': 220,
  'a map taken back': 180,
  'a new year looked at': 42,
  'a new year begun': 350,
  'a new year taken back': 180,
  'the workbook as a file': 135,
  'one tab as a file': 30,
};
/** Twenty runs a column at most. */
const MORE = 20;

describe('calls of Google', async () => {
  const [few = [], many = []] = await Promise.all(SIZES.map(everything));
  it.each(Object.entries(MOST))('%s: at most %i, for 500 pupils as for 50', (what, most) => {
    const [small, large] = [few, many].map((all) => all.find((one) => one.what === what)?.all ?? Number.NaN);
    expect(large).toBeLessThanOrEqual(most);
    expect(large).toBeLessThanOrEqual((small ?? 0) + MORE);
  });
});
