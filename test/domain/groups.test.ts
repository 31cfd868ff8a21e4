import { expect, test } from 'vitest';
import { groupsOf, interventionsByName } from '../../src/domain/groups';
import { isoDate } from '../../src/domain/isoDate';
import { termCalendar } from '../../src/domain/terms';
import { anIntervention, aProvision, shuffled, terms } from './anySchool';

type Row = readonly [id: string, group: string, start: string, end: string];

function split(rows: readonly Row[], weeks: number | null = 12): string[] {
  const named = interventionsByName([anIntervention({ weeks }), anIntervention({ name: 'Number club', row: 3 })]);
  const date = (text: string) => (text === '' ? null : isoDate(text));
  const provisions = rows.map(([id, group, start, end], index) =>
    aProvision({ id, row: index + 2, group, start: date(start), end: date(end) }),
  );
  const shown = (list: typeof provisions) =>
    groupsOf(list, named, termCalendar(terms))
      .map(({ rows: own, start, end }) => `${own.map(({ id }) => id).join('+')} ${start} ${end}`)
      .sort();
  expect(shown(shuffled(provisions, 7))).toEqual(shown(provisions));
  return shown(provisions);
}

test.each([
  {
    why: 'the name’s case and spaces are forgiven',
    rows: [
      ['a', 'Red', '2014-01-06', '2014-04-04'],
      ['b', ' red', '2014-01-06', '2014-04-04'],
    ],
    groups: ['a+b 2014-01-06 2014-04-04'],
  },
  {
    why: 'without a name each is alone',
    rows: [
      ['a', '', '2014-01-06', '2014-04-04'],
      ['b', ' ', '2014-01-06', '2014-04-04'],
    ],
    groups: ['a 2014-01-06 2014-04-04', 'b 2014-01-06 2014-04-04'],
  },
  {
    why: 'a joiner and a leaver are of the group',
    rows: [
      ['a', 'Red', '2014-01-06', '2014-04-04'],
      ['b', 'Red', '2014-01-20', '2014-04-04'],
      ['c', 'Red', '2014-01-06', '2014-02-14'],
    ],
    groups: ['a+c+b 2014-01-06 2014-04-04'],
  },
  {
    why: 'one that starts on the day another ends meets it',
    rows: [
      ['a', 'Red', '2014-01-06', '2014-02-14'],
      ['b', 'Red', '2014-02-14', '2014-04-04'],
    ],
    groups: ['a+b 2014-01-06 2014-04-04'],
  },
  {
    why: 'one after the other are two',
    rows: [
      ['a', 'Red', '2013-09-09', '2013-12-13'],
      ['b', 'Red', '2014-01-06', '2014-04-04'],
    ],
    groups: ['a 2013-09-09 2013-12-13', 'b 2014-01-06 2014-04-04'],
  },
  {
    why: 'a row without an end runs its usual weeks: twelve from 9 September, so not into January',
    rows: [
      ['a', 'Red', '2013-09-09', ''],
      ['b', 'Red', '2014-01-06', ''],
    ],
    groups: ['a 2013-09-09 null', 'b 2014-01-06 null'],
  },
  {
    why: 'a row without a start is with others like it',
    rows: [
      ['a', 'Red', '', ''],
      ['b', 'Red', '', ''],
      ['c', 'Red', '2014-01-06', '2014-04-04'],
    ],
    groups: ['a+b null null', 'c 2014-01-06 2014-04-04'],
  },
  {
    why: 'an end before its start says nothing',
    rows: [
      ['a', 'Red', '2014-01-06', '2013-04-04'],
      ['b', 'Red', '2014-01-06', '2014-04-04'],
    ],
    groups: ['a+b 2014-01-06 null'],
  },
] satisfies { why: string; rows: Row[]; groups: string[] }[])('$why', ({ rows, groups }) =>
  expect(split(rows)).toEqual(groups),
);

test('without usual weeks an open row runs on', () => {
  expect(
    split(
      [
        ['a', 'Red', '2013-09-09', ''],
        ['b', 'Red', '2014-01-06', '2014-04-04'],
      ],
      null,
    ),
  ).toEqual(['a+b 2013-09-09 null']);
});

test('interventions are found in any spelling, and unknown ones are left out', () => {
  const named = interventionsByName([anIntervention(), anIntervention({ row: 3 })]);
  expect(named(' paired  Reading')?.row).toBe(2);
  expect(named('Unheard of')).toBeNull();
  expect(groupsOf([aProvision({ interventionName: 'Unheard of' })], named, termCalendar(terms))).toEqual([]);
});
