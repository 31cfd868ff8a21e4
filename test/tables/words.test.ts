/** The words for choices, read and written. */
import { describe, expect, it, test } from 'vitest';
import { FUNDING_KIND } from '../../src/tables/funding';
import { AREA_OF_NEED, MEASURE, WAVE } from '../../src/tables/interventions';
import { AIM_MET } from '../../src/tables/provisionList';
import { PUPIL_CADENCE } from '../../src/tables/pupils';
import { PROGRESS, REVIEW_KIND } from '../../src/tables/reviews';
import { FRAMEWORK, PHASE, YEAR_START } from '../../src/tables/settings';
import { PLAN_RECOMMENDED, STAGE_CADENCE } from '../../src/tables/stages';
import { TARGET_RESULT } from '../../src/tables/targets';
import { plainKey, type Words, words, YES_NO } from '../../src/tables/words';

const ALL: readonly (readonly [string, Words<unknown>])[] = [
  ['yes or no', YES_NO as Words<unknown>],
  ['wave', WAVE as Words<unknown>],
  ['area of need', AREA_OF_NEED as Words<unknown>],
  ['measure', MEASURE as Words<unknown>],
  ['aim met', AIM_MET as Words<unknown>],
  ['target result', TARGET_RESULT as Words<unknown>],
  ['type of review', REVIEW_KIND as Words<unknown>],
  ['progress', PROGRESS as Words<unknown>],
  ['funding', FUNDING_KIND as Words<unknown>],
  ['cadence of a pupil', PUPIL_CADENCE as Words<unknown>],
  ['cadence of a stage', STAGE_CADENCE as Words<unknown>],
  ['plan recommended', PLAN_RECOMMENDED as Words<unknown>],
  ['phase', PHASE as Words<unknown>],
  ['framework', FRAMEWORK as Words<unknown>],
  ['start of the money year', YEAR_START as Words<unknown>],
];

describe.each(ALL)('%s', (_name, choice) => {
  it('is read back as it is written, in any case', () => {
    for (const shown of choice.choices) {
      const value = choice.read(shown);
      expect(value).not.toBeNull();
      expect(choice.word(value)).toBe(shown);
      expect(choice.read(` ${shown.toUpperCase()} `)).toBe(value);
    }
  });

  it('is not made of anything else', () => {
    expect(choice.read('something quite different')).toBeNull();
    expect(choice.read('')).toBeNull();
  });
});

describe('a wave', () => {
  it.each([
    ['2 Small group', 2],
    ['2', 2],
    ['Wave 2', 2],
    ['small-group', 2],
    ['1:1', 3],
    ['One-to-one', 3],
    ['4', null],
  ])('%s', (text, wave) => expect(WAVE.read(text)).toBe(wave));
});

test('a plain key holds letters and digits alone', () => {
  expect(plainKey(' Never longer than (months) ')).toBe('neverlongerthanmonths');
});

test('a value without a word is a bug', () => {
  expect(() => words<string>([['a', ['A']]]).word('b')).toThrow('without a word');
});
