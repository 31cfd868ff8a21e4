/** What single cells of schools' maps can be. */
import { describe, expect, it } from 'vitest';
import {
  areaIn,
  dateIn,
  groupIn,
  isTermWords,
  moneyIn,
  roleIn,
  waveIn,
  yearsIn,
} from '../../../src/tables/theirMap/cellKinds';
import { interventionIn, listOfInterventions } from '../../../src/tables/theirMap/interventionText';

it.each([
  ['£17.20', 1720],
  ['1,234.5', 123450],
  ['45', 4500],
  ['£0.005', 1],
  ['£163.40 per pupil', 16340],
  ['0', 0],
  ['TBC', null],
  ['£10-£20', null],
  ['-5', null],
])('money: %s', (text, pence) => expect(moneyIn(text)).toBe(pence));

it.each([
  ['Y3/4', ['3', '4']],
  ['Years 3 and 4', ['3', '4']],
  ['Year 3 - 6', ['3', '4', '5', '6']],
  ['KS1', ['1', '2']],
  ['EYFS', ['N1', 'N2', 'R']],
  ['Reception', ['R']],
  ['Yr 5', ['5']],
  ['Nurture', null],
  ['12/09/2026', null],
])('year groups: %s', (text, years) => expect(yearsIn(text)).toEqual(years));

it.each([
  ['Wave 2 – targeted', 2],
  ['Wave Three', 3],
  ['Quality First Teaching', 1],
  ['Universal provision', 1],
  ['Targeted support', 2],
  ['Microwave', null],
])('waves: %s', (text, wave) => expect(waveIn(text)).toBe(wave));

it.each([
  ['Cognition & Learning', 'Cognition and learning'],
  ['Communication and Interaction (C&I)', 'Communication and interaction'],
  ['Behaviour, emotional and social', 'Social, emotional and mental health'],
  ['Sensory / Physical needs', 'Sensory and physical'],
  ['Reading', ''],
])('areas: %s', (text, area) => expect(areaIn(text)).toBe(area));

it.each([
  ['1:1', 1],
  ['Group of 4', 4],
  ['6 pupils', 6],
  ['6 to 8', 8],
  ['1:6', 6],
  ['pairs', 2],
  ['Blue group', null],
])('groups: %s', (text, size) => expect(groupIn(text).size).toBe(size));

it('keeps the name of a group, and says which number of two was taken', () => {
  expect(groupIn('Blue')).toMatchObject({ name: 'Blue', says: '' });
  expect(groupIn('6 to 8').says).toContain('larger');
});

it.each([['Autumn 1'], ['Spring term 2026'], ['Aut'], ['Autumn/Spring'], ['All year'], ['Term 3']])(
  'a term: %s',
  (text) => expect(isTermWords(text)).toBe(true),
);

it('reads dates in full, with w/b before them, and no others', () => {
  expect(dateIn('w/b 7/9/26')).toEqual({ date: '2026-09-07', text: 'w/b 7/9/26' });
  expect(dateIn('Sept')).toEqual({ date: null, text: 'Sept' });
});

it('tells a role from a name', () =>
  expect(['Mrs Shah (TA)', 'LSA', 'Mrs Shah'].map(roleIn)).toEqual(['TA', 'LSA', '']));

describe('an intervention in a cell', () => {
  it.each([
    ['a time and a role in brackets', 'Toe by Toe (TA, 3 x 20 mins pw)', 'Toe by Toe', 'TA', 20],
    ['a time after a dash', 'Lego therapy – 30 mins weekly', 'Lego therapy', '', 30],
    ['brackets of its own name', 'Phonics (Phase 3)', 'Phonics (Phase 3)', '', null],
    ['nothing else', 'Paired reading', 'Paired reading', '', null],
  ])('%s', (_why, text, name, role, minutes) => {
    const read = interventionIn(text);
    expect([read.name, read.role, read.time?.minutes ?? null]).toEqual([name, role, minutes]);
  });
  it.each([
    ['lines', 'Toe by Toe\nNurture', ['Toe by Toe', 'Nurture']],
    ['commas beside one that is known', 'Toe by Toe, Nurture', ['Toe by Toe', 'Nurture']],
    ['a comma in a name', 'Speech, language and communication', ['Speech, language and communication']],
  ])('in a list: %s', (_why, cell, names) =>
    expect(listOfInterventions(cell, (name) => name === 'Toe by Toe')).toEqual(names),
  );
});
