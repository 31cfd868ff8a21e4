/** Pupils as initials: the letters, and numbers that stay when rows are sorted or a pupil leaves. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { initialsById, initialsOf } from '../../src/domain/initials';

describe('the initials', () => {
  it.each([
    { why: 'two names', forename: 'Ava', surname: 'Khan', initials: 'A.K.' },
    { why: 'double-barrelled', forename: 'Mateo', surname: 'García-Wright', initials: 'M.G.' },
    { why: 'an apostrophe inside', forename: 'Finlay', surname: 'O’Brien', initials: 'F.O.' },
    { why: 'an apostrophe in front', forename: 'Jan', surname: "'t Hooft", initials: 'J.T.' },
    { why: 'an accent typed as two signs', forename: 'E\u0301lise', surname: 'Roy', initials: 'É.R.' },
    { why: 'small letters', forename: 'ava', surname: 'khan', initials: 'A.K.' },
    { why: 'another script', forename: 'Ольга', surname: 'Иванова', initials: 'О.И.' },
    { why: 'a script with letters of four bytes', forename: '𐐨𐐩𐐪', surname: 'Khan', initials: '𐐀.K.' },
    { why: 'a name of one letter would be told whole', forename: 'A', surname: 'Khan', initials: '?.K.' },
    { why: 'a surname of one sign', forename: '小明', surname: '王', initials: '小.?.' },
    { why: 'no surname', forename: 'Ava', surname: '', initials: 'A.' },
    { why: 'no name at all', forename: ' ', surname: '', initials: '?' },
  ])('$why', ({ forename, surname, initials }) => expect(initialsOf({ forename, surname })).toBe(initials));
});

describe('two with the same', () => {
  const khans = [
    { id: 'P10', forename: 'Adam', surname: 'Khan' },
    { id: 'P9', forename: 'Ava', surname: 'Khan' },
    { id: 'P3', forename: 'Tobi', surname: 'Adeyemi' },
  ];
  test('are numbered by their IDs, and the one who is alone is not', () =>
    expect([...initialsById(khans)].sort()).toEqual([
      ['P10', 'A.K. 2'],
      ['P3', 'T.A.'],
      ['P9', 'A.K. 1'],
    ]));

  const pupil = fc.record({
    forename: fc.constantFrom('Ava', 'Adam', 'Élise'),
    surname: fc.constantFrom('Khan', 'King'),
  });
  const register = fc
    .array(pupil, { maxLength: 20 })
    .map((all) => all.map((one, index) => ({ ...one, id: `P${index + 1}` })));
  test('nobody shares initials with another, whatever the order of the rows', () =>
    fc.assert(
      fc.property(register, fc.infiniteStream(fc.nat()), (pupils, places) => {
        const order = new Map(pupils.map(({ id }) => [id, places.next().value]));
        const sorted = [...pupils].sort((a, b) => Number(order.get(a.id)) - Number(order.get(b.id)));
        const initials = initialsById(pupils);
        expect(new Set(initials.values()).size).toBe(pupils.length);
        for (const [id, said] of initialsById(sorted)) expect(said).toBe(initials.get(id));
      }),
    ));
});
