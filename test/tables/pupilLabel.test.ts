/** Pupils on other tabs: their labels, and whom a cell means. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { pupilFinder } from '../../src/tables/pupilFinder';
import { idInLabel, pupilLabel, shownName } from '../../src/tables/pupilLabel';
import { madeKey } from '../../src/tables/rowKey';

const PUPILS = [
  { id: 'P001', row: 2, forename: 'Ava', surname: 'Khan' },
  { id: 'P002', row: 3, forename: 'Ava', surname: 'Khan' },
  { id: 'P003', row: 4, forename: 'Zoë', surname: "O'Neill" },
  { id: madeKey(5), row: 5, forename: 'Idris', surname: 'Bell' },
  { id: 'P005', row: 6, forename: 'Mary Ann', surname: 'de la Cruz' },
  { id: 'P006', row: 7, forename: 'Noor', surname: 'Haddad' },
  { id: madeKey(8), row: 8, forename: 'Noor', surname: 'Haddad' },
];

describe('a cell means', () => {
  const one = (id: string) => ({ kind: 'ONE', id });
  it.each([
    ['the ID of a label', 'Khan, Ava · P001', one('P001')],
    ['the ID after the last dot', 'Khan · Ava · P002', one('P002')],
    ['the ID, whatever the name says now', 'Khan-Lewis, Ava · P001', one('P001')],
    ['a bare ID', 'P003', one('P003')],
    ['a bare ID in small letters, with spaces', ' p003 ', one('P003')],
    ['a name as one says it', "Zoë O'Neill", one('P003')],
    ['a name as lists have it', "O'Neill, Zoë", one('P003')],
    ['a name without its accent and with another apostrophe', 'zoe o’neill', one('P003')],
    ['a name of several words', 'De La Cruz,  Mary Ann', one('P005')],
    ['a pupil who has no ID yet', 'Idris Bell', one('~5')],
    ['nobody: an ID that is not there', 'Khan, Ava · P099', { kind: 'NONE' }],
    ['nobody: a label without an ID', 'Khan, Ava ·', { kind: 'NONE' }],
    ['nobody: a forename alone', 'Zoë', { kind: 'NONE' }],
    ['nobody: a key that we made', '~5', { kind: 'NONE' }],
    ['two pupils', 'Ava Khan', { kind: 'SEVERAL', pupils: ['P001', 'P002'] }],
    ['two pupils, one without an ID', 'Noor Haddad', { kind: 'SEVERAL', pupils: ['P006', 'row 8 of Pupils'] }],
  ])('%s', (_why, text, found) => {
    const finder = pupilFinder(PUPILS);
    expect(finder.find(text)).toEqual(found);
    expect(finder.find(text)).toEqual(found);
  });
});

test('a label of the copy of an ID is never read as the first pupil', () => {
  const finder = pupilFinder(PUPILS, new Set(['P003']));
  expect(finder.find('Bell, Idris · P003')).toEqual({ kind: 'NONE' });
  expect(finder.find("O'Neill, Zoë · P003")).toEqual({ kind: 'ONE', id: 'P003' });
  expect(finder.find('P003')).toEqual({ kind: 'ONE', id: 'P003' });
});

test.each([
  ['a name and an ID', { surname: 'Khan', forename: 'Ava', id: 'P017' }, 'Khan, Ava · P017', 'Khan, Ava'],
  ['one name alone', { surname: '', forename: 'Ava', id: 'P017' }, 'Ava · P017', 'Ava'],
  ['no name', { surname: '', forename: '', id: 'P017' }, 'P017', 'P017'],
])('%s', (_why, pupil, label, name) => {
  expect(pupilLabel(pupil)).toBe(label);
  expect(shownName(pupil)).toBe(name);
});

test('the ID of any label comes back, whatever the name holds', () => {
  const name = fc.string({ minLength: 1 }).filter((text) => text.trim() !== '');
  fc.assert(
    fc.property(name, name, fc.nat(9999), (surname, forename, number) => {
      const id = `P${number}`;
      expect(idInLabel(pupilLabel({ surname, forename, id }))).toBe(id);
    }),
  );
});
