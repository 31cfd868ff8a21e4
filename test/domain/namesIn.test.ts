/** Full names in any text: found either way round, and replaced whole. */
import { describe, expect, it, test } from 'vitest';
import { nameFinder } from '../../src/domain/namesIn';

const finder = nameFinder([
  { id: 'P1', forename: 'Ava', surname: 'Khan' },
  { id: 'P2', forename: 'Finlay', surname: "O'Brien" },
  { id: 'P3', forename: 'Mateo', surname: 'García-Wright' },
  { id: 'P4', forename: 'Anna Maria', surname: 'van der Berg' },
  { id: 'P5', forename: 'Will', surname: '' },
  { id: 'P6', forename: 'A', surname: 'K' },
  { id: 'P7', forename: '小明', surname: '王' },
]);

describe('finds', () => {
  it.each([
    { why: 'as on other tabs', text: 'Khan, Ava · P001', ids: ['P1'] },
    { why: 'as people say it', text: 'I saw Ava Khan today.', ids: ['P1'] },
    { why: 'in capitals', text: 'KHAN Ava', ids: ['P1'] },
    { why: 'over a line break', text: 'Ava\nKhan', ids: ['P1'] },
    { why: 'with another apostrophe', text: 'Finlay O’Brien', ids: ['P2'] },
    { why: 'without its accent', text: 'Mateo Garcia-Wright', ids: ['P3'] },
    { why: 'of many words', text: 'van der Berg, Anna Maria', ids: ['P4'] },
    { why: 'of one letter each', text: 'Seat: K, A', ids: ['P6'] },
    { why: 'in another script', text: '小明 王', ids: ['P7'] },
    { why: 'two, each once', text: 'Ava Khan, Finlay O’Brien and Ava Khan', ids: ['P1', 'P2'] },
  ])('a name $why', ({ text, ids }) => expect(finder.find(text)).toEqual(ids));

  it.each([
    { why: 'a first name alone', text: 'Ava reads well' },
    { why: 'a word that is a name', text: 'Will read' },
    { why: 'part of a longer word', text: 'Avas Khanate' },
    { why: 'names with a word between', text: 'Ava saw Khan' },
  ])('nobody in $why', ({ text }) => expect(finder.find(text)).toEqual([]));
});

test('what is replaced is the whole name, and nothing around it', () =>
  expect(finder.replace('Group of Ava Khan (and O’Brien, Finlay)!', (id) => `<${id}>`)).toBe(
    'Group of <P1> (and <P2>)!',
  ));
