/** Each kind through look ahead, plan, lane and record: who needs one, what it is called, that a repeat is a new file. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { KINDS } from '../../../src/documents/kinds';
import { documentKind } from '../../../src/rpc/documentShapes';
import { openDocx } from '../../documents/docx';
import { ask, oakfield, temporaryFolder } from '../oakfield';
import { rowsOf, typedCells, typingLost } from '../typing';
import { filesIn, register } from './made';

test('the contract names each kind', () => expect(documentKind.options).toEqual([...KINDS]));

describe('who needs one', async () => {
  const host = await oakfield();
  const pupils = ask(host, 'pupils', {});
  const ahead = (kind: (typeof KINDS)[number]) => ask(host, 'documentsAhead', { kind, pupilIds: 'needed' });
  const made = (kind: (typeof KINDS)[number]) =>
    ahead(kind)
      .documents.map(({ pupilId }) => pupilId)
      .sort();

  it('an IEP: who still needs one, as the list says', () => {
    expect(made('iep')).toEqual(
      pupils
        .filter(({ plan }) => plan.needed)
        .map(({ pupilId }) => pupilId)
        .sort(),
    );
  });
  it('an invitation: for whom a review is booked, until it is made for that day', () => {
    const booked = pupils.filter(({ review }) => review.bookedFor !== null).map(({ pupilId }) => pupilId);
    expect(booked.length).toBeGreaterThan(0);
    expect(made('invitation')).toEqual(booked.sort());
    const [first = ''] = booked;
    ask(host, 'makeDocuments', { kind: 'invitation', pupilIds: [first] });
    expect(made('invitation')).not.toContain(first);
  });
  it('a review record: whose newest review is later than the newest record', () => {
    const held = new Set(
      rowsOf(host, 'Reviews')
        .filter((row) => row['Held on'] instanceof Date && row['Type'] !== 'Specialist advice')
        .map((row) => String(row['Pupil']).split(' · ')[1] ?? ''),
    );
    const onRoll = pupils.map(({ pupilId }) => pupilId).filter((id) => held.has(id));
    expect(made('review')).toEqual(onRoll.sort());
    const [first = ''] = onRoll;
    ask(host, 'makeDocuments', { kind: 'review', pupilIds: [first] });
    expect(made('review')).not.toContain(first);
  });
  it('a pupil record: everybody on roll; a class page: each class; a report: the school', () => {
    expect(made('pupilRecord')).toEqual(pupils.map(({ pupilId }) => pupilId).sort());
    expect(made('classDigest')).toEqual([...new Set(pupils.map(({ className }) => className).filter(Boolean))].sort());
    expect(made('governors')).toEqual(['']);
    expect(made('parentsGuide')).toEqual(['']);
  });
  it('looking ahead counts, says why not, and what is missing; it changes nothing', () => {
    const before = typedCells(host);
    const rows = register(host).length;
    const { documents, willMake, cannot, withMissing } = ahead('iep');
    expect(willMake + cannot).toBe(documents.length);
    expect(documents.filter((one) => one.willMake)).toHaveLength(willMake);
    for (const one of documents) expect(one.says === '').toBe(one.willMake);
    expect(documents.filter(({ missing }) => missing.length > 0)).toHaveLength(withMissing);
    expect(typingLost(host, before)).toEqual([]);
    expect(register(host)).toHaveLength(rows);
  });
  it('what it says is what is then made', () => {
    const { documents } = ahead('iep');
    const planned = ask(host, 'planDocuments', { kind: 'iep', pupilIds: 'needed' });
    const will = documents.filter((one) => one.willMake);
    expect(planned.intents.map(({ pupilId, name }) => [pupilId, name])).toEqual(
      will.map(({ pupilId, name }) => [pupilId, name]),
    );
    expect(planned.refused.map(({ pupilId, says }) => [pupilId, says])).toEqual(
      documents.filter((one) => !one.willMake).map(({ pupilId, says }) => [pupilId, says]),
    );
    expect(ahead('iep').documents.every((one) => one.isUnderWay === one.willMake)).toBe(true);
  });
});

describe('kinds that make no plan', async () => {
  const driveFolder = temporaryFolder();
  const host = await oakfield({ driveFolder });
  const plans = rowsOf(host, 'Plans').length;
  const [pupil] = ask(host, 'pupils', {});
  const make = (kind: (typeof KINDS)[number], subject: string, again?: Record<string, number>) =>
    ask(host, 'makeDocuments', { kind, pupilIds: [subject], ...(again ? { again } : {}) });

  it.each([
    { kind: 'review' as const, about: 'pupil', name: /^Review record – .+, .+ – 23 November 2026$/ },
    {
      kind: 'invitation' as const,
      about: 'pupil',
      name: /^Invitation to a review – .+, .+ – written 23 November 2026$/,
    },
    { kind: 'pupilRecord' as const, about: 'pupil', name: /^Pupil record – .+, .+ – 23 November 2026$/ },
    { kind: 'classDigest' as const, about: 'class', name: /^Class page – \S+ – 23 November 2026$/ },
    { kind: 'parentsGuide' as const, about: 'school', name: /^Guide for parents and carers – 23 November 2026$/ },
    { kind: 'governors' as const, about: 'school', name: /^Report to governors – 23 November 2026$/ },
  ])('$kind is made once, dated, and is nobody’s plan', ({ kind, about, name }) => {
    const subject = about === 'pupil' ? (pupil?.pupilId ?? '') : about === 'class' ? (pupil?.className ?? '') : '';
    const [done] = make(kind, subject).done;
    expect(done?.name).toMatch(name);
    const again = make(kind, subject);
    expect(again.done).toEqual([]);
    expect(again.failed[0]).toMatchObject({
      file: done?.file,
      next: 2,
      says: expect.stringMatching(/made at 10:\d\d by you/),
    });
    const [second] = make(kind, subject, { [subject]: 2 }).done;
    expect(second?.name).toBe(`${done?.name} (2)`);
    expect(second?.file).not.toBe(done?.file);
    expect(rowsOf(host, 'Plans')).toHaveLength(plans);
  });
  it('each is a file in the folder of its year and term', () => {
    expect(filesIn(driveFolder)).toHaveLength(12);
    for (const { path } of filesIn(driveFolder)) {
      expect(path).toMatch(/^Provision Map documents – [^/]+\/2026 to 2027\/Autumn term\//);
    }
  });
  it('a class that is not there is refused by its name', () => {
    expect(make('classDigest', '9Z').failed[0]?.says).toContain('“9Z”');
  });
  it('an unfinished one is nobody’s in To do, but is there', () => {
    ask(host, 'planDocuments', { kind: 'classDigest', pupilIds: 'needed' });
    const lines = ask(host, 'todo', {}).items.filter(({ kind }) => kind === 'DOCUMENT_UNFINISHED');
    for (const line of lines) expect(line.what).toBe('Finish Class page');
    expect(lines.length).toBeGreaterThan(0);
  });
});

describe('by the school’s choice', async () => {
  const host = await oakfield();
  const { service } = host.workbook.sheet('Settings');
  const row = rowsOf(host, 'Settings').findIndex((one) => one['Setting'] === 'Names in file names') + 2;
  service.getRange(row, 2).setValue('Initials');

  it('initials stand in file names', () => {
    const { documents } = ask(host, 'documentsAhead', { kind: 'iep', pupilIds: 'needed' });
    for (const { name, willMake } of documents) {
      if (willMake) expect(name).toMatch(/^\S.* \d+ – \p{L}\.\p{L}\.( \d+)? – Autumn 2026$/u);
    }
  });
});

describe('a second plan', async () => {
  const driveFolder = temporaryFolder();
  const host = await oakfield({ driveFolder });
  const someone = ask(host, 'pupils', {}).find(({ plan }) => plan.reason === 'NONE' && plan.targets > 1);
  const pupilId = someone?.pupilId ?? '';
  const make = (again?: Record<string, number>) =>
    ask(host, 'makeDocuments', { kind: 'iep', pupilIds: [pupilId], ...(again ? { again } : {}) }).done[0];
  const first = make();
  const target = rowsOf(host, 'Targets').findIndex((row) => String(row['Pupil']).endsWith(pupilId)) + 2;
  const met = rowsOf(host, 'Targets')[target - 2];
  host.workbook.setCell('Targets', `${metColumn(host)}${target}`, 'Met');
  const ahead = ask(host, 'previewDocument', { kind: 'iep', pupilId });
  const second = make({ [pupilId]: 2 });

  it('is the next number, a file of its own, and the first one’s link is kept', () => {
    expect([first?.name, second?.name]).toEqual([
      expect.stringContaining('IEP 1 –'),
      expect.stringContaining('IEP 2 –'),
    ]);
    expect(filesIn(driveFolder)).toHaveLength(2);
    const plans = ask(host, 'card', { pupilId }).plans;
    expect(plans.map(({ number, link }) => [number, link])).toEqual([
      [2, second?.file],
      [1, first?.file],
    ]);
  });
  it('carries unmet targets on, and leaves the one that is met with the first', () => {
    const targets = ahead.sections.filter(({ heading }) => heading.startsWith('Target '));
    expect(targets).toHaveLength((someone?.plan.targets ?? 0) - 1);
    expect(JSON.stringify(targets)).not.toContain(met?.['Target']);
  });
});

function metColumn(host: Awaited<ReturnType<typeof oakfield>>): string {
  const headings = host.workbook.sheet('Targets').values()[0] ?? [];
  return String.fromCharCode(65 + headings.indexOf('Met?'));
}

test('a leaver has a record of the last day, for the next school, and nothing else', async () => {
  const driveFolder = temporaryFolder();
  const host = await oakfield({ driveFolder });
  const pupils = host.workbook.sheet('Pupils');
  const [headings = [], first = []] = pupils.display();
  pupils.service.getRange(2, headings.indexOf('Left school on') + 1).setValue('23/10/2026');
  const pupilIds = [first[headings.indexOf('Pupil ID')] ?? ''];
  expect(ask(host, 'documentsAhead', { kind: 'review', pupilIds }).documents[0]).toMatchObject({
    willMake: false,
    says: expect.stringMatching(/left on 23 October 2026.*pupil record for the next school/),
  });
  expect(ask(host, 'makeDocuments', { kind: 'pupilRecord', pupilIds })).toMatchObject({ failed: [] });
  const [record] = filesIn(driveFolder);
  const { body } = openDocx(new Uint8Array(readFileSync(path.join(driveFolder, record?.path ?? ''))));
  expect(body).toContain('Left this school on 23 October 2026. What follows is as it was on the last day.');
  expect(body.join(' ')).toContain('23 November 2026');
  host.close();
});
