/** The card that follows the sheet, on a clock that only the test moves. */
import { describe, expect, it } from 'vitest';
import { type Answers, lost, ok, sit } from './desk';
import { home } from './replies';

const on = { ...home, choices: { ...home.choices, followsSheet: true } };
const khan = { pupilId: 'P017', name: 'Khan, Ava' };
const begum = { pupilId: 'P005', name: 'Begum, Safiya' };
const nobody = { pupilId: null, name: '' };

/** @param rows whom the sheet says, look by look; the last one stays */
async function card(rows: readonly (typeof khan | typeof nobody)[], answers: Answers = {}) {
  const desk = sit({
    home: () => ok(on),
    selected: (_, times) => ok(rows[Math.min(times, rows.length) - 1] ?? nobody),
    ...answers,
  });
  await desk.act.start();
  await desk.act.openCard(khan, 'card P017 ');
  const looks = () => desk.calls.filter((call) => call === 'selected').length;
  return { desk, looks };
}

describe('while it follows', () => {
  it('keeps the card that she opened until she selects another row', async () => {
    const { desk } = await card([begum]);
    await desk.pass(20_000);
    expect(desk.state().about.id).toBe('P017');
  });

  it('shows the pupil of the row that she selects, and leaves the focus where it is', async () => {
    const { desk } = await card([khan, begum]);
    const { focus } = desk.state();
    await desk.pass(3000);
    expect(desk.state()).toMatchObject({ screen: 'card', about: { id: 'P005' }, card: { pupilId: 'P005' } });
    expect(desk.state().focus).toBe(focus);
    desk.act.back();
    expect(desk.state().screen).toBe('home');
  });

  it('keeps the card where the row is about nobody', async () => {
    const { desk } = await card([khan, nobody]);
    await desk.pass(10_000);
    expect(desk.state().about.id).toBe('P017');
  });

  it('says quietly where that pupil has no card', async () => {
    const says = 'There is no pupil on roll with the ID "P005".';
    const { desk } = await card([khan, begum], {
      card: ({ pupilId }) => (pupilId === 'P005' ? { ok: false, problems: [{ tab: 'Pupils', cell: '', says }] } : lost),
    });
    await desk.pass(3000);
    expect(desk.state()).toMatchObject({ done: says, trouble: [] });
  });

  it('from Find it leads to the card, and back to Find', async () => {
    const { desk } = await card([khan, khan, begum]);
    desk.act.back();
    await desk.act.open('find');
    await desk.pass(6000);
    expect(desk.state()).toMatchObject({ screen: 'card', about: { id: 'P005' } });
    desk.act.back();
    expect(desk.state().screen).toBe('find');
  });
});

describe('how often it asks', () => {
  it('one question at a time', async () => {
    const { desk, looks } = await card([khan], { selected: () => new Promise(() => {}) });
    await desk.pass(60_000);
    expect(looks()).toBe(1);
  });

  it('every two seconds, and less often once nobody has moved for a while', async () => {
    const { desk, looks } = await card([khan]);
    await desk.pass(30_000);
    const early = looks();
    await desk.pass(30_000);
    expect(early).toBeGreaterThanOrEqual(14);
    expect(looks() - early).toBeLessThanOrEqual(7);
    expect(looks() - early).toBeGreaterThanOrEqual(5);
  });

  it.each([
    { why: 'the page is hidden', act: ({ desk }: Awaited<ReturnType<typeof card>>) => desk.look(false) },
    { why: 'the screen is left', act: ({ desk }: Awaited<ReturnType<typeof card>>) => desk.act.back() },
    { why: 'it is switched off', act: ({ desk }: Awaited<ReturnType<typeof card>>) => desk.act.follow(false) },
  ])('not at all once $why', async ({ act }) => {
    const at = await card([khan]);
    await at.desk.pass(5000);
    act(at);
    await at.desk.pass(2000);
    const before = at.looks();
    await at.desk.pass(60_000);
    expect(at.looks()).toBe(before);
  });

  it('again once the page is back, and what was selected meanwhile counts', async () => {
    let row = khan;
    const { desk } = await card([khan], { selected: () => ok(row) });
    await desk.pass(3000);
    desk.look(false);
    await desk.pass(60_000);
    row = begum;
    desk.look(true);
    await desk.pass(0);
    expect(desk.state().about.id).toBe('P005');
  });

  it('never two loops, however often she comes and goes', async () => {
    const { desk, looks } = await card([khan]);
    for (let times = 0; times < 5; times++) {
      desk.look(false);
      desk.look(true);
    }
    await desk.pass(10_000);
    expect(looks()).toBeLessThanOrEqual(6);
  });

  it('seldom while Google does not answer', async () => {
    const { desk, looks } = await card([khan], { selected: () => lost });
    await desk.pass(60_000);
    expect(looks()).toBeLessThanOrEqual(7);
    expect(desk.state().trouble).toEqual([]);
  });

  it('never where she has not asked for it', async () => {
    const { desk, looks } = await card([khan], { home: () => ok(home) });
    await desk.pass(60_000);
    expect(looks()).toBe(0);
  });
});

it('switched on, it shows the row that is selected now, and is remembered', async () => {
  const { desk } = await card([begum], { home: () => ok(home) });
  desk.act.follow(true);
  await desk.pass(0);
  expect(desk.state().about.id).toBe('P005');
  expect(desk.sent[desk.calls.indexOf('keepChoices')]).toEqual({ followsSheet: true });
});
