/** The period that the map shows. */
import { expect, it } from 'vitest';
import { isoDate } from '../../src/domain/isoDate';
import { mapPeriod } from '../../src/domain/mapPeriod';
import { termCalendar } from '../../src/domain/terms';
import { terms } from './anySchool';

const calendar = termCalendar(terms);
const year = { from: isoDate('2013-09-01'), to: isoDate('2014-08-31') };

it.each([
  { why: 'no name: the money year', name: '', is: ['', '2013-09-01', '2014-08-31', '2014-08-31'] },
  { why: 'a name that no term has', name: 'Winter', is: ['', '2013-09-01', '2014-08-31', '2014-08-31'] },
  {
    why: 'a term has the holiday after it',
    name: 'autumn  2013',
    is: ['Autumn 2013', '2013-09-02', '2014-01-05', '2013-12-20'],
  },
  {
    why: 'the last term that is known has a summer after it',
    name: 'Summer 2015',
    is: ['Summer 2015', '2015-04-13', '2015-09-14', '2015-07-20'],
  },
])('$why', ({ name, is }) => {
  const { name: found, from, to, shownTo } = mapPeriod(name, calendar, year);
  expect([found, from, to, shownTo]).toEqual(is);
});
