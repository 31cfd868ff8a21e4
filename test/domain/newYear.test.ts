/** The new school year: who is proposed to move, to leave, and which support goes on. */
import { describe, expect, it } from 'vitest';
import { isoDate } from '../../src/domain/isoDate';
import { newYear, yearByAge } from '../../src/domain/newYear';
import type { Provision, Pupil, School } from '../../src/domain/school';

const TODAY = isoDate('2026-07-20');
const STARTS = isoDate('2026-09-01');

const pupil = (given: Partial<Pupil>) =>
  ({
    id: 'P001',
    forename: 'Ava',
    surname: 'Khan',
    className: '',
    yearGroup: '',
    dateOfBirth: null,
    leftOn: null,
    ...given,
  }) as Pupil;
const provision = (given: Partial<Provision>) =>
  ({ id: 'V0001', pupilId: 'P001', interventionName: 'Paired reading', start: null, end: null, ...given }) as Provision;
const school = (pupils: Pupil[], provisions: Provision[] = [], phase: 'primary' | 'secondary' = 'primary') =>
  ({
    settings: { phase },
    pupils,
    provisions,
    terms: [
      { name: 'Summer 2026', start: isoDate('2026-04-13'), end: isoDate('2026-07-17'), breakFrom: null, breakTo: null },
    ],
  }) as unknown as School;

const moves = (one: Partial<Pupil>, isDone = false) =>
  newYear(school([pupil(one)]), TODAY, isDone).moves.map(
    ({ key, was, now, isTicked, says }) => `${isTicked ? '✓' : '?'} ${key} ${was} → ${now}${says && ` (${says})`}`,
  );

describe('who moves up', () => {
  it.each([
    { why: 'a year', one: { yearGroup: '4' }, says: ['✓ yearGroup 4 → 5'] },
    { why: 'Reception', one: { yearGroup: 'R' }, says: ['✓ yearGroup R → 1'] },
    { why: 'nursery', one: { yearGroup: 'N2' }, says: ['✓ yearGroup N2 → R'] },
    {
      why: 'a class that says its year goes with it',
      one: { yearGroup: '4', className: '4B' },
      says: ['✓ yearGroup 4 → 5', '✓ className 4B → 5B'],
    },
    {
      why: 'a class that is only a number',
      one: { yearGroup: '4', className: '4' },
      says: ['✓ yearGroup 4 → 5', '✓ className 4 → 5'],
    },
    { why: 'a class of another year is left', one: { yearGroup: '4', className: '3B' }, says: ['✓ yearGroup 4 → 5'] },
    { why: 'a class with a name is left', one: { yearGroup: '4', className: 'Beech' }, says: ['✓ yearGroup 4 → 5'] },
    { why: 'no year known', one: {}, says: [] },
    { why: 'a year that is not followed', one: { yearGroup: 'X' }, says: [] },
    { why: 'one who leaves', one: { yearGroup: '6' }, says: [] },
    {
      why: 'moved up already: the date of birth says so',
      one: { yearGroup: '5', dateOfBirth: isoDate('2017-02-16') },
      says: ['? yearGroup 5 → 6 (By date of birth Year 5 is right already.)'],
    },
    {
      why: 'a year behind those of the same age: said, and moved up all the same',
      one: { yearGroup: '3', dateOfBirth: isoDate('2017-02-16') },
      says: ['✓ yearGroup 3 → 4 (By date of birth this is Year 5.)'],
    },
  ])('$why', ({ one, says }) => expect(moves(one)).toEqual(says));

  it('ticks nothing a second time', () => expect(moves({ yearGroup: '4' }, true)).toEqual(['? yearGroup 4 → 5']));

  it('leaves out who has left', () => expect(moves({ yearGroup: '4', leftOn: isoDate('2026-05-01') })).toEqual([]));
});

describe('who leaves', () => {
  it.each([
    { why: 'the last year of a primary school', yearGroup: '6', phase: 'primary', leavers: [true] },
    { why: 'no last year', yearGroup: '5', phase: 'primary', leavers: [] },
    { why: 'Year 11 may go on to a sixth form: asked', yearGroup: '11', phase: 'secondary', leavers: [false] },
    { why: 'Year 13', yearGroup: '13', phase: 'secondary', leavers: [true] },
    { why: 'Year 6 of an all-through school', yearGroup: '6', phase: 'secondary', leavers: [] },
  ] as const)('$why', ({ yearGroup, phase, leavers }) => {
    const found = newYear(school([pupil({ yearGroup })], [], phase), TODAY, false);
    expect(found.leavers.map(({ isTicked }) => isTicked)).toEqual(leavers);
  });

  it('on the last day of the summer term', () => expect(newYear(school([]), TODAY, false).lastDay).toBe('2026-07-17'));

  it('on the last day of August where no term is known', () => {
    expect(newYear({ ...school([]), terms: [] }, TODAY, false).lastDay).toBe('2026-08-31');
  });

  it('not one who came up into the last year just now', () => {
    const one = pupil({ yearGroup: '6', dateOfBirth: isoDate('2016-02-16') });
    expect(newYear(school([one]), isoDate('2026-11-23'), false).leavers).toEqual([]);
  });
});

it.each([
  { why: 'no end', start: '2026-04-20', end: null, runs: 1 },
  { why: 'an end in the new year', start: '2026-04-20', end: '2026-10-02', runs: 1 },
  { why: 'it ended in the old one', start: '2026-04-20', end: '2026-07-17', runs: 0 },
  { why: 'it begins in the new one', start: '2026-09-07', end: null, runs: 0 },
  { why: 'nobody knows when it began', start: null, end: null, runs: 0 },
])('support that runs on: $why', ({ start, end, runs }) => {
  const row = provision({ start: start === null ? null : isoDate(start), end: end === null ? null : isoDate(end) });
  expect(newYear(school([pupil({ yearGroup: '4' })], [row]), TODAY, false).runsOn).toHaveLength(runs);
});

it('names the classes that people have to type', () => {
  const pupils = [pupil({ yearGroup: '4', className: 'Oak' }), pupil({ id: 'P002', yearGroup: '3', className: '3B' })];
  expect(newYear(school(pupils), TODAY, false)).toMatchObject({
    classesToType: ['Oak'],
    name: '2026/27',
    hasTerms: false,
  });
});

describe('the year by age on 31 August', () => {
  it.each([
    { why: 'five on the last day of August: Year 1', born: '2021-08-31', year: '1' },
    { why: 'five a day later: Reception', born: '2021-09-01', year: 'R' },
    { why: 'sixteen: Year 12', born: '2010-01-10', year: '12' },
    { why: 'three: the second year of nursery', born: '2023-05-01', year: 'N2' },
    { why: 'a baby is in no year', born: '2026-01-01', year: null },
  ])('$why', ({ born, year }) => expect(yearByAge({ dateOfBirth: isoDate(born) }, STARTS)).toBe(year));
});
