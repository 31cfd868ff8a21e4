/** A school's own map through the door: a tab or a file, put right, brought in as rows of ours, taken back; the original stays as it was. */
import { describe, expect, it, test } from 'vitest';
import type { Host } from '../../../local/host';
import { toBase64 } from '../../../src/files/base64';
import { csvFile } from '../../../src/files/csvFile';
import { ask, refusal, typedSchool } from '../oakfield';
import { rowsOf, typedCells, typingLost } from '../typing';

const MAP = [
  ['Provision map, Autumn 2026', '', '', '', '', ''],
  ['Intervention', 'Led by', 'Time', 'Pupils', 'Entry', 'House'],
  ['Lego club', 'TA', '3 x 20 mins pw', 'Forename1 Surname1, Forename2 Surname2', '', 'Red'],
  ['Toe by Toe', 'LSA', '5 x 10 mins a week', 'Forename3 Surname3', '6.02', 'Blue'],
  ['Total', '', '', '3', '', ''],
];
const file = { fileName: 'map.csv', base64: toBase64(csvFile(MAP)) };

/** As somebody who has their map in the workbook already. */
function typeOwnTab(host: Host, name: string): void {
  const { service } = host.workbook.sheet('Funding');
  const width = (host.workbook.sheet('Funding').display()[0] ?? []).length;
  service.setName(name);
  service
    .getRange(1, 1, MAP.length, width)
    .setValues(MAP.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? '')));
}

test('from a tab of the workbook, which stays as it was', async () => {
  const host = await typedSchool(6);
  typeOwnTab(host, 'Our old map');
  expect(ask(host, 'lastImport', {}).ownTabs).toEqual(['Our old map']);
  const shown = host.workbook.sheet('Our old map').display();
  const offer = ask(host, 'importMap', { tab: 'Our old map', apply: false });
  expect(offer.rows).toHaveLength(5);
  ask(host, 'importMap', { tab: 'Our old map', seen: offer.seen, apply: true });
  expect(host.workbook.sheet('Our old map').display()).toEqual(shown);
  host.close();
});

describe('from a file', () => {
  test('says what it understood and writes nothing; then writes the rows, and takes them back', async () => {
    const host = await typedSchool(6);
    const before = typedCells(host);
    const offer = ask(host, 'importMap', { ...file, apply: false });
    expect(offer.rows.map(({ tab, title }) => `${tab}: ${title}`)).toEqual([
      'Interventions: Lego club',
      'Interventions: Toe by Toe',
      'Provision list: Surname1, Forename1: Lego club',
      'Provision list: Surname2, Forename2: Lego club',
      'Provision list: Surname3, Forename3: Toe by Toe',
    ]);
    expect(typingLost(host, before)).toEqual([]);

    const done = ask(host, 'importMap', { ...file, seen: offer.seen, apply: true });
    expect(done).toMatchObject({ applied: true, left: [] });
    expect(rowsOf(host, 'Interventions').slice(-2)).toMatchObject([
      {
        Intervention: 'Lego club',
        'Sessions a week': 3,
        'Minutes each session': 20,
        'What happens': expect.stringContaining('3 x 20 mins pw'),
      },
      { Intervention: 'Toe by Toe', 'Sessions a week': 5, 'Minutes each session': 10 },
    ]);
    expect(rowsOf(host, 'Provision list').slice(-3)).toMatchObject([
      { Pupil: expect.stringContaining('P001'), Intervention: 'Lego club', 'Run by': 'TA' },
      { Pupil: expect.stringContaining('P002'), Intervention: 'Lego club' },
      { Pupil: expect.stringContaining('P003'), Intervention: 'Toe by Toe', 'Entry score': '6.02' },
    ]);
    expect(ask(host, 'interventions', {}).map(({ name, pupils }) => [name, pupils])).toEqual(
      expect.arrayContaining([
        ['Lego club', 2],
        ['Toe by Toe', 1],
      ]),
    );

    // Once more: all of it is there already.
    expect(ask(host, 'importMap', { ...file, apply: false }).rows.filter(({ isTicked }) => isTicked)).toEqual([]);
    expect(ask(host, 'settleImport', { wish: 'UNDO' }).left).toEqual([]);
    expect(typingLost(host, before).filter((line) => !/: new /.test(line))).toEqual([]);
    expect(rowsOf(host, 'Interventions').some((row) => row['Intervention'] === 'Lego club')).toBe(false);
    host.close();
  });

  test('a column that is put right is remembered for the next map with the same headings', async () => {
    const host = await typedSchool(6);
    const first = ask(host, 'importMap', { ...file, apply: false });
    const house = first.columns.find(({ heading }) => heading === 'House');
    expect(house?.meaning).not.toBe('GROUP');
    const columns = { [house?.key ?? '']: 'GROUP' };
    const corrected = ask(host, 'importMap', { ...file, columns, apply: false });
    expect(corrected.rows.find(({ title }) => title.includes('Toe by Toe') && title.includes(','))?.says).toContain(
      'Blue',
    );
    ask(host, 'importMap', { ...file, columns, seen: corrected.seen, apply: true });
    const next = {
      fileName: 'next.csv',
      base64: toBase64(csvFile([...MAP.slice(0, 3), ['Nessy', 'TA', '20 mins', 'Forename4 Surname4', '', 'Green']])),
    };
    expect(
      ask(host, 'importMap', { ...next, apply: false }).columns.find(({ heading }) => heading === 'House')?.meaning,
    ).toBe('GROUP');
    host.close();
  });

  test('a name that nobody has is asked, and written once somebody answers', async () => {
    const host = await typedSchool(6);
    const strange = {
      fileName: 'map.csv',
      base64: toBase64(csvFile([...MAP.slice(0, 3), ['Nessy', 'TA', '20 mins', 'Bob Nobody', '', '']])),
    };
    const offer = ask(host, 'importMap', { ...strange, apply: false });
    expect(offer.asks.map(({ text }) => text)).toEqual(['Bob Nobody']);
    expect(offer.rows.some(({ title }) => title.includes(': Nessy'))).toBe(false);
    const answered = ask(host, 'importMap', { ...strange, answers: { 'Bob Nobody': 'P005' }, apply: false });
    expect(answered.rows.some(({ title }) => title === 'Surname5, Forename5: Nessy')).toBe(true);
    host.close();
  });
});

it('asks for a tab or a file where neither is given, and says which tab is not there', async () => {
  const host = await typedSchool(0);
  expect(refusal(host.rpc('importMap', { apply: false }))).toEqual([
    'Choose the tab where your own map stands, or a file.',
  ]);
  expect(refusal(host.rpc('importMap', { tab: 'Pupils', apply: false }))[0]).toContain('no tab “Pupils” of your own');
  host.close();
});
