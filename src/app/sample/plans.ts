/**
 * Oakfield Primary's IEPs, in every state that a plan can be in, whatever today is: in use, draft, ended, and begun
 * before the pupil moved to the stage. Tests: test/app/sample.test.ts
 */
import { addDays, type IsoDate } from '../../domain/isoDate';
import { dayOfTerm, type SampleCalendar, schoolDayOnOrAfter, schoolDayOnOrBefore, termAt } from './calendar';
import { labelOf } from './pupils';
import { daysAgo, heldReviews, latestHeld } from './reviewDates';
import type { SampleRow } from './row';

/** Start and end; null is not typed yet. */
type Dates = readonly [start: IsoDate | null, end: IsoDate | null];
/** How a plan's dates follow from today. */
type Course = (calendar: SampleCalendar, pupil: number) => Dates;

/** From the latest review to the end of the term after it, or of the one after that if that has passed. */
const inUse: Course = (calendar, pupil) => {
  const start = latestHeld(calendar, pupil);
  const last = calendar.terms.find((term) => term.start > start && term.end >= calendar.today);
  return [start, (last ?? termAt(calendar, 1)).end];
};
/** The plan before the one in use: it ended on the day before that began. */
const before: Course = (calendar, pupil) => {
  const start = heldReviews(calendar, pupil).dates[1] ?? daysAgo(calendar, 300);
  return [start, addDays(latestHeld(calendar, pupil), -1)];
};
const draftWithoutStart: Course = () => [null, null];
const draftForNextTerm: Course = (calendar) => {
  const next = termAt(calendar, 1);
  return [schoolDayOnOrAfter(calendar, addDays(next.start, 7)), termAt(calendar, 2).end];
};
const endedLastTerm: Course = (calendar) => [dayOfTerm(calendar, -2, 0.75), termAt(calendar, -1).end];
const endedLately: Course = (calendar) => [
  daysAgo(calendar, 196),
  schoolDayOnOrBefore(calendar, addDays(calendar.today, -12)),
];
const endedWithFunding: Course = (calendar) => [dayOfTerm(calendar, -2, 0.1), termAt(calendar, -2).end];
/** Written at School Action; the move to School Action Plus came at the review after. */
const beforeTheMove: Course = (calendar, pupil) => {
  const [, earlier] = heldReviews(calendar, pupil).dates;
  return [earlier ?? daysAgo(calendar, 120), schoolDayOnOrAfter(calendar, addDays(calendar.today, 25))];
};

/** pupil, plan number, its dates, help at home */
const PLANS: readonly (readonly [number, number, Course, string])[] = [
  [7, 1, draftWithoutStart, 'Mum will play the sorting game for five minutes each evening.'],
  [11, 1, before, 'Look at the words of the week together on Mondays.'],
  [11, 2, inUse, 'Yusuf checks his own aids at weekends, with Mum nearby. Words of the week on the fridge.'],
  [13, 1, endedLastTerm, 'Mum and Kian write down one good thing each day.'],
  [16, 1, inUse, 'Read a picture book together each night; Sienna tells the story back.'],
  [17, 2, before, 'Five minutes with the sound tiles, three evenings a week.'],
  [
    17,
    3,
    inUse,
    'The ring of cards, once through each evening with Dad. Ava chooses a book about animals to be read to her.',
  ],
  [17, 4, draftForNextTerm, ''],
  [18, 1, beforeTheMove, 'Talk about the class topic in Spanish before each new unit.'],
  [20, 3, before, 'The same break card at home.'],
  [20, 4, inUse, 'The same number line from 1 to 5 at home. Jayden packs his swimming bag from a list.'],
  [22, 2, inUse, 'Mr and Mrs Cole will send in what he is reading. They do not agree with the targets for playtime.'],
  [23, 2, endedLastTerm, 'Audio books in the car. No spelling lists at home.'],
  [25, 1, endedWithFunding, 'Dylan tells the match report aloud before he writes it.'],
  [29, 5, inUse, 'Samuel dictates one page of his story each weekend and checks it himself.'],
  [31, 2, inUse, 'Alarm set by Brandon. Mum rings if the night has been bad.'],
  [32, 1, endedLately, 'Large-print books from the library on Saturdays.'],
  [33, 2, inUse, 'Gran practises the zip and the buttons, last step first.'],
];

/** Reviews of these pupils are plan reviews; a first draft is no plan yet. */
export const PUPILS_WITH_PLANS: ReadonlySet<number> = new Set(
  PLANS.flatMap(([pupil, , course]) => (course === draftWithoutStart ? [] : [pupil])),
);

function planId(index: number): string {
  return `PL${String(index + 1).padStart(3, '0')}`;
}

export function planRows(calendar: SampleCalendar): SampleRow[] {
  return PLANS.map(([pupil, number, course, helpAtHome], index) => {
    const [start, end] = course(calendar, pupil);
    return {
      Pupil: labelOf(pupil),
      'Plan number': number,
      Start: start === null ? '' : { date: start },
      End: end === null ? '' : { date: end },
      'Help at home': helpAtHome,
      'Plan ID': planId(index),
    };
  });
}
