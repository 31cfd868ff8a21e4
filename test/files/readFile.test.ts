/** Files as people bring them, read to the texts that they would see in them; and never a throw, whatever the bytes. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { ReadFile } from '../../src/files/read';
import { readFile } from '../../src/files/readFile';
import { readable, TODAY } from './invented';
import { book, csv, ctf, ctfPupil, textTab } from './makeFiles';

function read(bytes: Uint8Array, name = 'file'): ReadFile {
  const result = readFile(bytes, name, TODAY);
  if (!result.ok) throw new Error(result.problems[0]?.says);
  return result.value;
}

describe('what stands in it', () => {
  it.each(readable)('$name: $why', ({ bytes, name, cells }) => {
    const { sheets } = read(bytes, name);
    expect(sheets.find(({ isHidden }) => !isHidden)?.cells).toEqual(cells);
  });
  it('is told by its bytes, not by its name', () => {
    for (const { bytes, name } of readable) expect(read(bytes, 'x.pdf')).toEqual(read(bytes, name));
  });
  it('is of at least thirty forms', () => expect(readable.length).toBeGreaterThanOrEqual(30));
});

describe('beside the cells', () => {
  test('tabs keep their names, order and whether they are hidden', () => {
    const bytes = book({
      hidden: ['B &amp; C'],
      tabs: { Z: textTab([['1']]), 'B &amp; C': textTab([['2']]), A: textTab([]) },
    });
    expect(read(bytes)).toMatchObject({
      kind: 'xlsx',
      sheets: [
        { name: 'Z', isHidden: false, cells: [['1']] },
        { name: 'B & C', isHidden: true, cells: [['2']] },
        { name: 'A', isHidden: false, cells: [] },
      ],
    });
  });
  test('formulas that were never worked out are told', () => {
    const cells = '<c r="A1"><f>1+1</f></c><c r="B1" t="str"><f>"a"</f><v></v></c><c r="C1"><f>2</f></c>';
    expect(read(book({ tabs: { Sums: `<sheetData><row r="1">${cells}</row></sheetData>` } })).says).toEqual([
      'Tab Sums: 2 formulas have no answer saved in the file, so their cells are empty here. Open the file in Excel, save it and choose it again.',
    ]);
  });
  test('a letter that cannot be read is told, and does not change the alphabet of the others', () => {
    const bytes = Uint8Array.from([...csv('Zoë,Renée,José\n'), 0xff]);
    const { sheets, says } = read(bytes);
    expect(sheets[0]?.cells).toEqual([['Zoë', 'Renée', 'José'], ['�']]);
    expect(says).toEqual(['1 letter of the file could not be read and shows as �. Look for them before you go on.']);
  });
  test('a CTF says that it names no classes', () =>
    expect(read(csv(ctf(ctfPupil({ surname: 'Khan', forename: 'Ava' }))))).toMatchObject({
      kind: 'ctf',
      says: ['A common transfer file names no classes, so the column Class is empty.'],
    }));
  test.each([
    { why: 'the day before it starts', today: '2026-08-31', stage: ['A', '2024-09-02'] },
    { why: 'on its first day', today: '2026-09-01', stage: ['P', '2026-09-01'] },
    { why: 'before any', today: '2020-01-01', stage: ['', ''] },
  ])('the stage of a CTF is that of today: $why', ({ today, stage }) => {
    const stages = [
      ['2026-09-01', 'P'],
      ['2024-09-02T00:00:00', 'A'],
    ] as const;
    const result = readFile(csv(ctf(ctfPupil({ surname: 'Khan', forename: 'Ava', stages }))), 'ctf.xml', today);
    expect(result.ok && result.value.sheets[0]?.cells[1]?.slice(6, 8)).toEqual(stage);
  });
});

/** One whole file of each kind, to be broken in every way. */
const WHOLE = [readable[0], ...readable.filter(({ name }) => /^(looks|merged|prefixed)\.xlsx$|xml$/.test(name))].map(
  (file) => file?.bytes ?? new Uint8Array(0),
);

describe('whatever the bytes, there is an answer and never a throw', () => {
  const answers = (bytes: Uint8Array) => {
    const result = readFile(bytes, 'x', TODAY);
    return result.ok || /^[A-Z].*\.$/.test(result.problems[0]?.says ?? '');
  };
  test('random bytes', () =>
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 4000 }), (bytes) => answers(bytes)),
      { numRuns: 500 },
    ));
  test('random texts', () =>
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab",;\t|\r\n <>=\'é') }), (text) => answers(csv(text))),
      { numRuns: 1000 },
    ));
  test('a whole file with bytes changed, or cut off', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...WHOLE),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 6 }),
        fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
        (whole, changes, cut) => {
          const bytes = whole.slice(0, cut === null ? whole.length : Math.floor(whole.length * cut));
          for (const [at, byte] of changes) if (bytes.length > 0) bytes[at % bytes.length] = byte;
          return answers(bytes);
        },
      ),
      { numRuns: 1000 },
    ));
});
