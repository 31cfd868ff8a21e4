/** As a Word file, with a PDF beside it, with initials for names: each once, however the run ended. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { RunKilled } from '../../../local/gate';
import type { Reply } from '../../../src/rpc/contract';
import { openDocx } from '../../documents/docx';
import { ask, oakfield, refusal, temporaryFolder } from '../oakfield';
import { rowsOf } from '../typing';
import { filesIn, isKilled, needing, register } from './made';

const laneOf = ({ batch, intents }: Reply<'planDocuments'>) => ({
  batch,
  documentIds: intents.map(({ documentId }) => documentId),
});

describe('kept as Word files', async () => {
  const driveFolder = temporaryFolder();
  const host = await needing(driveFolder);
  const planned = ask(host, 'planDocuments', { kind: 'iep', pupilIds: ['P001', 'P002'], asWord: true });
  host.gate.reset();
  host.gate.before(
    ({ name, args }) => name === 'Drive.Files.create' && args.length > 1,
    ({ n }) => {
      host.gate.before(n + 2, () => {
        throw new RunKilled();
      });
    },
  );
  const killed = isKilled(() => host.rpc('makeLane', laneOf(planned)));
  host.gate.reset();

  it('need no wait after a run that was ended: an id is there only once', () => {
    expect(killed).toBe(true);
    expect(filesIn(driveFolder)).toHaveLength(1);
    expect(ask(host, 'makeLane', laneOf(planned)).done).toHaveLength(2);
    expect(filesIn(driveFolder)).toHaveLength(2);
    for (const { mimeType, name } of filesIn(driveFolder)) {
      expect(mimeType).toMatch(/wordprocessingml/);
      expect(name).toMatch(/\.docx$/);
    }
    expect(
      register(host)
        .map((row) => row['File ID'])
        .sort(),
    ).toEqual(
      filesIn(driveFolder)
        .map(({ id }) => id)
        .sort(),
    );
    expect(ask(host, 'finishDocuments', {})).toMatchObject({ binned: 0, extras: [], left: 0 });
  });
  it('have no PDF beside them: Drive makes those of Google Docs', () => {
    expect(refusal(host.rpc('planDocuments', { kind: 'iep', pupilIds: ['P003'], asWord: true, pdf: true }))).toEqual([
      expect.stringMatching(/Choose a Word file or a PDF/),
    ]);
  });
});

describe('a PDF beside it', async () => {
  const driveFolder = temporaryFolder();
  const host = await needing(driveFolder);
  const planned = ask(host, 'planDocuments', { kind: 'iep', pupilIds: ['P001'], pdf: true });
  const isExport = ({ name }: { name: string }) => name === 'Drive.Files.export';

  it('is still to come where Drive does not answer, and the document is there', () => {
    host.gate.reset();
    host.gate.before(isExport, () => {
      throw new Error('Empty response');
    });
    const { done, waiting } = ask(host, 'makeLane', laneOf(planned));
    host.gate.reset();
    expect(done).toEqual([]);
    expect(waiting[0]?.says).toMatch(/The document is there; its PDF is not yet/);
    expect(filesIn(driveFolder)).toHaveLength(1);
    expect(ask(host, 'unfinishedDocuments', {}).intents).toHaveLength(1);
  });
  it('is made when it is carried on with, without a wait and without a second document', () => {
    const { done } = ask(host, 'makeLane', laneOf(planned));
    expect(done).toHaveLength(1);
    const [one] = done;
    const pdfs = filesIn(driveFolder).filter(({ mimeType }) => mimeType === 'application/pdf');
    expect(filesIn(driveFolder)).toHaveLength(1 + pdfs.length);
    // Where this computer has no LibreOffice the product says so, and makes no PDF that is none.
    if (pdfs[0] === undefined) expect(one?.says).toMatch(/Its PDF was not made: this computer has no LibreOffice/);
    else {
      expect(readFileSync(path.join(driveFolder, pdfs[0].path)).subarray(0, 5).toString()).toBe('%PDF-');
      expect(one?.pdf).toContain('.pdf');
      expect(pdfs[0].id).toBe(register(host)[0]?.['PDF ID']);
    }
    expect(rowsOf(host, 'Plans').filter((row) => row['Plan ID'] === register(host)[0]?.['Plan ID'])).toHaveLength(1);
    expect(ask(host, 'finishDocuments', {})).toMatchObject({ binned: 0, extras: [] });
  });
});

describe('a copy with initials', async () => {
  const driveFolder = temporaryFolder();
  const host = await oakfield({ driveFolder });
  const pupils = rowsOf(host, 'Pupils').filter((row) => row['Pupil ID']);
  const inUse = ask(host, 'pupils', {}).filter(({ plan }) => plan.number !== null);
  const plans = rowsOf(host, 'Plans').length;
  const { done, failed } = ask(host, 'makeDocuments', {
    kind: 'iep',
    pupilIds: inUse.map(({ pupilId }) => pupilId),
    initialsOnly: true,
  });

  it('is one of each plan in use, and no plan of its own', () => {
    expect(failed).toEqual([]);
    expect(done).toHaveLength(inUse.length);
    expect(inUse.length).toBeGreaterThan(3);
    expect(rowsOf(host, 'Plans')).toHaveLength(plans);
    for (const { name } of done) expect(name).toMatch(/ – \p{L}\.\p{L}\.( \d)? – initials only – 23 November 2026$/u);
  });
  it('holds no pupil’s name and no adult’s surname', () => {
    const surnames = [
      ...new Set(
        pupils.flatMap((row) => String(row['Class teacher or form tutor']).match(/(?<=Mrs |Mr |Miss |Ms )\S+/g) ?? []),
      ),
    ];
    expect(surnames.length).toBeGreaterThan(2);
    for (const file of filesIn(driveFolder)) {
      const id = register(host).find((row) => row['File ID'] === file.id)?.['Pupil ID'];
      const own = pupils.find((row) => row['Pupil ID'] === id);
      const page = openDocx(readFileSync(path.join(driveFolder, file.path))).body.join('\n');
      expect(page).toContain('.');
      for (const word of [own?.['Forename'], own?.['Surname'], ...surnames]) {
        expect(page.match(new RegExp(`(?<!\\p{L})${String(word)}(?!\\p{L})`, 'u')), `${file.name}: ${word}`).toBeNull();
      }
      for (const { Forename, Surname } of pupils) expect(page).not.toContain(`${Forename} ${Surname}`);
    }
  });
  it('leaves the plan’s own link alone, and says to read it through', () => {
    const { notes } = ask(host, 'planDocuments', {
      kind: 'pupilRecord',
      pupilIds: [inUse[0]?.pupilId ?? ''],
      initialsOnly: true,
    });
    expect(notes).toEqual([expect.stringMatching(/Read each copy before you send it/)]);
    expect(ask(host, 'card', { pupilId: inUse[0]?.pupilId ?? '' }).plans.map(({ link }) => link)).not.toContain(
      done[0]?.file,
    );
  });
  it('is refused where no plan is in use', () => {
    const without = ask(host, 'pupils', {}).find(({ plan }) => plan.number === null)?.pupilId ?? '';
    const { refused } = ask(host, 'planDocuments', { kind: 'iep', pupilIds: [without], initialsOnly: true });
    expect(refused[0]?.says).toMatch(/has no .+ in use\. Make one first/);
  });
});

test('what is begun keeps its wish when it is carried on with', async () => {
  const driveFolder = temporaryFolder();
  const host = await needing(driveFolder);
  ask(host, 'planDocuments', { kind: 'iep', pupilIds: ['P001'], asWord: true });
  ask(host, 'makeDocuments', { kind: 'iep', pupilIds: ['P001'] });
  expect(filesIn(driveFolder).map(({ mimeType }) => mimeType)).toEqual([expect.stringMatching(/wordprocessingml/)]);
  host.close();
});
