/** The page for documents and templates: its buttons against a door, then in a real browser, by keyboard and by pointer. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asChoice, KIND_WORDS, KINDS_IN_ORDER } from '../../sidebar/documents/kinds';
import { sayNotMade } from '../../sidebar/papers';
import { KINDS, kindSpec } from '../../src/documents/kinds';
import { checkScreen } from './checkScreen';
import { ok, sit } from './desk';
import { type Door, type Opened, openSidebar, startBrowser } from './door';
import { button, focused, pressOn, usual } from './journey';
import * as replies from './replies';

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name });

describe('the kinds', () => {
  test('are those of the add-on, each about the same', () => {
    expect(KINDS_IN_ORDER).toEqual([...KINDS]);
    for (const kind of KINDS) expect(KIND_WORDS[kind].about, kind).toBe(kindSpec(kind).about);
  });
  test.each([
    { kind: 'iep', says: 'Plans' },
    { kind: 'governors', says: 'Report to governors' },
  ] as const)('$kind is offered as $says', ({ kind, says }) => expect(asChoice(kind)).toBe(says));
});

describe('the heading above those that will not be made', () => {
  const [, , there] = replies.ahead.documents;
  const refused = { ...replies.ahead.documents[0], file: '', says: 'No review is booked.' };
  const of = (...which: readonly unknown[]) => which as typeof replies.ahead.documents;
  test.each([
    { why: 'one that is there, beside others to make', not: of(there), others: 2, says: '1 is made already' },
    { why: 'several that are there, beside others', not: of(there, there), others: 1, says: '2 are made already' },
    { why: 'the only one that was asked for', not: of(there), others: 0, says: 'It is made already' },
    { why: 'all that were asked for', not: of(there, there, there), others: 0, says: 'All 3 are made already' },
    { why: 'one that is refused among them', not: of(there, refused), others: 0, says: '2 cannot be made now' },
  ])('$why', ({ not, others, says }) => expect(sayNotMade(not, others)).toBe(says));
});

describe('what is asked for', () => {
  test.each([
    { why: 'whoever lacks one', wish: {}, asks: { kind: 'invitation', pupilIds: 'needed' } },
    {
      why: 'a class, by its pupils',
      wish: { whom: 'class', className: '10B' },
      asks: {
        kind: 'invitation',
        pupilIds: replies.pupils.filter(({ className }) => className === '10B').map(({ pupilId }) => pupilId),
      },
    },
    {
      why: 'with initials',
      wish: { initialsOnly: true },
      asks: { kind: 'invitation', pupilIds: 'needed', initialsOnly: true },
    },
    {
      why: 'another beside the one that is there',
      wish: { again: { P020: 2 } },
      asks: { kind: 'invitation', pupilIds: 'needed', again: { P020: 2 } },
    },
  ] as const)('$why', async ({ wish, asks }) => {
    const desk = sit({});
    await desk.act.start();
    desk.tell({ type: 'pupilsArrived', pupils: replies.pupils });
    await desk.act.want(wish);
    expect(desk.sent.at(-1)).toEqual(asks);
  });

  test('a class of a kind about classes is asked for by its name', async () => {
    const desk = sit({});
    await desk.act.want({ kind: 'classDigest' });
    await desk.act.want({ whom: 'class', className: '4B' });
    expect(desk.sent.at(-1)).toEqual({ kind: 'classDigest', pupilIds: ['4B'] });
  });

  test('another kind forgets for whom the one before was', async () => {
    const desk = sit({});
    await desk.act.want({ whom: 'class', className: '4B' });
    await desk.act.want({ kind: 'review' });
    expect(desk.sent.at(-1)).toEqual({ kind: 'review', pupilIds: 'needed' });
  });

  test('the selected rows are asked for by their pupils; where there is none nothing is looked up', async () => {
    const desk = sit({
      selectedPupils: (_, times) => ok({ pupils: times > 1 ? [{ pupilId: 'P017', name: 'Khan, Ava' }] : [] }),
    });
    await desk.act.takeSelected();
    expect(desk.calls).toEqual(['selectedPupils']);
    await desk.act.takeSelected();
    expect(desk.sent.at(-1)).toEqual({ kind: 'invitation', pupilIds: ['P017'] });
  });

  test('an answer that comes after another choice is not shown as its own', async () => {
    let answer = (): void => {};
    const desk = sit({
      documentsAhead: ({ kind }) =>
        kind === 'review'
          ? new Promise((settle) => (answer = () => settle(ok(replies.ahead))))
          : ok({ ...replies.ahead, willMake: 7 }),
    });
    const first = desk.act.want({ kind: 'review' });
    await desk.act.want({ kind: 'pupilRecord' });
    answer();
    await first;
    expect(desk.state().papers.ahead?.willMake).toBe(7);
  });
});

describe('what was refused since she looked', () => {
  test('is told before anything is made', async () => {
    const refused = [{ pupilId: 'P018', pupil: 'Begum, Yusuf', says: 'JT began this one at 10:43.' }];
    const desk = sit({ planDocuments: () => ok({ ...replies.planned, refused, notes: [] }) });
    await desk.act.start();
    await desk.act.want({});
    await desk.act.makeThem();
    expect(desk.state()).toMatchObject({ screen: 'home', papers: { planned: { refused } } });
    await desk.act.goOn();
    expect(desk.state().screen).toBe('making');
  });
  test('what was known does not stop her', async () => {
    const refused = [{ pupilId: 'P020', pupil: 'Clarke, Amelie', says: 'There already.' }];
    const desk = sit({ planDocuments: () => ok({ ...replies.planned, refused, notes: [] }) });
    await desk.act.start();
    await desk.act.want({});
    await desk.act.makeThem();
    expect(desk.state().screen).toBe('making');
  });
});

describe('in the sidebar', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  }, 60_000);
  afterAll(() => browser?.close());

  const stored = {
    stored: true,
    version: 3,
    says: 'Version 3 is in use.',
    problems: [],
    advice: ['It has no page number.'],
    fields: [],
  };
  async function open(door: Door = {}): Promise<Opened> {
    const opened = await openSidebar(browser, { ...usual, ...door });
    await button(opened.page, 'Letters and reports').click();
    await heading(opened.page, 'Letters and reports').waitFor();
    await heading(opened.page, '2 invitations can be made').waitFor();
    return opened;
  }
  async function openTemplate(page: Page): Promise<void> {
    await button(page, 'Templates').click();
    await button(page, /^Plans/).click();
    await heading(page, 'From Word').waitFor();
  }

  test('by keyboard alone: chosen, looked at, made on the page for every day', async () => {
    const { page, calls } = await open();
    expect(await focused(page)).toBe('Letters and reports');
    await page.getByText('Left empty: the time and the place of the meeting: write them in by hand.').waitFor();
    expect(await page.getByRole('link', { name: /^Open it/ }).count()).toBe(1);
    await pressOn(page, 'Make 2 invitations');
    await heading(page, /documents made/).waitFor();
    await page.getByText('They are in your own folder.').waitFor();
    const named = calls.map(({ call }) => call);
    expect(named.filter((call) => call === 'planDocuments')).toHaveLength(1);
    expect(named.indexOf('unfinishedDocuments')).toBeGreaterThan(named.indexOf('showPage'));
    expect(calls.find(({ call }) => call === 'planDocuments')?.args).toEqual({
      kind: 'invitation',
      pupilIds: 'needed',
    });
    await page.close();
  });

  test('by pointer: a Word file is taken, with what could be better', async () => {
    const { page, calls } = await open({ storeTemplate: () => ({ value: stored }) });
    await openTemplate(page);
    await page
      .getByLabel('A Word file')
      .setInputFiles({ name: 'Ours.docx', mimeType: '', buffer: Buffer.from('PK made up') });
    await heading(page, 'This template is in use now').waitFor();
    expect(await focused(page)).toBe('This template is in use now');
    await page.getByText('It has no page number.').waitFor();
    expect(calls.find(({ call }) => call === 'storeTemplate')?.args).toEqual({
      kind: 'iep',
      base64: Buffer.from('PK made up').toString('base64'),
      fileName: 'Ours.docx',
    });
    await page.close();
  });

  test('a field is found and copied', async () => {
    const { page } = await open();
    await openTemplate(page);
    await pressOn(page, 'Fields to write in it');
    await page.getByLabel('Part of what it says').fill('first and last');
    await page.getByText('1 field', { exact: true }).waitFor();
    await pressOn(page, /^Copy/);
    await page.getByText('{pupil.name} is copied.').waitFor();
    await page.close();
  });

  const refused = {
    ...stored,
    stored: false,
    says: '',
    problems: [{ tab: '', cell: '', says: 'page footer: “{pupil.name” has no closing bracket.' }],
  };
  const states: readonly { why: string; door?: Door; go: (page: Page) => Promise<void> }[] = [
    { why: 'what would be made', go: async () => {} },
    {
      why: 'one class, and how',
      go: async (page) => {
        await page.getByLabel('Everybody in one class').check();
        await page.getByText('How they are made').click();
      },
    },
    { why: 'the selected rows', go: (page) => page.getByLabel('Whose rows are selected').check() },
    {
      why: 'nobody to make one for',
      go: async (page) => {
        await page.getByLabel('What to make').selectOption('review');
        await page.getByText('There is nobody to make one for').waitFor();
      },
    },
    {
      why: 'news before she goes on',
      door: {
        planDocuments: () => ({ value: { ...replies.planned, notes: ['Names in free text stay as they are.'] } }),
      },
      go: async (page) => {
        await button(page, 'Make 2 invitations').click();
        await heading(page, 'Before you go on').waitFor();
      },
    },
    {
      why: 'a preview, to look at',
      go: async (page) => {
        await button(page, 'Preview of Khan, Ava').click();
        await page.getByText('Not made yet').waitFor();
        expect(await button(page, 'Make this one').count()).toBe(0);
      },
    },
    {
      why: 'the templates',
      go: async (page) => {
        await button(page, 'Templates').click();
        await page.getByText('Your school’s own: version 2').waitFor();
      },
    },
    { why: 'a template with its versions', go: openTemplate },
    {
      why: 'a template that was not taken',
      door: { storeTemplate: () => ({ value: refused }) },
      go: async (page) => {
        await openTemplate(page);
        await page.getByLabel('A Word file').setInputFiles({ name: 'a.docx', mimeType: '', buffer: Buffer.from('PK') });
        await heading(page, 'This template was not taken').waitFor();
      },
    },
    {
      why: 'the fields',
      go: async (page) => {
        await openTemplate(page);
        await button(page, 'Fields to write in it').click();
        await button(page, 'Copy {target}').waitFor();
      },
    },
  ];
  test.each(states)('$why: nothing for axe, no wider than 300 px, all to press 24 px', async ({ door, go }) => {
    const { page } = await open(door);
    await go(page);
    await checkScreen(page);
    await page.close();
  });
});
