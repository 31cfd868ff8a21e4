/**
 * The built add-on's own diagnosis, in the local host: all is as Google is taken to be; the report names nobody; nothing else is
 * touched; and a service that fails is a line among others.
 */
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it, test } from 'vitest';
import { RunKilled } from '../../local/gate';
import latency from '../../local/latency.json';
import { ASSUMED_MS } from '../../src/app/diagnose/assumed';
import { allIn, filesIn, isKilled } from './documents/made';
import { oakfield, temporaryFolder } from './oakfield';
import { rowsOf } from './typing';

const REPORT = 'Diagnosis';
const driveFolder = temporaryFolder();
const host = await oakfield({ driveFolder });
afterAll(() => host.close());

const others = () =>
  JSON.stringify(
    host.workbook
      .names()
      .filter((name) => name !== REPORT)
      .map((name) => [name, host.workbook.sheet(name).values(), host.workbook.sheet(name).formulas()]),
  );
const lines = () => rowsOf(host, REPORT).filter((row) => row['Step'] !== '');

describe('a diagnosis', () => {
  const before = others();
  host.gate.reset();
  host.call('diagnoseSheet');
  const { calls } = host.gate.stats();

  it('finds each thing as we take it to be', () => {
    expect(lines().filter((row) => row['As expected?'] === 'No')).toEqual([]);
    expect(lines().filter((row) => row['As expected?'] === 'Yes').length).toBeGreaterThanOrEqual(17);
  });

  it('names a step of the first live run in each line', () => {
    const page = readFileSync('docs/first-live-run.md', 'utf8');
    const steps = [...new Set(lines().map((row) => String(row['Step'])))];
    expect(steps.filter((step) => !page.includes(`| ${step} |`))).toEqual([]);
    expect([...page.matchAll(/\| (D\d+) \|/g)].map(([, step]) => step).sort()).toEqual([...steps].sort());
  });

  it('names nobody', () => {
    const report = JSON.stringify(host.workbook.sheet(REPORT).display());
    for (const row of rowsOf(host, 'Pupils').filter(({ Surname }) => Surname !== '')) {
      expect(report).not.toContain(String(row['Surname']));
      expect(report).not.toContain(String(row['Forename']));
    }
  });

  it('leaves every other tab as it was, and nothing in the Drive but the folder for documents', () => {
    expect(others()).toBe(before);
    const left = allIn(driveFolder).filter(({ trashed }) => !trashed);
    expect(left.map(({ name }) => name)).toEqual(['Provision Map documents – Oakfield Primary School']);
  });

  it('is left alone by a refresh', () => {
    const report = JSON.stringify(host.workbook.sheet(REPORT).values());
    host.rpc('refresh', {});
    expect(JSON.stringify(host.workbook.sheet(REPORT).values())).toBe(report);
  });

  it('asks a fixed number of things', () =>
    expect(Object.values(calls).reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(185));
});

test('a second one takes the place of the first', () => {
  host.call('diagnoseSheet');
  expect(host.workbook.names().filter((name) => name.startsWith(REPORT))).toEqual([REPORT]);
  expect(lines().filter((row) => row['As expected?'] === 'No')).toEqual([]);
});

test('what Google refuses is a line, and the rest is tried', () => {
  host.gate.reset();
  host.gate.before(
    ({ name }) => name === 'Drive.Files.create',
    () => {
      throw new Error('API call to drive failed with error: Internal Error');
    },
  );
  host.call('diagnoseSheet');
  host.gate.reset();
  const wrong = lines().filter((row) => row['As expected?'] === 'No');
  expect(wrong[0]).toMatchObject({ Step: 'D13', 'What came': expect.stringContaining('Internal Error') });
  expect(lines().some((row) => row['Step'] === 'D17')).toBe(true);
  expect(filesIn(driveFolder)).toEqual([]);
});

test('a document that was made, and said not to be, goes to the bin as well', () => {
  host.gate.reset();
  host.gate.after(
    ({ name, args }) => name === 'Drive.Files.create' && JSON.stringify(args[0]).includes('diagnosis'),
    () => {
      throw new Error('API call to drive failed with error: Internal Error');
    },
  );
  host.call('diagnoseSheet');
  host.gate.reset();
  expect(filesIn(driveFolder)).toEqual([]);
});

test.each([2, 20, 60, 100, 140])('a run that ends at call %i leaves a tab that the next run replaces', (at) => {
  host.gate.reset();
  host.gate.before(at, () => {
    throw new RunKilled();
  });
  expect(isKilled(() => host.call('diagnoseSheet'))).toBe(true);
  host.gate.reset();
  host.call('diagnoseSheet');
  expect(lines().filter((row) => row['As expected?'] === 'No')).toEqual([]);
});

test('a tab of that name that is somebody’s own is left alone', () => {
  host.workbook.setCell(REPORT, 'A1', 'Our notes');
  host.call('diagnoseSheet');
  expect(host.workbook.sheet(REPORT).display()[0]?.[0]).toBe('Our notes');
});

test('what we assume is what the local host counts with', () => {
  const counted = latency.calls as Readonly<Record<string, { readonly ms: number }>>;
  const CALLS: { readonly [K in keyof typeof ASSUMED_MS]: string } = {
    read: 'SpreadsheetApp.getValues',
    write: 'SpreadsheetApp.setValues',
    calculate: 'SpreadsheetApp.flush',
    keep: 'PropertiesService.setProperty',
    create: 'Drive.Files.create',
    list: 'Drive.Files.list',
  };
  for (const [what, ms] of Object.entries(ASSUMED_MS)) {
    expect([what, counted[CALLS[what as keyof typeof CALLS]]?.ms]).toEqual([what, ms]);
  }
});
