/** Properties, utilities, menus: what is small. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { formatDate } from '../../local/services/formatDate';
import { smallHost, temporaryFolder } from './smallHost';

const CODE = `
function set(key, value) { PropertiesService.getUserProperties().setProperty(key, value); }
function get(key) { return PropertiesService.getUserProperties().getProperty(key); }
function setDocument(key, value) { PropertiesService.getDocumentProperties().setProperty(key, value); }
function getDocument(key) { return PropertiesService.getDocumentProperties().getProperty(key); }
function big(n) { set('big', new Array(n + 1).join('x')); }
function number() { PropertiesService.getUserProperties().setProperty('n', 5); }
function full() { for (var i = 0; i < 60; i++) set('k' + i, new Array(9000).join('x')); }
function key() { return Session.getTemporaryActiveUserKey(); }
function bytes() { return [Utilities.newBlob('é').getBytes(), Utilities.base64Encode([-61, -87]), Utilities.base64Decode('w6k='), Utilities.newBlob([-61, -87]).getDataAsString()]; }
function wrongBytes() { return Utilities.base64Encode([200]); }
function show() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('<p>hello</p>').setTitle('T')); }
function missing() { HtmlService.createHtmlOutputFromFile('nowhere'); }
`;

describe('properties', () => {
  test('are kept in the file, each user’s own, the document’s for all', async () => {
    const stateFile = path.join(temporaryFolder(), 'state.json');
    const host = await smallHost(CODE, { stateFile });
    host.call('set', 'a', 'mine');
    host.call('setDocument', 'a', 'ours');
    expect(host.asUser('Bea').call('get', 'a')).toBeNull();
    expect(host.asUser('Bea').call('getDocument', 'a')).toBe('ours');
    const key = host.call('key');
    expect(host.asUser('Bea').call('key')).not.toBe(key);
    host.close();
    expect(existsSync(stateFile)).toBe(true);
    const again = await smallHost(CODE, { stateFile });
    expect([again.call('get', 'a'), again.call('getDocument', 'a'), again.call('key')]).toEqual(['mine', 'ours', key]);
  });
  test('have Google’s limits', async () => {
    const host = await smallHost(CODE);
    expect(() => host.call('big', 9 * 1024)).not.toThrow();
    expect(() => host.call('big', 9 * 1024 + 1)).toThrow(/Argument too large: value/);
    expect(() => host.call('number')).toThrow(/method signature/);
    expect(() => host.call('full')).toThrow(/property storage quota/);
    expect(host.call('get', 'toString')).toBeNull();
  });
});

test('bytes are signed', async () => {
  const host = await smallHost(CODE);
  expect(host.call('bytes')).toEqual([[-61, -87], 'w6k=', [-61, -87], 'é']);
  expect(() => host.call('wrongBytes')).toThrow(/-128 to 127/);
});

test('a sidebar is 300 pixels wide', async () => {
  const host = await smallHost(CODE);
  expect(host.shown()).toBeNull();
  host.call('show');
  expect(host.shown()).toEqual({ kind: 'sidebar', title: 'T', html: '<p>hello</p>', width: 300, height: null });
  expect(() => host.call('missing')).toThrow('No HTML file named nowhere was found.');
});

describe('formatDate', () => {
  const evening = new Date('2026-06-01T20:05:09.030Z');
  it.each([
    { pattern: 'yyyy-MM-dd', zone: 'Europe/London', says: '2026-06-01' },
    { pattern: 'EEEE d MMMM yyyy, h:mm a', zone: 'Europe/London', says: 'Monday 1 June 2026, 9:05 PM' },
    { pattern: 'dd/MM/yy HH:mm:ss.SSS', zone: 'UTC', says: '01/06/26 20:05:09.030' },
    { pattern: "d 'of' MMM Z XXX", zone: 'Europe/London', says: '1 of Jun +0100 +01:00' },
    { pattern: "EEE h 'o''clock'", zone: 'America/New_York', says: "Mon 4 o'clock" },
  ])('$pattern in $zone', ({ pattern, zone, says }) => expect(formatDate(evening, zone, pattern)).toBe(says));
  test('a letter that is not written throws', () =>
    expect(() => formatDate(evening, 'UTC', 'w')).toThrow(/“w” is not written/));
  test('and a zone that is none', () => expect(() => formatDate(evening, 'Europe/Nowhere', 'd')).toThrow(/timeZone/));
});
