/** A review from the sheet to the form and back, over the built bundle: bookings taken up, two people at once, the next plan. */
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { Host } from '../../local/host';
import { ask, oakfield, refusal, typedSchool } from './oakfield';
import { rowsOf, typeRows } from './typing';

let host: Host;
beforeEach(async () => {
  host?.close();
  host = await typedSchool(4);
});
afterAll(() => host?.close());

const sheet = (pupilId = 'P001') => ask(host, 'reviewSheet', { pupilId });
const review = (id: string) => rowsOf(host, 'Reviews').find((row) => row['Review ID'] === id);
const status = (id: string) => ask(host, 'pupils', {}).find(({ pupilId }) => pupilId === id)?.review.status;

describe('the row that is written in', () => {
  it('is a new one where nothing is booked', () => {
    expect(sheet()).toMatchObject({ reviewId: '', today: '2026-11-23', suggestedKind: 'Plan review' });
    expect(new Set(Object.values(sheet().saved))).toEqual(new Set(['']));
  });

  it.each([
    { why: 'the next that is booked', booked: ['04/12/2026', '27/11/2026'], takes: 'R0006' },
    { why: 'a booking gone by, where nothing else is', booked: ['02/11/2026'], takes: 'R0005' },
  ])('is $why', ({ booked, takes }) => {
    typeRows(
      host,
      'Reviews',
      booked.map((day) => ({ Pupil: 'P001', Type: 'Annual review', 'Booked for': day })),
    );
    ask(host, 'refresh', {});
    expect(sheet()).toMatchObject({ reviewId: takes, saved: { kind: 'Annual review', heldOn: '' } });
  });

  it('is today’s own, where the sidebar was closed in the meeting; advice from outside is none', () => {
    typeRows(host, 'Reviews', [
      { Pupil: 'P001', Type: 'Specialist advice', 'Held on': '23/11/2026' },
      { Pupil: 'P001', Type: 'Progress review', 'Held on': '23/11/2026', 'Next steps': 'Ring home' },
    ]);
    ask(host, 'refresh', {});
    expect(sheet()).toMatchObject({ reviewId: 'R0006', saved: { nextSteps: 'Ring home', heldOn: '2026-11-23' } });
  });
});

it('a plan that has ended is reviewed by its targets; so are targets that wait for the first plan, met or not', () => {
  host.workbook.setCell('Plans', 'D2', '01/10/2026');
  host.workbook.setCell('Targets', 'I2', 'Met');
  expect(sheet()).toMatchObject({ planNumber: 1, nextNumber: 2, suggestedKind: 'Progress review' });
  expect(sheet().targets.map(({ saved }) => saved['result'])).toEqual(['Met']);
  host.workbook.sheet('Plans').service.getRange('A2:H2').clearContent();
  expect(sheet()).toMatchObject({ planNumber: null, nextNumber: 1 });
  expect(sheet().targets).toHaveLength(1);
});

it('a booking from before the last review is not taken up again', () => {
  typeRows(host, 'Reviews', [
    { Pupil: 'P001', Type: 'Annual review', 'Booked for': '02/11/2026' },
    { Pupil: 'P001', Type: 'Progress review', 'Held on': '09/11/2026' },
  ]);
  expect(sheet().reviewId).toBe('');
});

it('a review that is held puts the pupil at rest, and its words stand in the sheet', async () => {
  host.close();
  host = await oakfield();
  const waiting = ask(host, 'pupils', {}).find((one) => one.review.status === 'OVERDUE' || one.review.status === 'DUE');
  const pupilId = waiting?.pupilId ?? 'Nobody’s review is due';
  const [saved] = ask(host, 'saveRows', {
    rows: [
      {
        tab: 'Reviews',
        rowId: '',
        pupilId,
        set: {
          kind: 'Plan review',
          heldOn: '2026-11-23',
          attended: 'Ava; Mrs Khan',
          progress: 'Some',
          nextSteps: '=Ring',
        },
      },
    ],
  }).rows;
  ask(host, 'refresh', {});
  expect(status(pupilId)).toBe('UP_TO_DATE');
  expect(review(saved?.rowId ?? '')).toMatchObject({ 'Who was there': 'Ava; Mrs Khan', 'Next steps': '=Ring' });
  expect(sheet(pupilId).saved).toMatchObject({ progress: 'Some', heldOn: '2026-11-23' });
});

it('two people with one pupil: the second is told of each field that the first has typed, and neither is lost', () => {
  const set = { kind: 'Plan review', heldOn: '2026-11-23' };
  const [row] = ask(host, 'saveRows', { rows: [{ tab: 'Reviews', rowId: '', pupilId: 'P001', set }] }).rows;
  const rowId = row?.rowId ?? '';
  const other = { tab: 'Reviews' as const, rowId, was: { nextSteps: '' }, set: { nextSteps: 'Hers' } };
  ask(host, 'saveRows', { rows: [{ ...other, set: { nextSteps: 'His' } }] });
  expect(refusal(host.rpc('saveRows', { rows: [other] }))).toEqual([expect.stringMatching(/changed meanwhile.*His/)]);
  expect(review(rowId)?.['Next steps']).toBe('His');
  expect(sheet()).toMatchObject({ reviewId: rowId, saved: { nextSteps: 'His' } });
});

it('a target that is carried belongs to the next plan, and is not offered twice', () => {
  const before = sheet();
  const [target] = before.targets;
  if (!target || before.planNumber === null) throw new Error('There is no plan in use.');
  const { nextNumber, planNumber } = before;
  ask(host, 'saveRows', {
    rows: [
      {
        tab: 'Targets',
        rowId: '',
        pupilId: 'P001',
        set: { target: target.saved['target'] ?? '', startingPoint: 'Reads 34', planNumber: String(nextNumber) },
      },
      {
        tab: 'Targets',
        rowId: target.targetId,
        was: { planNumber: '', result: '' },
        set: { planNumber: String(planNumber), result: 'Partly met' },
      },
    ],
  });
  expect(sheet().targets).toEqual([expect.objectContaining({ targetId: target.targetId, isCarried: true })]);
  const preview = ask(host, 'previewDocument', { kind: 'iep', pupilId: 'P001' });
  const targets = preview.sections.filter(({ heading }) => heading.startsWith('Target '));
  expect(targets.map(({ lines }) => lines.map(({ says }) => says))).toEqual([[target.saved['target'], 'Reads 34']]);
});

it('asks Google for the same, however many pupils there are', async () => {
  const calls = async (pupils: number) => {
    const school = await typedSchool(pupils);
    school.gate.reset();
    ask(school, 'reviewSheet', { pupilId: 'P001' });
    const stats = school.gate.stats().calls;
    school.close();
    return stats;
  };
  expect(await calls(20)).toEqual(await calls(4));
});

it('says so where the pupil has gone', () =>
  expect(refusal(host.rpc('reviewSheet', { pupilId: 'P099' }))).toEqual([expect.stringContaining('P099')]));
