/** What the add-on's realm has, and what may cross its border. */
import { describe, expect, it, test } from 'vitest';
import { smallHost } from './smallHost';

const host = await smallHost(`
var count = 0;
var hidden_ = function () {};
const arrow = () => 1;
function typeOf(name) { count += 1; return typeof globalThis[name]; }
function counted() { count += 1; return count; }
function private_() { return 1; }
function evaluate() { return eval('1 + 1'); }
function make() { return new Function('return 1')(); }
function now() { return [new Date().getTime(), Date.now(), String(new Date() instanceof Date), Date().slice(0, 15)]; }
function dateInside() { return { rows: [[1, new Date(0)]] }; }
function dateAlone() { return new Date(0); }
function plain(x) { return { x: x, list: [1, 'a', true, null] }; }
function nothing() {}
function map() { return { inside: new Map() }; }
function fail() { throw new TypeError('No such thing'); }
function later() { Promise.resolve().then(function () { console.log('later ran'); }); }
`);

describe('the realm', () => {
  it.each([
    'setTimeout',
    'setInterval',
    'queueMicrotask',
    'TextEncoder',
    'URL',
    'fetch',
    'process',
    'require',
    'atob',
    'structuredClone',
    'crypto',
    'performance',
    'Blob',
    'window',
    'Buffer',
  ])('has no %s, as Apps Script has none', (name) => expect(host.call('typeOf', name)).toBe('undefined'));
  it.each(['Promise', 'Intl', 'Map', 'Proxy', 'JSON', 'console', 'SpreadsheetApp', 'Utilities'])('has %s', (name) =>
    expect(host.call('typeOf', name)).not.toBe('undefined'),
  );
  it.each(['evaluate', 'make'])('makes no code from text: %s', (name) =>
    expect(() => host.call(name)).toThrow(/Code generation from strings disallowed/),
  );
  it('is new for each execution', () => {
    expect(host.call('counted')).toBe(1);
    expect(host.call('counted')).toBe(1);
  });
  it('has the host’s clock: a fixed day at ten', () => {
    const [at, again, isDate, words] = host.call('now') as [number, number, string, string];
    expect(new Date(at).toISOString()).toMatch(/^2026-03-02T10:00/);
    expect(again).toBe(at);
    expect([isDate, words]).toEqual(['true', 'Mon Mar 02 2026']);
  });
  it('runs what a promise holds back before the execution ends', () => {
    host.call('later');
    expect(host.logs).toContain('later ran');
  });
});

describe('what crosses', () => {
  it.each([
    { why: 'a Date inside makes the whole reply nothing', name: 'dateInside' },
    { why: 'a Date alone too', name: 'dateAlone' },
    { why: 'no reply is nothing', name: 'nothing' },
  ])('$why', ({ name }) => expect(host.call(name)).toBeUndefined());
  test('plain values both ways', () => {
    expect(host.call('plain', { deep: [1, { a: null }] })).toEqual({
      x: { deep: [1, { a: null }] },
      list: [1, 'a', true, null],
    });
  });
  test('a Map does not', () => expect(() => host.call('map')).toThrow(/A reply can hold only/));
  test('a Date is not sent', () => expect(() => host.call('plain', new Date())).toThrow(/cannot send dates/));
  test('an error arrives with its words', () => expect(() => host.call('fail')).toThrow('No such thing'));
  it.each([
    { why: 'ends with _', name: 'private_' },
    { why: 'is no declared function', name: 'arrow' },
    { why: 'is not there', name: 'missing' },
    { why: 'is the language’s own', name: 'parseInt' },
    { why: 'comes with every object', name: 'toString' },
    { why: 'is a service', name: 'SpreadsheetApp' },
  ])('refuses a name that $why', ({ name }) =>
    expect(() => host.call(name)).toThrow(`Script function not found: ${name}`),
  );
});

test('the file’s own top level has no authority', async () => {
  const bad = await smallHost('var id = SpreadsheetApp.getActiveSpreadsheet().getId(); function run() { return id; }');
  expect(() => bad.call('run')).toThrow(/permission to call SpreadsheetApp.getActiveSpreadsheet/);
});
