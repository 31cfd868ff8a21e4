/** Counts, dates and reasons as a SENCO would say them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  aPlan,
  counted,
  day,
  exactPounds,
  fromTo,
  isLink,
  oneLine,
  place,
  pounds,
  saysCount,
  saysGain,
  saysKind,
  saysReason,
  withoutPlace,
} from '../../sidebar/words';

describe('what follows the number on the first screen', () => {
  test.each([
    { why: 'several', what: 'planNeeded', n: 7, planName: 'IEP', says: 'pupils still need an IEP' },
    { why: 'one', what: 'planNeeded', n: 1, planName: 'IEP', says: 'pupil still needs an IEP' },
    { why: 'none is a whole sentence', what: 'planNeeded', n: 0, planName: 'IEP', says: 'No pupil still needs an IEP' },
    {
      why: 'the school’s own word',
      what: 'planNeeded',
      n: 2,
      planName: 'SEN support plan',
      says: 'pupils still need a SEN support plan',
    },
    { why: 'several', what: 'overdue', n: 3, planName: 'IEP', says: 'reviews are overdue' },
    { why: 'one', what: 'overdue', n: 1, planName: 'IEP', says: 'review is overdue' },
    { why: 'none', what: 'due', n: 0, planName: 'IEP', says: 'No review is due' },
    { why: 'several', what: 'due', n: 9, planName: 'IEP', says: 'reviews are due' },
    { why: 'several', what: 'notOnMap', n: 2, planName: 'IEP', says: 'pupils need a place on the map' },
    { why: 'one', what: 'notOnMap', n: 1, planName: 'IEP', says: 'pupil needs a place on the map' },
    { why: 'several', what: 'problems', n: 4, planName: 'IEP', says: 'things to put right in the sheet' },
    { why: 'none', what: 'problems', n: 0, planName: 'IEP', says: 'Nothing to put right in the sheet' },
  ] as const)('$what, $why', ({ what, n, planName, says }) => expect(saysCount(what, n, planName)).toBe(says));
});

test.each([
  { why: 'a vowel', name: 'IDP', says: 'an IDP' },
  { why: 'a consonant', name: 'PLP', says: 'a PLP' },
  { why: 'said as a word', name: 'SEN support plan', says: 'a SEN support plan' },
])('the article before $name: $why', ({ name, says }) => expect(aPlan(name)).toBe(says));

test.each([
  { n: 1, says: '1 pupil' },
  { n: 0, says: '0 pupils' },
  { n: 2000, says: '2,000 pupils' },
])('$says', ({ n, says }) => expect(counted(n, 'pupil')).toBe(says));

test.each([
  { why: 'thousands have a comma', pence: 2431000, says: '£24,310' },
  { why: 'half a pound goes up', pence: 150, says: '£2' },
  { why: 'nothing', pence: 0, says: '£0' },
])('$why: $says', ({ pence, says }) => expect(pounds(pence)).toBe(says));

test.each([
  { why: 'no leading nought', date: '2026-11-04', says: '4 November 2026' },
  { why: 'the last month', date: '2026-12-31', says: '31 December 2026' },
  { why: 'not a date', date: 'soon', says: 'soon' },
  { why: 'no such month', date: '2026-13-01', says: '2026-13-01' },
])('a day, $why', ({ date, says }) => expect(day(date)).toBe(says));

test('a day always keeps its year', () =>
  fc.assert(
    fc.property(fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }), (date) => {
      const iso = date.toISOString().slice(0, 10);
      expect(day(iso)).toContain(iso.slice(0, 4));
    }),
  ));

test('a reason in the add-on’s words comes before our own', () => {
  expect(saysReason({ says: 'The last IEP ended on 16 October', reason: 'EXPIRED' }, 'IEP')).toBe(
    'The last IEP ended on 16 October',
  );
  expect(saysReason({ says: '', reason: 'NONE' }, 'IDP')).toBe('Has no IDP');
  expect(saysReason({ says: '', reason: null }, 'IDP')).toBe('');
});

test('kinds and places', () => {
  expect(saysKind('PLAN_NEEDED', 'IEP')).toBe('Needs an IEP');
  expect(place('Provision list', 'F14')).toBe('Provision list, F14');
  expect(place('Terms', '')).toBe('Terms');
});

test.each([
  { why: 'a document in Drive', file: 'https://docs.google.com/document/d/1/edit', is: true },
  { why: 'a file of the local host', file: '/drive/IEP.docx', is: true },
  { why: 'a bare name', file: 'IEP 1.docx', is: false },
  { why: 'a script', file: 'javascript:alert(1)', is: false },
  { why: 'another site without its scheme', file: '//elsewhere.example', is: false },
  { why: 'nothing', file: '', is: false },
])('whether $why is a link', ({ file, is }) => expect(isLink(file)).toBe(is));

test('facts on one line: the empty ones go, a sentence loses its full stop', () =>
  expect(oneLine('4B', '', null, 'The last IEP has ended.', 'since 2 November 2026')).toBe(
    '4B · The last IEP has ended · since 2 November 2026',
  ));

test.each([
  {
    why: 'the place stands beside it already',
    says: 'Plans, row 20: Plan number is empty.',
    left: 'Plan number is empty.',
  },
  { why: 'and begins as a sentence', says: 'Plans, row 20: ended before it began.', left: 'Ended before it began.' },
  { why: 'another tab’s name stays', says: 'Pupils, row 3: no stage.', left: 'Pupils, row 3: no stage.' },
  { why: 'no place in it', says: 'Choose one.', left: 'Choose one.' },
])('a problem’s sentence: $why', ({ says, left }) => expect(withoutPlace(says, 'Plans')).toBe(left));

test.each([
  { why: 'pennies are kept', pence: 108605, says: '£1,086.05' },
  { why: 'nothing', pence: 0, says: '£0.00' },
])('to the penny, $why', ({ pence, says }) => expect(exactPounds(pence)).toBe(says));

test.each([
  { why: 'both', start: '2026-09-14', end: '2027-02-12', says: '14 September 2026 to 12 February 2027' },
  { why: 'no end', start: '2026-09-14', end: null, says: 'from 14 September 2026' },
  { why: 'no start', start: null, end: '2027-02-12', says: 'until 12 February 2027' },
  { why: 'neither', start: null, end: null, says: '' },
])('a time, $why', ({ start, end, says }) => expect(fromTo(start, end)).toBe(says));

test.each([
  {
    why: 'ages',
    figures: { gain: 6.5, ratioGain: 2.14, band: 'MEDIUM', tooFewToSay: false, withExit: 4 },
    says: '2.1 months gained a month: medium',
  },
  {
    why: 'ages, too short for a band',
    figures: { gain: 1, ratioGain: 1, band: null, tooFewToSay: false, withExit: 3 },
    says: '1 months gained a month',
  },
  {
    why: 'points',
    figures: { gain: 3.25, ratioGain: null, band: null, tooFewToSay: false, withExit: 3 },
    says: 'Mean gain 3.3',
  },
  {
    why: 'two pupils',
    figures: { gain: null, ratioGain: null, band: null, tooFewToSay: true, withExit: 2 },
    says: 'Too few to say (2 with both scores)',
  },
  {
    why: 'nobody',
    figures: { gain: null, ratioGain: null, band: null, tooFewToSay: true, withExit: 0 },
    says: 'No pupil has both scores',
  },
] as const)('a gain, $why', ({ figures, says }) => expect(saysGain(figures)).toBe(says));
