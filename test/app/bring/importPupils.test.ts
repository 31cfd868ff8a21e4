/** Pupils pasted or from a CSV, through to the cells: added once, never twice, and never as formulas. */
import { expect, test } from 'vitest';
import { ask, typedSchool } from '../oakfield';
import { column, headingsOf, rowsOf, typedCells, typingLost } from '../typing';

const CSV = [
  'Name,Year group,Registration form,SEN status,Date of birth,UPN',
  '"Adeyemi, Tobi",Year 4,4B,School Action Plus,14/03/2018,',
  '"O\'Neill, Zoë",R,RH,School Action,02/12/2021,',
  '"Surname1, Forename1",1,2B,School Action Plus,,',
].join('\n');

test('first says what would be added and changes nothing; then adds it, with IDs and words; then adds none', async () => {
  const host = await typedSchool(6);
  const before = typedCells(host);
  const offer = ask(host, 'importPupils', { text: CSV, apply: false });
  expect(offer.added.map(({ name }) => name)).toEqual(['Adeyemi, Tobi', "O'Neill, Zoë"]);
  expect(offer.alreadyThere.map(({ name, note }) => `${name}: ${note}`)).toEqual([
    expect.stringMatching(/^Surname1, Forename1: .*P001/),
  ]);
  expect(offer.applied).toBe(false);
  expect(typingLost(host, before)).toEqual([]);

  expect(ask(host, 'importPupils', { text: CSV, apply: true })).toMatchObject({ applied: true });
  expect(rowsOf(host, 'Pupils').slice(6)).toEqual([
    expect.objectContaining({
      Forename: 'Tobi',
      Surname: 'Adeyemi',
      Class: '4B',
      Year: 4,
      Stage: 'School Action Plus',
      'Pupil ID': 'P007',
    }),
    expect.objectContaining({ Forename: 'Zoë', Surname: "O'Neill", Year: 'R', 'Pupil ID': 'P008' }),
  ]);
  expect(column(host, 'Pupils', 'IEP?')[6]).toBe('Needs an IEP: none yet');
  expect(typingLost(host, before).filter((line) => !/: new /.test(line))).toEqual([]);

  expect(ask(host, 'importPupils', { text: CSV, apply: true }).added).toEqual([]);
  expect(column(host, 'Pupils', 'Pupil ID')).toHaveLength(8);
  host.close();
});

test('two people who paste the same list add it once', async () => {
  const host = await typedSchool(6);
  const [ann, bob] = [host, host.asUser('bob')];
  ask(ann, 'importPupils', { text: CSV, apply: false });
  ask(bob, 'importPupils', { text: CSV, apply: false });
  ask(ann, 'importPupils', { text: CSV, apply: true });
  expect(ask(bob, 'importPupils', { text: CSV, apply: true })).toMatchObject({ added: [], applied: true });
  expect(column(host, 'Pupils', 'Surname').filter((name) => name === 'Adeyemi')).toHaveLength(1);
  host.close();
});

test('what looks like a formula, a number or a date stays the text that it is', async () => {
  const host = await typedSchool(6);
  const text = "Forename\tSurname\tClass\n=1+1\t+44\t3-4\n@Sam\t-Lee\t007\n'Tis\tTrue\t1e5";
  ask(host, 'importPupils', { text, apply: true });
  const at = headingsOf(host, 'Pupils').indexOf('Class') + 1;
  const block = host.workbook.sheet('Pupils').service.getRange(8, 1, 3, at);
  expect(block.getFormulas().flat().filter(Boolean)).toEqual([]);
  expect(block.getValues()).toEqual([
    ['=1+1', '+44', '3-4'],
    ['@Sam', '-Lee', '007'],
    ["'Tis", 'True', '1e5'],
  ]);
  host.close();
});

test('a colleague’s job makes it wait, and nothing is added', async () => {
  const host = await typedSchool(6);
  const letGo = host.holdLock();
  expect(host.rpc('importPupils', { text: CSV, apply: true })).toMatchObject({ ok: false });
  letGo();
  expect(column(host, 'Pupils', 'Pupil ID')).toHaveLength(6);
  host.close();
});

test('a stage that the school does not have is said of a pupil who is there, and changes nothing', async () => {
  const host = await typedSchool(3);
  const offer = ask(host, 'importPupils', { text: 'Forename,Surname,SEN status\nForename1,Surname1,K', apply: false });
  expect(offer.changes).toEqual([]);
  expect(offer.notes).toMatchObject([
    { pupilId: 'P001', says: '“K” is not a stage of your school. The stage in your sheet stays.' },
  ]);
  host.close();
});
