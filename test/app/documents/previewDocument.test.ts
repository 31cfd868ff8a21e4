/** A preview says what the page will say, in its order, and makes nothing. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { openDocx } from '../../documents/docx';
import { ask, oakfield, refusal, temporaryFolder } from '../oakfield';
import { typedCells, typingLost } from '../typing';

it('holds every word that the document then has, and its number', async () => {
  const driveFolder = temporaryFolder();
  const host = await oakfield({ driveFolder });
  const someone = ask(host, 'pupils', {}).find(({ plan }) => plan.needed && plan.targets > 1);
  if (!someone) throw new Error('Nobody needs a plan.');
  const { pupilId, plan } = someone;
  const before = typedCells(host);
  const preview = ask(host, 'previewDocument', { kind: 'iep', pupilId });
  expect(typingLost(host, before)).toEqual([]);
  expect(preview.sections.filter(({ heading }) => heading.startsWith('Target '))).toHaveLength(plan.targets);

  const [made] = ask(host, 'makeDocuments', { kind: 'iep', pupilIds: [pupilId] }).done;
  expect(made?.name).toContain(` ${preview.title.split(' ').pop()} – `);
  const { files } = JSON.parse(readFileSync(path.join(driveFolder, '.drive.json'), 'utf8')) as {
    files: { name: string; path: string }[];
  };
  const file = files.find(({ name }) => name === made?.name);
  const page = openDocx(readFileSync(path.join(driveFolder, file?.path ?? '')))
    .body.join(' ')
    .replace(/\s+/g, ' ');
  for (const { lines } of preview.sections) {
    for (const { says } of lines) {
      for (const part of says.split(/\n|; /)) expect(page).toContain(part.trim().replace(/\s+/g, ' '));
    }
  }
  host.close();
});

it('names what the page would be better with', async () => {
  const host = await oakfield();
  host.workbook.setCell('Pupils', 'O2', '');
  const [first] = ask(host, 'pupils', {});
  const { leftEmpty } = ask(host, 'previewDocument', { kind: 'iep', pupilId: first?.pupilId ?? '' });
  expect(leftEmpty).toContain('what the pupil is good at and enjoys');
  expect(refusal(host.rpc('previewDocument', { kind: 'iep', pupilId: 'P999' }))).toEqual([
    expect.stringContaining('P999'),
  ]);
  host.close();
});
