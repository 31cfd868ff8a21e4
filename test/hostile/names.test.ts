/** Names of documents, out of pupils' and terms' names, as files: always in the folder, whatever the name and whatever lies there. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { startClock } from '../../local/clock';
import { DOCUMENT, FOLDER } from '../../local/services/drive';
import { DriveFolder, safeName } from '../../local/services/driveFolder';
import { holds } from './hold';
import { nastyText } from './nasty';

const outer = mkdtempSync(path.join(tmpdir(), 'provision-map-names-'));
let made = 0;
function open(): { folder: string; drive: DriveFolder } {
  const folder = path.join(outer, `drive${made++}`);
  return { folder, drive: new DriveFolder(folder, startClock('2026-11-23'), ({ id }) => id) };
}
const file = (name: string, parent = 'root') => ({
  id: undefined,
  name,
  mimeType: DOCUMENT,
  parents: [parent],
  appProperties: {},
  owner: 'me',
});

const { folder, drive } = open();
const around = () => readdirSync(outer).join();
const before = around();
const longNames = fc
  .tuple(fc.constantFrom('é', '👩🏽‍🏫', 'ﷺ', 'x', ' ', '.', '\ud83d'), fc.integer({ min: 1, max: 50_000 }))
  .map(([unit, times]) => unit.repeat(times));
const name = fc.oneof(nastyText, longNames);

holds('a document and its folder stay in the folder of documents', fc.tuple(name, name), 25, ([one, other]) => {
  const parent = drive.add({ ...file(one), mimeType: FOLDER }, null);
  const { path: place } = drive.add(file(other, parent.id), Uint8Array.of(1));
  const inside = path.relative(folder, path.resolve(folder, place));
  if (inside.startsWith('..') || path.isAbsolute(inside) || inside.split(path.sep).length !== 2) throw new Error(place);
  if (!existsSync(path.join(folder, place)) || around() !== before) throw new Error(`Not in the folder: ${place}`);
});

holds('a name is one that every disc takes', name, 200, (words) => {
  const safe = safeName(words);
  if (safe === '' || /[<>:"/\\|?*\p{Cc}\p{Cs}]|^[. ]|[. ]$/u.test(safe) || Buffer.byteLength(safe) > 240)
    throw new Error(safe);
  if (/^(con|prn|aux|nul|com\d|lpt\d)\s*(\.|$)/i.test(safe)) throw new Error(`Windows keeps ${safe} for itself.`);
});

it.each(['CON', 'nul.tar', 'COM1', 'lpt¹.x', 'Aux .b'])('%s is what Windows keeps for itself', (kept) =>
  expect(safeName(kept)).toContain('_'),
);

test('a link on disc that leads elsewhere is not written through, whether there is anything or not', () => {
  const { folder: own, drive: here } = open();
  const elsewhere = path.join(outer, 'elsewhere');
  mkdirSync(elsewhere);
  const parent = here.add({ ...file('2026 to 2027'), mimeType: FOLDER }, null);
  symlinkSync(path.join(outer, 'nothing yet.docx'), path.join(own, 'IEP 1.docx'));
  expect(() => here.add(file('IEP 1'), Uint8Array.of(1))).toThrow('leads out of the folder of documents');
  rmdirSync(path.join(own, parent.path));
  symlinkSync(elsewhere, path.join(own, parent.path));
  expect(() => here.add(file('IEP 2', parent.id), Uint8Array.of(1))).toThrow('leads out of the folder of documents');
  expect(readdirSync(elsewhere)).toEqual([]);
});

it.each(['', '{', 'null', '{"files":{}}', '{"files":[null]}', '{"files":[{"id":1}]}', '[]'])(
  'a list of documents that says %j is said to be damaged',
  (text) => {
    const own = path.join(outer, `damaged${made++}`);
    mkdirSync(own);
    writeFileSync(path.join(own, '.drive.json'), text);
    expect(() => new DriveFolder(own, startClock('2026-11-23'), () => '')).toThrow(/list of documents.* is damaged/);
  },
);
