/**
 * The letter that asks parents and carers to a review, in plain English, with a slip to send back. The workbook knows the
 * day that is booked; the time, the place and the parents' names are written in by hand. Tests: test/documents/contents/letters.test.ts
 */
import type { PupilFigures } from '../../domain/assessment';
import { compareDates, dayNumber, type IsoDate, weekdayOf } from '../../domain/isoDate';
import type { Review, School } from '../../domain/school';
import { type FieldList, field } from '../field';
import { type Edges, edgeFields, edgesOf } from './edges';
import { type PupilWords, pupilFields, pupilInWords } from './pupilInWords';
import { planInFull, sayDate, sayReviewKind, tidy } from './words';

export interface InvitationContent extends Edges {
  readonly pupil: PupilWords;
  readonly review: {
    readonly type: string;
    /** "Monday 30 November 2026"; '' where none is booked. */
    readonly date: string;
    readonly invited: string;
    readonly dueBy: string;
    readonly looksAt: string;
  };
  readonly plan: { readonly title: string; readonly name: string };
}

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

export function invitationContent(figures: PupilFigures, school: School, today: IsoDate): InvitationContent {
  const { pupil, plan, review } = figures;
  const booked = nextBooked(school, pupil.id, today);
  const kind = booked?.kind ?? (plan.inUse === null ? 'PROGRESS_REVIEW' : 'PLAN_REVIEW');
  const planName = tidy(plan.planName);
  return {
    ...edgesOf(school, today),
    pupil: pupilInWords(figures, school),
    review: {
      type: sayReviewKind(kind, planName),
      date: booked?.bookedFor ? sayDayOfWeek(booked.bookedFor) : '',
      // "Asked: Mrs Foster" is how a booked row says who is to come.
      invited: tidy(booked?.attended ?? '').replace(/^(asked|invited)\s*:\s*/i, ''),
      dueBy: review.dueBy !== null && review.dueBy >= today ? sayDate(review.dueBy) : '',
      looksAt: LOOKS_AT[kind](planName),
    },
    plan: { title: planInFull(planName), name: planName },
  };
}

/** Within "We will look at …, and agree what comes next." */
const LOOKS_AT: Readonly<Record<Review['kind'], (planName: string) => string>> = {
  PLAN_REVIEW: (planName) => `each target in the ${planName}, and what has helped`,
  PROGRESS_REVIEW: () => 'the help given at school, and what has changed',
  ANNUAL_REVIEW: () => 'the whole year, and whether the help set down still fits',
  SPECIALIST_ADVICE: () => 'the advice that has come from outside the school',
};

function nextBooked({ reviews }: School, pupilId: string, today: IsoDate): Review | null {
  const booked = reviews.filter(
    (review) =>
      review.pupilId === pupilId && review.heldOn === null && review.bookedFor !== null && review.bookedFor >= today,
  );
  return booked.sort((a, b) => compareDates(a.bookedFor, b.bookedFor))[0] ?? null;
}

function sayDayOfWeek(date: IsoDate): string {
  return `${WEEKDAYS[weekdayOf(dayNumber(date)) - 1]} ${sayDate(date)}`;
}

export const invitationFields: FieldList = {
  lists: [],
  fields: [
    ...edgeFields,
    ...pupilFields('name'),
    field('review.type', 'Review of the IEP, Progress review or Annual review'),
    field('review.date', 'the day that is booked, with its weekday; nothing where none is', true),
    field('review.invited', 'who is asked to come, from "Who was there" of the booked review'),
    field('review.dueBy', 'the day by which the review is to be held'),
    field('review.looksAt', 'what the meeting looks at, in words that fit the kind of review'),
    field('plan.title', 'what the plan is called, in full: Individual Education Plan'),
    field('plan.name', 'what the plan is called for short: IEP'),
  ],
};
