/** The new school year through the door: what is ticked and no more, a copy of last year, once, and back again. */
import { expect, test } from 'vitest';
import { ask, oakfield } from '../oakfield';
import { rowsOf, typedCells, typingLost } from '../typing';

const JULY = { today: '2026-07-20' };

test('moves up what is ticked, keeps a copy, is taken back, and proposes nothing twice', async () => {
  const host = await oakfield(JULY);
  const before = typedCells(host);
  const offer = ask(host, 'newYear', { apply: false });
  expect(offer).toMatchObject({ name: '2026/27', lastDay: '2026-07-17', copy: null, applied: false });
  expect(typingLost(host, before)).toEqual([]);

  const [move] = offer.moves;
  const [leaver] = offer.leavers;
  const [running] = offer.runsOn;
  const ticked = [move, leaver, running].flatMap((one) => (one ? [one.key] : []));
  expect(ticked).toHaveLength(3);
  const done = ask(host, 'newYear', { ticked, seen: offer.seen, apply: true });
  expect(done).toMatchObject({ applied: true, left: [] });
  expect(done.copy?.name).toContain('as it was before 2026-27');
  const pupil = (id: string) => rowsOf(host, 'Pupils').find((row) => row['Pupil ID'] === id);
  expect(String(pupil(move?.pupilId ?? '')?.['Year'])).toBe(move?.now);
  expect(pupil(leaver?.pupilId ?? '')?.['Left school on']).not.toBe('');
  expect(typingLost(host, before)).toHaveLength(3);

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
  service.getRange(2, year).setValue('3');
  const answer = ask(host, 'newYear', { ticked: offer.moves.map(({ key }) => key), seen: offer.seen, apply: true });
  expect(answer.applied).toBe(false);
  expect(answer.says[0]).toContain('has changed since you looked');
  host.close();
});
