/** Drive over a folder: who sees what, safe names, Google's refusals. */
import { existsSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { safeName } from '../../local/services/driveFolder';
import { smallHost, temporaryFolder } from './smallHost';

const driveFolder = path.join(temporaryFolder(), 'drive');
const host = await smallHost(
  `
var DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
var DOCUMENT = 'application/vnd.google-apps.document';
function word() { return Utilities.newBlob([80, 75, 3, 4, -1], DOCX, 'x.docx'); }
function make(name, parents) { var m = { name: name, mimeType: DOCUMENT, appProperties: { key: name } }; if (parents) m.parents = parents;
  return Drive.Files.create(m, word(), { fields: 'id,name,webViewLink,parents', supportsAllDrives: true }); }
function folder(name) { return Drive.Files.create({ name: name, mimeType: 'application/vnd.google-apps.folder' }); }
function list(q) { return Drive.Files.list({ q: q, fields: 'nextPageToken,files(id,name,modifiedTime,createdTime)' }).files; }
function get(id) { return Drive.Files.get(id); }
function full(id) { return Drive.Files.get(id, { fields: '*' }); }
function asPdf(id) { return Drive.Files.export(id, 'application/pdf', { alt: 'media' }).getBytes(); }
function exported(id, options) { return Drive.Files.export(id, DOCX, options).getBytes(); }
function bin(id) { return Drive.Files.update({ trashed: true }, id); }
function remove(id) { Drive.Files.remove(id); }
function plain(type, bytes) { return Drive.Files.create({ name: 'n', mimeType: DOCUMENT }, Utilities.newBlob(bytes, type)); }
function ready() { return Drive.Files.generateIds({ count: 2, space: 'drive' }).ids; }
function withId(id, type) { return Drive.Files.create({ id: id, name: 'ready', mimeType: type }, word()); }
function code(id) { try { get(id); } catch (e) { return [e.name, e.details.code, e.message]; } }
function misspelt() { return Drive.Files.create({ nme: 'x' }); }
`,
  { driveFolder, linkFor: ({ id, name }) => `http://local/${id}/${name}` },
);
const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
type File = { id: string; name: string; webViewLink: string; modifiedTime: string; createdTime: string };
const make = (name: string, ...more: unknown[]) => host.call('make', name, ...more) as File;

describe('files', () => {
  test('a document is kept as the .docx that was given, with its link', () => {
    const file = make('IEP 1 – Amy');
    expect(file).toMatchObject({ name: 'IEP 1 – Amy', webViewLink: `http://local/${file.id}/IEP 1 – Amy` });
    expect([...readFileSync(path.join(driveFolder, 'IEP 1 – Amy.docx'))]).toEqual([80, 75, 3, 4, 255]);
    expect(host.call('exported', file.id, { alt: 'media' })).toEqual([80, 75, 3, 4, -1]);
  });
  test('two of one name are two files', () => {
    make('Twice');
    make('Twice');
    expect(existsSync(path.join(driveFolder, 'Twice.docx'))).toBe(true);
    expect(existsSync(path.join(driveFolder, 'Twice (2).docx'))).toBe(true);
  });
  test('a folder holds files', () => {
    const { id } = host.call('folder', 'Plans') as File;
    make('Inside', [id]);
    expect(existsSync(path.join(driveFolder, 'Plans', 'Inside.docx'))).toBe(true);
    expect((host.call('list', `'${id}' in parents and trashed = false`) as File[]).map(({ name }) => name)).toEqual([
      'Inside',
    ]);
  });
  test('found by a property; gone from the list once binned', () => {
    const { id } = make('Findable');
    host.clock.pass(60_000);
    const q = "appProperties has { key='key' and value='Findable' } and trashed = false";
    expect((host.call('list', q) as File[]).map((file) => file.id)).toEqual([id]);
    host.call('bin', id);
    expect(host.call('list', q)).toEqual([]);
  });
  test('what somebody wrote into a document is what its export holds', () => {
    const { id } = make('Draft');
    writeFileSync(path.join(driveFolder, 'Draft.docx'), Uint8Array.of(80, 75, 3, 4, 200));
    expect(host.call('exported', id, { alt: 'media' })).toEqual([80, 75, 3, 4, -56]);
  });
  test('a file changed on disc is changed; deleted on disc is gone', () => {
    const { id } = make('Edited');
    const file = path.join(driveFolder, 'Edited.docx');
    writeFileSync(file, 'other');
    // A disc's clock ticks in steps of some milliseconds: a person is slower.
    const later = new Date(Date.now() + 60_000);
    utimesSync(file, later, later);
    const { modifiedTime, createdTime } = host.call('full', id) as File;
    expect(modifiedTime).not.toBe(createdTime);
    rmSync(file);
    expect(host.call('code', id)).toEqual([
      'GoogleJsonResponseException',
      404,
      expect.stringContaining('File not found'),
    ]);
  });
});

test('a PDF is LibreOffice’s; of what it cannot read, and where there is none, none is made and it is said', () => {
  const { id } = make('No document at all');
  expect(() => host.call('asPdf', id)).toThrow(/this computer has no LibreOffice|could not make it from this document/);
});

describe('drive.file', () => {
  test('another person’s session sees nothing of mine', () => {
    const bea = host.asUser('Bea');
    const { id } = make('Mine');
    expect(bea.call('code', id)).toEqual([
      'GoogleJsonResponseException',
      404,
      expect.stringContaining('File not found'),
    ]);
    expect(bea.call('list', 'trashed = false')).toEqual([]);
    expect(() => bea.call('remove', id)).toThrow(/File not found/);
    expect(() => bea.call('make', 'x', [id])).toThrow(/File not found/);
    expect(host.call('get', id)).toMatchObject({ name: 'Mine' });
  });
});

describe('Google refuses', () => {
  test('to convert what is no Word file', () => {
    expect(() => host.call('plain', docx, [1, 2, 3])).toThrow(/Bad Request/);
    expect(() => host.call('plain', 'text/plain', [80, 75])).toThrow(/Bad Request/);
  });
  test('an id made beforehand: once, and never for a conversion', () => {
    const [id] = host.call('ready') as string[];
    expect(() => host.call('withId', id, 'application/vnd.google-apps.document')).toThrow(
      /not supported for Docs Editors/,
    );
    expect(host.call('withId', id, docx)).toMatchObject({ id });
    expect(() => host.call('withId', id, docx)).toThrow(/already exists/);
    expect(() => host.call('withId', 'invented', docx)).toThrow(/not usable/);
  });
  test('to export what is no document', () => {
    const { id } = host.call('folder', 'Not a document') as File;
    expect(() => host.call('exported', id, { alt: 'media' })).toThrow(/only supports Docs Editors files/);
  });
  test('to export without alt=media', () => {
    const { id } = make('Export');
    expect(() => host.call('exported', id, {})).toThrow(/alt=media/);
  });
  it.each(["name contains 'x'", 'trashed = false and', "'x' in parents or trashed = true", 'nonsense'])('q: %s', (q) =>
    expect(() => host.call('list', q)).toThrow(/Invalid Value/),
  );
  test('a misspelt name', () => expect(() => host.call('misspelt')).toThrow(/“nme” is not written/));
});

describe('names on disc', () => {
  it.each(['../../etc/passwd', '/absolute', 'a/../../b', 'C:\\x', '..', 'nul', '', 'a\u0000b', '.hidden'])(
    '%j stays inside',
    (name) => {
      const before = readdirSync(path.dirname(driveFolder));
      make(name);
      expect(readdirSync(path.dirname(driveFolder))).toEqual(before);
    },
  );
  test('are never a path, never empty', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const safe = safeName(name);
        return safe !== '' && !/[/\\]/.test(safe) && path.basename(safe) === safe && !safe.startsWith('.');
      }),
    ));
});
