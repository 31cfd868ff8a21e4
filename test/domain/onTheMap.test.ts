/** R4: a wave 2 or 3 provision must overlap this term's window; last term's counts in the first three weeks. */
import { expect, test } from 'vitest';
import { assess } from '../../src/domain/assess';
import { isoDate } from '../../src/domain/isoDate';
import { countingWindow, isOnMap } from '../../src/domain/onTheMap';
import { termCalendar } from '../../src/domain/terms';
import { anIntervention, aProvision, aPupil, aSchool, terms } from './anySchool';

const calendar = termCalendar(terms);

test.each([
  { why: 'in the middle of a term', today: '2014-03-10', from: '2014-01-06', to: '2014-04-27' },
  { why: 'the first day of a term: last term counts', today: '2014-04-28', from: '2014-01-06', to: '2014-08-31' },
  { why: 'the last of the first three weeks', today: '2014-05-18', from: '2014-01-06', to: '2014-08-31' },
  { why: 'three weeks gone', today: '2014-05-19', from: '2014-04-28', to: '2014-08-31' },
  { why: 'a holiday belongs to the term before', today: '2014-08-20', from: '2014-04-28', to: '2014-08-31' },
  { why: 'the first term has none before it', today: '2013-09-10', from: '2013-09-02', to: '2014-01-05' },
  { why: 'the last term has no end', today: '2015-06-10', from: '2015-04-13', to: null },
  { why: 'before all terms only today counts', today: '2013-06-10', from: '2013-06-10', to: '2013-06-10' },
])('$today: $why', ({ today, from, to }) => expect(countingWindow(calendar, isoDate(today))).toEqual({ from, to }));

test.each([
  { why: 'runs through', start: '2014-01-13', end: '2014-04-04', isOn: true },
  { why: 'ended last term', start: '2013-09-09', end: '2013-12-20', isOn: false },
  { why: 'ended on the first day', start: '2013-09-09', end: '2014-01-06', isOn: true },
  { why: 'starts later this term', start: '2014-03-24', end: null, isOn: true },
  { why: 'starts next term', start: '2014-04-28', end: null, isOn: false },
  { why: 'has no end', start: '2013-09-09', end: null, isOn: true },
])('$why', ({ start, end, isOn }) => {
  const window = countingWindow(calendar, isoDate('2014-02-10'));
  expect(isOnMap([{ start: isoDate(start), end: end === null ? null : isoDate(end) }], window)).toBe(isOn);
});

test.each([
  { why: 'wave 2', wave: 2 as const, start: isoDate('2014-01-06'), isOn: true },
  { why: 'wave 3', wave: 3 as const, start: isoDate('2014-01-06'), isOn: true },
  { why: 'wave 1 is everyone’s', wave: 1 as const, start: isoDate('2014-01-06'), isOn: false },
  { why: 'no wave is no place', wave: null, start: isoDate('2014-01-06'), isOn: false },
  { why: 'no start is no place', wave: 2 as const, start: null, isOn: false },
])('$why', ({ wave, start, isOn }) => {
  const school = aSchool({
    interventions: [anIntervention({ wave })],
    pupils: [aPupil({ stageCode: 'A' })],
    provisions: [aProvision({ start })],
  });
  expect(assess(school, isoDate('2014-02-10')).pupils[0]?.plan.reason).toBe(isOn ? null : 'NOT_ON_MAP');
});
