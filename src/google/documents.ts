/**
 * One person's documents in their own Drive, with the `drive.file` scope: only what this person made with this add-on is seen.
 * A new document is one write: created and turned into a Google Doc at once, with its key among its properties. Ids of folders
 * are kept among the person's own properties, so that none has to be looked for. Tests: test/app/documents/
 */
import type { Documents, FoundDocument, NewDocument, Own, StoredDocument } from '../app/ports';
import { exporting, files, isFolderThere, once, repeated } from './drive';
import { codeOf } from './driveFaults';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const GOOGLE_DOC = 'application/vnd.google-apps.document';
const PDF = 'application/pdf';
const FOLDER = 'application/vnd.google-apps.folder';
export const KEY = 'provisionMapKey';
const PAGE_SIZE = 1000;
/** A conversion may end a moment after the file was made; nobody opens it and types sooner. */
const SETTLING_MS = 10_000;

/** What is sent, what it becomes, and how its name ends. */
const AS = {
  doc: { from: DOCX, to: GOOGLE_DOC, ending: '' },
  word: { from: DOCX, to: DOCX, ending: '.docx' },
  pdf: { from: PDF, to: PDF, ending: '.pdf' },
} as const;

/** @param workbookId marks the folders: another workbook of the same school has its own */
export function myDocuments(own: Own, workbookId: () => string): Documents {
  function folder(name: string, ...below: readonly string[]): string {
    const property = below.length === 0 ? 'folder' : `folder:${below.join('/')}`;
    const kept = own.get(property);
    if (kept && repeated(() => isFolderThere(kept))) return kept;
    const parent = below.length === 0 ? 'root' : folder(name, ...below.slice(0, -1));
    const mark = { [KEY]: `folder-${workbookId()}` };
    const wished = { name: below[below.length - 1] ?? name, mimeType: FOLDER, parents: [parent], appProperties: mark };
    // A run that was ended after the folder was made and before its id was kept left one.
    const left = foldersIn(parent).find((one) => one.name === wished.name && one.appProperties?.[KEY] === mark[KEY]);
    const id = (left ?? once(() => files().create(wished))).id as string;
    own.set(property, id);
    return id;
  }

  return {
    folder,
    isFolderThere: (folderId) => repeated(() => isFolderThere(folderId)),
    ownFolder() {
      const kept = own.get('folder');
      if (!kept || !repeated(() => isFolderThere(kept))) return null;
      const { name, webViewLink } = repeated(() => files().get(kept, { fields: 'name, webViewLink' }));
      return { name: name as string, link: webViewLink as string };
    },
    ids: (count) => repeated(() => files().generateIds({ count, space: 'drive' })).ids as string[],
    create: (file) => (file.id === undefined ? once(() => created(file)) : repeated(() => createdOrThere(file))),
    inFolder,
    pdfOf: (fileId) => Uint8Array.from(repeated(() => exporting().export(fileId, PDF, { alt: 'media' }).getBytes())),
    bin: (fileId) => void repeated(() => files().update({ trashed: true }, fileId)),
  };
}

function foldersIn(parent: string) {
  const q = `'${parent}' in parents and mimeType = '${FOLDER}' and trashed = false`;
  const { files: found = [] } = repeated(() =>
    files().list({ q, fields: 'files(id, name, appProperties)', pageSize: PAGE_SIZE }),
  );
  return found.map(({ id, name, appProperties }) => ({
    id,
    name,
    appProperties: appProperties as Record<string, string> | undefined,
  }));
}

function created({ name, folderId, key, bytes, as = 'doc', id }: NewDocument): StoredDocument {
  const { from, to, ending } = AS[as];
  const blob = Utilities.newBlob(signed(bytes), from, `${name}${ending || '.docx'}`);
  const metadata = { name: `${name}${ending}`, mimeType: to, parents: [folderId], appProperties: { [KEY]: key } };
  return stored(
    files().create(id === undefined ? metadata : { ...metadata, id }, blob, {
      supportsAllDrives: true,
      fields: 'id, webViewLink',
    }),
  );
}

/** An id is given once: whoever asks for it again gets what is there. */
function createdOrThere(file: NewDocument): StoredDocument {
  try {
    return created(file);
  } catch (problem) {
    if (codeOf(problem) !== 409) throw problem;
    return stored(files().get(file.id as string, { fields: 'id, webViewLink', supportsAllDrives: true }));
  }
}

/** Listing by parent is up to date at once; a search by name or property may lag. */
function inFolder(folderId: string): FoundDocument[] {
  const found: FoundDocument[] = [];
  let pageToken: string | undefined;
  do {
    const page = repeated(() =>
      files().list({
        q: `'${folderId}' in parents and trashed = false`,
        fields: 'nextPageToken, files(id, name, webViewLink, appProperties, createdTime, modifiedTime)',
        orderBy: 'createdTime',
        pageSize: PAGE_SIZE,
        supportsAllDrives: true,
        includeItemsFromAllDrives: true,
        ...(pageToken ? { pageToken } : {}),
      }),
    );
    for (const file of page.files ?? []) {
      const key = (file.appProperties as Record<string, string> | undefined)?.[KEY];
      if (!key) continue;
      const age = Date.parse(file.modifiedTime as string) - Date.parse(file.createdTime as string);
      found.push({ ...stored(file), key, name: file.name as string, isUntouched: age <= SETTLING_MS });
    }
    pageToken = page.nextPageToken ?? undefined;
  } while (pageToken);
  return found;
}

function stored(file: { id?: string | null | undefined; webViewLink?: string | null | undefined }): StoredDocument {
  return { fileId: file.id as string, link: file.webViewLink as string };
}

/** Blobs hold bytes as −128 … 127. */
export function signed(bytes: Uint8Array): number[] {
  return Array.from(new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length));
}
