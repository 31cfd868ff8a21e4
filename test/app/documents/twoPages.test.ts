/**
 * One person with the workbook open on two pages, who presses Make on both: one plan, one document. What the second page did
 * not know is asked under the lock, not believed.
 */
import { describe, expect, it, test } from 'vitest';
import type { Host } from '../../../local/host';
import type { Reply } from '../../../src/rpc/contract';
import { ask, oakfield } from '../oakfield';
import { rowsOf } from '../typing';

const register = (host: Host) => rowsOf(host, '_documents').filter((row) => row['Document ID']);
const plansOf = (host: Host, pupilId: string) =>
  rowsOf(host, 'Plans').filter((row) => String(row['Pupil']).endsWith(`· ${pupilId}`));

function someone(host: Host): string {
  const found = ask(host, 'pupils', {}).find(({ plan }) => plan.reason === 'NONE' && plan.targets > 0);
  if (!found) throw new Error('Nobody needs a plan.');
  return found.pupilId;
}
const plan = (host: Host, pupilId: string, more: { again?: Record<string, number> } = {}) =>
  ask(host, 'planDocuments', { kind: 'iep', pupilIds: [pupilId], ...more });
const make = (host: Host, { batch, intents }: Reply<'planDocuments'>) =>
  ask(host, 'makeLane', { batch, documentIds: intents.map(({ documentId }) => documentId) });

describe('pressed on both pages before either made anything', async () => {
  const host = await oakfield();
  const pupilId = someone(host);
  const before = plansOf(host, pupilId).length;
  const [first, second] = [plan(host, pupilId), plan(host, pupilId)];

  it('both carry on with the one document', () => {
    expect(second.intents).toEqual(first.intents);
    expect(make(host, first).done).toEqual(make(host, second).done);
    expect(register(host)).toHaveLength(1);
    expect(plansOf(host, pupilId)).toHaveLength(before + 1);
  });
});

describe('pressed on the second page after the first was done', async () => {
  const host = await oakfield();
  const pupilId = someone(host);
  const [done] = make(host, plan(host, pupilId)).done;
  const second = plan(host, pupilId);

  it('the second is shown the first’s: when, by whom, and where it opens', () => {
    expect(second.intents).toEqual([]);
    expect(second.refused).toEqual([
      expect.objectContaining({
        pupilId,
        file: done?.file,
        next: 2,
        says: expect.stringMatching(/^IEP 1 for .* was made at 10:0\d by you\./),
      }),
    ]);
    expect(register(host)).toHaveLength(1);
  });
  it('so is a script', () => {
    expect(ask(host, 'makeDocuments', { kind: 'iep', pupilIds: [pupilId] })).toEqual({
      done: [],
      failed: [expect.objectContaining({ pupilId, says: expect.stringContaining('IEP 1 for') })],
    });
  });
  it('another person is told whose it is', () => {
    ask(host.asUser('bob'), 'planDocuments', { kind: 'iep', pupilIds: [], initials: 'BK' });
    expect(plan(host.asUser('bob'), pupilId).refused[0]?.says).toMatch(/by a colleague\./);
  });
  it('the next number is made when it is asked for by its number, and only once', () => {
    const next = plan(host, pupilId, { again: { [pupilId]: 2 } });
    expect(next.intents.map(({ name }) => name)).toEqual([expect.stringContaining('IEP 2')]);
    make(host, next);
    const late = plan(host, pupilId, { again: { [pupilId]: 2 } });
    expect(late.intents).toEqual([]);
    expect(late.refused[0]).toMatchObject({ next: 3, says: expect.stringMatching(/^IEP 2 for/) });
    expect(plansOf(host, pupilId).map((row) => row['Plan number'])).toEqual([1, 2]);
  });
});

test('a draft whose start is still to come gets its document once', async () => {
  const host = await oakfield();
  const pupilId = someone(host);
  const { service } = host.workbook.sheet('Plans');
  const row = host.workbook.sheet('Plans').values().length + 1;
  service.getRange(row, 1, 1, 3).setValues([[pupilId, 1, '04/01/2027']]);
  ask(host, 'refresh', {});
  make(host, plan(host, pupilId));
  const second = plan(host, pupilId);
  expect(second.intents).toEqual([]);
  expect(second.refused[0]).toMatchObject({ next: 2, says: expect.stringMatching(/^IEP 1 for/) });
  expect(
    ask(host, 'planDocuments', { kind: 'iep', pupilIds: 'needed' }).intents.map((one) => one.pupilId),
  ).not.toContain(pupilId);
  host.close();
});
