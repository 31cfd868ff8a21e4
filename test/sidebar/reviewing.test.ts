/** The form of a review: what is to be saved, what goes on to the next plan, and what undoes it. */
import { expect, test } from 'vitest';
import {
  isUnsaved,
  REVIEW,
  type Reviewing,
  type ReviewingEvent,
  type RowToSave,
  reduceReviewing,
  startReviewing,
  toCarry,
  toSave,
} from '../../sidebar/reviewing';
import { reviewSheet } from './replies';

const after = (...events: ReviewingEvent[]): Reviewing => {
  const end = events.reduce<Reviewing | null>(reduceReviewing, startReviewing(reviewSheet));
  if (!end) throw new Error('The review is gone.');
  return end;
};
const typed = (field: string, text: string, row = REVIEW): ReviewingEvent => ({ type: 'typed', row, field, text });
/** As if the sheet had taken it all. */
const andSaved = (now: Reviewing): Reviewing => {
  const sent = toSave(now);
  const rows = sent.map(({ tab, rowId }) => ({ tab, rowId: rowId || 'R0009' }));
  return reduceReviewing(now, { type: 'saved', sent, rows }) as Reviewing;
};

test('opening the form saves nothing: looking is not reviewing', () => {
  expect(toSave(after())).toEqual([]);
});

test('the first word makes the row, with its type and today as the day on which it was held', () => {
  expect(toSave(after(typed('progress', 'Some')))).toEqual([
    {
      tab: 'Reviews',
      rowId: '',
      pupilId: 'P017',
      unless: { kind: 'Plan review', heldOn: '2026-11-23' },
      set: { kind: 'Plan review', heldOn: '2026-11-23', progress: 'Some' },
    },
  ]);
});

test('without any day it is like no other row: there is nothing to take for the same', () => {
  expect(toSave(after(typed('heldOn', ''), typed('progress', 'Some')))[0]?.unless).toEqual({});
});

test('a result of a target is its own row, held against what was seen there', () => {
  expect(toSave(after(typed('result', 'Met', 'T0001')))).toEqual([
    { tab: 'Targets', rowId: 'T0001', was: { result: '' }, set: { result: 'Met' } },
  ]);
});

test('a booked review is taken up: its own row gets the day', () => {
  const booked = startReviewing({
    ...reviewSheet,
    reviewId: 'R0004',
    saved: { ...reviewSheet.saved, kind: 'Annual review', bookedFor: '2026-11-23' },
  });
  const now = reduceReviewing(booked, typed('progress', 'Enough')) as Reviewing;
  expect(toSave(now)).toEqual([
    {
      tab: 'Reviews',
      rowId: 'R0004',
      was: { heldOn: '', progress: '' },
      set: { heldOn: '2026-11-23', progress: 'Enough' },
    },
  ]);
});

test('booking for later types no day of holding', () => {
  const [row] = toSave(after({ type: 'mode', mode: 'booked' }, typed('bookedFor', '2026-12-04')));
  expect(row?.set).toEqual({ kind: 'Plan review', bookedFor: '2026-12-04' });
});

test('what was saved is not sent again; what was typed meanwhile is', () => {
  const saved = andSaved(after(typed('progress', 'Some')));
  expect(isUnsaved(saved)).toBe(false);
  const more = reduceReviewing(saved, typed('nextSteps', 'Ring home')) as Reviewing;
  expect(toSave(more)).toEqual([
    { tab: 'Reviews', rowId: 'R0009', was: { nextSteps: '' }, set: { nextSteps: 'Ring home' } },
  ]);
});

test('what could not be saved stays typed, with the sentence at its field', () => {
  const now = after(typed('heldOn', 'soon'), {
    type: 'notSaved',
    problems: [{ tab: 'Reviews', cell: '', says: 'Held on says "soon".', rowId: '', field: 'heldOn' }],
  });
  expect(now.problems).toEqual([{ row: REVIEW, field: 'heldOn', says: 'Held on says "soon".' }]);
  expect(now.rows[REVIEW]?.texts['heldOn']).toBe('soon');
  expect(after(typed('heldOn', 'soon'), typed('heldOn', '2026-11-20')).problems).toEqual([]);
});

test('looking again takes a colleague’s typing and keeps hers', () => {
  const now = after(typed('progress', 'Some'), {
    type: 'opened',
    sheet: {
      ...reviewSheet,
      reviewId: 'R0007',
      saved: { ...reviewSheet.saved, heldOn: '2026-11-23', attended: 'Mrs Khan' },
    },
  });
  expect(now.rows[REVIEW]?.texts).toMatchObject({ attended: 'Mrs Khan', progress: 'Some' });
  expect(toSave(now)).toEqual([
    { tab: 'Reviews', rowId: 'R0007', was: { kind: '', progress: '' }, set: { kind: 'Plan review', progress: 'Some' } },
  ]);
});

test.each([
  { result: 'Met', carried: [] },
  { result: 'Partly met', carried: ['T0001'] },
  { result: 'Not met', carried: ['T0001'] },
])('$result: goes on to the next plan or not, until she says otherwise', ({ result, carried }) => {
  expect(after(typed('result', result, 'T0001')).carry).toEqual(carried);
  expect(after(typed('result', result, 'T0001'), { type: 'ticked', targetId: 'T0001', isOn: false }).carry).toEqual([]);
});

test('a target that goes on starts from where it stands; the old row stays with the plan that it was of', () => {
  const now = after(typed('result', 'Partly met', 'T0001'), typed('comment', 'Reads 34', 'T0001'));
  expect(toCarry(now)).toEqual([
    {
      tab: 'Targets',
      rowId: '',
      pupilId: 'P017',
      unless: { target: 'Reads 45 of the first 100 words', planNumber: '3' },
      set: {
        target: 'Reads 45 of the first 100 words',
        startingPoint: 'Reads 34',
        strategy: 'Word cards',
        howOften: 'Daily',
        whoHelps: 'Mrs Shah',
        successCriterion: 'On three days',
        planNumber: '3',
      },
    },
    { tab: 'Targets', rowId: 'T0001', was: { planNumber: '' }, set: { planNumber: '2' } },
  ]);
});

test('nothing is carried twice, nor without a plan to carry from', () => {
  const there = startReviewing({
    ...reviewSheet,
    targets: reviewSheet.targets.map((one) => ({ ...one, isCarried: true })),
  });
  expect(toCarry(reduceReviewing(there, { type: 'ticked', targetId: 'T0001', isOn: true }) as Reviewing)).toEqual([]);
  const without = startReviewing({ ...reviewSheet, planNumber: null });
  expect(toCarry(reduceReviewing(without, typed('result', 'Not met', 'T0001')) as Reviewing)).toEqual([]);
});

test('undo puts back what was there first, and takes a new row away by all that was put in it', () => {
  let now = andSaved(after(typed('result', 'Met', 'T0001'), typed('progress', 'Some')));
  now = andSaved(reduceReviewing(now, typed('result', 'Not met', 'T0001')) as Reviewing);
  now = andSaved(reduceReviewing(now, typed('nextSteps', 'Ring home')) as Reviewing);
  const byTab = (tab: RowToSave['tab']) => now.undo.filter((row) => row.tab === tab);
  expect(byTab('Targets')).toEqual([
    { tab: 'Targets', rowId: 'T0001', was: { result: 'Not met' }, set: { result: '' } },
  ]);
  expect(byTab('Reviews')).toEqual([
    {
      tab: 'Reviews',
      rowId: 'R0009',
      was: { kind: 'Plan review', heldOn: '2026-11-23', progress: 'Some', nextSteps: 'Ring home' },
      set: {},
      remove: true,
    },
  ]);
  expect((reduceReviewing(now, { type: 'documentMade' }) as Reviewing).undo).toEqual([]);
});

const refusedAt = (field: string, rowId = ''): ReviewingEvent => ({
  type: 'notSaved',
  problems: [{ tab: 'Reviews', cell: '', says: 'Not like this.', rowId, field }],
});

test('a field that was refused waits alone: what else she types is saved', () => {
  const now = after(typed('nextReviewBy', 'soon'), typed('progress', 'Some'), refusedAt('nextReviewBy'));
  expect(toSave(now).map(({ set }) => Object.keys(set))).toEqual([['kind', 'heldOn', 'progress']]);
  expect(isUnsaved(now)).toBe(true);
  const again = reduceReviewing(now, { type: 'tryAgain' }) as Reviewing;
  expect(Object.keys(toSave(again)[0]?.set ?? {})).toContain('nextReviewBy');
});

test('a new review whose day was refused is not made without it', () => {
  expect(toSave(after(typed('heldOn', '2062-01-01'), typed('progress', 'Some'), refusedAt('heldOn')))).toEqual([]);
});

test('what could not be saved waits while she is with another pupil', () => {
  const other: ReviewingEvent = { type: 'opened', sheet: { ...reviewSheet, pupilId: 'P018' } };
  const back: ReviewingEvent = { type: 'opened', sheet: reviewSheet };
  const now = after(typed('nextSteps', 'Ring home'), other, back);
  expect(now.rows[REVIEW]?.texts['nextSteps']).toBe('Ring home');
  expect(now.left).toEqual([]);
  expect(after(other, back).left).toEqual([]);
});

test('a document that was made ends Undo, and says why; where there is nothing to undo it says nothing', () => {
  const made: ReviewingEvent = { type: 'documentMade' };
  const now = andSaved(after(typed('progress', 'Some')));
  expect((reduceReviewing(now, made) as Reviewing).undoSays).toMatch(/document has been made/);
  expect(after(made).undoSays).toBe('');
});
