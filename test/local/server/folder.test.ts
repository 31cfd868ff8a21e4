/** Links to what the add-on made: a folder says what is in it, a document comes, and what is gone is said in words. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Started, startServer } from '../../browser';
import { sampleWorkbook } from '../fixtures/workbook';

const FOLDER = 'application/vnd.google-apps.folder';
const DOC = 'application/vnd.google-apps.document';
const file = (id: string, name: string, parents: string[], more: object = {}) => ({
  id,
  name,
  mimeType: DOC,
  parents,
  appProperties: {},
  owner: 'senco@school.invalid',
  path: `${id}.docx`,
  trashed: false,
  createdTime: '',
  modifiedTime: '',
  writtenAt: 0,
  ...more,
});

let started: Started;
let documents = '';
const ask = async (id: string) => {
  const answer = await fetch(`${started.url}drive/${id}`);
  return { status: answer.status, type: answer.headers.get('content-type') ?? '', text: await answer.text() };
};

beforeAll(async () => {
  started = await startServer({ workbook: sampleWorkbook(), today: '2026-03-02' });
  documents = path.join(started.folder, 'my documents');
  const folder = { mimeType: FOLDER };
  const files = [
    file('top', '2026 <b>to</b> 2027', ['root'], { ...folder, path: 'top' }),
    file('inner', 'Autumn & "term"', ['top'], { ...folder, path: 'top/inner' }),
    file('one', 'IEP 1', ['top'], { path: 'top/<i>IEP 1<i>.docx' }),
    file('binned', 'IEP 2', ['top'], { path: 'top/IEP 2.docx', trashed: true }),
    file('gone', 'IEP 3', ['top'], { path: 'top/IEP 3.docx' }),
    file('outside', 'School', ['top'], { path: '../School.xlsx' }),
    file('above', 'Above', ['root'], { ...folder, path: '..' }),
    file('pdf', 'IEP 1', ['inner'], { mimeType: 'application/pdf', path: 'top/inner/IEP 1.pdf' }),
  ];
  mkdirSync(path.join(documents, 'top/inner'), { recursive: true });
  for (const name of ['top/<i>IEP 1<i>.docx', 'top/IEP 2.docx', 'top/inner/IEP 1.pdf'])
    writeFileSync(path.join(documents, name), 'made');
  writeFileSync(path.join(documents, '.drive.json'), JSON.stringify({ files }));
}, 60_000);
afterAll(() => started.close());

test('a folder lists what is in it, folders first, with names as text', async () => {
  const { status, type, text } = await ask('top');
  expect([status, type]).toEqual([200, 'text/html; charset=utf-8']);
  expect([...text.matchAll(/<a href="([^"]*)">([^<]*)</g)].map(([, to, words]) => [to, words])).toEqual([
    ['/drive/inner', 'Autumn &amp; &quot;term&quot;'],
    ['/drive/one', '&lt;i&gt;IEP 1&lt;i&gt;.docx'],
  ]);
  expect(text).toContain('<h1>2026 &lt;b&gt;to&lt;/b&gt; 2027</h1>');
});

test.each([
  { why: 'an id that nobody made', id: 'nobody' },
  { why: 'a document that is gone from disc', id: 'gone' },
  { why: 'a file above the folder of documents', id: 'outside' },
  { why: 'a folder above it', id: 'above' },
  { why: 'a path instead of an id', id: '..%2F.drive.json' },
  { why: 'an address that no browser would write', id: '%E0%A4%A' },
])('$why is not here, and the page says what to do', async ({ id }) => {
  const { status, type, text } = await ask(id);
  expect([status, type]).toEqual([404, 'text/html; charset=utf-8']);
  expect(text).toContain('This is not here any more');
  expect(text).toContain('my documents');
});

test('a document and a PDF come as what they are', async () => {
  expect((await ask('one')).type).toBe('application/vnd.openxmlformats-officedocument.wordprocessingml.document');
  expect(await ask('pdf')).toMatchObject({ status: 200, type: 'application/pdf', text: 'made' });
});

test('an empty folder says so', async () => {
  rmSync(path.join(documents, 'top/inner/IEP 1.pdf'));
  expect((await ask('inner')).text).toContain('There is nothing in this folder.');
});
