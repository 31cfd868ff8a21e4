/** Time as people write it, phrase by phrase; what is not sure is said or asked. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readTime, timeWithin } from '../../src/tables/timePhrase';

type Row = readonly [
  why: string,
  phrase: string,
  minutes: number | null,
  sessions: number | null,
  weeks: number | null,
];

const figures = (phrase: string) => {
  const time = readTime(phrase);
  return time && [time.minutes, time.sessionsPerWeek, time.weeks];
};
const doubts = (phrase: string) => {
  const time = readTime(phrase);
  return [time?.says.length ?? 0, time?.why.length ?? 0];
};

describe('a phrase that says all is read without a word', () => {
  it.each<Row>([
    ['count, length, period', '3 x 20 mins pw', 20, 3, null],
    ['no spaces', '3x20mins pw', 20, 3, null],
    ['a multiplication sign', '3 × 20 mins per week', 20, 3, null],
    ['dots in p.w.', '2 x 30 mins p.w.', 30, 2, null],
    ['a stroke', '3 x 20 mins/week', 20, 3, null],
    ['a stroke in p/w', '3 x 20min p/w', 20, 3, null],
    ['the length first', '20 mins x 3 per week', 20, 3, null],
    ['the length first, daily', '10 minutes daily', 10, 5, null],
    ['the period first', 'daily 10 mins', 10, 5, null],
    ['a day', '15 mins a day', 15, 5, null],
    ['every day', '15 minutes every day', 15, 5, null],
    ['twice a day', '2 x 10 mins per day', 10, 10, null],
    ['in words', 'three times a week for 20 minutes', 20, 3, null],
    ['twice', 'twice a week', null, 2, null],
    ['twice weekly', 'twice weekly 30 minutes', 30, 2, null],
    ['once', 'Once a week, 1 hour', 60, 1, null],
    ['x before the number', 'x3 weekly', null, 3, null],
    ['x after the number', '2x weekly 25 mins', 25, 2, null],
    ['a number and a period', '5 a week', null, 5, null],
    ['a number and a stroke', '3/week', null, 3, null],
    ['fortnightly', 'fortnightly', null, 0.5, null],
    ['every two weeks', '1 x 30mins every two weeks', 30, 0.5, null],
    ['every other week', '45 mins every other week', 45, 0.5, null],
    ['alternate weeks', '1 hr alternate weeks', 60, 0.5, null],
    ['every third week', '1 hour every 3 weeks', 60, 0.3333, null],
    ['half an hour', 'half an hour weekly', 30, 1, null],
    ['a half sign', '½ hour weekly', 30, 1, null],
    ['one and a half', '1½ hrs weekly', 90, 1, null],
    ['a decimal of an hour', '1 x 1.5 hrs weekly', 90, 1, null],
    ['hours and minutes', '1 hr 30 mins weekly', 90, 1, null],
    ['hours and minutes, short', '1h15 weekly', 75, 1, null],
    ['weeks multiplied', '3 x 20 mins x 12 weeks', 20, 3, 12],
    ['weeks first', '10 week block, 2 x 30 mins per week', 30, 2, 10],
    ['weeks, short', '2 x 30 mins pw for 6 wks', 30, 2, 6],
    ['weeks alone', '12 weeks', null, null, 12],
    ['named days', 'Mon, Wed, Fri 15 mins', 15, 3, null],
    ['one named day', 'Tuesdays 30 mins', 30, 1, null],
    ['the same said twice', '1 hour a week (3 x 20 mins)', 20, 3, null],
    ['a ratio is no time', '1:1 3 x 20 mins pw', 20, 3, null],
    ['a clock time says when', '2 x 30 mins weekly, 2pm', 30, 2, null],
    ['kinds of space', '3\u00a0x\u00a020  mins\npw', 20, 3, null],
    ['kinds of dash', '20–minute session daily', 20, 5, null],
  ])('%s: %s', (_why, phrase, minutes, sessions, weeks) => {
    expect(figures(phrase)).toEqual([minutes, sessions, weeks]);
    expect(doubts(phrase)).toEqual([0, 0]);
  });
});

describe('where a reading is taken, it is said', () => {
  it.each<Row>([
    ['no period', '5 x 20 mins', 20, 5, null],
    ['five days, twice', '5x2 x 15 mins', 15, 10, null],
    ['each day, said twice', '5 x 10 mins daily', 10, 5, null],
    ['a weekly sum', '30 mins pw for 6 weeks', 30, 1, 6],
    ['a weekly sum in hours', '2 hours per week', 120, 1, null],
    ['a weekly sum that is long', '15 hours per week', 900, 1, null],
    ['a range of minutes', '20 to 30 minutes daily', 30, 5, null],
    ['a stroke between minutes', '15/20 minutes weekly', 20, 1, null],
    ['a range of sessions', '2-3 times a week', null, 3, null],
    ['a range of weeks', '2 x 20 mins pw, 6-8 weeks', 20, 2, 8],
    ['no unit', '3 x 20 weekly', 20, 3, null],
    ['hours of the clock', 'Mon 9:15-9:45', 30, 1, null],
    ['all sessions over weeks', '12 sessions of 30 mins over 6 weeks', 30, 2, 6],
  ])('%s: %s', (_why, phrase, minutes, sessions, weeks) => {
    expect(figures(phrase)).toEqual([minutes, sessions, weeks]);
    expect(doubts(phrase)).toEqual([1, 0]);
  });
});

describe('what is not sure stays empty, and it is said why', () => {
  it.each<Row>([
    ['more than a school week has days', '7 x 20 mins', 20, null, null],
    ['sessions in all', '12 sessions of 30 minutes', 30, null, null],
    ['a half-term differs in length', '1.5 hrs per half term', 90, null, null],
    ['half-termly', 'half termly 30 mins', 30, null, null],
    ['a term', '2 x 1 hour per term', 60, null, null],
    ['a month', 'Monthly, 45 mins', 45, null, null],
    ['a year', '6 visits a year', null, null, null],
    ['bi-weekly', '20 mins bi-weekly', 20, null, null],
    ['no frequency', '20 minutes', 20, null, null],
    ['two patterns', '2 x 20 mins and 1 x 30 mins', null, null, null],
    ['two periods', '10 mins daily, 45 mins weekly', null, null, null],
    ['too long for a session', '25 hours', null, null, null],
    ['to be confirmed', 'TBC', null, null, null],
    ['with full stops', 't.b.c.', null, null, null],
    ['open', 'Continuous', null, null, null],
    ['ongoing', 'on-going', null, null, null],
    ['as needed', 'As and when needed', null, null, null],
    ['ad hoc', 'ad hoc', null, null, null],
    ['two terms', '2 terms', null, null, null],
    ['all year', '2 x 20 mins pw all year', 20, 2, null],
    ['not a number of sessions', '0 x 20 mins pw', 20, null, null],
  ])('%s: %s', (_why, phrase, minutes, sessions, weeks) => {
    expect(figures(phrase)).toEqual([minutes, sessions, weeks]);
    expect(doubts(phrase)[1]).toBeGreaterThan(0);
  });
});

describe('what is no time is left alone', () => {
  it.each([
    ['a name', 'Ava Khan'],
    ['a level', '2b'],
    ['an age', '7.04'],
    ['a group size', '6 to 8'],
    ['a ratio', '1:1'],
    ['a ratio in words', '1 to 1'],
    ['a number', '20'],
    ['money', '£17.20'],
    ['an adult', 'Mrs Shah'],
    ['a year group', 'Y3/4'],
    ['a question to a colleague', 'see SENCO'],
    ['an empty cell', ''],
  ])('%s: %s', (_why, text) => expect(readTime(text)).toBeNull());
});

describe('the words around a time', () => {
  it.each([
    ['an intervention before it', 'Lego therapy 1 x 30 mins weekly', 'Lego therapy'],
    ['in brackets', 'Toe by Toe (3 x 20 mins pw)', 'Toe by Toe'],
    ['before and after', 'Precision teaching - daily 10 mins - TA', 'Precision teaching TA'],
    ['none', '3 x 20 mins pw', ''],
    ['no time', 'Paired reading', 'Paired reading'],
  ])('%s', (_why, text, rest) => expect(timeWithin(text).rest).toBe(rest));
});

it('takes the week from a heading', () => {
  expect(readTime('40 mins', { perWeek: true })).toMatchObject({ minutes: 40, sessionsPerWeek: 1 });
  expect(readTime('7 x 20 mins', { perWeek: true })).toMatchObject({ minutes: 20, sessionsPerWeek: 7, why: [] });
});

const anyCount = fc.integer({ min: 1, max: 20 });
const anyMinutes = fc.integer({ min: 5, max: 90 });
const anyWeeks = fc.integer({ min: 1, max: 39 });

test('says any count, length and number of weeks back', () =>
  fc.assert(
    fc.property(
      anyCount,
      anyMinutes,
      anyWeeks,
      fc.constantFrom(' ', '  ', '\u00a0'),
      (count, minutes, weeks, space) => {
        const phrase = ['3 x 20 mins per week for 6 weeks']
          .map((form) => form.replace('3', `${count}`).replace('20', `${minutes}`).replace(/6/, `${weeks}`))
          .join('')
          .replace(/ /g, space);
        const plain = `${count}${space}x${space}${minutes}${space}mins per week for ${weeks} weeks`;
        expect(figures(plain)).toEqual([minutes, count, weeks]);
        expect(readTime(phrase)?.phrase).not.toMatch(/\s\s/);
      },
    ),
  ));

test('an empty figure of a phrase with one is never without a reason, whatever is typed', () =>
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom('3', 'x', '20', 'mins', 'pw', 'weeks', '6', '-', 'daily', 'or', 'TA', 'hr', '1:1', 'term'),
        { maxLength: 8 },
      ),
      (words) => {
        const text = words.join(' ');
        const time = readTime(text);
        if (time === null) return;
        expect(time.phrase).toBe(text);
        for (const number of [time.minutes, time.sessionsPerWeek, time.weeks])
          expect(number === null || number > 0).toBe(true);
        if (time.minutes !== null && time.sessionsPerWeek === null) expect(time.why).not.toEqual([]);
      },
    ),
  ));

test('no text makes it throw, and the rest holds only words of the text', () =>
  fc.assert(
    fc.property(fc.string({ maxLength: 40, unit: 'grapheme' }), (text) => {
      const { rest } = timeWithin(text);
      for (const word of rest.split(' ').filter(Boolean)) expect(text.replace(/\s+/g, ' ')).toContain(word);
    }),
  ));
