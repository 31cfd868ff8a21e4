/** What a list says otherwise than the sheet, and what is proposed. All names and UPNs are invented. */
import { describe, expect, it } from 'vitest';
import { isoDate } from '../../src/domain/isoDate';
import { stagePreset } from '../../src/domain/presets';
import type { Pupil } from '../../src/domain/school';
import { matchPasted } from '../../src/tables/matchPasted';
import { readPastedPupils } from '../../src/tables/pastedPupils';
import { differencesOf } from '../../src/tables/pupilDifferences';

const STAGES = [...stagePreset('eng-2001-bwd'), ...stagePreset('eng-2015').filter(({ code }) => /[KE]/.test(code))];
const ava: Pupil = {
  id: 'P017',
  row: 2,
  forename: 'Ava',
  surname: 'Khan',
  className: '4B',
  stageCode: 'A',
  yearGroup: '4',
  dateOfBirth: isoDate('2017-02-16'),
  stageSince: isoDate('2025-09-03'),
  mainNeed: 'SLCN',
  otherNeeds: '',
  keyAdult: '',
  specialists: '',
  strengths: '',
  cadence: null,
  lastReviewed: null,
  annualReviewBy: null,
  noPlanBecause: '',
  leftOn: null,
  upn: 'B801200005001',
};

function differences(text: string, pupil: Partial<Pupil> = {}) {
  const there = { ...ava, ...pupil };
  const [matched] = matchPasted(readPastedPupils(text, STAGES).pupils, [there]).alreadyThere;
  if (!matched) throw new Error('The line is nobody in the sheet.');
  return differencesOf(matched, there, STAGES).map(
    ({ key, was, now, isTicked, says }) => `${isTicked ? '✓' : '?'} ${key}: ${was} → ${now}${says && ` (${says})`}`,
  );
}

const list = (headings: string, cells: string) => `Forename,Surname,UPN,${headings}\nAva,Khan,B801200005001,${cells}`;

describe('what is proposed', () => {
  it.each([
    { why: 'a new class', text: list('Class', '5B'), says: ['✓ className: 4B → 5B'] },
    { why: 'the same class, otherwise written', text: list('Class', ' 4b '), says: [] },
    { why: 'a blank says nothing', text: list('Class,Year,SEN status', ',,'), says: [] },
    { why: 'a year in other words', text: list('Year', 'Year 4'), says: [] },
    { why: 'a year up', text: list('Year', 'Y5'), says: ['✓ yearGroup: 4 → 5'] },
    { why: 'the stage in short', text: list('SEN status', 'A'), says: [] },
    {
      why: 'a stage without its day: the old day would stay',
      text: list('SEN status', 'School Action Plus'),
      says: ['✓ stageCode: School Action → School Action Plus (Stage since stays 3 September 2025: type the new day.)'],
    },
    {
      why: 'a stage with its day',
      text: list('SEN status,Stage since', 'P,05/01/2026'),
      says: ['✓ stageCode: School Action → School Action Plus', '✓ stageSince: 3 September 2025 → 5 January 2026'],
    },
    {
      why: 'School Action never becomes SEN support unasked',
      text: list('SEN status', 'K'),
      says: [
        '? stageCode: School Action → SEN support (These stages belong to two Codes of Practice. Tick it only if you mean it.)',
      ],
    },
    { why: 'a stage that the school does not have', text: list('SEN status', 'Wave 3'), says: [] },
    {
      why: 'another day for the same stage',
      text: list('Stage since', '01/09/2024'),
      says: ['? stageSince: 3 September 2025 → 1 September 2024 (The stage is the same: check which day is right.)'],
    },
    { why: 'the need in words', text: list('Main need', '"Speech, language and communication needs"'), says: [] },
    { why: 'another need', text: list('Main need', 'ASD'), says: ['✓ mainNeed: SLCN → ASD'] },
  ])('$why', ({ text, says }) => expect(differences(text)).toEqual(says));

  it.each([
    {
      why: 'a blank is filled',
      text: list('DOB', '16/02/2017'),
      pupil: { dateOfBirth: null },
      says: ['✓ dateOfBirth:  → 16 February 2017'],
    },
    {
      why: 'further needs in another order are the same',
      text: list('Other needs', '"HI, SPLD"'),
      pupil: { otherNeeds: 'Specific learning difficulty; HI' },
      says: [],
    },
    {
      why: 'a name is never changed unasked',
      text: 'Forename,Surname,UPN\nAva,Malik,B801200005001',
      pupil: {},
      says: ['? surname: Khan → Malik (Tick it if the name has changed.)'],
    },
    {
      why: 'nor a date of birth',
      text: list('DOB', '17/02/2017'),
      pupil: {},
      says: ['? dateOfBirth: 16 February 2017 → 17 February 2017 (Check which one is right.)'],
    },
    {
      why: 'Plus never becomes SEN support unasked',
      text: list('SEN status', 'SEN support'),
      pupil: { stageCode: 'P' },
      says: [
        '? stageCode: School Action Plus → SEN support (These stages belong to two Codes of Practice. Tick it only if you mean it.)',
      ],
    },
    {
      why: 'one who had left is in the list',
      text: list('Class', '4B'),
      pupil: { leftOn: isoDate('2026-07-17') },
      says: [
        '? leftOn: 17 July 2026 →  (This pupil is in the list and has left by your sheet. Tick it if the pupil is back.)',
      ],
    },
  ])('$why', ({ text, pupil, says }) => expect(differences(text, pupil)).toEqual(says));
});
