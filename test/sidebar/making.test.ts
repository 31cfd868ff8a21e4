/** A batch of documents: lanes, pauses, stopping and carrying on. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  inState,
  isReadyToClose,
  LANES,
  laneSize,
  leftOver,
  type Making,
  type MakingEvent,
  minutesLeft,
  nextLane,
  nextWaking,
  notMade,
  reduceMaking,
  startMaking,
} from '../../sidebar/making';

const NOW = 1_000_000;
const batchOf = (n: number, refused: { pupilId: string; says: string }[] = []): Making =>
  startMaking({
    batch: 'B1',
    intents: [...Array(n).keys()].map((i) => ({
      documentId: `D${i}`,
      pupilId: `P${i}`,
      pupil: `Pupil ${i}`,
      name: '',
    })),
    refused,
  });
const told = (making: Making, ...events: MakingEvent[]): Making => events.reduce(reduceMaking, making);
const done = (...ids: string[]): MakingEvent => ({
  type: 'laneAnswered',
  documentIds: ids,
  now: NOW,
  reply: {
    done: ids.map((documentId) => ({
      documentId,
      pupilId: '',
      name: `IEP ${documentId}`,
      file: `/drive/${documentId}`,
    })),
    failed: [],
    waiting: [],
  },
});
const asked = (...documentIds: string[]): MakingEvent => ({ type: 'laneAsked', documentIds });
const waiting = (now: number, ...ids: string[]): MakingEvent => ({
  type: 'laneAnswered',
  documentIds: ids,
  now,
  reply: { done: [], failed: [], waiting: ids.map((documentId) => ({ documentId, says: 'Not sure yet.' })) },
});
const silent = (...documentIds: string[]): MakingEvent => ({
  type: 'laneSilent',
  documentIds,
  now: NOW,
  problems: [{ tab: '', cell: '', says: 'No connection.' }],
});

test.each([
  { why: 'a small batch goes one by one', documents: 6, size: 1 },
  { why: 'a class', documents: 15, size: 2 },
  { why: 'a register', documents: 34, size: 4 },
  { why: 'never more than five', documents: 500, size: 5 },
])('lanes: $why', ({ documents, size }) => expect(laneSize(documents)).toBe(size));

test('where Google’s daily limit is reached it stops, says why, and keeps the rest', () => {
  const says = 'Google lets an account make only so many documents a day. 2 documents are left.';
  const lane: MakingEvent = {
    type: 'laneAnswered',
    documentIds: ['D0', 'D1'],
    now: NOW,
    reply: {
      done: [],
      failed: [],
      waiting: ['D0', 'D1'].map((documentId) => ({ documentId, says })),
      stop: { says, left: 2 },
    },
  };
  const stopped = told(batchOf(3), asked('D0', 'D1'), lane);
  expect(stopped).toMatchObject({ phase: 'stopped', stoppedBecause: says });
  expect(nextLane(stopped, NOW + 1e9)).toEqual([]);
  expect(leftOver(stopped)).toHaveLength(3);
  expect(nextLane(told(stopped, { type: 'carriedOn' }), NOW + 1e9)).not.toEqual([]);
});

test('at most five calls are in flight', () => {
  let making = batchOf(20);
  for (let lane = 0; lane < LANES; lane += 1) making = told(making, asked(...nextLane(making, NOW)));
  expect(making.lanes).toBe(LANES);
  expect(nextLane(making, NOW)).toEqual([]);
});

test('what is made, refused and left out of an answer each find their place', () => {
  const making = told(batchOf(3), asked('D0', 'D1', 'D2'), {
    type: 'laneAnswered',
    documentIds: ['D0', 'D1', 'D2'],
    now: NOW,
    reply: {
      done: [{ documentId: 'D0', pupilId: 'P0', name: 'IEP 1', file: '/drive/1' }],
      failed: [{ documentId: 'D1', pupilId: 'P1', says: 'No targets.' }],
      waiting: [],
    },
  });
  expect(making.documents.map((one) => one.state)).toEqual(['made', 'failed', 'waiting']);
  expect(notMade(making).map((one) => one.says)).toEqual(['No targets.']);
  expect(making.phase).toBe('making');
});

describe('the time that is left', () => {
  const later = (minutes: number, ...ids: string[]): MakingEvent =>
    ({ ...done(...ids), now: NOW + minutes * 60_000 }) as MakingEvent;
  test.each([
    { why: 'nothing has come yet', events: [], minutes: null },
    { why: 'one answer is no pace', events: [later(0, 'D0', 'D1')], minutes: null },
    { why: 'two made in a minute, six left', events: [later(0, 'D0', 'D1'), later(1, 'D2', 'D3')], minutes: 3 },
    { why: 'less than a minute is said as one', events: [later(0, 'D0'), later(0.1, 'D1', 'D2', 'D3')], minutes: 1 },
    {
      why: 'what is unsure is not counted',
      events: [later(0, 'D0'), later(1, 'D1'), waiting(NOW + 60_000, 'D2', 'D3')],
      minutes: 6,
    },
  ])('$why', ({ events, minutes }) => {
    const now = told(batchOf(10), ...events);
    expect(minutesLeft(now)).toBe(minutes);
  });
});

describe('an unsure document', () => {
  test('is never asked for again at once', () => {
    const making = told(batchOf(1), asked('D0'), waiting(NOW, 'D0'));
    expect(nextLane(making, NOW)).toEqual([]);
    expect(nextLane(making, (nextWaking(making) ?? 0) - 1)).toEqual([]);
    expect(nextLane(making, nextWaking(making) ?? 0)).toEqual(['D0']);
  });
  test('is waited for longer each time, beyond the seven minutes that it may take', () => {
    let making = batchOf(1);
    let now = NOW;
    const pauses: number[] = [];
    while (making.phase === 'making') {
      making = told(making, asked('D0'), waiting(now, 'D0'));
      const next = nextWaking(making);
      if (next !== null) pauses.push(next - now);
      now = next ?? now;
    }
    expect(pauses).toEqual([...pauses].sort((a, b) => a - b));
    expect(now - NOW).toBeGreaterThan(7 * 60_000);
    expect(making.stoppedBecause).toContain('Look in your Drive');
    expect(inState(making, 'failed')).toEqual([]);
  });
  test('gives way to those not begun', () => {
    const making = told(batchOf(2), asked('D0'), waiting(0, 'D0'));
    expect(nextLane(making, NOW)).toEqual(['D1']);
  });
});

describe('calls without an answer', () => {
  test('leave their documents unsure, not failed', () => {
    const making = told(batchOf(2), asked('D0'), silent('D0'));
    expect(making.documents[0]?.state).toBe('waiting');
    expect(making.phase).toBe('making');
  });
  test('three in a row stop the batch and say why', () => {
    const making = told(batchOf(9), asked('D0'), silent('D0'), asked('D1'), silent('D1'), asked('D2'), silent('D2'));
    expect(making).toMatchObject({ phase: 'stopped', stoppedBecause: 'No connection.' });
    expect(nextLane(making, NOW)).toEqual([]);
  });
  test('an answer between them starts the count again', () => {
    const making = told(batchOf(9), asked('D0'), silent('D0'), asked('D1'), done('D1'), asked('D2'), silent('D2'));
    expect(making).toMatchObject({ phase: 'making', silentCalls: 1 });
  });
});

describe('stopping', () => {
  const stopped = told(batchOf(3), asked('D0'), { type: 'stopPressed' });
  test('asks for nothing more and waits for what is under way', () => {
    expect(nextLane(stopped, NOW)).toEqual([]);
    expect(isReadyToClose(stopped)).toBe(false);
    expect(isReadyToClose(told(stopped, done('D0')))).toBe(true);
  });
  test('carrying on asks for the rest', () => {
    const on = told(
      stopped,
      done('D0'),
      { type: 'closing' },
      { type: 'closed', stillNeeded: 2, finished: null },
      { type: 'carriedOn' },
    );
    expect(nextLane(on, NOW)).toEqual(['D1']);
    expect(on).toMatchObject({ phase: 'making', stillNeeded: null, closing: 'no' });
  });
  test('when the last one comes in after Stop, the batch is done, not stopped', () =>
    expect(told(batchOf(1), asked('D0'), { type: 'stopPressed' }, done('D0')).phase).toBe('done'));
});

test('a batch in which everyone was refused is done at once', () => {
  const making = batchOf(0, [{ pupilId: 'P1', says: 'No targets.' }]);
  expect(making.phase).toBe('done');
  expect(notMade(making)).toHaveLength(1);
});

test('whatever the answers, every document has one state, and a batch is done only when none is left', () =>
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 30 }),
      fc.array(fc.constantFrom('done', 'fail', 'wait', 'silent', 'stop')),
      (n, story) => {
        let making = batchOf(n);
        let now = 0;
        for (const chapter of story) {
          const ids = nextLane(making, now);
          if (ids.length > 0) making = told(making, asked(...ids));
          if (chapter === 'stop') making = told(making, { type: 'stopPressed' }, { type: 'carriedOn' });
          if (ids.length === 0) {
            now = nextWaking(making) ?? now;
            continue;
          }
          if (chapter === 'done' || chapter === 'stop') making = told(making, done(...ids));
          if (chapter === 'wait') making = told(making, waiting(now, ...ids));
          if (chapter === 'silent') making = told(making, silent(...ids));
          if (chapter === 'fail') {
            const failed = ids.map((documentId) => ({ documentId, pupilId: '', says: 'No.' }));
            making = told(making, {
              type: 'laneAnswered',
              documentIds: ids,
              now,
              reply: { done: [], failed, waiting: [] },
            });
          }
        }
        expect(making.documents).toHaveLength(n);
        expect(making.lanes).toBe(0);
        expect(making.phase === 'done').toBe(leftOver(making).length === 0);
      },
    ),
  ));
