/** Typing in place without a page: what is asked of the add-on, what the lists say then, undo, and what is kept. */
import { describe, expect, it } from 'vitest';
import {
  changesIn,
  formOfClass,
  resultForm,
  rowToSave,
  scoreForm,
  targetForm,
  todoForm,
  viewForm,
} from '../../sidebar/forms';
import type { TodoItem } from '../../sidebar/lists';
import { OFFLINE } from '../../sidebar/rpc';
import { statusOf } from '../../sidebar/state';
import { keyOf } from '../../sidebar/todoList';
import type { Reply, Request } from '../../src/rpc/contract';
import { type Answers, type Desk, lost, ok, sit } from './desk';
import { classOf4B, home, todo } from './replies';

type ClassPupil = Reply<'classPage'>['pupils'][number];
const [ava, amelie] = classOf4B.pupils as [ClassPupil, ClassPupil];
const today = classOf4B.today;
const firstTarget = resultForm(ava, ava.targets[0] as ClassPupil['targets'][number]);
const exitScore = scoreForm(amelie, amelie.provisions[0] as ClassPupil['provisions'][number], today);

async function atClass(answers: Answers = {}): Promise<Desk> {
  const desk = sit(answers);
  await desk.act.start();
  await desk.act.open('classPage');
  await desk.act.choose({ className: '4B', adult: '' });
  return desk;
}
const saves = (desk: Desk) => desk.sent.filter((_, index) => desk.calls[index] === 'saveRows');

describe('what is asked for', () => {
  it('is the row, by its ID, with what was seen there', () => {
    expect(rowToSave(firstTarget, changesIn(firstTarget, { result: 'Met', comment: ' Well done ' }) ?? {})).toEqual({
      tab: 'Targets',
      rowId: 'T0001',
      was: { result: '', comment: '' },
      set: { result: 'Met', comment: 'Well done' },
    });
  });

  it('a score has today’s date unless another is typed', () => {
    expect(exitScore.start).toEqual({ exit: '', exitDate: '23/11/2026' });
    expect(changesIn(exitScore, { ...exitScore.start, exit: '8y1m' })).toEqual({
      exit: '8y1m',
      exitDate: '23/11/2026',
    });
  });

  it('asks for the entry score where there is none yet', () => {
    const [paired] = ava.provisions as [ClassPupil['provisions'][number]];
    expect(scoreForm(ava, { ...paired, entry: '', entryDate: null, exit: '' }, today).start).toEqual({
      entry: '',
      entryDate: '23/11/2026',
    });
  });

  it.each([
    { why: 'a score without the score', form: exitScore, typed: exitScore.start },
    { why: 'a target without the target', form: targetForm(ava), typed: { whoHelps: 'Mrs Novak' } },
    { why: 'no view', form: viewForm(ava), typed: { parentsView: ' ' } },
  ])('nothing, for $why', ({ form, typed }) => expect(changesIn(form, typed)).toBeNull());

  it('a view without any review makes a row that has no date, so that no review is counted as held', () => {
    const row = rowToSave(viewForm(amelie), { parentsView: 'Reads at home now' });
    expect(row).toEqual({
      tab: 'Reviews',
      rowId: '',
      pupilId: 'P040',
      set: { kind: 'Progress review', parentsView: 'Reads at home now' },
    });
  });

  it('a line of To do is typed into the row that it is about', () => {
    const forms = todo.items.flatMap((item) => todoForm(item, keyOf(item), todo.today) ?? []);
    expect(forms.map(({ tab, rowId, needs }) => [tab, rowId, needs[0]])).toEqual([
      ['Provision list', 'V0100', 'exit'],
      ['Provision list', 'V0101', 'exit'],
      ['Reviews', 'R0009', 'parentsView'],
    ]);
  });
});

describe('saving', () => {
  it('shows at once what was saved, and the keyboard is back on the button', async () => {
    const desk = await atClass();
    desk.act.openForm(firstTarget);
    desk.act.typeInForm({ result: 'Partly met' });
    await desk.act.saveForm();
    expect(desk.state().classPage?.pupils[0]?.targets[0]?.result).toBe('PARTLY_MET');
    expect(desk.state()).toMatchObject({
      focus: { on: 'note result T0001' },
      inPlace: { form: null, isChanged: true },
      done: 'Saved: Partly met.',
    });
  });

  it('a new target stands last among the pupil’s', async () => {
    const desk = await atClass();
    desk.act.openForm(targetForm(amelie));
    desk.act.typeInForm({ target: 'Read 30 words', successCriterion: '30 words on three days' });
    await desk.act.saveForm();
    expect(desk.state().classPage?.pupils[1]?.targets).toEqual([
      expect.objectContaining({ targetId: 'T0900', target: 'Read 30 words', result: 'NOT_REVIEWED' }),
    ]);
  });

  it('a failure keeps what was typed, and leads to the field', async () => {
    const says = '"8 and a bit" is no age. Type years and months, for example 7y10m.';
    const desk = await atClass({
      saveRows: () => ({ ok: false, problems: [{ tab: 'Provision list', cell: 'K3', says, field: 'exit' }] }),
    });
    desk.act.openForm(exitScore);
    desk.act.typeInForm({ exit: '8 and a bit' });
    await desk.act.saveForm();
    expect(desk.state()).toMatchObject({
      trouble: [{ says, field: 'type-exit' }],
      focus: { on: 'trouble' },
      work: [],
      inPlace: { form: { key: exitScore.key }, typed: { exit: '8 and a bit' }, wrong: [{ says }] },
    });
  });

  it('what a colleague changed is told of, and saving once more is meant', async () => {
    const changed = structuredClone(classOf4B);
    (changed.pupils[0]?.targets[0] as { comment: string }).comment = 'By a colleague';
    const desk = await atClass({
      classPage: (_, times) => ok(times > 2 ? changed : classOf4B),
      saveRows: (_, times) =>
        times === 1
          ? {
              ok: false,
              problems: [{ tab: 'Targets', cell: 'J2', says: 'Comment was changed meanwhile.', field: 'comment' }],
            }
          : ok({ rows: [{ tab: 'Targets', rowId: 'T0001' }] }),
    });
    desk.act.openForm(firstTarget);
    desk.act.typeInForm({ comment: 'Mine' });
    await desk.act.saveForm();
    await desk.act.saveForm();
    expect(saves(desk)[1]).toMatchObject({ rows: [{ was: { comment: 'By a colleague' }, set: { comment: 'Mine' } }] });
  });

  it('without a connection nothing is lost', async () => {
    const desk = await atClass({ saveRows: () => lost });
    desk.act.openForm(targetForm(ava));
    desk.act.typeInForm({ target: 'Read 30 words' });
    await desk.act.saveForm();
    expect(desk.state().inPlace).toMatchObject({ typed: { target: 'Read 30 words' }, saves: [] });
  });

  it('offline it says so at once, and asks nobody', async () => {
    const desk = await atClass();
    desk.act.openForm(targetForm(ava));
    desk.act.typeInForm({ target: 'Read 30 words' });
    desk.tell({ type: 'connection', isOffline: true });
    await desk.act.saveForm();
    expect(saves(desk)).toEqual([]);
    expect(desk.state()).toMatchObject({
      inPlace: { typed: { target: 'Read 30 words' } },
      trouble: [{ says: OFFLINE }],
    });
  });

  it('a save that takes long says that it is still at work', async () => {
    const desk = await atClass({ saveRows: () => new Promise(() => {}) });
    desk.act.openForm(targetForm(ava));
    desk.act.typeInForm({ target: 'Read 30 words' });
    void desk.act.saveForm();
    await desk.pass(16_000);
    expect(statusOf(desk.state())).toBe('Saving… Still working.');
  });

  it('two presses of Enter save once', async () => {
    const desk = await atClass();
    desk.act.openForm(targetForm(ava));
    desk.act.typeInForm({ target: 'Read 30 words' });
    await Promise.all([desk.act.saveForm(), desk.act.saveForm()]);
    expect(saves(desk)).toHaveLength(1);
  });
});

describe('undo', () => {
  it.each([
    {
      why: 'puts back what the cells held',
      form: firstTarget,
      typed: { result: 'Met' },
      undo: { tab: 'Targets', rowId: 'T0001', was: { result: 'Met' }, set: { result: '' } },
    },
    {
      why: 'takes a new row away',
      form: targetForm(ava),
      typed: { target: 'Read 30 words' },
      undo: { tab: 'Targets', rowId: 'T0900', was: { target: 'Read 30 words' }, set: {}, remove: true },
    },
    {
      why: 'takes a view’s own row away, type and all',
      form: viewForm(amelie),
      typed: { pupilsView: 'I like it' },
      undo: {
        tab: 'Reviews',
        rowId: 'T0900',
        was: { kind: 'Progress review', pupilsView: 'I like it' },
        set: {},
        remove: true,
      },
    },
  ])('$why, and the page is as it was', async ({ form, typed, undo }) => {
    const desk = await atClass();
    const before = desk.state().classPage;
    desk.act.openForm(form);
    desk.act.typeInForm(typed);
    await desk.act.saveForm();
    expect(desk.state().classPage).not.toEqual(before);
    await desk.act.undo();
    expect(saves(desk)[1]).toEqual({ rows: [undo] });
    expect(desk.state().classPage).toEqual(before);
    expect(desk.state()).toMatchObject({ focus: { on: `note ${form.key}` }, inPlace: { saves: [] } });
  });

  it('goes back a step at a time, the newest first, after a refresh too', async () => {
    const desk = await atClass();
    for (const [form, typed] of [
      [firstTarget, { result: 'Met' }],
      [exitScore, { exit: '9y1m' }],
    ] as const) {
      desk.act.openForm(form);
      desk.act.typeInForm(typed);
      await desk.act.saveForm();
    }
    await desk.act.refreshHere();
    await desk.act.undo();
    await desk.act.undo();
    await desk.act.undo();
    expect((saves(desk) as Request<'saveRows'>[]).map(({ rows }) => rows[0]?.tab)).toEqual([
      'Targets',
      'Provision list',
      'Provision list',
      'Targets',
    ]);
    expect(desk.state().inPlace.saves).toEqual([]);
  });

  it('brings a line of To do back to its place', async () => {
    const desk = sit({});
    await desk.act.open('todo');
    const item = todo.items.find(({ kind }) => kind === 'EXIT_MISSING') as TodoItem;
    const form = todoForm(item, keyOf(item), todo.today);
    desk.act.openForm(form as NonNullable<typeof form>);
    desk.act.typeInForm({ exit: '8y1m' });
    await desk.act.saveForm();
    expect(desk.state().inPlace.done).toEqual([keyOf(item)]);
    const next = todo.items[todo.items.indexOf(item) + 1] as TodoItem;
    expect(desk.state().focus.on).toBe(`note ${keyOf(next)}`);
    await desk.act.undo();
    expect(desk.state()).toMatchObject({ inPlace: { done: [] }, focus: { on: `note ${keyOf(item)}` } });
  });
});

describe('what is kept', () => {
  it('another form, or Escape, leaves what was typed for later; Cancel does not', async () => {
    const desk = await atClass();
    desk.act.openForm(firstTarget);
    desk.act.typeInForm({ comment: 'Half a sent' });
    desk.act.openForm(viewForm(ava));
    desk.act.openForm(firstTarget);
    expect(desk.state().inPlace.typed['comment']).toBe('Half a sent');
    desk.act.closeForm(true);
    desk.act.openForm(firstTarget);
    expect(desk.state().inPlace.typed['comment']).toBe('Half a sent');
    desk.act.closeForm(false);
    desk.act.openForm(firstTarget);
    expect(desk.state().inPlace.typed).toEqual(firstTarget.start);
  });

  it('a form that was only looked at is no draft', async () => {
    const desk = await atClass();
    desk.act.openForm(exitScore);
    desk.act.closeForm(true);
    expect(desk.state().inPlace.drafts).toEqual({});
  });

  it('the class that was chosen in another session is shown, and others are offered where it is gone', async () => {
    const choices = { ...home.choices, className: '9Z' };
    const desk = sit({
      home: () => ok({ ...home, choices }),
      classPage: ({ className }) => (className ? lost : ok(classOf4B)),
    });
    await desk.act.start();
    await desk.act.open('classPage');
    expect(desk.state()).toMatchObject({
      whose: { className: '9Z' },
      trouble: [{}],
      classPage: { classes: ['1A', '4B', '10B'] },
    });
  });

  it('a refresh reads the page again; the figures are then of now', async () => {
    const desk = await atClass();
    desk.act.openForm(firstTarget);
    desk.act.typeInForm({ result: 'Met' });
    await desk.act.saveForm();
    await desk.act.refreshHere();
    expect(desk.calls.slice(-3)).toEqual(['refresh', 'home', 'classPage']);
    expect(desk.state().inPlace).toMatchObject({ isChanged: false, saves: [{ rowId: 'T0001' }] });
  });
});

it('a form is found again on a page that was read anew', () => {
  for (const form of [firstTarget, exitScore, targetForm(ava), viewForm(amelie)]) {
    expect(formOfClass(classOf4B, form.key)).toEqual(form);
  }
  expect(formOfClass(classOf4B, 'result T9999')).toBeNull();
});

describe('a plan from To do', () => {
  it('is for that pupil alone, ticked even where she was not', async () => {
    const desk = sit({});
    await desk.act.open('plans');
    desk.act.tick(['P017'], false);
    desk.act.back();
    await desk.act.openPlanOf({ pupilId: 'P017', name: 'Khan, Ava' }, 'note x');
    await desk.act.makePlans();
    expect(desk.sent[desk.calls.indexOf('planDocuments')]).toMatchObject({ pupilIds: ['P017'] });
  });
});
