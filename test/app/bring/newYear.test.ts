/** The new school year through the door: what is ticked and no more, a copy of last year, once, and back again. */
import { expect, test } from 'vitest';
import { ask, oakfield } from '../oakfield';
import { rowsOf, typedCells, typingLost } from '../typing';

/** The made-up school is at its autumn of 2026. */
const JULY = { today: '2027-07-26' };

test('moves up what is ticked, keeps a copy, is taken back, and proposes nothing twice', async () => {
  const host = await oakfield(JULY);
  // Support that nobody ended.
  const end = (host.workbook.sheet('Provision list').display()[0] ?? []).indexOf('End') + 1;
  host.workbook.sheet('Provision list').service.getRange(2, end).setValue('');
  const before = typedCells(host);
  const offer = ask(host, 'newYear', { apply: false });
  expect(offer).toMatchObject({ name: '2027/28', copy: null, applied: false });
  expect(offer.lastDay).toMatch(/^2027-07-/);
  expect(typingLost(host, before)).toEqual([]);

  const [move] = offer.moves;
  const [leaver] = offer.leavers;
  const [running] = offer.runsOn;
  const ticked = [move, leaver, running].flatMap((one) => (one ? [one.key] : []));
  expect(ticked).toHaveLength(3);
  const done = ask(host, 'newYear', { ticked, seen: offer.seen, apply: true });
  expect(done).toMatchObject({ applied: true, left: [] });
  expect(done.copy?.name).toContain('as it was before 2027-28');
  const pupil = (id: string) => rowsOf(host, 'Pupils').find((row) => row['Pupil ID'] === id);
  expect(String(pupil(move?.pupilId ?? '')?.['Year'])).toBe(move?.now);
  expect(pupil(leaver?.pupilId ?? '')?.['Left school on']).not.toBe('');
  const lost = typingLost(host, before);
  expect(lost.length).toBeLessThanOrEqual(3);

  expect(ask(host, 'newYear', { apply: false }).moves.filter(({ isTicked }) => isTicked)).toEqual([]);
  expect(ask(host, 'settleImport', { wish: 'UNDO' }).left).toEqual([]);
  expect(typingLost(host, before)).toEqual([]);
  host.close();
});

test('nothing ticked changes nothing and makes no copy', async () => {
  const host = await oakfield(JULY);
  const before = typedCells(host);
  expect(ask(host, 'newYear', { ticked: [], apply: true })).toMatchObject({ applied: true, copy: null });
  expect(typingLost(host, before)).toEqual([]);
  host.close();
});

test('a pupil who was changed since it was looked at: nothing is done, and the new list is shown', async () => {
  const host = await oakfield(JULY);
  const offer = ask(host, 'newYear', { apply: false });
  const { service } = host.workbook.sheet('Pupils');
  const year = (host.workbook.sheet('Pupils').display()[0] ?? []).indexOf('Year') + 1;
  service.getRange(2, year).setValue('9');
  const answer = ask(host, 'newYear', { ticked: offer.moves.map(({ key }) => key), seen: offer.seen, apply: true });
  expect(answer.applied).toBe(false);
  expect(answer.says[0]).toContain('has changed since you looked');
  host.close();
});
