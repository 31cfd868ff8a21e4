/** The way to a row: by its ID, on tabs without IDs by its name, for Settings by the property too. */
import { expect, it } from 'vitest';
import { readSchool } from '../../src/tables/readSchool';
import { sheets } from './madeSheets';

const { places } = readSchool(sheets(), new Map());

it.each([
  { why: 'an ID', subject: 'provision', id: 'V0002', field: 'start', at: 'Provision list!E3', knownBy: 'V0002' },
  {
    why: 'an override',
    subject: 'provision',
    id: 'V0001',
    field: 'overrides.groupSize',
    at: 'Provision list!Q2',
    knownBy: 'V0001',
  },
  {
    why: 'an intervention by its name',
    subject: 'intervention',
    id: 'Talking partners',
    field: 'minutesPerSession',
    at: 'Interventions!I3',
    knownBy: 'Talking partners',
  },
  {
    why: 'a name typed in another way',
    subject: 'intervention',
    id: 'talking  PARTNERS',
    field: 'role',
    at: 'Interventions!E3',
    knownBy: 'Talking partners',
  },
  { why: 'a role', subject: 'staffRate', id: 'TA', field: 'ourPencePerHour', at: 'Staff rates!B2', knownBy: 'TA' },
  { why: 'nobody', subject: 'pupil', id: 'P999', field: 'stageCode', at: 'Pupils!', knownBy: '' },
  { why: 'no such role', subject: 'staffRate', id: 'Pilot', field: 'ourPencePerHour', at: 'Staff rates!', knownBy: '' },
] as const)('$why', ({ subject, id, field, at, knownBy }) => {
  const place = places.ofId(subject, id, field);
  expect({ at: `${place.tab}!${place.cell}`, knownBy: place.knownBy }).toEqual({ at, knownBy });
});

it('finds the value of a setting by its property and by its words', () => {
  const rows = [{ setting: 'Name of the school' }, { setting: 'Money year starts in', value: 'April' }];
  const read = readSchool(sheets({ Settings: rows }), new Map()).places;
  for (const id of ['yearStartsIn', 'Money year starts in']) {
    expect(read.ofId('setting', id, 'yearStartsIn')).toMatchObject({ cell: 'B3', text: 'April' });
  }
});

it('gives the first of two rows with one name, as the reading does', () => {
  const rates = [
    { role: 'TA', ourPencePerHour: 17.2 },
    { role: 'ta', ourPencePerHour: 99 },
  ];
  const read = readSchool(sheets({ 'Staff rates': rates }), new Map()).places;
  expect(read.ofId('staffRate', 'TA', 'ourPencePerHour')).toMatchObject({ cell: 'B2', text: '17.2' });
});
