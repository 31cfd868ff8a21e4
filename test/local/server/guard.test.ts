/** Only this computer's own browser, on the page that the server sent, may talk to it. */
import { expect, test } from 'vitest';
import { refusal } from '../../../local/server/guard';

const pressed = { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document', 'sec-fetch-user': '?1' };
const own = { host: '127.0.0.1:8321' };
const json = { 'content-type': 'application/json' };
const ours = { origin: 'http://127.0.0.1:8321' };
const cases = [
  { why: 'the page', ask: { path: '/' }, status: null },
  { why: 'the page by its other name', ask: { path: '/', headers: { host: 'localhost:8321' } }, status: null },
  {
    why: 'a link from a mail to the page',
    ask: { path: '/', headers: { ...own, 'sec-fetch-site': 'cross-site' } },
    status: null,
  },
  {
    why: 'a name of someone else’s that leads here',
    ask: { path: '/', headers: { host: 'evil.example:8321' } },
    status: 403,
  },
  { why: 'no Host at all', ask: { path: '/', headers: {} }, status: 403 },
  { why: 'another port of this computer', ask: { path: '/', headers: { host: '127.0.0.1:9999' } }, status: 403 },
  { why: 'cells without the token', ask: { path: '/snapshot' }, status: 403 },
  { why: 'cells with the token', ask: { path: '/snapshot', token: 'right' }, status: null },
  {
    why: 'cells for our own page, as a browser says',
    ask: { path: '/snapshot', token: 'right', headers: { ...own, 'sec-fetch-site': 'same-origin' } },
    status: null,
  },
  {
    why: 'cells for another site that has the token',
    ask: { path: '/snapshot', token: 'right', headers: { ...own, 'sec-fetch-site': 'cross-site' } },
    status: 403,
  },
  {
    why: 'cells for another port of this computer that has the token',
    ask: { path: '/snapshot', token: 'right', headers: { ...own, 'sec-fetch-site': 'same-site' } },
    status: 403,
  },
  {
    why: 'a web socket of our page, of which a browser may say that it is from elsewhere',
    ask: { path: '/events', token: 'right', headers: { ...own, ...ours, 'sec-fetch-site': 'cross-site' } },
    status: null,
  },
  { why: 'messages with an old token', ask: { path: '/events', token: 'old' }, status: 403 },
  {
    why: 'a document asked for by another site',
    ask: { path: '/drive/x', headers: { ...own, 'sec-fetch-site': 'cross-site' } },
    status: 403,
  },
  {
    why: 'a document asked for by a page on another port of this computer',
    ask: { path: '/drive/x', headers: { ...own, 'sec-fetch-site': 'same-site' } },
    status: 403,
  },
  { why: 'a document by its link', ask: { path: '/drive/x' }, status: null },
  {
    why: 'a document by a link in the sidebar’s frame, which somebody pressed',
    ask: { path: '/drive/x', headers: { ...own, 'sec-fetch-site': 'cross-site', ...pressed } },
    status: null,
  },
  {
    why: 'a page of another site that would go to a document by itself',
    ask: { path: '/drive/x', headers: { ...own, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' } },
    status: 403,
  },
  {
    why: 'a call',
    ask: { method: 'POST', path: '/rpc', headers: { ...own, ...ours, ...json, 'x-token': 'right' } },
    status: null,
  },
  {
    why: 'a call with the wrong token',
    ask: { method: 'POST', path: '/rpc', headers: { ...own, ...ours, ...json, 'x-token': 'wrong' } },
    status: 403,
  },
  {
    why: 'a call with the token in the address only',
    ask: { method: 'POST', path: '/rpc', token: 'right', headers: { ...own, ...ours, ...json } },
    status: 403,
  },
  {
    why: 'a call from another site’s page',
    ask: {
      method: 'POST',
      path: '/rpc',
      headers: { ...own, ...json, 'x-token': 'right', origin: 'https://evil.example' },
    },
    status: 403,
  },
  {
    why: 'a call from a frame without an origin',
    ask: { method: 'POST', path: '/rpc', headers: { ...own, ...json, 'x-token': 'right', origin: 'null' } },
    status: 403,
  },
  {
    why: 'a call that does not say whose page it is from',
    ask: { method: 'POST', path: '/rpc', headers: { ...own, ...json, 'x-token': 'right' } },
    status: 403,
  },
  {
    why: 'a call from our page by its other name',
    ask: {
      method: 'POST',
      path: '/rpc',
      headers: { ...own, ...json, 'x-token': 'right', origin: 'http://localhost:8321' },
    },
    status: 403,
  },
  {
    why: 'a call from what names our address without a scheme',
    ask: { method: 'POST', path: '/rpc', headers: { ...own, ...json, 'x-token': 'right', origin: '127.0.0.1:8321' } },
    status: 403,
  },
  {
    why: 'a form’s body',
    ask: {
      method: 'POST',
      path: '/rpc',
      headers: { ...own, ...ours, 'x-token': 'right', 'content-type': 'text/plain' },
    },
    status: 415,
  },
  { why: 'another method', ask: { method: 'DELETE', path: '/' }, status: 405 },
];

test.each(cases)('$why', ({ ask, status }) => {
  const asked = { method: 'GET', headers: own, token: null, ...ask };
  expect(refusal(asked, 8321, 'right')?.status ?? null).toBe(status);
});
