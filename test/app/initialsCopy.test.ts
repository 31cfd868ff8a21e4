/** The copy of the map with initials: no name anywhere in its bytes, the map's own figures, a new file each time. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import PizZip from 'pizzip';
import { afterAll, describe, expect, it, test } from 'vitest';
import type { Host } from '../../local/host';
import { readWorkbook } from '../../local/xlsx/read';
import { ask, emptySchool, oakfield, refusal } from './oakfield';
import { headingsOf, typeRows } from './typing';

/** All text of all parts: what a search of the file would find. */
function textOf(file: string): string {
  const zip = new PizZip(readFileSync(file));
  return Object.keys(zip.files)
    .map((name) => `${name} ${zip.file(name)?.asText() ?? ''}`)
    .join('\n')
    .replace(/&amp;/g, '&');
}
const copyOf = (host: Host, withPounds = false) => ask(host, 'initialsCopy', { withPounds });

/** Numbers of the rows that have any, by row: what must agree with the tab. */
async function numbersIn(file: string): Promise<(number | string)[][]> {
  const sheet = Object.values((await readWorkbook(readFileSync(file))).sheets)[0];
  return Object.values(sheet?.cellData ?? {}).map((row) =>
    Object.values(row ?? {}).flatMap((cell) => (typeof cell?.v === 'number' ? [cell.v] : [])),
  );
}
const sum = (rows: readonly (readonly (number | string)[])[]) =>
  Math.round(rows.flat().reduce((all: number, one) => all + Number(one), 0) * 100);

describe('Oakfield Primary', async () => {
  const host = await oakfield();
  afterAll(() => host.close());
  const { service } = host.workbook.sheet('Pupils');
  const pupils = service.getRange(2, 1, 34, 25).getValues() as unknown[][];

  it('holds nobody’s name, ID, UPN or date of birth', () => {
    const { copy, pupils: shown } = copyOf(host, true);
    const text = textOf(copy.link);
    expect(shown).toBe(30);
    for (const [forename, surname] of pupils) {
      for (const name of [forename, surname]) {
        expect(new RegExp(`(?<![\\p{L}])${name}(?![\\p{L}])`, 'u').test(text), String(name)).toBe(false);
      }
    }
    expect(text).not.toMatch(/\bP0\d\d\b|\bV\d{3}\b|Pupil ID|UPN/);
    expect(text).toContain('Initials only.');
  });
  it('holds no adult’s name, no word typed about a pupil, and no part that says who made it', () => {
    const { copy } = copyOf(host, true);
    const typed = (tab: string, heading: string) => {
      const { service: rows } = host.workbook.sheet(tab);
      const column = headingsOf(host, tab).indexOf(heading) + 1;
      const cells = rows.getRange(2, column, rows.getLastRow() - 1, 1).getValues() as unknown[][];
      return cells.map(([cell]) => String(cell).trim()).filter((words) => words.length > 1);
    };
    const about = [
      ...['Class teacher or form tutor', 'Outside specialists', 'Strengths', 'Other needs'].map((heading) =>
        typed('Pupils', heading),
      ),
      ...['Run by', 'Group', 'Aim', 'Comment'].map((heading) => typed('Provision list', heading)),
      ...['Target', 'Who helps'].map((heading) => typed('Targets', heading)),
    ];
    const text = textOf(copy.link).toLowerCase();
    // Whole cells: "VI" also begins "Visiting".
    const cells = new Set(text.split(/<[^>]*>/));
    expect(cells).toContain('paired reading');
    for (const words of about) {
      expect(words.length).toBeGreaterThan(0);
      expect(words.filter((word) => cells.has(word.toLowerCase()))).toEqual([]);
    }
    const everything = about.flat().join(' ');
    const adults = [...new Set(everything.match(/\b(?:Mrs|Mr|Ms|Miss|Dr) \p{Lu}[\p{L}'’-]+/gu))];
    expect(adults.length).toBeGreaterThan(5);
    expect(adults.filter((adult) => text.includes(adult.toLowerCase().split(' ')[1] ?? ''))).toEqual([]);
    expect(text).not.toMatch(/docprops|comments\d*\.xml|<dc:creator/);
  });
  it('has the figures of the map, and without the tick no money', async () => {
    const map = host.workbook.sheet('Provision map').service;
    const onTab = map
      .getDataRange()
      .getValues()
      .map((row) => row.filter((cell): cell is number => typeof cell === 'number'));
    expect(sum(await numbersIn(copyOf(host, true).copy.link))).toBe(sum(onTab));
    const plain = textOf(copyOf(host).copy.link);
    expect(plain).not.toContain('£');
    expect(plain).toContain('Minutes a week');
  });
  it('is as the map’s view has it', () => {
    ask(host, 'showMap', { groupBy: 'need', cells: 'pounds' });
    const text = textOf(copyOf(host).copy.link);
    expect(text).toContain('SLCN · Speech, language and communication needs');
    expect(text).toMatch(/>[A-Z]\.[A-Z]\. · Year \d \w+</);
    expect(text).not.toContain('£');
    ask(host, 'showMap', { groupBy: 'class', cells: 'minutes' });
  });
  it('never overwrites: two of one minute are two files, and the folder says so', () => {
    const before = ask(host, 'initialsCopies', {}).copies.length;
    const made = [copyOf(host).copy, copyOf(host).copy];
    expect(new Set(made.map(({ link }) => link)).size).toBe(2);
    const { copies } = ask(host, 'initialsCopies', {});
    expect(copies).toHaveLength(before + 2);
    expect(copies.slice(-2)).toEqual(made);
  });
  it('says how many groups are small, by the school’s words', () =>
    expect(copyOf(host).says[0]).toMatch(/^3 classes in it have fewer than 5 pupils\./));
});

test('before any copy there is none, and a map of nobody is refused', async () => {
  const host = await emptySchool();
  expect(ask(host, 'initialsCopies', {})).toEqual({ copies: [] });
  expect(refusal(host.rpc('initialsCopy', { withPounds: false }))[0]).toContain('shows nobody');
  host.close();
});

test('a name in an intervention’s own name is taken out whole, and told of where it is only part', async () => {
  const host = await emptySchool();
  typeRows(host, 'Pupils', [{ Forename: 'Zuzanna', Surname: 'Nowak', Stage: 'School Action', Class: '4B' }]);
  const groups = ['Support for Zuzanna Nowak', 'Nowak’s corner'];
  typeRows(
    host,
    'Interventions',
    groups.map((Intervention) => ({ Intervention, Wave: 3 })),
  );
  typeRows(
    host,
    'Provision list',
    groups.map((Intervention) => ({ Pupil: 'Nowak, Zuzanna', Intervention, Start: '07/09/2026' })),
  );
  ask(host, 'refresh', {});
  const { copy, says } = copyOf(host);
  const text = textOf(copy.link).replace(/\n/g, '');
  expect(text).not.toContain('Zuzanna');
  expect(text).toContain('Z.N.');
  expect(says.join(' ')).toContain('“Nowak’s corner”');
  host.close();
});

describe('whoever they are', async () => {
  const host = await emptySchool();
  afterAll(() => host.close());
  typeRows(
    host,
    'Pupils',
    Array.from({ length: 6 }, () => ({ Forename: 'X', Surname: 'X', Stage: 'School Action', Class: '4B' })),
  );
  ask(host, 'refresh', {});
  const { service } = host.workbook.sheet('Pupils');

  const part = fc.oneof(
    fc.constantFrom(
      'O’Brien',
      "O'Brien",
      'García-Wright',
      'Smith-Jones',
      '王',
      '小明',
      'Ольга',
      'عائشة',
      'Łucja',
      'de la Cruz',
    ),
    fc.string({ unit: fc.constantFrom(...'ßéqxzjw'), minLength: 4, maxLength: 9 }),
  );
  const columns = ['Main need', 'Other needs', 'Strengths', 'Outside specialists'].map(
    (heading) => headingsOf(host, 'Pupils').indexOf(heading) + 1,
  );
  const pupil = fc.record({ forename: part, surname: part, about: fc.constantFrom('', 'likes trains', 'kennt 王') });
  test('no name and nothing typed about them is in the file', () =>
    fc.assert(
      fc.property(fc.array(pupil, { minLength: 6, maxLength: 6 }), (six) => {
        service.getRange(2, 1, 6, 2).setValues(six.map(({ forename, surname }) => [forename, surname]));
        for (const column of columns) {
          service.getRange(2, column, 6, 1).setValues(six.map(({ about }) => [about]));
        }
        const file = textOf(copyOf(host).copy.link);
        expect(file).not.toMatch(/trains|kennt/);
        for (const { forename, surname } of six) {
          // A pupil of one-letter names is "?": the letter itself stands in other words.
          for (const name of [forename, surname, `${surname}, ${forename}`, `${forename} ${surname}`]) {
            if ([...name].length > 1) expect(file.toLowerCase()).not.toContain(name.toLowerCase());
            else expect(file).not.toMatch(new RegExp(`>${name}\\.|\\.${name}\\.`, 'u'));
          }
        }
      }),
      { numRuns: 15 },
    ));
});
