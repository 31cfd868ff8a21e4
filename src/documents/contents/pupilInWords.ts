/** The pupil as every document about one says them. No UPN, no other child. Tests: test/documents/content.test.ts */
import type { PupilFigures } from '../../domain/assessment';
import type { School } from '../../domain/school';
import { sayYear } from '../../domain/yearGroups';
import { type Field, field } from '../field';
import { needInWords } from '../needInWords';
import { sayDate, tidy } from './words';

export interface PupilWords {
  readonly forename: string;
  readonly surname: string;
  readonly name: string;
  readonly dateOfBirth: string;
  readonly yearGroup: string;
  readonly className: string;
  readonly stage: string;
  readonly keyAdult: string;
  readonly keyAdultRole: string;
  readonly mainNeed: string;
  readonly otherNeeds: string;
  readonly needs: string;
  readonly specialists: string;
  readonly strengths: string;
}

export function pupilInWords({ pupil, stage }: PupilFigures, school: School): PupilWords {
  const mainNeed = needInWords(tidy(pupil.mainNeed));
  const otherNeeds = needInWords(tidy(pupil.otherNeeds));
  return {
    forename: tidy(pupil.forename),
    surname: tidy(pupil.surname),
    name: tidy(`${pupil.forename} ${pupil.surname}`),
    dateOfBirth: sayDate(pupil.dateOfBirth),
    // A year group that is not followed is nothing to print.
    yearGroup: pupil.yearGroup === 'X' ? '' : sayYear(pupil.yearGroup),
    className: tidy(pupil.className),
    stage: tidy(stage?.label ?? ''),
    keyAdult: tidy(pupil.keyAdult),
    keyAdultRole: keyAdultRole(school),
    mainNeed: mainNeed.join('\n'),
    otherNeeds: otherNeeds.join('\n'),
    needs: [...mainNeed, ...otherNeeds].join('\n'),
    specialists: tidy(pupil.specialists),
    strengths: tidy(pupil.strengths),
  };
}

/** R13. */
export function keyAdultRole({ settings }: Pick<School, 'settings'>): string {
  return settings.phase === 'secondary' ? 'Form tutor' : 'Class teacher';
}

/** @param recommended names without which this kind of document draws a word of advice */
export function pupilFields(...recommended: readonly (keyof PupilWords)[]): Field[] {
  return HOLDS.map(([name, holds]) => field(`pupil.${name}`, holds, recommended.includes(name)));
}

const HOLDS: readonly (readonly [keyof PupilWords, string])[] = [
  ['forename', "the pupil's first name"],
  ['surname', "the pupil's last name"],
  ['name', "the pupil's first and last name"],
  ['dateOfBirth', 'date of birth'],
  ['yearGroup', 'the year group: Year 4'],
  ['className', 'the class'],
  ['stage', 'the stage in full: School Action Plus'],
  ['keyAdult', 'the name of the class teacher or form tutor'],
  ['keyAdultRole', 'Class teacher, or Form tutor in a secondary school'],
  ['mainNeed', 'the main need in words'],
  ['otherNeeds', 'other needs in words, one on each line'],
  ['needs', 'the main need and other needs, one on each line'],
  ['specialists', 'who advises from outside the school'],
  ['strengths', 'what the pupil is good at and enjoys'],
];
