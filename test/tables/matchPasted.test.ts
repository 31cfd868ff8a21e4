/** Who of a list is there already, who is not, and what has to be asked. All names and UPNs are invented. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDate } from '../../src/domain/isoDate';
import { stagePreset } from '../../src/domain/presets';
import { matchPasted } from '../../src/tables/matchPasted';
import { readPastedPupils } from '../../src/tables/pastedPupils';

const read = (text: string) => readPastedPupils(text, stagePreset('eng-2001-bwd'));

describe('who is there already', () => {
  const present = (
    id: string,
    forename: string,
    surname: string,
    more: { upn?: string; dateOfBirth?: string; leftOn?: string; className?: string } = {},
  ) => ({
    id,
    forename,
    surname,
    className: more.className ?? '',
    upn: more.upn ?? '',
    dateOfBirth: more.dateOfBirth ? isoDate(more.dateOfBirth) : null,
    leftOn: more.leftOn ? isoDate(more.leftOn) : null,
  });
  const ava = present('P017', 'Ava', 'Khan', { upn: 'B801200005001', dateOfBirth: '2017-02-16' });

  it.each([
    {
      why: 'by UPN, though the name was changed',
      text: 'Forename,Surname,UPN\nAva,Malik,b801200005001',
      pupils: [ava],
      by: 'UPN',
      says: 'The name there is Ava Khan.',
    },
    {
      why: 'by name and date of birth',
      text: 'Forename,Surname,DOB\nAva,Khan,16/02/2017',
      pupils: [ava],
      by: 'NAME_AND_BIRTH',
      says: 'Already there as P017',
    },
    {
      why: 'by name alone',
      text: 'Forename,Surname\nava,KHAN',
      pupils: [ava],
      by: 'NAME',
      says: 'Already there as P017, by name.',
    },
    {
      why: 'accents and kinds of apostrophe forgiven',
      text: 'Forename,Surname\nTomas,O’Garcia',
      pupils: [present('P018', 'Tomás', "O'García")],
      by: 'NAME',
      says: 'P018',
    },
    {
      why: 'the right one of two, by date of birth',
      text: 'Forename,Surname,DOB\nAva,Khan,16/02/2017',
      pupils: [present('P040', 'Ava', 'Khan', { dateOfBirth: '2015-01-01' }), ava],
      by: 'NAME_AND_BIRTH',
      says: 'P017',
    },
    {
      why: 'one who left is said',
      text: 'Forename,Surname\nAva,Khan',
      pupils: [present('P017', 'Ava', 'Khan', { leftOn: '2026-07-17' })],
      by: 'NAME',
      says: 'Left school on 17 July 2026.',
    },
  ])('$why', ({ text, pupils, by, says }) => {
    const { added, alreadyThere } = matchPasted(read(text).pupils, pupils);
    expect(added).toEqual([]);
    expect(alreadyThere[0]).toMatchObject({ by });
    expect(alreadyThere[0]?.says).toContain(says);
  });

  it.each([
    {
      why: 'two of that name, and nothing tells them apart',
      text: 'Forename,Surname\nAva,Khan',
      pupils: [ava, present('P040', 'Ava', 'Khan', { className: '2C' })],
      says: 'Two pupils have this name.',
      who: ['P017', 'P040'],
    },
    {
      why: 'another date of birth: a slip, or another child',
      text: 'Forename,Surname,DOB\nAva,Khan,01/01/2015',
      pupils: [ava],
      says: 'The same name is there, with a different date of birth or UPN.',
      who: ['P017'],
    },
    {
      why: 'another UPN: a slip, or another child',
      text: 'Forename,Surname,UPN\nAva,Khan,H801200001001',
      pupils: [ava],
      says: 'The same name is there, with a different date of birth or UPN.',
      who: ['P017'],
    },
    {
      why: 'half the name and the same birthday: the surname may have changed, or they are twins',
      text: 'Forename,Surname,DOB\nAva,Malik,16/02/2017',
      pupils: [ava],
      says: 'Somebody with half this name has the same date of birth.',
      who: ['P017'],
    },
    {
      why: 'the UPN of a child of another name and birthday: one of the two was mistyped',
      text: 'Forename,Surname,DOB,UPN\nLeo,Marsh,01/01/2015,B801200005001',
      pupils: [ava],
      says: 'The UPN is this pupil’s, but neither name nor date of birth is.',
      who: ['P017'],
    },
  ])('asks: $why', ({ text, pupils, says, who }) => {
    const { added, alreadyThere, asks } = matchPasted(read(text).pupils, pupils);
    expect([added, alreadyThere]).toEqual([[], []]);
    expect(asks).toMatchObject([{ says, candidates: who.map((pupilId) => ({ pupilId })) }]);
  });

  it('tells those that may be meant apart', () => {
    const { asks } = matchPasted(read('Forename,Surname,DOB\nAva,Khan,01/01/2015').pupils, [
      present('P017', 'Ava', 'Khan', { className: '4B', dateOfBirth: '2017-02-16', leftOn: '2026-07-17' }),
    ]);
    expect(asks[0]?.candidates[0]?.says).toBe('Ava Khan, 4B, born 16 February 2017, left 17 July 2026');
  });

  it.each([
    { why: 'it is this pupil', answer: 'P017', added: 0, there: ['ANSWER'], asks: 0 },
    { why: 'it is another child', answer: 'NEW', added: 1, there: [], asks: 0 },
    { why: 'the line is left out', answer: '', added: 0, there: [], asks: 0 },
    { why: 'an answer that names nobody is none', answer: 'P999', added: 0, there: [], asks: 1 },
  ])('takes an answer: $why', ({ answer, added, there, asks }) => {
    const matches = matchPasted(
      read('Forename,Surname,DOB\nAva,Khan,01/01/2015').pupils,
      [ava],
      new Map([[2, answer]]),
    );
    expect(matches.added).toHaveLength(added);
    expect(matches.alreadyThere.map(({ by }) => by)).toEqual(there);
    expect(matches.asks).toHaveLength(asks);
  });

  it('takes one pupil for one line alone', () => {
    const text = 'Forename,Surname,UPN\nAva,Khan,B801200005001\nAva,Khann,';
    const { alreadyThere, asks } = matchPasted(read(text).pupils, [ava], new Map([[3, 'P017']]));
    expect(alreadyThere).toHaveLength(1);
    expect(asks).toMatchObject([{ says: 'Line 2 of the list is P017 already.', candidates: [] }]);
  });

  it('puts everyone in one list', () => {
    const name = fc.constantFrom('Ava', 'Leo', 'Zoë', 'Khan', 'Nowak');
    const someone = fc.record({ forename: name, surname: name });
    fc.assert(
      fc.property(fc.array(someone, { maxLength: 10 }), fc.array(someone, { maxLength: 10 }), (pasted, there) => {
        const { pupils } = read(
          ['Forename\tSurname', ...pasted.map(({ forename, surname }) => `${forename}\t${surname}`)].join('\n'),
        );
        const { added, alreadyThere, asks } = matchPasted(
          pupils,
          there.map(({ forename, surname }, index) => present(`P${index}`, forename, surname)),
        );
        expect(added.length + alreadyThere.length + asks.length).toBe(pupils.length);
      }),
    );
  });
});
