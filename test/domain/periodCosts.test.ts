/** That terms make up the year: for each pupil, for the other places, and for all of it. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ratesByRole } from '../../src/domain/cost';
import { groupsOf, interventionsByName } from '../../src/domain/groups';
import { addDays, type IsoDate } from '../../src/domain/isoDate';
import type { MapPeriod } from '../../src/domain/mapPeriod';
import { costOfYear, periodCosts } from '../../src/domain/periodCosts';
import { problemList } from '../../src/domain/problemList';
import type { School } from '../../src/domain/school';
import { schoolCosts } from '../../src/domain/schoolCosts';
import { termCalendar } from '../../src/domain/terms';
import { anyDay, anySchool } from './anySchool';

function costsOf(school: School, today: IsoDate) {
  const calendar = termCalendar(school.terms);
  const groups = groupsOf(school.provisions, interventionsByName(school.interventions), calendar);
  const basis = { calendar, rateFor: ratesByRole(school.rates), problems: problemList() };
  return { calendar, costs: schoolCosts(groups, basis, school.settings.yearStartsIn, today) };
}

const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);

test('periods that follow one another through a year come to the year, to the penny, for every row', () => {
  fc.assert(
    fc.property(
      anySchool,
      anyDay,
      fc.uniqueArray(fc.integer({ min: 1, max: 364 }), { maxLength: 4 }),
      (any, day, cuts) => {
        // Rows without a start are in the year and in no term.
        const school = { ...any, provisions: any.provisions.filter(({ start }) => start !== null) };
        const { calendar, costs } = costsOf(school, day);
        const { yearStartsIn } = school.settings;
        const starts = [0, ...[...cuts].sort((a, b) => a - b)].map((days) => addDays(costs.year.from, days));
        const periods = starts.map((from, index): MapPeriod => {
          const next = starts[index + 1];
          const to = next === undefined ? costs.year.to : addDays(next, -1);
          return { name: `Part ${index}`, from, to, shownTo: to };
        });
        const parts = periods.map((period) => periodCosts(costs, period, calendar, yearStartsIn));
        const year = periodCosts(costs, { name: '', ...costs.year, shownTo: costs.year.to }, calendar, yearStartsIn);
        const whole = (one: typeof year) => sum(one.groups.flatMap(({ pence, others }) => [...pence, others]));
        expect(sum(parts.map(whole))).toBe(whole(year));
        expect(whole(year)).toBe(costOfYear(costs));
        for (const group of year.groups) {
          const same = parts.flatMap(({ groups }) => groups.filter(({ rows }) => rows === group.rows));
          expect(sum(same.map(({ others }) => others))).toBe(group.others);
          group.pence.forEach((own, index) => {
            expect(sum(same.map(({ pence }) => pence[index] ?? 0))).toBe(own);
          });
        }
      },
    ),
  );
});

test('a part is never below nothing', () => {
  fc.assert(
    fc.property(anySchool, anyDay, anyDay, fc.integer({ min: 0, max: 300 }), (school, day, from, length) => {
      const { calendar, costs } = costsOf(school, day);
      const to = addDays(from, length);
      const { groups } = periodCosts(
        costs,
        { name: 'Any', from, to, shownTo: to },
        calendar,
        school.settings.yearStartsIn,
      );
      for (const { pence, others } of groups) expect(Math.min(others, ...pence)).toBeGreaterThanOrEqual(0);
    }),
  );
});
