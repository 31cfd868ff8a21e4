/** Each behaviour of the local host that docs/local-host.md tells of: it is so, what it quotes is there, and the page says the same. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { smallHost } from '../smallHost';
import { type Behaviour, Refused } from './behaviour';
import { pageText, STRICT_PAGE, TOPICS } from './page';
import { quotedIn } from './quotes';
import { BRITISH } from './workbook';

const SUPPORT = `
function said(act) { try { act(); return 'no error'; } catch (e) { return e.message; } }
function keepBoth(value) { PropertiesService.getUserProperties().setProperty('both', value); PropertiesService.getDocumentProperties().setProperty('both', value); }
function makeOne() {
  var made = Drive.Files.create({ name: 'hers', mimeType: 'application/vnd.google-apps.folder' }, null, { fields: 'id' });
  PropertiesService.getDocumentProperties().setProperty('made', made.id);
}
function newTab(name) { SpreadsheetApp.getActiveSpreadsheet().insertSheet(name); }
function withTab(name, act) {
  LockService.getDocumentLock().waitLock(1000);
  var ss = SpreadsheetApp.getActiveSpreadsheet();
  return act(ss, ss.getSheetByName(name));
}
`;
/** What is not returned on purpose is nothing. */
const functionOf = ({ code }: Behaviour, at: number) =>
  `function try${at}(tab) { return withTab(tab, function (ss, sheet) { ${code}; }); }`;

describe.each(TOPICS)('$title', ({ behaviours }) => {
  it.each(behaviours.map((behaviour, at) => [behaviour.says, behaviour, at] as const))(
    '%s',
    async (_, behaviour, at) => {
      const host = await smallHost(`${SUPPORT}${functionOf(behaviour, at)}`);
      host.workbook.settings(BRITISH);
      host.call('newTab', 'Tried');
      behaviour.before?.(host, 'Tried');
      const { gives } = behaviour;
      if (gives instanceof Refused) expect(() => host.call(`try${at}`, 'Tried')).toThrow(gives.words);
      else expect(host.call(`try${at}`, 'Tried')).toEqual(gives);
      host.close();
    },
  );
});

describe('what is quoted from a method’s page', () => {
  const quoted = TOPICS.flatMap(({ behaviours }) => behaviours).flatMap(({ by }) => (by.kind === 'method' ? [by] : []));
  it.each(quoted)('$method: $quote', ({ method, quote }) => expect(quotedIn(method, quote)).toBe(true));
  it('would be missed', () => {
    expect(quotedIn('Range.setValues', 'may have any dimensions')).toBe(false);
    expect(quotedIn('Range.setNothing', 'must match')).toBe(false);
  });
});

it('is in step (write it again with: node tools/run.mjs test/local/strict/page.ts)', () =>
  expect(readFileSync(STRICT_PAGE, 'utf8')).toBe(pageText()));
