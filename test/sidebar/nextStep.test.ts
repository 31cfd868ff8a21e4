/** The one primary action of the first screen. */
import { expect, test } from 'vitest';
import { nextStep } from '../../sidebar/nextStep';
import * as replies from './replies';

test.each([
  { why: 'no term dates for today', home: { ...replies.home, reviews: null }, next: 'terms' },
  { why: 'terms before pupils', home: replies.noPupils, next: 'terms' },
  { why: 'terms, no pupils', home: { ...replies.noPupils, reviews: replies.home.reviews }, next: 'pupils' },
  { why: 'plans that can be made', home: replies.home, next: 'plans' },
  { why: 'plans that wait for targets cannot be made', home: { ...replies.home, plansReady: 0 }, next: 'refresh' },
])('$why: $next', ({ home, next }) => expect(nextStep(home)).toBe(next));
