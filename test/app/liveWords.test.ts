/** The words in the cells on later mornings, with no add-on running: what the rules would say that day, or "Refresh". */
import { describe, expect, it, test } from 'vitest';
import { ask, keptOakfield, open } from './oakfield';
import { rowsOf } from './typing';

const REFRESH = 'Refresh';
const STATUS: Readonly<Record<string, RegExp>> = {
  NO_REVIEW_YET: /^No review yet$/,
  UP_TO_DATE: /^Up to date$/,
  DUE: /^Due(, booked \d+ \w+)?$/,
  OVERDUE: /^Overdue(, booked \d+ \w+)?$/,
  SET_TERM_DATES: /^Set term dates$/,
};
const seen = { agreed: 0, refresh: 0, statuses: new Set<string>() };

describe.each([
  { day: '2026-11-23', why: 'the day of the refresh', mayAsk: false },
  { day: '2026-11-24', why: 'the next morning', mayAsk: true },
  { day: '2026-12-12', why: 'the end of term is near', mayAsk: true },
  { day: '2026-12-28', why: 'between two terms', mayAsk: true },
  { day: '2027-01-11', why: 'a new term', mayAsk: true },
  { day: '2027-03-31', why: 'two terms on', mayAsk: true },
  { day: '2027-09-15', why: 'another school year', mayAsk: true },
])('$day: $why', async ({ day, mayAsk }) => {
  const host = await open(await keptOakfield(), { today: day });
  const cells = new Map(rowsOf(host, 'Pupils').map((row) => [String(row['Pupil ID']), row]));
  const pupils = ask(host, 'pupils', {});

  it('each review word agrees with the rules of that day, or asks for a refresh', () => {
    for (const { pupilId, review } of pupils) {
      const word = String(cells.get(pupilId)?.['Review']);
      if (word === REFRESH) {
        seen.refresh += 1;
        expect(mayAsk, pupilId).toBe(true);
      } else if (review.status === null) expect(word, pupilId).toBe('');
      else {
        seen.agreed += 1;
        seen.statuses.add(review.status);
        expect(word, pupilId).toMatch(STATUS[review.status] as RegExp);
      }
    }
  });
  it('so does each word about a plan', () => {
    for (const { pupilId, plan } of pupils) {
      const word = String(cells.get(pupilId)?.['IEP?']);
      if (word === REFRESH) expect(mayAsk, pupilId).toBe(true);
      else expect(/^Needs an? (?!place)/.test(word), `${pupilId}: ${word}`).toBe(plan.needed);
    }
  });
  it('after a refresh nobody asks for another', () => {
    ask(host, 'refresh', {});
    for (const row of rowsOf(host, 'Pupils')) {
      expect([row['IEP?'], row['Review']], String(row['Pupil ID'])).not.toContain(REFRESH);
    }
    host.close();
  });
});

test('over those days the words moved by themselves', () => {
  expect([...seen.statuses]).toEqual(expect.arrayContaining(['UP_TO_DATE', 'DUE', 'OVERDUE', 'NO_REVIEW_YET']));
  expect(seen.agreed).toBeGreaterThan(60);
  expect(seen.refresh).toBeGreaterThan(0);
});
