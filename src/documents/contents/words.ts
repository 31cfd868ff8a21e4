/**
 * How every document says texts, dates and results. Free text stays as it is typed; only stray characters go.
 * Tests: test/documents/content.test.ts, test/documents/contents/
 */
import { type IsoDate, sayDate as sayKnownDate } from '../../domain/isoDate';
import type { Review, ReviewKind, TargetResult } from '../../domain/school';
import { cleanText } from '../../files/cleanText';

/** No stray characters, no white space at the ends, never more than one empty line. */
export function tidy(text: string): string {
  return cleanText(text)
    .replace(/[ \u00A0]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** '' where it is not known. */
export function sayDate(date: IsoDate | null): string {
  return date === null ? '' : sayKnownDate(date);
}

export function joined(parts: readonly string[], by: string): string {
  return parts.filter((part) => part !== '').join(by);
}

export const RESULTS: Readonly<Record<TargetResult, string>> = {
  MET: 'Met',
  PARTLY_MET: 'Partly met',
  NOT_MET: 'Not met',
  NOT_REVIEWED: '',
};

export const AIMS = { YES: 'Met', PARTLY: 'Partly met', NO: 'Not met' } as const;

export const PROGRESS: Readonly<Record<NonNullable<Review['progress']>, string>> = {
  ENOUGH: 'Enough',
  SOME: 'Some',
  NOT_ENOUGH: 'Not enough',
};

/** @param planName "IEP": its review is called after it */
export function sayReviewKind(kind: ReviewKind, planName: string): string {
  if (kind === 'PLAN_REVIEW') return `Review of the ${planName}`;
  if (kind === 'PROGRESS_REVIEW') return 'Progress review';
  return kind === 'ANNUAL_REVIEW' ? 'Annual review' : 'Specialist advice';
}

const TITLES: Readonly<Record<string, string>> = {
  IEP: 'Individual Education Plan',
  IDP: 'Individual Development Plan',
  ISP: 'Individual Support Plan',
  PLP: 'Personal Learning Plan',
  IBP: 'Individual Behaviour Plan',
};

/** The plan's name as a page is headed with it. */
export function planInFull(planName: string): string {
  return TITLES[planName.toUpperCase()] ?? planName;
}
