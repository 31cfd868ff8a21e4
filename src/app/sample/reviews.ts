/**
 * Oakfield Primary's reviews as rows: held, booked, booked and missed, and advice from outside.
 * The rows are the same on every day; only their dates move. Tests: test/app/sample.test.ts
 */
import { addDays, type IsoDate } from '../../domain/isoDate';
import type { ReviewKind } from '../../domain/school';
import { REVIEW_KIND } from '../../tables/reviews';
import { dayOfTerm, type SampleCalendar, schoolDayOnOrBefore } from './calendar';
import { PUPILS_WITH_PLANS } from './plans';
import { annualReviewBy, labelOf } from './pupils';
import { bookedAndMissed, bookedIn, bookedSooner, heldReviews } from './reviewDates';
import { REVIEW_WORDS, type ReviewWords } from './reviewWords';
import type { SampleRow } from './row';

interface ReviewLine {
  readonly pupil: number;
  readonly kind: ReviewKind;
  readonly booked?: IsoDate | undefined;
  readonly held?: IsoDate | undefined;
  readonly words?: ReviewWords;
  readonly there?: string;
  readonly nextSteps?: string;
  readonly nextReviewBy?: IsoDate | null;
}

const DAYS_IN_52_WEEKS = 364;

export function reviewRows(calendar: SampleCalendar): SampleRow[] {
  const lines = [...heldLines(calendar), ...annualLines(calendar), ...adviceLines(calendar), ...bookedLines(calendar)];
  return lines.map(({ pupil, kind, booked, held, words, there, nextSteps, nextReviewBy }, index) => ({
    Pupil: labelOf(pupil),
    Type: REVIEW_KIND.word(kind),
    'Booked for': booked === undefined ? '' : { date: booked },
    'Held on': held === undefined ? '' : { date: held },
    'Who was there': words?.[1] ?? there ?? '',
    Progress: words?.[0] ?? '',
    "Parents' or carers' view": words?.[2] ?? '',
    "Pupil's view": words?.[3] ?? '',
    'Next steps': words?.[4] ?? nextSteps ?? '',
    'Next review by': nextReviewBy ? { date: nextReviewBy } : '',
    'Review ID': reviewId(index),
  }));
}

function reviewId(index: number): string {
  return `R${String(index + 1).padStart(4, '0')}`;
}

function heldLines(calendar: SampleCalendar): ReviewLine[] {
  return REVIEW_WORDS.flatMap(({ pupil, held }) => {
    const { dates, nextReviewBy } = heldReviews(calendar, pupil);
    const kind = PUPILS_WITH_PLANS.has(pupil) ? 'PLAN_REVIEW' : 'PROGRESS_REVIEW';
    return held.map((words, index): ReviewLine => {
      const date = dates[index];
      if (date === undefined) throw new Error(`More words than reviews for pupil ${pupil}`);
      return { pupil, kind, held: date, words, nextReviewBy: index === 0 ? nextReviewBy : null };
    });
  });
}

/** The annual reviews of a year ago, of the two pupils who have a Statement. */
function annualLines(calendar: SampleCalendar): ReviewLine[] {
  const told: readonly (readonly [number, ReviewWords])[] = [
    [
      20,
      [
        'Enough',
        'Mrs Campbell, Mrs Hartley, Mrs Okafor, educational psychologist',
        'Keep the fifteen hours. They are why he comes to school.',
        'I like Mr Fenn and I like being alone sometimes.',
        'The Statement stays as it is. Ask the therapist to come each term.',
      ],
    ],
    [
      29,
      [
        'Enough',
        'Mr and Mrs Osei, Samuel, Mrs Hartley, Mrs Sandhu, occupational therapist',
        'We want him to try things alone, even when it is slow.',
        'Tell people to ask me and not Mum.',
        'The Statement stays as it is. Begin to plan for Year 7.',
      ],
    ],
  ];
  return told.map(([pupil, words]) => {
    const by = annualReviewBy(calendar, pupil) ?? calendar.today;
    return { pupil, kind: 'ANNUAL_REVIEW', held: schoolDayOnOrBefore(calendar, addDays(by, -DAYS_IN_52_WEEKS)), words };
  });
}

function adviceLines(calendar: SampleCalendar): ReviewLine[] {
  return [
    {
      pupil: 11,
      kind: 'SPECIALIST_ADVICE',
      held: dayOfTerm(calendar, -1, 0.5),
      there: 'Teacher of the deaf, Mr Adeyemi',
      nextSteps:
        'Carpet squares under the chairs. Face him when giving instructions. Check understanding by asking, not by “all right?”.',
    },
    {
      pupil: 17,
      kind: 'SPECIALIST_ADVICE',
      held: dayOfTerm(calendar, -1, 0.4),
      there: 'Specialist teacher for literacy, Mrs Novak',
      nextSteps: 'Teach the long vowels in the order on the sheet. Speed of common words each day. Buff paper.',
    },
    {
      pupil: 22,
      kind: 'SPECIALIST_ADVICE',
      held: dayOfTerm(calendar, -2, 0.4),
      there: 'Behaviour support teacher, Mrs Okafor',
      nextSteps:
        'Watch three lunchtimes and write down what comes before. Short plan on a key ring. More stretch in lessons.',
    },
  ];
}

function bookedLines(calendar: SampleCalendar): ReviewLine[] {
  const annual = annualReviewBy(calendar, 20) ?? calendar.today;
  const before = schoolDayOnOrBefore(calendar, addDays(annual, -4));
  return [
    { pupil: 12, kind: 'PROGRESS_REVIEW', booked: bookedIn(calendar, 6), there: 'Asked: Mrs Foster, Miss Llewellyn' },
    {
      pupil: 13,
      kind: 'PLAN_REVIEW',
      booked: bookedIn(calendar, 13),
      there: 'Asked: Ms Doherty, Kian, Miss Llewellyn',
    },
    {
      pupil: 16,
      kind: 'PLAN_REVIEW',
      booked: bookedSooner(calendar),
      there: 'Asked: Mr and Mrs Tran, Miss Llewellyn, Mrs Hartley',
    },
    {
      pupil: 18,
      kind: 'PLAN_REVIEW',
      booked: bookedIn(calendar, 9),
      there: 'Asked: Mr and Mrs García, Tomás, Mrs Okafor',
    },
    {
      pupil: 20,
      kind: 'ANNUAL_REVIEW',
      booked: before > calendar.today ? before : annual,
      there: 'Asked: Mrs Campbell, Jayden, Mrs Okafor, Mrs Hartley, educational psychologist, therapist',
    },
    {
      pupil: 9,
      kind: 'PROGRESS_REVIEW',
      booked: bookedAndMissed(calendar),
      there: 'Mr Adeyemi',
      nextSteps: 'Mr Barker was on shift and could not come. To be booked again.',
    },
  ];
}
