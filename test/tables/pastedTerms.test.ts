/** Term dates out of pasted text: every way in which schools write them, and what is a question instead of a guess. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addDays, dayNumber, type IsoDate, isoDate, sayDate, weekdayOf } from '../../src/domain/isoDate';
import { type PastedTerms, readPastedTerms } from '../../src/tables/pastedTerms';

/** "Autumn 2026: 2026-09-02 to 2026-12-18, 2026-10-26 to 2026-10-30"; "?" for what is left open. */
function said({ terms }: PastedTerms): string[] {
  return terms.map(({ name, start, end, breakFrom, breakTo }) => {
    const half = breakFrom ? `, ${breakFrom} to ${breakTo}` : '';
    return `${name}: ${start ?? '?'} to ${end ?? '?'}${half}`;
  });
}
const asked = ({ terms, asks }: PastedTerms) =>
  [...asks, ...terms.flatMap((term) => term.asks)].map(({ line, says }) => `${line}: ${says}`);

const AUTUMN = 'Autumn 2026: 2026-09-02 to 2026-12-18, 2026-10-26 to 2026-10-30';
const SPRING = 'Spring 2027: 2027-01-04 to 2027-03-25, 2027-02-15 to 2027-02-19';
const SUMMER = 'Summer 2027: 2027-04-12 to 2027-07-21, 2027-05-31 to 2027-06-04';

describe('reads', () => {
  it.each([
    {
      why: 'whole sentences with weekdays and years',
      text: [
        'Autumn term 2026: Wednesday 2 September 2026 to Friday 18 December 2026',
        'Half term: Monday 26 October – Friday 30 October 2026',
      ],
      terms: [AUTUMN],
    },
    {
      why: 'a heading with the school year, dates without years, ordinals, begins and ends',
      text: [
        'Term dates for the school year 2026/27',
        'Autumn Term begins Wednesday 2nd September',
        'Half term holiday: 26th to 30th October',
        'Autumn Term ends Friday 18th December',
        'Spring term begins Monday 4th January',
        'Half term holiday: 15th – 19th February',
        'Spring term ends Thursday 25th March',
      ],
      terms: [AUTUMN, SPRING],
    },
    {
      why: 'six terms: two halves make a term, and the gap is its break',
      text: [
        '2026-27',
        'Term 1: 2 September to 23 October',
        'Term 2: 2 November to 18 December',
        'Term 3: 4 January to 12 February',
        'Term 4: 22 February to 25 March',
        'Term 5: 12 April to 28 May',
        'Term 6: 7 June to 21 July',
      ],
      terms: [
        AUTUMN.replace('Autumn 2026', 'Terms 1 and 2 2026/27'),
        SPRING.replace('Spring 2027', 'Terms 3 and 4 2026/27'),
        SUMMER.replace('Summer 2027', 'Terms 5 and 6 2026/27'),
      ],
    },
    {
      why: 'seasons in halves',
      text: [
        'Autumn 1\tWed 2 Sept 2026\tFri 23 Oct 2026',
        'Autumn 2\tMon 2 Nov 2026\tFri 18 Dec 2026',
        'Spring 1\tMon 4 Jan 2027\tFri 12 Feb 2027',
        'Spring 2\tMon 22 Feb 2027\tThu 25 Mar 2027',
      ],
      terms: [AUTUMN, SPRING],
    },
    {
      why: 'a table with headings, pasted with tabs',
      text: [
        'Term\tStarts\tHalf term starts\tHalf term ends\tEnds',
        'Autumn 2026\t2 September\t26 October\t30 October\t18 December',
        'Spring 2027\t04/01/2027\t15/02/2027\t19/02/2027\t25/03/2027',
      ],
      terms: [AUTUMN, SPRING],
    },
    {
      why: 'a table whose half-term column holds both days, and which has training days',
      text: [
        'Term\tOpens\tHalf-term holiday\tCloses\tINSET days',
        'Autumn 2026\tWed 2 Sept\tMon 26 – Fri 30 Oct\tFri 18 Dec\t1 Sept, 2 Nov',
      ],
      terms: [AUTUMN],
    },
    {
      why: 'closing and opening again tell the break: from the Monday after to the Friday before',
      text: [
        'Autumn Term 2026',
        'School opens Wednesday 2 September',
        'School closes for half term Friday 23 October',
        'School reopens after half term Monday 2 November',
        'School closes for Christmas Friday 18 December',
      ],
      terms: [AUTUMN],
    },
    {
      why: 'open, close, open, close without a word of half term',
      text: ['Summer term 2027', 'Start: 12 April', 'Finish: 28 May', 'Start: 7 June', 'Finish: 21 July'],
      terms: [SUMMER],
    },
    {
      why: 'labels on lines of their own, as a page copied from a phone',
      text: [
        'Autumn term 2026',
        'Term starts',
        '2 September 2026',
        'Half term',
        '26 - 30 October 2026',
        'Term ends',
        '18 December 2026',
      ],
      terms: [AUTUMN],
    },
    {
      why: 'training days, bank holidays and holidays between terms are no terms',
      text: [
        'INSET day: Tuesday 1 September 2026',
        'Autumn term 2026: Wednesday 2 September – Friday 18 December',
        'Half term 26 – 30 October',
        'Christmas holiday: Monday 21 December 2026 – Friday 1 January 2027',
        'Good Friday 26 March 2027',
        'Summer term 2027: 12 April – 21 July',
        'Early May bank holiday: Monday 3 May 2027',
        'Half term: 31 May to 4 June 2027',
        'Staff training days',
        '22 July 2027',
        '23 July 2027',
      ],
      terms: [AUTUMN, SUMMER],
      leftOut: [1, 4, 5, 7, 10, 11],
    },
    {
      why: 'a training day in brackets beside the first day for pupils',
      text: [
        'Autumn term 2026 starts Wednesday 2 September (INSET day Tuesday 1 September)',
        'Ends Friday 18 December',
      ],
      terms: ['Autumn 2026: 2026-09-02 to 2026-12-18'],
    },
    {
      why: 'figures, two-figure years and months first',
      text: ['Autumn term: 02/09/26 - 18.12.2026', 'Half-term: October 26 to October 30, 2026'],
      terms: [AUTUMN],
    },
    {
      why: 'a range over the new year takes its first year from its last',
      text: ['Michaelmas term: 2 September – 8 January 2027'],
      terms: ['Michaelmas 2026: 2026-09-02 to 2027-01-08'],
    },
    {
      why: 'the week beginning is Monday to Friday',
      text: ['Autumn term: 2 September 2026 to 18 December 2026', 'Half term: week beginning 26 October'],
      terms: [AUTUMN],
    },
    {
      why: 'two school years on one page',
      text: [
        'School year 2026/27',
        'Autumn term: 2 September – 18 December',
        'School year 2027/28',
        'Autumn term: 1 September – 17 December',
      ],
      terms: ['Autumn 2026: 2026-09-02 to 2026-12-18', 'Autumn 2027: 2027-09-01 to 2027-12-17'],
    },
    {
      why: 'breaks in a list of their own go to the term that holds them',
      text: [
        'Spring term: 4 January 2027 to 25 March 2027',
        'Autumn term: 2 September 2026 to 18 December 2026',
        'Half terms',
        'Half term: 15 to 19 February 2027',
        'Half term: 26 to 30 October 2026',
      ],
      terms: [AUTUMN, SPRING],
    },
    {
      why: 'three numbered terms are whole terms',
      text: ['2026/27', 'Term 1: 2 September – 18 December', 'Term 2: 4 January – 25 March'],
      terms: ['Term 1 2026/27: 2026-09-02 to 2026-12-18', 'Term 2 2026/27: 2027-01-04 to 2027-03-25'],
    },
  ])('$why', ({ text, terms, leftOut }: { text: string[]; terms: string[]; leftOut?: number[] }) => {
    const read = readPastedTerms(text.join('\n'));
    expect(said(read)).toEqual(terms);
    expect(asked(read)).toEqual([]);
    if (leftOut) expect(read.leftOut.map(({ line }) => line)).toEqual(leftOut);
  });
});

test('a line that is too long to be read is asked about, and the others are read', () => {
  const read = readPastedTerms(`Autumn term 2026: 2 September to 18 December\n${'(staff 1 '.repeat(3000)}`);
  expect(read.terms).toHaveLength(1);
  expect(read.asks).toMatchObject([{ line: 2, says: expect.stringContaining('too long to be read') }]);
});

describe('asks, and leaves open', () => {
  it.each([
    {
      why: 'a weekday that contradicts its date',
      text: ['Autumn term: Wednesday 3 September 2026 to Friday 18 December 2026'],
      terms: ['Autumn 2026: ? to 2026-12-18'],
      asks: ['1: 3 September 2026 is a Thursday, not a Wednesday. Look which of the two is right.'],
    },
    {
      why: 'dates without any year',
      text: ['Autumn Term begins Tuesday 1st September', 'Autumn term ends Friday 18th December'],
      terms: ['Autumn: ? to ?'],
      asks: [
        '1: No year stands with this date. Put the school year above it, for example 2026/27.',
        '2: No year stands with this date. Put the school year above it, for example 2026/27.',
      ],
    },
    {
      why: 'a day that does not exist',
      text: ['Summer term: 12 April 2027 to 31 June 2027'],
      terms: ['Summer 2027: 2027-04-12 to ?'],
      asks: ['1: There is no day like "31 June 2027". Which did they mean?'],
    },
    {
      why: 'a term that has no last day',
      text: ['Spring term 2027 starts Monday 4 January'],
      terms: ['Spring 2027: 2027-01-04 to ?'],
      asks: ['1: The last day of this term is not in the text. Type it.'],
    },
    {
      why: 'two first days',
      text: ['Autumn term: 2 September 2026 – 18 December 2026', 'Autumn term starts Thursday 3 September 2026'],
      terms: ['Autumn 2026: ? to 2026-12-18'],
      asks: ['1: Two first days are given: 2 September 2026 and 3 September 2026. Type the right one.'],
    },
    {
      why: 'something else that happens on days of term',
      text: ['Autumn term 2026: 2 September – 18 December', 'Harvest festival: 5 October – 9 October'],
      terms: ['Autumn 2026: 2026-09-02 to 2026-12-18'],
      asks: ['2: We could not tell what these dates are for.'],
    },
    {
      why: 'dates under no term',
      text: ['2 September 2026 to 18 December 2026'],
      terms: [],
      asks: ['1: No term is named here or above.'],
    },
    {
      why: 'the first day may be a training day',
      text: ['Autumn term 2026', 'Term starts Tuesday 1 September (INSET)', 'Term ends 18 December'],
      terms: ['Autumn 2026: ? to 2026-12-18'],
      asks: ['2: A training day is named here too. Type the first and last day for pupils.'],
    },
    {
      why: 'a half term that lies in the holidays',
      text: ['Autumn term 2026: 2 September – 18 December', 'Half term: 21 December – 25 December 2026'],
      terms: ['Autumn 2026: 2026-09-02 to 2026-12-18'],
      asks: ['2: This half-term break lies in none of these terms. Type its days where they belong.'],
    },
    {
      why: 'four dates and no headings: halves or a break, nobody can tell',
      text: ['Autumn 2026\t2 September\t23 October\t2 November\t18 December'],
      terms: ['Autumn 2026: ? to ?'],
      asks: ['1: There are more dates here than we can tell apart. Type the first and last day.'],
    },
    {
      why: 'half of a six-term year is missing',
      text: ['2026/27', 'Term 1: 2 September – 23 October', 'Term 5: 12 April – 28 May', 'Term 6: 7 June – 21 July'],
      terms: ['Terms 1 and 2 2026/27: 2026-09-02 to ?', SUMMER.replace('Summer 2027', 'Terms 5 and 6 2026/27')],
      asks: ['2: Term 2 is not in this text. Type the last day of the two together.'],
    },
  ])('$why', ({ text, terms, asks }) => {
    const read = readPastedTerms(text.join('\n'));
    expect(said(read)).toEqual(terms);
    expect(asked(read)).toEqual(asks);
  });
});

test('text that holds no dates says nothing', () => {
  expect(readPastedTerms('Welcome to our school\nContact us')).toEqual({ terms: [], asks: [], leftOut: [] });
});

interface Term {
  readonly name: string;
  readonly start: IsoDate;
  readonly end: IsoDate;
  readonly breakFrom: IsoDate;
  readonly breakTo: IsoDate;
}
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const withWeekday = (date: IsoDate) => `${WEEKDAYS[weekdayOf(dayNumber(date)) - 1]} ${sayDate(date)}`;
const noYear = (date: IsoDate) => sayDate(date).replace(/ \d{4}$/, '');
const inFigures = (date: IsoDate) => date.split('-').reverse().join('/');
const yearOfSchool = ({ start }: Term) => Number(start.slice(0, 4)) - (start.slice(5) < '08' ? 1 : 0);
const schoolYear = (term: Term) => `${yearOfSchool(term)}/${(yearOfSchool(term) + 1) % 100}`;

/** Each way to print a term that is to be read back as it was. */
const FORMS: readonly ((term: Term) => string)[] = [
  (t) =>
    `${t.name.replace(' ', ' term ')}: ${withWeekday(t.start)} to ${withWeekday(t.end)}\nHalf term: ${withWeekday(t.breakFrom)} – ${withWeekday(t.breakTo)}`,
  (t) =>
    `School year ${schoolYear(t)}\n${t.name.split(' ')[0]} term\nStarts ${noYear(t.start)}\nHalf term ${noYear(t.breakFrom)} to ${noYear(t.breakTo)}\nEnds ${noYear(t.end)}`,
  (t) =>
    `Term\tFrom\tTo\tHalf term from\tHalf term to\n${t.name}\t${[t.start, t.end, t.breakFrom, t.breakTo].map(inFigures).join('\t')}`,
  (t) =>
    `${t.name.split(' ')[0]} 1: ${sayDate(t.start)} - ${sayDate(addDays(t.breakFrom, -3))}\n${t.name.split(' ')[0]} 2: ${sayDate(addDays(t.breakTo, 3))} - ${sayDate(t.end)}`,
  (t) =>
    `${t.name.split(' ')[0]} term opens ${t.start}\nCloses for half term ${sayDate(addDays(t.breakFrom, -3))}\nReopens after half term ${sayDate(addDays(t.breakTo, 3))}\n${t.name.split(' ')[0]} term closes ${t.end}`,
];

test('a term printed in any form is read back as it was', () => {
  const seasons = { Autumn: '09-01', Spring: '01-02', Summer: '04-08' } as const;
  const anyTerm = fc
    .record({
      season: fc.constantFrom('Autumn' as const, 'Spring' as const, 'Summer' as const),
      year: fc.integer({ min: 2020, max: 2038 }),
      shift: fc.integer({ min: 0, max: 8 }),
      before: fc.integer({ min: 4, max: 7 }),
      after: fc.integer({ min: 4, max: 7 }),
    })
    .map(({ season, year, shift, before, after }): Term => {
      const first = addDays(isoDate(`${year}-${seasons[season]}`), shift);
      // The break is a whole week from a Monday, some weeks on; the last day is a Friday.
      const monday = addDays(first, 8 - weekdayOf(dayNumber(first)) + before * 7 - 7);
      return {
        name: `${season} ${year}`,
        start: first,
        breakFrom: monday,
        breakTo: addDays(monday, 4),
        end: addDays(monday, 4 + after * 7),
      };
    });
  fc.assert(
    fc.property(fc.array(anyTerm, { minLength: 1, maxLength: 1 }), fc.constantFrom(...FORMS), ([term], form) => {
      if (!term) return;
      const read = readPastedTerms(form(term));
      expect(asked(read)).toEqual([]);
      expect(read.terms.map(({ asks: _, ...rest }) => rest)).toEqual([term]);
    }),
    { numRuns: 300 },
  );
});

test('whatever is pasted, it answers, and no term ends before it begins', () => {
  const piece = fc.constantFrom(
    'Autumn term', 'Spring 2027', 'Term 3', 'half term', 'INSET', '2026/27', '31 June', 'Friday 18 December 2026',
    '2 September', '1/2/27', '\t', '\n', ' to ', ' – ', 'closes', 'begins', 'Easter', '(', ')', '2026',
  ); // biome-ignore format: one list
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      for (const { start, end, breakFrom, breakTo } of readPastedTerms(pieces.join('')).terms) {
        if (start && end) expect(start < end).toBe(true);
        expect(breakFrom === null).toBe(breakTo === null);
      }
    }),
  );
});
