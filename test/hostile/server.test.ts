/**
 * The server of `npm start`, over the wire: whatever is sent, it answers with a status and a sentence, goes on serving, and gives
 * nothing to anybody but its own page. Who may ask, case by case: test/local/server/guard.test.ts.
 */
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { WebSocket } from 'ws';
import { type Started, startServer } from '../browser';
import { sampleWorkbook } from '../local/fixtures/workbook';
import { holds, OF_MACHINES } from './hold';
import { INHERITED, nastyJson, nastyPiece } from './nasty';

const SECRET = 'what nobody may see';

let started: Started;
beforeAll(async () => {
  started = await startServer({ workbook: sampleWorkbook(), today: '2026-03-02' });
  const documents = path.join(started.folder, 'my documents');
  mkdirSync(path.join(documents, 'top'), { recursive: true });
  writeFileSync(path.join(started.folder, 'secret.docx'), SECRET);
  symlinkSync(path.join(started.folder, 'secret.docx'), path.join(documents, 'top/linked.docx'));
  const entry = (id: string, place: unknown) => ({ id, name: id, mimeType: 'x', parents: [], path: place });
  const files = [
    entry('linked', 'top/linked.docx'),
    entry('above', '../secret.docx'),
    entry('odd', { a: 1 }),
    entry('windows', '..\\secret.docx'),
  ];
  writeFileSync(path.join(documents, '.drive.json'), JSON.stringify({ files }));
}, 60_000);
afterAll(() => started.close());

/** Bytes as they are: a browser's own ways would mend them. @returns the first line of the answer and its body; '' where none came */
function send(text: string, quietMs = 2000): Promise<{ status: number; body: string }> {
  return new Promise((resolve) => {
    const line = connect(started.port, '127.0.0.1');
    let answer = '';
    const done = () => {
      line.destroy();
      resolve({
        status: Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0),
        body: answer.slice(answer.indexOf('\r\n\r\n') + 4),
      });
    };
    line.setTimeout(quietMs, done);
    line.on('data', (piece) => {
      answer += piece.toString();
    });
    line.on('close', done);
    line.on('error', done);
    line.write(text);
  });
}
const request = (what: string, headers: Readonly<Record<string, string>> = {}, body = '') => {
  const all = { host: `127.0.0.1:${started.port}`, connection: 'close', ...headers };
  return `${what} HTTP/1.1\r\n${Object.entries(all)
    .map(([key, value]) => `${key}: ${value}\r\n`)
    .join('')}\r\n${body}`;
};
const ours = () => ({
  origin: `http://127.0.0.1:${started.port}`,
  'content-type': 'application/json',
  'x-token': started.token,
});
const post = (to: string, body: string, headers: Readonly<Record<string, string>> = {}) =>
  send(request(`POST ${to}`, { ...ours(), 'content-length': String(Buffer.byteLength(body)), ...headers }, body));
const stillServes = async () => expect((await send(request('GET /'))).status).toBe(200);

describe('the line to a tab', () => {
  const knock = (address: string, headers: Readonly<Record<string, string>>) =>
    send(
      request(`GET ${address}`, {
        connection: 'Upgrade',
        upgrade: 'websocket',
        'sec-websocket-version': '13',
        'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
        ...headers,
      }),
      300,
    );
  const at = (token: string) => `/events?token=${token}&tab=t`;
  it('is given to our own page', async () =>
    expect((await knock(at(started.token), { origin: ours().origin })).status).toBe(101));
  it.each([
    { why: 'nobody’s page', address: () => at(started.token), headers: {} },
    { why: 'another site', address: () => at(started.token), headers: { origin: 'https://example.org' } },
    { why: 'another name', address: () => at(started.token), headers: { host: 'example.org' } },
    { why: 'a page of an earlier start', address: () => at('old'), headers: {} },
    { why: 'another address', address: () => `/rpc?token=${started.token}`, headers: {} },
    { why: 'no address', address: () => 'http://[', headers: {} },
  ])('is not given to $why', async ({ why, address, headers }) => {
    const origin = why === 'nobody’s page' ? {} : { origin: ours().origin };
    expect((await knock(address(), { ...origin, ...headers })).status).toBe(403);
    await stillServes();
  });
  it('ends where somebody says more than a tab does', async () => {
    const line = new WebSocket(`ws://127.0.0.1:${started.port}${at(started.token)}`, { origin: ours().origin });
    await new Promise((resolve) => line.on('open', resolve));
    line.on('error', () => {});
    const ended = new Promise((resolve) => line.on('close', resolve));
    line.send('x'.repeat(5000));
    await ended;
    await stillServes();
  });
});

describe('addresses', () => {
  it.each([
    '/drive/..%2f..%2fsecret.docx',
    '/drive/%2e%2e%2fsecret.docx',
    '/drive/..\\secret.docx',
    '/drive/../../secret.docx',
    '/drive/linked',
    '/drive/above',
    '/drive/odd',
    '/drive/windows',
    '/drive/%00',
  ])('%s leads nowhere', async (address) => {
    const { status, body } = await send(request(`GET ${address}`));
    expect([403, 404]).toContain(status);
    expect(body).not.toContain(SECRET);
    expect(body).not.toMatch(OF_MACHINES);
  });
  it.each(['http://[', '//', 'http://a b', '\\', '*'])('%s is no address, or none here', async (address) => {
    expect([400, 403, 404]).toContain((await send(request(`GET ${address}`))).status);
    await stillServes();
  });
  test('names that every object has are no files of the page', async () => {
    const [, hash = ''] = /\/web\/(\w+)\//.exec((await send(request('GET /'))).body) ?? [];
    expect(hash).not.toBe('');
    for (const name of [...INHERITED, '..', '..%2fpage.js', 'page.html'])
      expect((await send(request(`GET /web/${hash}/${name}`))).status, name).toBe(404);
  });
  const pieces = fc.constantFrom(
    '/',
    '..',
    '%2e%2e',
    '%2f',
    '\\',
    'drive',
    'web',
    'rpc',
    'events',
    'snapshot',
    '?token=',
    '%',
    '%00',
    '//',
    '#',
    ':',
    '@',
    'linked',
  );
  holds(
    'of any kind are answered, with nothing of anybody’s',
    fc.array(fc.oneof(pieces, nastyPiece), { maxLength: 6 }),
    40,
    async (steps) => {
      const address = `/${steps.join('').replace(/[^!-~]/g, '')}`;
      const { status, body } = await send(request(`GET ${address}`));
      if (status === 200 && address.split(/[?#]/)[0] !== '/' && !/^\/(\.|%2e|\/|\\)/i.test(address))
        throw new Error(`${address} was given.`);
      if (body.includes(SECRET) || OF_MACHINES.test(body)) throw new Error(body.slice(0, 300));
    },
  );
});

describe('bodies', () => {
  it.each([
    { why: 'no JSON', to: '/rpc', body: '{', status: 400 },
    { why: 'nothing', to: '/rpc', body: '', status: 400 },
    { why: 'null', to: '/rpc', body: 'null', status: 400 },
    { why: 'a call without arguments', to: '/rpc', body: '{"call":"rpc"}', status: 400 },
    { why: 'a call whose name is no text', to: '/rpc', body: '{"call":{},"args":[]}', status: 400 },
    { why: 'a place that is none', to: '/rpc', body: '{"call":"rpc","args":[],"standing":5}', status: 400 },
    { why: 'changes that are no list', to: '/mutations', body: '{}', status: 400 },
    { why: 'a list of nothing', to: '/mutations', body: '[null]', status: 400 },
    { why: 'an address where nothing is', to: '/other', body: '{}', status: 404 },
  ])('$why', async ({ to, body, status }) => {
    const answer = await post(to, body);
    expect(answer.status).toBe(status);
    expect(answer.body).not.toMatch(OF_MACHINES);
  });
  test('more than 10 MB is refused in words, though it is still being sent', async () => {
    const { status, body } = await post('/rpc', `"${'x'.repeat(12_000_000)}"`);
    expect(status).toBe(413);
    expect(body).toContain('more than 10 MB');
    await stillServes();
  });
  test('a body that never comes keeps nobody else waiting', async () => {
    const waiting = send(request('POST /rpc', { ...ours(), 'content-length': '1000' }, '{"call":'), 500);
    await stillServes();
    expect((await waiting).status).toBe(0);
    await stillServes();
  });
  test('a body shorter or longer than it says', async () => {
    expect((await post('/rpc', '{"call":"x","args":[]}', { 'content-length': '5' })).status).toBe(400);
    await stillServes();
  });
  const jobs = fc.tuple(
    fc.constantFrom('/rpc', '/sheet'),
    nastyJson,
    fc.constantFrom('', 'rpc', 'onOpen', ...INHERITED, 'eval', 'globalThis', 'rpc.call'),
  );
  holds(
    'of any JSON are answered, and calls of any name',
    jobs,
    30,
    async ([to, json, call]) => {
      const { status, body } = await post(
        to,
        call === '' ? json : `{"call":"${call}","args":[${json}],"isMenu":${json},"standing":null}`,
      );
      if (![200, 400, 500].includes(status)) throw new Error(`${status}: ${body.slice(0, 200)}`);
    },
    10_000,
  );
});

describe('strangers', () => {
  it.each([
    { why: 'a name of somebody else’s that leads here', headers: { host: 'evil.example' } },
    { why: 'the same with our port', headers: () => ({ host: `evil.example:${started.port}` }) },
    { why: 'another site', headers: { origin: 'https://evil.example' } },
    { why: 'a page of another port', headers: { origin: 'http://127.0.0.1:1' } },
    { why: 'a frame without an origin', headers: { origin: 'null' } },
    { why: 'another name of ours than it asked by', headers: () => ({ origin: `http://localhost:${started.port}` }) },
    { why: 'without the token', headers: { 'x-token': '' } },
    { why: 'with the token’s beginning', headers: () => ({ 'x-token': started.token.slice(0, -1) }) },
  ])('$why', async ({ headers }) => {
    const given = typeof headers === 'function' ? headers() : headers;
    expect((await post('/rpc', '{"call":"rpc","args":["{}"]}', given)).status).toBe(403);
    expect((await send(request('GET /snapshot', { origin: ours().origin, ...given }))).status).toBe(403);
  });
  test('one who has the token and does not say whose page it is changes nothing', async () => {
    const { origin: _, ...headers } = { ...ours(), 'content-length': '2' };
    for (const to of ['/rpc', '/mutations', '/sheet'])
      expect((await send(request(`POST ${to}`, headers, '{}'))).status, to).toBe(403);
  });
  it.each(['PUT', 'DELETE', 'OPTIONS', 'HEAD', 'PATCH', 'TRACE'])('%s is no method of it', async (method) =>
    expect((await send(request(`${method} /`))).status).toBe(405),
  );
  test('another computer cannot reach it', async () => {
    const others = Object.values(networkInterfaces())
      .flatMap((all) => all ?? [])
      .filter(({ family, internal }) => family === 'IPv4' && !internal);
    for (const { address } of others) {
      const reached = await new Promise<boolean>((resolve) => {
        const line = connect({ port: started.port, host: address, timeout: 1000 });
        line.on('connect', () => resolve(true));
        for (const end of ['error', 'timeout']) line.on(end, () => resolve(false));
      });
      expect(reached, address).toBe(false);
    }
  });
});

test('nothing of it was changed by all that', () => {
  expect(existsSync(path.join(started.folder, 'secret.docx'))).toBe(true);
  expect(started.host.workbook.names()).toContain('Pupils');
});
