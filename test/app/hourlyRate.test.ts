/** The hourly rate: the figure, the steps to it, what is refused, and that nothing of it is kept. */
import { expect, it, test } from 'vitest';
import { hourlyRate } from '../../src/app/hourlyRate';
import { contract } from '../../src/rpc/contract';
import { openOakfield } from './madeUpHost';

it.each([
  {
    why: 'by hand: £17,207.19 ÷ 52.143 ÷ 25 is £13.20; a quarter on top',
    pay: { payPence: 1_720_719, hoursPerWeek: 25, onCostsPercent: 25 },
    pence: 1650,
    last: 'with on-costs of 25%: × 1.25 = £16.50 an hour, rounded once, at the end',
  },
  {
    why: 'no on-costs',
    pay: { payPence: 5_214_300, hoursPerWeek: 20, onCostsPercent: 0 },
    pence: 5000,
    last: 'with on-costs of 0%: × 1 = £50.00 an hour, rounded once, at the end',
  },
  {
    why: 'half hours and a part of a percent',
    pay: { payPence: 2_000_000, hoursPerWeek: 32.5, onCostsPercent: 22.5 },
    pence: 1446,
    last: 'with on-costs of 22.5%: × 1.225 = £14.46 an hour, rounded once, at the end',
  },
])('$why', ({ pay, pence, last }) => {
  const answer = hourlyRate(pay);
  if (!answer.ok) throw new Error('It was refused.');
  expect(contract.hourlyRate.reply.parse(answer.value)).toEqual(answer.value);
  expect(answer.value.pencePerHour).toBe(pence);
  expect(answer.value.steps[2]).toBe(last);
});

it.each([
  { why: 'no pay', pay: { payPence: 0, hoursPerWeek: 25, onCostsPercent: 25 }, says: /a year’s pay/ },
  { why: 'no hours', pay: { payPence: 1, hoursPerWeek: 0, onCostsPercent: 25 }, says: /hours in a week/ },
  { why: 'more hours than a week has', pay: { payPence: 1, hoursPerWeek: 169, onCostsPercent: 0 }, says: /hours/ },
  { why: 'a discount', pay: { payPence: 1, hoursPerWeek: 25, onCostsPercent: -1 }, says: /on-costs/ },
])('$why is refused in plain words', ({ pay, says }) => {
  const answer = hourlyRate(pay);
  expect(answer).toMatchObject({ ok: false, problems: [{ says: expect.stringMatching(says) }] });
});

test('keeps nothing: the workbook and the log are as they were', async () => {
  const { host, ask } = await openOakfield();
  const [before, logged] = [JSON.stringify(host.snapshot()), host.logs.length];
  ask('hourlyRate', { payPence: 1_720_719, hoursPerWeek: 25, onCostsPercent: 25 });
  expect(JSON.stringify(host.snapshot())).toBe(before);
  expect(host.logs.slice(logged).join()).not.toMatch(/17.?207|1720719|1650/);
  host.close();
});
