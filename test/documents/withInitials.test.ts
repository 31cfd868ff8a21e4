/** Content for people outside: no name of a pupil, nor of staff that the sheet knows, is left in it. */
import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { withInitials } from '../../src/documents/withInitials';
import type { Pupil, School } from '../../src/domain/school';
import { school as oakfield } from './oakfield';

const pupil = (id: string, forename: string, surname: string, className: string, keyAdult: string): Pupil => ({
  ...(oakfield.pupils[0] as Pupil),
  id,
  forename,
  surname,
  className,
  keyAdult,
});
const school: School = {
  ...oakfield,
  pupils: [
    pupil('P001', 'Ava', 'Khan', '4B', 'Mrs Okafor'),
    pupil('P002', 'Will', "O'Brien", '4B', 'Kofi Mensah'),
    pupil('P003', 'Mateo', 'García-Wright', '5C', 'Miss Doyle, then Mr Bell'),
  ],
};
const clean = (text: string, subject = 'P001') => (withInitials({ text }, school, subject) as { text: string }).text;

it.each([
  {
    why: 'a first name alone, and its possessive',
    text: 'Ava will read Ava’s book.',
    says: 'A.K. will read A.K.’s book.',
  },
  { why: 'a surname alone', text: 'Khan, Year 4', says: 'A.K., Year 4' },
  { why: 'either way round', text: 'Khan, Ava and Ava Khan', says: 'A.K. and A.K.' },
  { why: 'another child by the full name', text: 'sits with Mateo García-Wright', says: 'sits with M.G.' },
  { why: 'staff with a title', text: 'Mrs Okafor and Mr Bell help', says: 'Mrs O. and Mr B. help' },
  { why: 'staff without one, whom the sheet knows', text: 'Kofi Mensah runs it', says: 'K.M. runs it' },
  { why: 'words that are no names here', text: 'Will reads with a will', says: 'Will reads with a will' },
])('$why', ({ text, says }) => expect(clean(text)).toBe(says));

it('in a class’s page, everybody in that class', () => {
  expect(clean('Ava and Will read. Mateo does not.', '4B')).toBe('A.K. and W.O. read. Mateo does not.');
});

it('a name in two fields stands in one, and a date of birth goes', () => {
  const content = {
    pupil: { forename: 'Ava', surname: 'Khan', name: 'Ava Khan', dateOfBirth: '4 May 2017', yearGroup: 'Year 4' },
    targets: [{ number: 1, target: 'Ava reads 20 words.' }],
  };
  expect(withInitials(content, school, 'P001')).toEqual({
    pupil: { forename: 'A.K.', surname: '', name: 'A.K.', dateOfBirth: '', yearGroup: 'Year 4' },
    targets: [{ number: 1, target: 'A.K. reads 20 words.' }],
  });
});

test('no word of the pupil’s name is left, wherever it stands', () => {
  const around = fc.constantFrom(' ', ', ', '. ', '\n', ' (', ') ', '’s ', '“', ': ');
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom('Ava', 'Khan', 'Ava Khan', 'Khan, Ava', 'reads'), around)),
      (parts) => {
        return !/Ava|Khan/.test(clean(parts.flat().join('')));
      },
    ),
  );
});
