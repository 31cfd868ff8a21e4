/** The one door: what it sends, and every way in which an answer can fail to come. */
import { expect, test } from 'vitest';
import {
  makeCall,
  NO_ANSWER,
  NOT_IN_GOOGLE,
  NOTHING_ARRIVED,
  type Runner,
  readReply,
  sayFailure,
} from '../../sidebar/rpc';
import { CONTRACT_VERSION, NOT_IN_STEP } from '../../src/rpc/version';
import { home } from './replies';

/** Google's runner, as far as it shows: each `with…` gives a new one; what it sent is kept. */
function runner(
  answer: (envelope: string, ok: (reply: unknown) => void, not: (failure: unknown) => void) => void,
): Runner {
  const make = (ok: (reply: unknown) => void, not: (failure: unknown) => void): Runner => ({
    withSuccessHandler: (handle) => make(handle, not),
    withFailureHandler: (handle) => make(ok, handle),
    rpc: (envelope) => answer(envelope, ok, not),
  });
  return make(
    () => {},
    () => {},
  );
}
const never = (): void => {};
const saysOf = (answer: { ok: boolean; problems?: readonly { says: string }[] }): string =>
  answer.problems?.map((problem) => problem.says).join(' ') ?? '';

test('sends one envelope of JSON text and reads the value', async () => {
  let sent = '';
  const run = runner((envelope, ok) => {
    sent = envelope;
    ok(JSON.stringify({ ok: true, value: home }));
  });
  expect(await makeCall(() => run, never)('home', {})).toEqual({ ok: true, value: home });
  expect(JSON.parse(sent)).toEqual({ call: 'home', args: {}, built: CONTRACT_VERSION });
});

test('the stamp of the first answer goes back with every later call', async () => {
  const sent: { stamp?: string }[] = [];
  const run = runner((envelope, ok) => {
    sent.push(JSON.parse(envelope) as { stamp?: string });
    ok(JSON.stringify({ ok: true, value: home, ...(sent.length === 1 ? { stamp: 'mine' } : {}) }));
  });
  const call = makeCall(() => run, never);
  for (let times = 0; times < 3; times += 1) await call('home', {});
  expect(sent.map(({ stamp }) => stamp)).toEqual([undefined, 'mine', 'mine']);
});

test.each([
  { why: 'null, as where a Date was inside', reply: null, says: NOTHING_ARRIVED },
  { why: 'undefined', reply: undefined, says: NOTHING_ARRIVED },
  { why: 'empty text', reply: '', says: NOTHING_ARRIVED },
  { why: 'text that is not JSON', reply: '<html>', says: NOT_IN_STEP },
  { why: 'an object instead of text', reply: { ok: true, value: home }, says: NOT_IN_STEP },
  { why: 'null as JSON', reply: 'null', says: NOT_IN_STEP },
])('a reply of $why becomes a sentence', ({ reply, says }) =>
  expect(readReply<'home'>(reply)).toEqual({ ok: false, problems: [{ tab: '', cell: '', says }] }),
);

test('problems of the add-on arrive with their places', () => {
  const problems = [{ tab: 'Pupils', cell: 'D9', says: 'The stage is empty.' }];
  expect(readReply<'refresh'>(JSON.stringify({ ok: false, problems }))).toEqual({ ok: false, problems });
});

test('a failure without a problem still says something', () =>
  expect(saysOf(readReply<'refresh'>('{"ok":false,"problems":[]}'))).toContain('try again'));

test.each([
  {
    why: 'two accounts',
    heard: 'We’re sorry, a server error occurred. Error code PERMISSION_DENIED.',
    says: 'more than one Google account',
  },
  { why: 'consent withdrawn', heard: 'Authorization is required to perform that action.', says: 'permission again' },
  { why: 'no network', heard: 'NetworkError: Connection failure due to HTTP 0', says: 'no connection' },
  { why: 'six minutes', heard: 'Exceeded maximum execution time', says: 'took too long' },
  { why: 'too fast', heard: 'Service invoked too many times for one day', says: 'slow down' },
  { why: 'anything else', heard: 'ScriptError: x is undefined', says: 'could not finish' },
])('Google’s failure, $why, in plain words', ({ heard, says }) => {
  expect(sayFailure(new Error(heard))).toContain(says);
  expect(sayFailure(heard)).toContain(says);
});

test('the failure handler becomes problems', async () => {
  const run = runner((_, __, not) => not(new Error('NetworkError')));
  expect(saysOf(await makeCall(() => run, never)('refresh', {}))).toContain('no connection');
});

test('a runner that throws becomes problems', async () => {
  const run = runner(() => {
    throw new Error('boom');
  });
  expect((await makeCall(() => run, never)('refresh', {})).ok).toBe(false);
});

test('a page outside Google says so', async () =>
  expect(saysOf(await makeCall(() => undefined, never)('home', {}))).toBe(NOT_IN_GOOGLE));

test('no answer in time is given up, and a late one is left unheard', async () => {
  let answerLate = (): void => {};
  const run = runner((_, ok) => {
    answerLate = () => ok(JSON.stringify({ ok: true, value: home }));
  });
  const waits: number[] = [];
  let giveUp = (): void => {};
  const call = makeCall(
    () => run,
    (milliseconds, act) => {
      waits.push(milliseconds);
      giveUp = act;
    },
  );
  const asked = call('home', {});
  giveUp();
  answerLate();
  expect(saysOf(await asked)).toBe(NO_ANSWER);
  void call('refresh', {});
  // A run may live for six minutes: giving up sooner would call a slow refresh a failure.
  expect(waits[1]).toBeGreaterThan(6 * 60_000);
});
