/** The tab Funding over the built bundle: what is given stands beside what was agreed, and stays with its row. */
import { expect, it } from 'vitest';
import { openOakfield } from './madeUpHost';

it('shows hours, cost and difference by Funding ID, through a sort; nothing for an agreement of another year', async () => {
  const { ask, host, rows } = await openOakfield();
  const pupils = ask('pupils', {});
  const shown = () =>
    Object.fromEntries(
      rows('Funding').map((row) => [
        row['Funding ID'],
        [row['Hours a week given'], row['Cost this year'], row['Difference']],
      ]),
    );
  const before = shown();
  const cost = pupils.find(({ pupilId }) => pupilId === 'P029')?.costPence ?? 0;
  const pounds = (pence: number) =>
    `${pence < 0 ? '-' : ''}£${(Math.abs(pence) / 100).toLocaleString('en-GB', { minimumFractionDigits: 2 })}`;
  // A Statement of £13,600 a year, all of this money year.
  expect(before['F002']).toEqual(['17.5', pounds(cost), pounds(cost - 1_360_000)]);
  expect(before['F003']).toEqual(['', '', '']);
  host.workbook.sort('Funding', '£ a year', false);
  expect(rows('Funding')[0]?.['Funding ID']).toBe('F002');
  expect(shown()).toEqual(before);
  expect(ask('refresh', {}).problems).toEqual([]);
});
