/** The buttons about documents: whom they ask for, how the lanes run, and what follows when one does not answer. */
import { describe, expect, test } from 'vitest';
import { type Answers, allMade, type Desk, lost, ok, sit } from './desk';
import * as replies from './replies';

describe('making plans', () => {
  async function openPlans(answers: Answers): Promise<Desk> {
    const desk = sit(answers);
    await desk.act.start();
    await desk.act.open('plans');
    return desk;
  }
  const statesOf = (desk: Desk): string[] => desk.state().making?.documents.map((one) => one.state) ?? [];

  test('asks only for those who are ticked and have targets, in her initials', async () => {
    const desk = await openPlans({});
    desk.act.tick(['P017'], false);
    desk.act.type({ initials: ' SB ' });
    await desk.act.makePlans();
    expect(desk.sent[desk.calls.indexOf('planDocuments')]).toEqual({
      kind: 'iep',
      pupilIds: ['P023', 'P018', 'P022', 'P029'],
      initials: 'SB',
    });
  });

  test('nobody ticked is refused here, without a call', async () => {
    const desk = await openPlans({});
    desk.act.tick(
      replies.pupils.map((one) => one.pupilId),
      false,
    );
    await desk.act.makePlans();
    expect(desk.calls).not.toContain('planDocuments');
    expect(desk.state().trouble).toEqual([{ says: 'Select at least one pupil.', field: 'all' }]);
  });

  test('runs its lanes, then refreshes once and says who is left', async () => {
    const desk = await openPlans({});
    await desk.act.makePlans();
    await desk.pass(0);
    expect(desk.calls.filter((one) => one === 'makeLane')).toHaveLength(5);
    expect(desk.calls.filter((one) => one === 'refresh')).toHaveLength(1);
    expect(desk.state().making).toMatchObject({ phase: 'done', stillNeeded: 1 });
  });

  test('asks again for what was unsure, after a pause', async () => {
    const desk = await openPlans({
      makeLane: (args, times) =>
        times <= 5 && args.documentIds[0] === 'D2'
          ? ok({ done: [], failed: [], waiting: [{ documentId: 'D2', says: 'Not sure yet.' }] })
          : allMade(args),
    });
    await desk.act.makePlans();
    await desk.pass(19_000);
    expect(statesOf(desk)).toEqual(['made', 'waiting', 'made', 'made', 'made']);
    await desk.pass(2_000);
    expect(desk.state().making?.phase).toBe('done');
    expect(desk.calls.filter((one) => one === 'makeLane')).toHaveLength(6);
  });

  test('a connection that is gone stops it; carrying on makes the rest, none twice', async () => {
    let isGone = true;
    const made: string[] = [];
    const desk = await openPlans({
      makeLane: (args) => {
        if (isGone) return lost;
        made.push(...args.documentIds);
        return allMade(args);
      },
    });
    await desk.act.makePlans();
    await desk.pass(1000);
    expect(desk.state().making).toMatchObject({ phase: 'stopped', stoppedBecause: 'No connection.' });
    isGone = false;
    await desk.act.carryOn();
    await desk.pass(60_000);
    expect(desk.state().making?.phase).toBe('done');
    expect(made.sort()).toEqual(['D1', 'D2', 'D3', 'D4', 'D5']);
  });

  test('stop lets those under way finish and begins no others', async () => {
    const release: (() => void)[] = [];
    const many = Array.from({ length: 12 }, (_, i) => ({ documentId: `D${i}`, pupilId: `P${i}`, pupil: '', name: '' }));
    const desk = await openPlans({
      planDocuments: () => ok({ batch: 'B1', intents: many, refused: [], notes: [] }),
      makeLane: (args) => new Promise((settle) => release.push(() => settle(allMade(args)))),
    });
    await desk.act.makePlans();
    await desk.pass(0);
    desk.act.stop();
    for (const let1 of release) let1();
    await desk.pass(0);
    expect(release).toHaveLength(5);
    expect(desk.state().making).toMatchObject({ phase: 'stopped', lanes: 0, closing: 'yes' });
    expect(statesOf(desk).filter((one) => one === 'ready')).toHaveLength(2);
  });

  test('those not made are tried again as a new batch', async () => {
    const refused = [{ pupilId: 'P031', pupil: 'Osei, Grace', says: 'No targets.' }];
    const desk = await openPlans({
      planDocuments: (_, times) => ok(times === 1 ? { ...replies.planned, refused } : replies.planned),
    });
    await desk.act.makePlans();
    await desk.pass(0);
    await desk.act.tryAgain();
    const asked = desk.sent.filter((_, index) => desk.calls[index] === 'planDocuments');
    expect(asked[1]).toMatchObject({ pupilIds: ['P031'] });
  });

  test('a batch left by another day is carried on with', async () => {
    const desk = sit({
      home: () => ok(replies.madeUp),
      unfinishedDocuments: () => ok({ batch: 'B0', intents: [...replies.intents].slice(0, 3) }),
    });
    await desk.act.start();
    await desk.act.carryOn();
    await desk.pass(0);
    expect(desk.state()).toMatchObject({ screen: 'making', making: { batch: 'B0', phase: 'done' } });
    expect(desk.calls).not.toContain('planDocuments');
  });
});
