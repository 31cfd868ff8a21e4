/** Files to keep: a tab as a CSV, and the whole workbook, which opens here again as the same school. */
import { describe, expect, it, test } from 'vitest';
import { openHost } from '../../../local/host';
import { readWorkbook } from '../../../local/xlsx/read';
import { fromBase64 } from '../../../src/files/base64';
import { readFile } from '../../../src/files/readFile';
import { ask, oakfield, refusal, TODAY, temporaryFolder, typedSchool } from '../oakfield';

const bytesOf = (base64: string): Uint8Array => fromBase64(base64) ?? new Uint8Array();

describe('the whole workbook', async () => {
  const school = await oakfield();
  const file = ask(school, 'exportWorkbook', {});
  const snapshot = await readWorkbook(Buffer.from(bytesOf(file.base64)));

  it('is named after the sheet and the day', () => expect(file.name).toMatch(/2026-11-23\.xlsx$/));

  it('opens as the same school: every answer is the same', async () => {
    const again = await openHost({ today: TODAY, driveFolder: temporaryFolder(), snapshot });
    for (const call of ['pupils', 'interventions', 'todo'] as const) {
      expect([call, again.rpc(call, {})]).toEqual([call, school.rpc(call, {})]);
    }
    again.close();
  });

  it('has the tabs in their order, the hidden ones hidden, and drop-downs and colours that follow dates', async () => {
    const again = await openHost({ today: TODAY, driveFolder: temporaryFolder(), snapshot });
    const ours = school.workbook.names();
    expect(again.workbook.names().slice(0, ours.length)).toEqual(ours);
    for (const name of ['Funding', '_status', 'Settings']) {
      expect([name, again.workbook.sheet(name).service.isSheetHidden()]).toEqual([name, true]);
    }
    const pupils = again.workbook.sheet('Pupils').service;
    const headings = again.workbook.sheet('Pupils').display()[0] ?? [];
    const stage = headings.indexOf('Stage') + 1;
    expect(pupils.getRange(2, stage).getDataValidation()).not.toBeNull();
    expect(pupils.getConditionalFormatRules().length).toBe(
      school.workbook.sheet('Pupils').service.getConditionalFormatRules().length,
    );
    again.close();
  });

  it('has the formulas of the starred columns, not only what they showed', async () => {
    const again = await openHost({ today: TODAY, driveFolder: temporaryFolder(), snapshot });
    const formulas = (host: typeof school) => host.workbook.sheet('Pupils').formulas();
    expect(formulas(again)).toEqual(formulas(school));
    expect(formulas(school).flat().filter(Boolean).length).toBeGreaterThan(60);
    again.close();
  });
});

test('a text that begins as a formula does is a text in both files', async () => {
  const school = await typedSchool(0);
  ask(school, 'importPupils', { text: 'Forename\tSurname\tClass\n=1+1\t+44\t@home', apply: true });
  const csv = readFile(bytesOf(ask(school, 'exportTable', { tab: 'Pupils' }).base64), 'a.csv', TODAY);
  const book = readFile(bytesOf(ask(school, 'exportWorkbook', {}).base64), 'a.xlsx', TODAY);
  for (const read of [csv, book]) {
    if (!read.ok) throw new Error(read.problems[0]?.says);
    const sheet = read.value.sheets.find(({ name }) => name === '' || name === 'Pupils');
    expect(sheet?.cells[1]?.slice(0, 3)).toEqual(['=1+1', '+44', '@home']);
  }
  school.close();
});

test('a tab that is not there, or is for us alone, is refused with those that can be saved', async () => {
  const school = await typedSchool(0);
  for (const tab of ['Nowhere', '_status']) {
    const [says] = refusal(school.rpc('exportTable', { tab }));
    expect(says).toContain(`There is no tab “${tab}” to save. The tabs are: Start here, To do`);
    expect(says).not.toContain('_documents');
  }
  school.close();
});
