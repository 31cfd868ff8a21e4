/** What a run may do by how it began, how long it may take, and where there is no workbook around it. */
import { describe, expect, it } from 'vitest';
import { smallHost } from '../smallHost';

/** Google's table of the life of an add-on: what each mode lets through. */
const TRIES = {
  menu: "SpreadsheetApp.getUi().createAddonMenu().addItem('Open', 'open').addToUi()",
  sheet: 'SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange(1, 1).getValues()',
  properties: "PropertiesService.getDocumentProperties().getProperty('x')",
  lock: 'LockService.getDocumentLock().tryLock(1)',
  utilities: 'Utilities.getUuid()',
  sidebar: "SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('x'))",
  drive: "Drive.Files.list({ q: 'trashed = false' })",
  person: 'Session.getTemporaryActiveUserKey()',
} as const;
type Mode = 'none' | 'limited' | 'full';
const MAY: Readonly<Record<keyof typeof TRIES, readonly Mode[]>> = {
  menu: ['none', 'limited', 'full'],
  sheet: ['limited', 'full'],
  properties: ['limited', 'full'],
  lock: ['limited', 'full'],
  utilities: ['limited', 'full'],
  sidebar: ['full'],
  drive: ['full'],
  person: ['full'],
};
const CASES = (['none', 'limited', 'full'] as const).flatMap((mode) =>
  (Object.keys(TRIES) as (keyof typeof TRIES)[]).map((what) => ({ mode, what, may: MAY[what].includes(mode) })),
);

describe('with the authority', () => {
  it.each(CASES)('$mode, $what: $may', async ({ mode, what, may }) => {
    const code = `function onOpen() { ${TRIES[what]}; } function clicked() { onOpen(); }`;
    const host = await smallHost(code, mode === 'limited' ? { authorityOnOpen: 'limited' } : {});
    const run = () => (mode === 'full' ? host.call('clicked') : host.menu());
    if (may) expect(run).not.toThrow();
    else expect(run).toThrow(/You do not have permission to call/);
    host.close();
  });
});

describe('a run is ended', () => {
  const sleepy = (name: string) => `function ${name}() { for (var n = 0; n < 60; n++) Utilities.sleep(10000); }`;
  it.each([
    { name: 'onOpen', after: 30 },
    { name: 'onInstall', after: 30 },
    { name: 'clicked', after: 360 },
  ])('$name: after $after seconds', async ({ name, after }) => {
    const host = await smallHost(sleepy(name), { authorityOnOpen: 'limited' });
    const began = host.clock.now();
    let ended = 0;
    host.gate.before(
      () => true,
      () => {
        ended = host.clock.now() - began;
      },
    );
    expect(() => host.call(name)).toThrow(/Exceeded maximum execution time/);
    expect(ended / 1000).toBeGreaterThanOrEqual(after - 10);
    expect(ended / 1000).toBeLessThanOrEqual(after + 1);
    host.close();
  });
});

it('outside a workbook there is none, and no lock of one', async () => {
  const host = await smallHost(
    'function look() { return [SpreadsheetApp.getActiveSpreadsheet(), LockService.getDocumentLock()]; }',
    { standsAlone: true },
  );
  expect(host.call('look')).toEqual([null, null]);
  host.close();
});
