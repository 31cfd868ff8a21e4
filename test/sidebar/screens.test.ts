/** Every screen and state of the sidebar in a real browser at 300 px, through axe. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { checkScreen } from './checkScreen';
import { type Door, startBrowser } from './door';
import { button, never, open, openCard, openPlans, openPupils } from './journey';
import * as replies from './replies';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
}, 60_000);
afterAll(() => browser?.close());

describe('every screen and state', () => {
  const unsure: Door['makeLane'] = ({ documentIds }) => ({
    value: {
      done: documentIds.filter((id) => id > 'D2').map(replies.made),
      failed: documentIds
        .filter((id) => id === 'D1')
        .map((documentId) => ({ documentId, pupilId: 'P017', says: 'Your Drive is full. Make room, then try again.' })),
      waiting: documentIds.filter((id) => id === 'D2').map((documentId) => ({ documentId, says: 'Not sure yet.' })),
    },
  });
  const shown: readonly { why: string; door?: Door; until: string; go?: (page: Page) => Promise<void> }[] = [
    { why: 'opening', door: { home: never }, until: 'Reading the sheet…' },
    { why: 'opening that failed', door: { home: () => ({ lost: true }) }, until: 'There is a problem' },
    { why: 'welcome', door: { home: () => ({ value: replies.notSetUp }) }, until: 'Set up this sheet' },
    {
      why: 'a tab was taken away',
      door: { home: () => ({ value: { ...replies.home, isSetUp: false } }) },
      until: 'Some tabs are missing',
    },
    { why: 'home', until: 'Last refreshed' },
    { why: 'home with all well', door: { home: () => ({ value: replies.allWell }) }, until: 'No pupil still needs' },
    {
      why: 'home without pupils',
      door: { home: () => ({ value: replies.noPupils }) },
      until: 'There are no pupils yet',
    },
    {
      why: 'home asking about the made-up school',
      door: { home: () => ({ value: replies.madeUp }) },
      until: 'Remove the made-up school?',
      go: (page) => button(page, 'Remove the made-up school').click(),
    },
    {
      why: 'refreshing',
      door: { refresh: never },
      until: 'Refreshing…',
      go: (page) => button(page, 'Refresh').click(),
    },
    { why: 'plans', until: '1 pupil needs targets first', go: openPlans },
    {
      why: 'preview',
      until: 'Left empty on the page',
      go: async (page) => {
        await openPlans(page);
        await button(page, /^Preview of/)
          .first()
          .click();
      },
    },
    {
      why: 'plans with nobody to make one for',
      door: { pupils: () => ({ value: [] }) },
      until: 'No pupil needs an IEP at the moment',
      go: (page) => button(page, /still need/).click(),
    },
    {
      why: 'making, some refused and some unsure',
      door: { makeLane: unsure },
      until: 'Not certain yet',
      go: async (page) => {
        await openPlans(page);
        await button(page, 'Make 5 IEPs').click();
      },
    },
    {
      why: 'giving up the rest',
      door: { makeLane: unsure },
      until: 'Give up 1 document?',
      go: async (page) => {
        await openPlans(page);
        await button(page, 'Make 5 IEPs').click();
        await page.getByText('Not certain yet').waitFor();
        await button(page, 'Stop').click();
        await button(page, 'Give up the rest').click();
      },
    },
    { why: 'reviews overdue', until: 'Was due by 23 October', go: (page) => button(page, /overdue/).click() },
    { why: 'reviews due', until: 'Due by 18 December', go: (page) => button(page, /are due/).click() },
    {
      why: 'to do',
      until: 'Add to the provision map',
      go: (page) => button(page, 'Everything to do').click(),
    },
    { why: 'find', until: 'Adeyemi', go: (page) => button(page, 'Find a pupil').click() },
    {
      why: 'find, nobody fits',
      until: 'Nobody on the Pupils tab fits',
      go: async (page) => {
        await button(page, 'Find a pupil').click();
        await page.getByLabel('Part of the name').fill('Nobody');
      },
    },
    {
      why: 'card with everything unfolded',
      until: 'Phonics catch-up',
      go: async (page) => {
        await openCard(page);
        await page.getByText('1 provision before or to come').click();
      },
    },
    {
      why: 'card of somebody new',
      door: { card: () => ({ value: replies.bareCard }) },
      until: 'Nothing is recorded',
      go: openCard,
    },
    {
      why: 'card of a pupil who has gone',
      door: { card: () => ({ problems: [{ tab: 'Pupils', cell: '', says: 'There is no pupil with the ID P017.' }] }) },
      until: 'There is a problem',
      go: openCard,
    },
    {
      why: 'why a figure is what it is',
      until: 'How it is worked out',
      go: async (page) => {
        await openCard(page);
        await button(page, 'Why? This cost: Paired reading').click();
      },
    },
    {
      why: 'why a status is what it is',
      until: 'Rule R1',
      go: async (page) => {
        await openCard(page);
        await button(page, 'Why? This answer about the IEP').click();
      },
    },
    { why: 'my class, nothing chosen', until: 'Choose a class', go: (page) => button(page, 'My class').click() },
    {
      why: 'my class',
      until: 'Clarke, Amelie',
      go: async (page) => {
        await button(page, 'My class').click();
        await page.getByLabel('Class or adult').selectOption('4B');
      },
    },
    { why: 'interventions', until: 'Keep it as it is?', go: (page) => button(page, 'Interventions').click() },
    {
      why: 'stages, and what another framework would change',
      until: 'No stage',
      go: async (page) => {
        await button(page, 'Stages').click();
        await page.getByLabel('SEN support and EHC plans').check();
        await button(page, 'See what would change').click();
      },
    },
    {
      why: 'an hourly rate',
      door: { hourlyRate: () => ({ value: { pencePerHour: 1720, steps: ['£17,207.00 ÷ 52.143 paid weeks'] } }) },
      until: '£17.20 an hour',
      go: async (page) => {
        await button(page, 'Interventions').click();
        await button(page, 'Work out an hourly rate').click();
        await page.getByLabel('A year’s pay in pounds').fill('17,207');
        await page.getByLabel('Paid hours a week').fill('25');
        await button(page, 'Work it out').click();
      },
    },
    { why: 'the map', until: 'Only some of them', go: (page) => button(page, 'What the map shows').click() },
    {
      why: 'the map, shown',
      until: 'The map shows 6 pupils and 4 interventions.',
      go: async (page) => {
        await button(page, 'What the map shows').click();
        await page.getByLabel('Cells show').selectOption('Pounds');
        await button(page, 'Show on the map').click();
      },
    },
    { why: 'problems', until: 'Provision list, F14', go: (page) => button(page, /put right/).click() },
    {
      why: 'a problem of the whole sheet',
      door: { home: () => ({ value: { ...replies.home, problems: [replies.ofTheSheet] } }) },
      until: 'locale is en_US',
      go: (page) => button(page, /put right/).click(),
    },
    {
      why: 'add pupils, nothing typed',
      until: 'There is a problem',
      go: async (page) => {
        await openPupils(page);
        await button(page, 'Check').click();
      },
    },
    {
      why: 'add pupils, checked',
      until: '3 pupils to add',
      go: async (page) => {
        await openPupils(page);
        await page.getByLabel('Cells of your register').fill('Name');
        await button(page, 'Check').click();
        await page.getByText('How your columns were understood').click();
      },
    },
  ];
  test.each(shown)(
    '$why: nothing for axe, no wider than 300 px, a heading, all to press 24 px',
    async ({ door, until, go }) => {
      const { page } = await open(browser, door);
      await go?.(page);
      await page.getByText(until).first().waitFor();
      await checkScreen(page);
      await page.close();
    },
  );
});
