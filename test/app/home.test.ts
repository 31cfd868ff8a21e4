/** The first screen's numbers against the lists behind them; what changed since; where she was; whose sidebar it is. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { CONTRACT_VERSION } from '../../src/rpc/version';
import { ask, keep, oakfield, open, temporaryFolder } from './oakfield';

test('the term’s reviews and the plans that can be made are those of the list of pupils', async () => {
  const host = await oakfield();
  const home = ask(host, 'home', {});
  const pupils = ask(host, 'pupils', {});
  const inTerm = (what: string) => pupils.filter(({ review }) => review.inTerm === what).length;
  expect(home.reviews).toMatchObject({ held: inTerm('HELD'), booked: inTerm('BOOKED'), toDo: inTerm('TO_DO') });
  expect(inTerm('HELD') * inTerm('TO_DO')).toBeGreaterThan(0);
  expect(home.plansReady).toBe(pupils.filter(({ plan }) => plan.needed && plan.targets > 0).length);
  host.close();
});

test('what changed is told all through the next day, and never on the first; no name is kept', async () => {
  const stateFile = path.join(temporaryFolder(), 'state.json');
  const first = await oakfield({ stateFile });
  expect(ask(first, 'home', {}).since).toBe('');
  expect(ask(first, 'home', {}).since).toBe('');
  const kept = keep(first, stateFile);
  const [pupil] = ask(first, 'pupils', {});
  const surname = String(pupil?.name.split(',')[0]);
  first.close();

  const later = path.join(temporaryFolder(), 'state.json');
  const second = await open(kept, { today: '2026-11-25', stateFile: later });
  expect(ask(second, 'home', {}).since).toMatch(/since Monday\.$|^Since Monday: /i);
  const due = ask(second, 'todo', {}).items.find(({ kind }) => kind === 'REVIEW_OVERDUE');
  const set = { kind: 'IEP review', heldOn: '2026-11-25' };
  ask(second, 'saveRows', { rows: [{ tab: 'Reviews', rowId: '', pupilId: String(due?.pupilId), set }] });
  for (const look of [1, 2]) {
    expect(ask(second, 'home', {}).since, `look ${look}`).toContain('1 review held');
  }
  const properties = JSON.parse(readFileSync(later, 'utf8')) as {
    users: { me: { properties: Record<string, string> } };
  };
  const looked = Object.entries(properties.users.me.properties).filter(([name]) => name.endsWith(':looked'));
  expect(looked).toHaveLength(1);
  expect(looked[0]?.[1].length).toBeLessThan(1000);
  expect(looked[0]?.[1]).not.toContain(surname);
  second.close();
});

test('a sidebar that another account opened is refused, and one without a stamp is given its own', async () => {
  const host = await oakfield();
  type Said = { ok: boolean; stamp?: string; problems?: { says: string }[] };
  const say = (who: typeof host, stamp?: string): Said =>
    JSON.parse(
      String(
        who.call('rpc', JSON.stringify({ call: 'unfinishedDocuments', args: {}, built: CONTRACT_VERSION, stamp })),
      ),
    ) as Said;
  const mine = say(host).stamp;
  expect(mine).toMatch(/\S/);
  expect(say(host, mine)).toMatchObject({ ok: true });
  const other = say(host.asUser('bob'), mine);
  expect(other.ok).toBe(false);
  expect(other.problems?.[0]?.says).toContain('one browser profile per account');
  expect(host.rpc('unfinishedDocuments', {}).ok).toBe(true);
  host.close();
});
