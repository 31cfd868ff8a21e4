/** The made-up school goes as a whole, on any later day, and takes nothing of the school's own with it. */
import { expect, test } from 'vitest';
import { ask, emptySchool, keptOakfield, oakfield, open } from './oakfield';
import { headingsOf, rowsOf, typeRows } from './typing';

const TYPED = [
  'Pupils',
  'Provision list',
  'Targets',
  'Reviews',
  'Plans',
  'Interventions',
  'Funding',
  'Staff rates',
  'Terms',
];
const typedRows = (host: Awaited<ReturnType<typeof oakfield>>, tab: string) =>
  rowsOf(host, tab).filter((row) => Object.values(row).some((cell) => cell !== ''));

test.each([
  { why: 'on the same day', today: '2026-11-23' },
  { why: 'on a day of the next term, when it would be made with other dates', today: '2027-01-20' },
])('all of it goes $why', async ({ today }) => {
  const host = await open(await keptOakfield(), { today });
  expect(ask(host, 'home', {}).hasSample).toBe(true);
  const { removed } = ask(host, 'removeSample', {});
  expect(removed).toBeGreaterThan(300);
  for (const tab of TYPED) expect(typedRows(host, tab), tab).toEqual([]);
  expect(ask(host, 'home', {})).toMatchObject({
    hasSample: false,
    needsRefresh: false,
    counts: { pupils: 0, planNeeded: 0 },
  });
  expect(ask(host, 'removeSample', {})).toEqual({ removed: 0 });
  expect(ask(host, 'setUp', {})).toMatchObject({ made: [], repaired: [] });
  host.close();
});

test('what is left is as a school that was only set up: tabs, headings, settings', async () => {
  const [host, plain] = [await oakfield(), await emptySchool()];
  ask(host, 'removeSample', {});
  expect(host.workbook.names()).toEqual(plain.workbook.names());
  for (const tab of TYPED) expect(headingsOf(host, tab), tab).toEqual(headingsOf(plain, tab));
  expect(rowsOf(host, 'Stages')).toEqual(rowsOf(plain, 'Stages'));
  host.close();
  plain.close();
});

test('a row that somebody typed their own pupil over stays, and so do rows of their own', async () => {
  const host = await oakfield();
  const { service } = host.workbook.sheet('Pupils');
  service.getRange(6, 1, 1, 2).setValues([['Mine', 'Own']]);
  typeRows(host, 'Pupils', [{ Forename: 'Another', Surname: 'Own', Stage: 'School Action' }]);
  typeRows(host, 'Interventions', [{ Intervention: 'Our own club', Wave: 2 }]);
  ask(host, 'refresh', {});
  ask(host, 'removeSample', {});
  expect(typedRows(host, 'Pupils').map((row) => `${row['Surname']}, ${row['Forename']}`)).toEqual([
    'Own, Mine',
    'Own, Another',
  ]);
  expect(typedRows(host, 'Interventions').map((row) => row['Intervention'])).toEqual(['Our own club']);
  expect(ask(host, 'home', {}).counts.pupils).toBe(2);
  host.close();
});
