/** What Drive says when it refuses, as it was published, and what follows: ask again, stop, never, or nobody can be sure. */
import { describe, expect, it, test } from 'vitest';
import { NotMade } from '../../src/app/ports';
import { refusalOf, tries } from '../../src/google/driveFaults';

/** As Google's advanced services throw. */
function thrown(message: string, code?: number): Error {
  const error = new Error(`API call to drive.files.create failed with error: ${message}`);
  return code === undefined ? error : Object.assign(error, { details: { code, message } });
}

const waits: number[] = [];
const { once, repeated } = tries((ms) => void waits.push(ms));

describe('a refusal', () => {
  it.each([
    { said: thrown('User Rate Limit Exceeded', 403), again: 'SOON' },
    { said: thrown('Too many requests', 429), again: 'SOON' },
    {
      said: new Error('Service invoked too many times in a short time: drive. Try Utilities.sleep(1000).'),
      again: 'SOON',
    },
    { said: new Error('Service invoked too many times for one day: drive.'), again: 'NOT_NOW' },
    { said: thrown('Daily Limit Exceeded', 403), again: 'NOT_NOW' },
    { said: thrown("The user's Drive storage quota has been exceeded.", 403), again: 'NOT_NOW' },
    { said: thrown('File not found: 1abc.', 404), again: 'SOON' },
    { said: thrown('Bad Request', 400), again: 'NEVER' },
    { said: thrown('Insufficient permissions for this file', 403), again: 'NEVER' },
  ])('$said.message: $again', ({ said, again }) => expect(refusalOf(said)?.again).toBe(again));

  it.each([
    thrown('Internal Error', 500),
    thrown('Backend Error', 503),
    thrown('Request Timeout', 408),
    new Error('Empty response'),
    new Error("We're sorry, a server error occurred. Please wait a bit and try again."),
    'lost',
  ])('%s leaves it unsure', (said) => expect(refusalOf(said)).toBeNull());
});

/** Fails so many times, then answers. */
function failing(times: number, problem: unknown): { readonly work: () => string; readonly tries: () => number } {
  let tries = 0;
  return {
    work: () => {
      tries += 1;
      if (tries <= times) throw problem;
      return 'done';
    },
    tries: () => tries,
  };
}

describe('trying again', () => {
  test('what is surely not done is tried again, each time after a longer wait', () => {
    waits.length = 0;
    const { work } = failing(3, thrown('User Rate Limit Exceeded', 403));
    expect(once(work)).toBe('done');
    expect(waits).toHaveLength(3);
    for (const [at, base] of [600, 1200, 2400].entries()) {
      expect(waits[at]).toBeGreaterThanOrEqual(base);
      expect(waits[at]).toBeLessThanOrEqual(base * 1.5);
    }
  });
  test('what may have been done is not, where twice would be two', () => {
    const unsure = failing(1, thrown('Internal Error', 500));
    expect(() => once(unsure.work)).toThrow(/Internal Error/);
    expect(unsure.tries()).toBe(1);
    expect(repeated(failing(1, thrown('Internal Error', 500)).work)).toBe('done');
  });
  test('it ends in plain words', () => {
    const busy = failing(99, thrown('Too many requests', 429));
    expect(() => once(busy.work)).toThrow(NotMade);
    expect(busy.tries()).toBe(4);
    const full = failing(99, new Error('Service invoked too many times for one day: drive.'));
    expect(() => repeated(full.work)).toThrow(/Carry on tomorrow/);
    expect(full.tries()).toBe(1);
  });
});
