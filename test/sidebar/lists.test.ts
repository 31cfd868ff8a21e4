/** Pages, classes and who can have a plan made: the lists that screens show. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { classesOf, named, ofClass, PAGE_SIZE, pageOf, whoNeedsPlan, whoseReview } from '../../sidebar/lists';
import { pupils } from './replies';

test.each([
  { why: 'no rows', rows: 0, wanted: 1, first: 0, last: 0, number: 1, pages: 1 },
  { why: 'less than a page', rows: 3, wanted: 1, first: 1, last: 3, number: 1, pages: 1 },
  { why: 'exactly a page', rows: 25, wanted: 1, first: 1, last: 25, number: 1, pages: 1 },
  { why: 'the last page is short', rows: 60, wanted: 3, first: 51, last: 60, number: 3, pages: 3 },
  { why: 'a page that has gone', rows: 30, wanted: 9, first: 26, last: 30, number: 2, pages: 2 },
  { why: 'a page before the first', rows: 30, wanted: 0, first: 1, last: 25, number: 1, pages: 2 },
])('a page: $why', ({ why: _, rows, wanted, ...page }) =>
  expect(pageOf([...Array(rows).keys()], wanted)).toMatchObject({ ...page, total: rows }),
);

test('the pages together are the rows, none longer than a page', () =>
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 300 }), (rows) => {
      const pages = pageOf(rows, 1).pages;
      const all = [...Array(pages).keys()].map((index) => pageOf(rows, index + 1).rows);
      expect(all.every((page) => page.length <= PAGE_SIZE)).toBe(true);
      expect(all.flat()).toEqual(rows);
    }),
  ));

test('those without targets are apart; classes in order, then names', () => {
  const { canBeMade, needTargets } = whoNeedsPlan(pupils);
  expect(canBeMade.map((one) => one.pupilId)).toEqual(['P023', 'P018', 'P017', 'P022', 'P029']);
  expect(needTargets.map((one) => one.pupilId)).toEqual(['P031']);
});

test('the review that has waited longest comes first', () => {
  expect(whoseReview(pupils, 'OVERDUE').map((one) => one.pupilId)).toEqual(['P005', 'P006']);
  expect(whoseReview(pupils, 'DUE')).toHaveLength(3);
});

test('class 10B comes after 3A, and a class limits a list', () => {
  const rows = ['10B', '3A', '10B', 'R'].map((className) => ({ className }));
  expect(classesOf(rows)).toEqual(['3A', '10B', 'R']);
  expect(ofClass(rows, '10B')).toHaveLength(2);
  expect(ofClass(rows, '')).toHaveLength(4);
});

test.each([
  { why: 'nothing typed is everybody, by surname', typed: ' ', first: 'P001', many: 12 },
  { why: 'the start of a surname', typed: 'khan', first: 'P018', many: 2 },
  { why: 'forename and surname in the order people say them', typed: 'Ava Kh', first: 'P018', many: 2 },
  { why: 'a name and a class tell two apart', typed: 'ava 4b', first: 'P017', many: 1 },
  { why: 'another kind of apostrophe', typed: "o'brien", first: 'P022', many: 1 },
  { why: 'what follows the apostrophe', typed: 'brien', first: 'P022', many: 1 },
  { why: 'no accents typed', typed: 'garcia', first: 'P029', many: 1 },
  { why: 'the second half of a double name', typed: 'wright', first: 'P029', many: 1 },
  { why: 'an ID', typed: 'p031', first: 'P031', many: 1 },
  { why: 'not the middle of a name', typed: 'han', first: undefined, many: 0 },
])('finding a pupil: $why', ({ typed, first, many }) => {
  const found = named(pupils, typed);
  expect({ first: found[0]?.pupilId, many: found.length }).toEqual({ first, many });
});
