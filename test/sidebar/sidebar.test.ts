/**
 * The sidebar as it ships, in a real browser at 300 px: journeys by keyboard alone, what is said while a call is under
 * way and when it fails, and a school of 2,000 pupils.
 */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PAGE_SIZE } from '../../sidebar/lists';
import { builtSidebar, held, startBrowser, type Told } from './door';
import { button, focused, open, openPlans, openPupils, openSetUp, pressOn, tabTo } from './journey';
import * as replies from './replies';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
}, 60_000);
afterAll(() => browser?.close());

test('is one file of at most 120 KB that loads nothing else', async () => {
  const html = await builtSidebar();
  expect(html.length).toBeLessThanOrEqual(120_000);
  expect(html).not.toMatch(/<(script|link|img)[^>]+(src|href)=/);
});

describe('by keyboard alone', () => {
  test('from the first screen to five IEPs, the first of them opened, and home again', async () => {
    const { page, calls } = await open(browser);
    await pressOn(page, /still need an IEP/);
    await page.getByRole('list', { name: 'Pupils who need an IEP' }).waitFor();
    expect(await focused(page)).toBe('Who still needs an IEP');
    await page.getByLabel('Your initials').focus();
    await page.keyboard.type('SB');
    await pressOn(page, 'Make 5 IEPs');
    await page.getByRole('heading', { name: '5 IEPs made' }).waitFor();
    await page.getByText('1 pupil still needs an IEP').waitFor();
    const links = page.getByRole('listitem').getByRole('link');
    expect(await links.count()).toBe(5);
    expect(await links.first().getAttribute('target')).toBe('_blank');
    expect(await links.first().getAttribute('rel')).toBe('noopener');
    await pressOn(page, 'Done');
    await page.getByRole('heading', { name: 'Oakfield Primary School' }).waitFor();
    expect(calls.filter(({ call }) => call === 'planDocuments')).toHaveLength(1);
    await page.close();
  });

  test('a preview and back to where she was, then the documents', async () => {
    const { page } = await open(browser);
    await openPlans(page);
    await pressOn(page, /^Preview of/);
    await page.getByRole('heading', { name: 'Individual Education Plan 3' }).waitFor();
    expect(await focused(page)).toBe('Individual Education Plan 3');
    await pressOn(page, /Back/);
    await page.getByRole('heading', { name: 'Who still needs an IEP' }).waitFor();
    expect(await focused(page)).toMatch(/^Preview of/);
    await button(page, 'Make 5 IEPs').waitFor();
    await page.close();
  });

  test('set-up: stages by arrow keys, the name, the button', async () => {
    const { page, calls } = await openSetUp(browser, {
      home: (_, times) => ({ value: times === 1 ? replies.notSetUp : replies.noPupils }),
      setUp: () => ({ value: { made: ['Pupils'], repaired: [], problems: [] } }),
    });
    await button(page, 'Set up this sheet').waitFor();
    await tabTo(page, 'What is this?');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await page.getByLabel('Name of your school').focus();
    await page.keyboard.type('Oakfield');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Step 2 of 3' }).waitFor();
    expect(calls.find(({ call }) => call === 'setUp')?.args).toEqual({
      framework: 'eng-2001',
      phase: 'primary',
      schoolName: 'Oakfield',
    });
    await page.close();
  });

  test('a problem leads to its cell and leaves the focus where it was', async () => {
    const { page, calls } = await open(browser);
    await pressOn(page, /put right in the sheet/);
    await pressOn(page, /^Begum, Yusuf.*Provision list, F14/);
    await expect.poll(() => calls.filter(({ call }) => call === 'goTo')).toHaveLength(1);
    expect(calls.find(({ call }) => call === 'goTo')?.args).toEqual({
      tab: 'Provision list',
      cell: 'F14',
      rowId: 'V014',
    });
    expect(await focused(page)).toMatch(/^Begum, Yusuf/);
    await page.close();
  });

  test('a problem of the whole sheet is read, and leads nowhere', async () => {
    const { page } = await open(browser, {
      home: () => ({ value: { ...replies.home, problems: [replies.ofTheSheet] } }),
    });
    await pressOn(page, /put right in the sheet/);
    await page.getByText('locale is en_US').waitFor();
    expect(await page.getByRole('button', { name: /Show in the sheet/ }).count()).toBe(0);
    await page.close();
  });

  test('a pupil without targets gets one here, and the plan can be made', async () => {
    const first = replies.pupils.map((pupil) =>
      pupil.pupilId === 'P031' ? { ...pupil, plan: { ...pupil.plan, targets: 1 } } : pupil,
    );
    const { page, calls } = await open(browser, {
      pupils: (_, times) => ({ value: times === 1 ? replies.pupils : first }),
    });
    await openPlans(page);
    await pressOn(page, /^Add a target: New target for/);
    await page.keyboard.type('Reads 30 words');
    await page.keyboard.press('Enter');
    await button(page, 'Make 6 IEPs').waitFor();
    expect(calls.find(({ call }) => call === 'saveRows')?.args).toEqual({
      rows: [{ tab: 'Targets', rowId: '', pupilId: 'P031', set: { target: 'Reads 30 words' } }],
    });
    await page.close();
  });

  test('what the map shows: chosen, shown, and back home', async () => {
    const { page, calls } = await open(browser);
    await pressOn(page, 'What the map shows');
    await page.getByText('Only some of them').waitFor();
    expect(await focused(page)).toBe('What the map shows');
    await page.getByLabel('Cells show').focus();
    await page.keyboard.press('ArrowDown');
    await pressOn(page, 'Show on the map');
    await page.getByText('The map shows 6 pupils and 4 interventions.').waitFor();
    expect(calls.find(({ call }) => call === 'showMap')?.args).toEqual({ cells: 'pounds' });
    await pressOn(page, /Back/);
    await page.getByRole('heading', { name: 'Oakfield Primary School' }).waitFor();
    await page.close();
  });

  test('finding a pupil begins in the field', async () => {
    const { page } = await open(browser);
    await pressOn(page, 'Find a pupil');
    await page.getByRole('heading', { name: 'Find a pupil' }).waitFor();
    await page.keyboard.type('ava 4b');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Khan, Ava' }).waitFor();
    await page.close();
  });

  test('keeping the made-up school gives the focus back to the button that asked', async () => {
    const { page, calls } = await open(browser, { home: () => ({ value: replies.madeUp }) });
    await pressOn(page, 'Remove the made-up school');
    expect(await focused(page)).toBe('Remove the made-up school?');
    await pressOn(page, 'Keep');
    expect(await focused(page)).toBe('Remove the made-up school');
    expect(calls.map(({ call }) => call)).toEqual(['home']);
    await page.close();
  });

  test.each([
    {
      why: 'the list of plans',
      press: 14,
      at: async () => {
        const opened = await open(browser);
        await openPlans(opened.page);
        return opened;
      },
    },
    {
      why: 'the first step, with its three buttons',
      press: 8,
      at: () => openSetUp(browser, { home: () => ({ value: replies.notSetUp }) }),
    },
  ])('what has focus is never hidden behind the foot: $why', async ({ press: presses, at }) => {
    const { page } = await at();
    await page.locator('.foot').waitFor();
    for (let press = 0; press < presses; press += 1) {
      await page.keyboard.press('Tab');
      const isHidden = await page.evaluate(() => {
        const on = document.activeElement as HTMLElement;
        const foot = document.querySelector('.foot') as HTMLElement;
        if (foot.contains(on) || on === document.body) return false;
        return on.getBoundingClientRect().bottom > foot.getBoundingClientRect().top;
      });
      expect(isHidden, await focused(page)).toBe(false);
    }
    await page.close();
  });
});

describe('while a call is under way, and when it fails', () => {
  test('says so at once, keeps the focus, and takes no second press', async () => {
    const reply = held<Told<'refresh'>>({ value: replies.refreshed });
    const { page, calls } = await open(browser, { refresh: () => reply.promise });
    await button(page, 'Refresh').waitFor();
    // In the very turn of the press: whatever Google does then, she has been told.
    const saidAtOnce = await page.evaluate(() => {
      const press = [...document.querySelectorAll('button')].find((one) => one.textContent === 'Refresh');
      press?.focus();
      press?.click();
      return document.querySelector('[role=status]')?.textContent;
    });
    expect(saidAtOnce).toBe('Refreshing…');
    const working = button(page, 'Refreshing…');
    expect(await working.getAttribute('aria-disabled')).toBe('true');
    expect(await focused(page)).toBe('Refreshing…');
    await page.keyboard.press('Enter');
    reply.letThrough();
    await page.getByText('Refreshed.').waitFor();
    expect(await focused(page)).toBe('Refresh');
    expect(calls.filter(({ call }) => call === 'refresh')).toHaveLength(1);
    await page.close();
  });

  test.each([
    { why: 'no connection', told: { fails: 'NetworkError: Connection failure due to HTTP 0' }, says: 'no connection' },
    { why: 'another account', told: { fails: 'PERMISSION_DENIED' }, says: 'more than one Google account' },
    { why: 'a reply of nothing', told: { lost: true }, says: 'did not arrive' },
    {
      why: 'a problem of the sheet',
      told: { problems: [{ tab: 'Pupils', cell: 'D9', says: 'The stage is empty.' }] },
      says: 'Pupils, D9',
    },
  ] as const)('$why: a plain sentence with the focus on it; what was typed stays', async ({ told, says }) => {
    const { page } = await open(browser, { importPupils: () => told });
    await openPupils(page);
    await page.getByLabel('Cells of your register').fill('Name\nKhan, Ava');
    await button(page, 'Check').click();
    await page.getByRole('alert').getByText(says).waitFor();
    expect(await focused(page)).toContain('There is a problem');
    expect(await page.getByLabel('Cells of your register').inputValue()).toBe('Name\nKhan, Ava');
    await page.close();
  });

  test('a sidebar that could not open can try again', async () => {
    const { page } = await open(browser, {
      home: (_, times) => (times === 1 ? { lost: true } : { value: replies.home }),
    });
    await button(page, 'Try again').click();
    await page.getByRole('heading', { name: 'Oakfield Primary School' }).waitFor();
    await page.close();
  });
});

test('a file arrives byte for byte, and the summary leads to the field', async () => {
  const { page, calls } = await open(browser);
  await openPupils(page);
  await button(page, 'Check').click();
  await page.getByRole('link', { name: /Paste the cells/ }).click();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('pupilText');
  // As an older Excel writes an apostrophe: which alphabet that is, the add-on finds out, not the page.
  const bytes = Buffer.concat([Buffer.from('Name\nD'), Buffer.from([0x92]), Buffer.from('Souza, Leo')]);
  await page.getByLabel('Or a file').setInputFiles({ name: 'register.csv', mimeType: 'text/csv', buffer: bytes });
  await page.getByText('Chosen: register.csv').waitFor();
  await button(page, 'Check').click();
  await button(page, 'Apply 4 changes').click();
  await page.getByRole('heading', { name: /^3 pupils added · 2 cells changed/ }).waitFor();
  const given = { base64: bytes.toString('base64'), fileName: 'register.csv', columns: {}, answers: {} };
  expect(calls.filter(({ call }) => call === 'importPupils').map(({ args }) => args)).toEqual([
    { ...given, apply: false },
    {
      ...given,
      ticked: ['new|2', 'new|3', 'new|4', 'P017|className'],
      seen: replies.importChecked.seen,
      apply: true,
    },
  ]);
  await page.close();
});

test('2,000 pupils: a page of rows is drawn, one class can be chosen, all can be made', async () => {
  const [, one] = replies.pupils;
  if (!one) throw new Error('The replies hold no pupil.');
  const many = Array.from({ length: 2000 }, (_, index) => ({
    ...one,
    pupilId: `Q${index}`,
    name: `Pupil ${index}`,
    className: `Year ${(index % 20) + 1}`,
  }));
  const { page } = await open(browser, { pupils: () => ({ value: many }) });
  await openPlans(page);
  const rows = page.getByRole('list', { name: 'Pupils who need an IEP' }).getByRole('listitem');
  expect(await rows.count()).toBe(PAGE_SIZE);
  await button(page, 'Next page').click();
  await page.getByText('26 to 50 of 2,000').waitFor();
  await page.getByLabel('Class').selectOption('Year 7');
  await page.getByText('1 to 25 of 100').waitFor();
  await page.getByLabel('Select all 100').uncheck();
  await button(page, 'Make 1,900 IEPs').waitFor();
  await page.close();
});

test('works at a short window, in forced colours and without motion', async () => {
  const { page } = await open(browser, {}, { width: 300, height: 350 });
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await openPlans(page);
  expect(await page.evaluate(() => getComputedStyle(document.querySelector('.foot') as Element).position)).toBe(
    'static',
  );
  expect(
    await page.evaluate(() => getComputedStyle(document.querySelector('.button') as Element).borderTopColor),
  ).not.toBe('rgba(0, 0, 0, 0)');
  await page.close();
});
