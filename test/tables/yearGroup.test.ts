/** Year groups as schools write them. */
import { expect, it, test } from 'vitest';
import { yearGroupFrom } from '../../src/tables/yearGroup';

it.each([
  ['4', '4'],
  ['Year 4', '4'],
  ['Yr 4', '4'],
  ['Yr4', '4'],
  ['Y4', '4'],
  ['y04', '4'],
  ['NC Year 4', '4'],
  ['Year group 11', '11'],
  ['14', '14'],
  ['Reception', 'R'],
  ['R', 'R'],
  ['YR', 'R'],
  ['Year R', 'R'],
  ['FS2', 'R'],
  ['0', 'R'],
  ['N1', 'N1'],
  ['Nursery 2', 'N2'],
  ['FS1', 'N2'],
  ['x', 'X'],
  ['15', null],
  ['Year 4/5', null],
  ['Nursery', null],
  ['Key Stage 2', null],
])('%s is %s', (text, year) => expect(yearGroupFrom(text)).toBe(year));

test('every year from 1 to 14 is read in each of its ways', () => {
  for (let year = 1; year <= 14; year++) {
    for (const before of ['', 'Year ', 'Yr ', 'Y']) expect(yearGroupFrom(before + year)).toBe(String(year));
  }
});
