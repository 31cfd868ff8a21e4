/**
 * What a teacher types on My class and in To do, over the built bundle: the page says where it goes, and it counts there.
 */
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { Host } from '../../local/host';
import {
  changesIn,
  type Form,
  resultForm,
  rowToSave,
  rowToUndo,
  scoreForm,
  type Texts,
  targetForm,
  todoForm,
  viewForm,
} from '../../sidebar/forms';
import { keyOf } from '../../sidebar/todoList';
import type { Reply } from '../../src/rpc/contract';
import { ask, oakfield } from './oakfield';
import { headingsOf, rowsOf, typedCells, typingLost } from './typing';

let host: Host;
beforeEach(async () => {
  host?.close();
  host = await oakfield();
});
afterAll(() => host?.close());

type ClassPupil = Reply<'classPage'>['pupils'][number];
const page = () => ask(host, 'classPage', { className: 'Oak' });
const pupilOf = (fits: (pupil: ClassPupil) => boolean): ClassPupil => {
  for (const className of ask(host, 'classPage', {}).classes) {
    const found = ask(host, 'classPage', { className }).pupils.find(fits);
    if (found) return found;
  }
  throw new Error('Nobody in the made-up school is like that.');
};
const again = ({ pupilId }: ClassPupil) => pupilOf((one) => one.pupilId === pupilId);

/** @returns the row's ID */
function save(form: Form, typed: Texts): string {
  const row = rowToSave(form, changesIn(form, { ...form.start, ...typed }) ?? {});
  if (!row) throw new Error('There is nothing to save.');
  return ask(host, 'saveRows', { rows: [row] }).rows[0]?.rowId ?? '';
}
function undo(form: Form, rowId: string, typed: Texts): void {
  const changes = changesIn(form, { ...form.start, ...typed }) ?? {};
  ask(host, 'saveRows', { rows: [rowToUndo(form, rowId, changes)] });
}

describe('each thing is saved, counts at once, and Undo leaves every typed cell as it was', () => {
  const target = () => pupilOf(({ targets }) => targets.some(({ result }) => result === 'NOT_REVIEWED'));
  const running = () =>
    pupilOf(({ provisions }) => provisions.some(({ measure, exit }) => measure !== '' && exit === ''));

  it.each<{ why: string; make: () => readonly [Form, Texts] }>([
    {
      why: 'a result',
      make: () => [
        resultForm(target(), target().targets.find(({ result }) => result === 'NOT_REVIEWED') as never),
        { result: 'Partly met', comment: 'With help' },
      ],
    },
    {
      why: 'a target',
      make: () => [
        targetForm(target()),
        { target: 'Read 30 words by half-term', startingPoint: '12 words', whoHelps: 'Mrs Novak' },
      ],
    },
    { why: 'a view', make: () => [viewForm(target()), { parentsView: 'Reads at home now', pupilsView: 'I like it' }] },
    {
      why: 'a date in figures',
      make: () => {
        const pupil = running();
        const one = pupil.provisions.find(({ measure, exit }) => measure !== '' && exit === '') as never;
        const form = scoreForm(pupil, one, page().today);
        return [form, { [form.needs[0] as string]: String((one as { entry: string }).entry || '8y1m') }];
      },
    },
  ])('$why', ({ make }) => {
    const before = typedCells(host);
    const [form, typed] = make();
    const rowId = save(form, typed);
    expect(typingLost(host, before).length).toBeGreaterThan(0);
    undo(form, rowId, typed);
    expect(typingLost(host, before)).toEqual([]);
  });
});

it('an exit score of To do takes its line off the list', () => {
  const { items, today } = ask(host, 'todo', {});
  const item = items.find(({ kind }) => kind === 'EXIT_MISSING');
  if (!item) throw new Error('No exit score is missing in the made-up school.');
  const form = todoForm(item, keyOf(item), today) as Form;
  const entry = /entry score is (.+?),/.exec(item.why)?.[1] ?? '';
  expect(item.score?.measure).not.toBe('');
  save(form, { exit: entry });
  expect(ask(host, 'todo', {}).items.map(keyOf)).not.toContain(keyOf(item));
  expect(
    rowsOf(host, 'Provision list').find((row) => row['Provision ID'] === item.rowId)?.['Exit date'],
  ).toBeInstanceOf(Date);
});

it('a missing view of To do takes its line off the list', () => {
  // Nobody's view is missing in the made-up school.
  const at = headingsOf(host, 'Reviews').indexOf("Pupil's view");
  const { service } = host.workbook.sheet('Reviews');
  service.getRange(2, at + 1, service.getLastRow() - 1, 1).clearContent();
  const { items, today } = ask(host, 'todo', {});
  const item = items.find(({ kind }) => kind === 'VIEWS_MISSING');
  if (!item) throw new Error('No view is asked for.');
  expect(item.views).toEqual(['pupilsView']);
  save(todoForm(item, keyOf(item), today) as Form, { pupilsView: 'I like it' });
  expect(ask(host, 'todo', {}).items.map(keyOf)).not.toContain(keyOf(item));
});

describe('a view', () => {
  it('goes into the review that the page names', () => {
    const pupil = pupilOf(({ views }) => views.heldOn !== null);
    save(viewForm(pupil), { pupilsView: 'I can read it now' });
    expect(rowsOf(host, 'Reviews').find((row) => row['Review ID'] === pupil.views.rowId)?.["Pupil's view"]).toBe(
      'I can read it now',
    );
  });

  it('without a review is kept in a row of its own: nothing is held, nobody’s clock moves, and the next view finds it', () => {
    const pupil = pupilOf(({ views }) => views.rowId === '');
    const before = ask(host, 'pupils', {}).map(({ pupilId, review, plan }) => ({ pupilId, review, plan }));
    const rowId = save(viewForm(pupil), { parentsView: 'Reads at home now' });
    expect(ask(host, 'pupils', {}).map(({ pupilId, review, plan }) => ({ pupilId, review, plan }))).toEqual(before);
    expect(again(pupil).views).toMatchObject({ rowId, heldOn: null, parentsView: 'Reads at home now' });
    expect(ask(host, 'refresh', {}).problems.filter((problem) => problem.rowId === rowId)).toEqual([]);
  });
});

it('a result typed in other words is no change by a colleague', () => {
  const pupil = pupilOf(({ targets }) => targets.some(({ result }) => result === 'NOT_REVIEWED'));
  const target = pupil.targets.find(({ result }) => result === 'NOT_REVIEWED') as ClassPupil['targets'][number];
  const at = rowsOf(host, 'Targets').findIndex((row) => row['Target ID'] === target.targetId);
  const column = Object.keys(rowsOf(host, 'Targets')[0] ?? {}).indexOf('Met?');
  host.workbook.setCell('Targets', `${String.fromCharCode(65 + column)}${at + 2}`, 'in part');
  const now = again(pupil).targets.find(({ targetId }) => targetId === target.targetId) as typeof target;
  expect(now.result).toBe('PARTLY_MET');
  save(resultForm(pupil, now), { result: 'Not met' });
  expect(rowsOf(host, 'Targets')[at]?.['Met?']).toBe('Not met');
});

it('the first free row of a tab is shown to whoever is about to type one', () => {
  expect(ask(host, 'goTo', { tab: 'Provision list', cell: '', isNewRow: true })).toEqual({ found: true });
  const { sheet, area } = host.view();
  expect(sheet).toBe('Provision list');
  expect(rowsOf(host, 'Provision list')[area.row - 1]).toBeUndefined();
  expect(rowsOf(host, 'Provision list')[area.row - 2]?.['Pupil']).not.toBe('');
  expect(ask(host, 'goTo', { tab: 'No such tab', cell: '', isNewRow: true })).toEqual({ found: false });
});
