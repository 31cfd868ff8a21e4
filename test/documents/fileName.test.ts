/** Names of files and folders: by the school's own terms, and never one that is taken. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { fileName, folderNames, termName, unlike } from '../../src/documents/fileName';
import { isoDate } from '../../src/domain/isoDate';
import type { Term } from '../../src/domain/school';

const term = (name: string, start: string, end: string): Term => ({
  name,
  row: 2,
  start: isoDate(start),
  end: isoDate(end),
  breakFrom: null,
  breakTo: null,
});
const year = (...names: readonly [string, string, string]): Term[] => [
  term(names[0], '2026-09-02', '2026-12-18'),
  term(names[1], '2027-01-05', '2027-03-25'),
  term(names[2], '2027-04-12', '2027-07-21'),
];
const usual = year('Autumn 2026', 'Spring 2027', 'Summer 2027');

describe('term and folders', () => {
  it.each([
    {
      why: 'within a term',
      terms: usual,
      day: '2026-11-23',
      name: 'Autumn 2026',
      folders: ['2026 to 2027', 'Autumn term'],
    },
    {
      why: 'a holiday belongs to the term before',
      terms: usual,
      day: '2027-01-02',
      name: 'Autumn 2026',
      folders: ['2026 to 2027', 'Autumn term'],
    },
    {
      why: 'so do the summer holidays',
      terms: usual,
      day: '2027-08-20',
      name: 'Summer 2027',
      folders: ['2026 to 2027', 'Summer term'],
    },
    {
      why: 'names without a year get it',
      terms: year('Autumn', 'Spring', 'Summer'),
      day: '2027-02-01',
      name: 'Spring 2027',
      folders: ['2026 to 2027', 'Spring term'],
    },
    {
      why: 'a name that says term is left',
      terms: year('Term 1', 'Term 2', 'Term 3'),
      day: '2027-05-01',
      name: 'Term 3 2027',
      folders: ['2026 to 2027', 'Term 3'],
    },
    {
      why: 'years as schools write them',
      terms: year('Autumn 2026/27', 'Spring 2026-27', 'Summer'),
      day: '2026-10-01',
      name: 'Autumn 2026/27',
      folders: ['2026 to 2027', 'Autumn term'],
    },
    {
      why: 'a term that begins in August',
      terms: [term('Term 1', '2026-08-18', '2026-12-18')],
      day: '2026-08-19',
      name: 'Term 1 2026',
      folders: ['2026 to 2027', 'Term 1'],
    },
    { why: 'no terms typed', terms: [], day: '2027-02-01', name: '', folders: ['2026 to 2027'] },
    { why: 'long after the last known term', terms: usual, day: '2027-11-01', name: '', folders: ['2027 to 2028'] },
  ])('$why', ({ terms, day, name, folders }) => {
    expect(termName(terms, isoDate(day))).toBe(name);
    expect(folderNames(terms, isoDate(day))).toEqual(folders);
  });
});

test('blank parts leave no dash behind', () => {
  expect(fileName('IEP 3', 'A.K.', '')).toBe('IEP 3 – A.K.');
});

test('a name is never one that is taken, and stays where it is free', () => {
  expect(unlike('Class page – 4B', new Set())).toBe('Class page – 4B');
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'a (2)', 'a (3)', 'b')), fc.constantFrom('a', 'b'), (taken, name) => {
      const there = new Set<string>(taken);
      return !there.has(unlike(name, there)) && unlike(name, there).startsWith(name);
    }),
  );
});
