/**
 * The host as the server wants it: each call of a page runs with that page's own selection in view, and what the add-on
 * showed or where it led is handed back to that page alone. Tests: test/local/server/page.test.ts
 */
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import type { Host } from '../host';
import { FOLDER } from '../services/drive';
import type { MenuItem } from '../services/ui';
import type { Ran, Served, ServedMenu, Shown, Standing } from './served';

/** As the add-on is called under "Extensions". */
const ADD_ON = 'Provision map';
/** Pixels, where the add-on says nothing: Google's own. */
const DIALOG = { width: 600, height: 400 };
const TOAST_SECONDS = 5;

export function hostServed(host: Host, documents: string): Served {
  return {
    snapshot: () => host.snapshot(),
    menu: () => menuOf(host.menu()),
    apply: (batch) => host.applyMutations(batch),
    onMutation: (listener) => host.onMutation(listener),
    withResults: (batch) => host.withResults(batch),
    run: (call, args, isMenu, standing) => runFor(host, call, args, isMenu, standing),
    folder: (id) => folderOf(documents, id),
    document: (id) => documentOf(documents, id),
    sheetOf: (number) => sheetOf(host, number),
  };
}

function menuOf(items: readonly MenuItem[]): (ServedMenu | 'separator')[] {
  const own = items.filter(({ items: inner }) => !inner);
  const others = items.filter(({ items: inner }) => inner);
  return [...(own.length > 0 ? [{ label: ADD_ON, items: own.map(entryOf) }] : []), ...others.map(entryOf)];
}

function entryOf({ caption, functionName, items }: MenuItem): ServedMenu | 'separator' {
  if (items) return { label: caption, items: items.map(entryOf) };
  return functionName === '' ? 'separator' : { label: caption, call: functionName };
}

function runFor(host: Host, call: string, args: readonly unknown[], isMenu: boolean, standing: Standing | null): Ran {
  if (standing) {
    const { sheetId, ...area } = standing;
    host.look(sheetId, area);
  }
  const before = { shown: host.shown(), toasts: host.view().toasts.length, place: placeOf(host) };
  let reply: Ran['reply'];
  try {
    const value = host.call(call, ...args);
    reply = { ok: true, value: isMenu ? null : value };
  } catch (error) {
    reply = { ok: false, says: error instanceof Error ? error.message : String(error) };
  }
  const shown: Shown[] = host
    .view()
    .toasts.slice(before.toasts)
    .map(({ title, message }) => ({ kind: 'toast', title, text: message, seconds: TOAST_SECONDS }));
  const now = host.shown();
  if (now && now !== before.shown) shown.push(shownOf(now));
  const place = placeOf(host);
  return { reply, shown, ledTo: JSON.stringify(place) === JSON.stringify(before.place) ? null : place };
}

function placeOf(host: Host): Standing {
  const { sheetId, area } = host.view();
  return { sheetId, ...area };
}

function shownOf({ kind, title, html, width, height }: NonNullable<ReturnType<Host['shown']>>): Shown {
  if (kind === 'alert') return { kind, title, text: html };
  if (kind === 'sidebar') return { kind: 'panel', title: title || ADD_ON, html };
  return { kind, title, html, width: width ?? DIALOG.width, height: height ?? DIALOG.height, isModal: true };
}

interface Entry {
  readonly id: string;
  readonly name: string;
  readonly path: string;
  readonly mimeType?: string;
  readonly parents?: readonly string[];
  readonly trashed?: boolean;
}

/** From the index that the Drive folder keeps beside its documents. */
function indexOf(documents: string): readonly Entry[] {
  try {
    return (JSON.parse(readFileSync(path.join(documents, '.drive.json'), 'utf8')) as { files?: Entry[] }).files ?? [];
  } catch {
    return [];
  }
}

/** Where it lies; null where that is outside the folder of documents, or nothing is there. */
function placeIn(documents: string, entry: Entry): string | null {
  const whole = path.resolve(documents);
  const place = path.resolve(whole, String(entry.path));
  if (!place.startsWith(whole + path.sep) || !existsSync(place)) return null;
  // A link on disc may lead out of the folder, or the folder itself be one.
  return realpathSync(place).startsWith(realpathSync(whole) + path.sep) ? place : null;
}

const isFolder = ({ mimeType }: Entry): boolean => mimeType === FOLDER;

function folderOf(documents: string, id: string): ReturnType<Served['folder']> {
  const all = indexOf(documents);
  const folder = all.find((entry) => entry.id === id && isFolder(entry));
  if (!folder || folder.trashed || !placeIn(documents, folder)) return null;
  const holds = all
    .filter((entry) => entry.parents?.includes(id) && !entry.trashed && placeIn(documents, entry))
    .map((entry) => ({
      id: entry.id,
      // On disc a second of the same name has a number.
      name: isFolder(entry) ? entry.name : path.basename(entry.path),
      isFolder: isFolder(entry),
    }));
  return {
    name: folder.name,
    holds: holds.sort((a, b) => Number(b.isFolder) - Number(a.isFolder) || a.name.localeCompare(b.name, 'en-GB')),
  };
}

function documentOf(documents: string, id: string): ReturnType<Served['document']> {
  const found = indexOf(documents).find((entry) => entry.id === id);
  const file = found && placeIn(documents, found);
  if (!file || !/\.(docx|xlsx|pdf)$/.test(file)) return null;
  return { name: path.basename(file), bytes: readFileSync(file) };
}

/** Links to tabs name them by Google's number. */
function sheetOf(host: Host, number: number): string | null {
  for (const name of host.workbook.names()) {
    const sheet = host.workbook.sheet(name);
    if (sheet.service.getSheetId() === number) return sheet.id;
  }
  return null;
}
