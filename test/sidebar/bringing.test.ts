/** What the buttons that bring in and take out ask for, and what stays as somebody chose it. */
import { describe, expect, test } from 'vitest';
import { bringOf, isOld, isTicked, tickedKeys } from '../../sidebar/bringing';
import { statusOf } from '../../sidebar/state';
import type { Answer } from '../../src/rpc/contract';
import { type Answers, lost, ok, sit } from './desk';
import * as replies from './replies';

const answers: Answers = {
  importPupils: ({ apply }) => ok({ ...replies.importChecked, applied: apply }),
  importMap: ({ apply }) => ok({ ...replies.mapUnderstood, applied: apply }),
  newYear: ({ apply }) => ok({ ...replies.newYear, applied: apply }),
  settleImport: () => ok({ left: [] }),
};
const LIST = 'Name\nBegum, Yusuf';

describe('pupils', () => {
  test('checks, then brings in what is ticked of the same list', async () => {
    const desk = sit(answers);
    await desk.act.start();
    desk.act.typeList(LIST);
    await desk.act.checkPupils();
    desk.act.tickRows(['new|3', 'P017|stageCode'], false);
    desk.act.tickRows(['P021|left'], true);
    await desk.act.addPupils();
    const [, asked, applied] = desk.sent;
    expect(asked).toEqual({ text: LIST, columns: {}, answers: {}, apply: false });
    expect(applied).toEqual({
      text: LIST,
      columns: {},
      answers: {},
      apply: true,
      seen: replies.importChecked.seen,
      ticked: ['new|2', 'new|4', 'P017|className', 'P021|left'],
    });
    expect(desk.state().bring.added?.applied).toBe(true);
    expect(bringOf(desk.state())).toMatchObject({ text: '', file: null, checked: null, ticks: {} });
  });

  test('a sheet that changed meanwhile shows the new differences, and the list stays', async () => {
    const desk = sit({ ...answers, importPupils: () => ok({ ...replies.importChecked, says: ['Look again.'] }) });
    desk.act.typeList(LIST);
    await desk.act.checkPupils();
    await desk.act.addPupils();
    expect(bringOf(desk.state())).toMatchObject({ text: LIST, added: null, checked: { says: ['Look again.'] } });
  });

  test('a list that was changed while it was being checked is not passed off as checked', async () => {
    let answer = (_: Answer<'importPupils'>): void => {};
    const desk = sit({ importPupils: () => new Promise<Answer<'importPupils'>>((settle) => (answer = settle)) });
    desk.act.typeList('a');
    const checking = desk.act.checkPupils();
    desk.act.typeList('ab');
    answer(ok(replies.importChecked));
    await checking;
    expect(bringOf(desk.state()).checked).toBeNull();
  });

  test('nothing given is refused here', async () => {
    const desk = sit(answers);
    await desk.act.checkPupils();
    expect(desk.calls).toEqual([]);
    expect(desk.state().trouble[0]?.field).toBe('pupilText');
  });

  test('a file takes the place of what was pasted, which comes back when it is taken away', async () => {
    const desk = sit(answers);
    desk.act.typeList(LIST);
    desk.act.chooseFile('register.xlsx', 'UEsDBA==', 4);
    await desk.act.checkPupils();
    expect(desk.sent[0]).toMatchObject({ base64: 'UEsDBA==', fileName: 'register.xlsx' });
    expect(desk.sent[0]).not.toHaveProperty('text');
    desk.act.dropFile();
    expect(bringOf(desk.state())).toMatchObject({ text: LIST, file: null, checked: null });
  });

  test.each([
    { why: 'empty', base64: '', bytes: 0, says: 'empty' },
    { why: 'far too large', base64: 'UEsDBA==', bytes: 50_000_000, says: '10 MB' },
  ])('a file is refused: $why', ({ base64, bytes, says }) => {
    const desk = sit(answers);
    desk.act.chooseFile('register.xlsx', base64, bytes);
    expect(desk.state().trouble[0]).toMatchObject({ field: 'file', says: expect.stringContaining(says) });
    expect(bringOf(desk.state()).file).toBeNull();
  });

  test('an answer or another column makes what was checked old; it is sent with the next check', async () => {
    const desk = sit(answers);
    desk.act.typeList(LIST);
    await desk.act.checkPupils();
    expect(isOld(bringOf(desk.state()))).toBe(false);
    desk.act.answer({ 9: 'P009' });
    desk.act.correct({ House: 'className' });
    expect(isOld(bringOf(desk.state()))).toBe(true);
    await desk.act.checkPupils();
    expect(desk.sent[1]).toMatchObject({ answers: { 9: 'P009' }, columns: { House: 'className' } });
    expect(isOld(bringOf(desk.state()))).toBe(false);
  });
});

describe('a map', () => {
  test('of a tab: read, put right, brought in', async () => {
    const desk = sit(answers);
    await desk.act.open('bringMap');
    expect(bringOf(desk.state()).ownTabs).toEqual(['Our old map']);
    desk.act.chooseSheet('Our old map');
    await desk.act.checkMap();
    desk.act.answer({ Sam: 'P003' });
    await desk.act.checkMap();
    await desk.act.bringMap();
    expect(desk.sent.slice(1, 4)).toEqual([
      { tab: 'Our old map', columns: {}, answers: {}, apply: false },
      { tab: 'Our old map', columns: {}, answers: { Sam: 'P003' }, apply: false },
      {
        tab: 'Our old map',
        columns: {},
        answers: { Sam: 'P003' },
        apply: true,
        seen: replies.mapUnderstood.seen,
        ticked: ['intervention|pairedreading', 'provision|C2|P017|0', 'rate|ta'],
      },
    ]);
    expect(bringOf(desk.state()).map?.applied).toBe(true);
  });

  test('nothing chosen is refused here', async () => {
    const desk = sit(answers);
    await desk.act.checkMap();
    expect(desk.calls).toEqual([]);
    expect(desk.state().trouble[0]?.field).toBe('ownTab');
  });
});

test('a new year is begun with what is ticked', async () => {
  const desk = sit(answers);
  await desk.act.open('newYear');
  desk.act.tickRows(['V0004|end'], true);
  await desk.act.startYear();
  expect(desk.sent[desk.calls.lastIndexOf('newYear')]).toEqual({
    ticked: ['P017|yearGroup', 'P021|left', 'V0004|end'],
    seen: replies.newYear.seen,
    apply: true,
  });
});

test('undo says what it could not take back', async () => {
  const left = [{ tab: 'Pupils', cell: 'C4', rowId: 'P017', says: 'P017 was left as it is.' }];
  const desk = sit({ ...answers, settleImport: () => ok({ left }) });
  await desk.act.open('bring');
  await desk.act.settle('UNDO');
  expect(statusOf(desk.state())).toBe('Taken back. 1 thing stayed: see below.');
  expect(bringOf(desk.state()).left).toEqual(left);
});

test('without a connection nothing is thought to be brought in', async () => {
  const desk = sit({ ...answers, importPupils: ({ apply }) => (apply ? lost : ok(replies.importChecked)) });
  desk.act.typeList(LIST);
  await desk.act.checkPupils();
  await desk.act.addPupils();
  expect(bringOf(desk.state())).toMatchObject({ text: LIST, added: null });
  expect(desk.state().trouble[0]?.says).toBe('No connection.');
});

test('a box that somebody ticked or cleared goes before what is proposed', () => {
  const bring = { ...bringOf({ bring: {} }), ticks: { a: false, b: true } };
  const lines = ['a', 'b', 'c'].map((key) => ({ key, isTicked: key !== 'b' }));
  expect(lines.map((line) => isTicked(bring, line))).toEqual([false, true, true]);
  expect(tickedKeys(bring, lines, [])).toEqual(['b', 'c']);
});
