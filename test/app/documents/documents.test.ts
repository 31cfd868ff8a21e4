/**
 * Documents as several people make them at once: never two, never none, never one that nobody knows of. The record, the files
 * in the person's Drive and the tab Plans are compared each time.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { ask, oakfield, temporaryFolder } from '../oakfield';
import { rowsOf, typeRows } from '../typing';
import { filesIn, needing, plansOf, register } from './made';

describe('a batch at Oakfield Primary', async () => {
  const driveFolder = temporaryFolder();
  const host = await oakfield({ driveFolder });
  const before = ask(host, 'home', {}).counts.planNeeded;
  const needed = ask(host, 'pupils', {}).filter(({ plan }) => plan.needed);
  const drafts = needed.filter(({ plan }) => plan.reason === 'DRAFT_ONLY');
  const draftRows = plansOf(host, drafts[0]?.name ?? '?').length;
  const { done, failed } = ask(host, 'makeDocuments', { kind: 'iep', pupilIds: 'needed', initials: 'SB' });

  it('makes one for each pupil with targets, and refuses the others by name', () => {
    const without = needed.filter(({ plan }) => plan.targets === 0);
    expect(without.length).toBeGreaterThan(0);
    expect(failed.map(({ pupilId }) => pupilId).sort()).toEqual(without.map(({ pupilId }) => pupilId).sort());
    for (const { pupil, says } of failed) expect(says).toContain(`${pupil} has no targets for the next`);
    expect(done.map(({ pupilId }) => pupilId).sort()).toEqual(
      needed
        .filter(({ plan }) => plan.targets > 0)
        .map(({ pupilId }) => pupilId)
        .sort(),
    );
  });
  it('lays a file in the folder for each, with its key', () => {
    const files = filesIn(driveFolder);
    expect(files).toHaveLength(done.length);
    expect(files.map(({ appProperties }) => appProperties['provisionMapKey']).sort()).toEqual(
      register(host)
        .map((row) => row['Document ID'])
        .sort(),
    );
    for (const file of files)
      expect(readFileSync(path.join(driveFolder, file.path)).subarray(0, 2).toString()).toBe('PK');
  });
  it('records each in Plans with number, start and end', () => {
    for (const { pupilId, name } of done) {
      const row = register(host).find((one) => one['Pupil ID'] === pupilId);
      const plan = rowsOf(host, 'Plans').find((one) => one['Plan ID'] === row?.['Plan ID']);
      expect(plan?.['Plan number'], name).toBe(row?.['Plan number']);
      expect(plan?.['Start']).toBeInstanceOf(Date);
      expect(plan?.['End']).toBeInstanceOf(Date);
      expect(plan?.['Status']).toBe('In use');
    }
  });
  it('lets the count fall at once', () => {
    expect(ask(host, 'home', {})).toMatchObject({ counts: { planNeeded: before - done.length }, unfinished: [] });
  });
  it('fills a draft’s own row', () => {
    expect(drafts.length).toBeGreaterThan(0);
    expect(plansOf(host, drafts[0]?.name ?? '?')).toHaveLength(draftRows);
  });
  it('makes none twice', () => {
    expect(ask(host, 'makeDocuments', { kind: 'iep', pupilIds: 'needed' }).done).toEqual([]);
    expect(filesIn(driveFolder)).toHaveLength(done.length);
  });
  it('keeps names out of the log', () => {
    expect(host.logs.length).toBeGreaterThan(0);
    for (const { name } of needed) expect(host.logs.join('\n')).not.toContain(name.split(',')[0]);
  });
});

describe('two people', async () => {
  const driveFolder = temporaryFolder();
  const ann = await needing(driveFolder);
  const bob = ann.asUser('bob');
  const hers = ask(ann, 'planDocuments', { kind: 'iep', pupilIds: ['P001', 'P002'], initials: 'AM' });

  it('another’s unfinished ones are shown, with initials and time', () => {
    expect(ask(bob, 'home', {}).unfinished).toEqual([
      { initials: 'AM', at: expect.stringMatching(/^10:\d\d$/), documents: 2, unsure: 0, mine: false },
    ]);
    expect(ask(ann, 'home', {}).unfinished[0]?.mine).toBe(true);
    expect(ask(bob, 'unfinishedDocuments', {})).toEqual({ batch: '', intents: [] });
  });
  it('a pupil is refused to the second person, who is told by whom and when; the others are theirs', () => {
    const his = ask(bob, 'planDocuments', { kind: 'iep', pupilIds: ['P002', 'P003'], initials: 'BK' });
    expect(his.intents.map(({ pupilId }) => pupilId)).toEqual(['P003']);
    expect(his.refused).toEqual([
      expect.objectContaining({
        pupilId: 'P002',
        says: expect.stringMatching(/^AM began a document for .* at 10:\d\d\./),
      }),
    ]);
  });
  it('another’s intent cannot be made, only looked at', () => {
    const ids = hers.intents.map(({ documentId }) => documentId);
    const { done, failed } = ask(bob, 'makeLane', { batch: hers.batch, documentIds: ids });
    expect(done).toEqual([]);
    expect(failed.map(({ says }) => says)).toEqual(ids.map(() => 'AM began this one; it is theirs to finish.'));
    expect(filesIn(driveFolder)).toEqual([]);
  });
  it('her choosing the same pupils again carries on, and doubles nothing', () => {
    const again = ask(ann, 'planDocuments', { kind: 'iep', pupilIds: ['P001', 'P002'] });
    expect(again.intents.map(({ documentId }) => documentId)).toEqual(hers.intents.map(({ documentId }) => documentId));
    expect(register(ann)).toHaveLength(3);
  });
  it('what she gives up is free for him, and its number is used no more than once', () => {
    expect(ask(ann, 'dropDocuments', { batch: hers.batch })).toEqual({ dropped: 2 });
    const his = ask(bob, 'planDocuments', { kind: 'iep', pupilIds: ['P002'] });
    expect(his.intents).toHaveLength(1);
    const numbers = register(bob)
      .filter((row) => row['Pupil ID'] === 'P002')
      .map((row) => row['Plan number']);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(
      ask(ann, 'makeLane', { batch: hers.batch, documentIds: [hers.intents[0]?.documentId ?? ''] }).failed[0]?.says,
    ).toMatch(/given up/);
  });
});

test('a plan number once used is never used again, though its row in Plans is gone', async () => {
  const driveFolder = temporaryFolder();
  const host = await needing(driveFolder);
  const make = () => ask(host, 'makeDocuments', { kind: 'iep', pupilIds: ['P001'] }).done;
  expect(make()).toHaveLength(1);
  const used = register(host)[0];
  const row = rowsOf(host, 'Plans').findIndex((one) => one['Plan ID'] === used?.['Plan ID']);
  host.workbook.deleteRow('Plans', row + 2);
  expect(make()).toHaveLength(1);
  const [first, second] = register(host);
  expect(second?.['Plan number']).toBe(Number(first?.['Plan number']) + 1);
  expect(second?.['Plan ID']).not.toBe(first?.['Plan ID']);
  host.close();
});

test('a pupil who is not there, and one without a stage, are refused by name', async () => {
  const host = await needing(temporaryFolder());
  typeRows(host, 'Pupils', [{ Forename: 'New', Surname: 'Comer' }]);
  ask(host, 'refresh', {});
  const { intents, refused } = ask(host, 'planDocuments', { kind: 'iep', pupilIds: ['P006', 'P999'] });
  expect(intents).toEqual([]);
  expect(refused.map(({ says }) => says)).toEqual([
    expect.stringMatching(/Comer, New has no stage/),
    expect.stringMatching(/No pupil on roll has the ID P999/),
  ]);
  host.close();
});
