/**
 * One person's documents in their own Drive, with the `drive.file` scope: only what this person made with this add-on is seen.
 * A new document is one write: created and turned into a Google Doc at once, with its key among its properties.
 */
import type { Documents, Own, StoredDocument } from '../app/ports';
import { files, isFolderThere } from './drive';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const GOOGLE_DOC = 'application/vnd.google-apps.document';
const FOLDER = 'application/vnd.google-apps.folder';
export const KEY = 'provisionMapKey';
const PAGE_SIZE = 1000;

export function myDocuments(own: Own): Documents {
  return {
    folder(name) {
      const kept = own.get('folder');
      if (kept && isFolderThere(kept)) return kept;
      const made = files().create({ name, mimeType: FOLDER });
      const id = made.id as string;
      own.set('folder', id);
      return id;
    },
    create({ name, folderId, key, bytes }) {
      const blob = Utilities.newBlob(signed(bytes), DOCX, `${name}.docx`);
      const file = files().create(
        { name, mimeType: GOOGLE_DOC, parents: [folderId], appProperties: { [KEY]: key } },
        blob,
        { supportsAllDrives: true, fields: 'id, webViewLink' },
      );
      return { fileId: file.id as string, link: file.webViewLink as string };
    },
    byKey(folderId) {
      // Listing by parent is up to date at once; a search by name or property may lag.
      const found = new Map<string, StoredDocument>();
      let pageToken: string | undefined;
      do {
        const page = files().list({
          q: `'${folderId}' in parents and trashed = false`,
          fields: 'nextPageToken, files(id, webViewLink, appProperties)',
          pageSize: PAGE_SIZE,
          supportsAllDrives: true,
          includeItemsFromAllDrives: true,
          ...(pageToken ? { pageToken } : {}),
        });
        for (const file of page.files ?? []) {
          const key = (file.appProperties as Record<string, string> | undefined)?.[KEY];
          if (key && !found.has(key)) found.set(key, { fileId: file.id as string, link: file.webViewLink as string });
        }
        pageToken = page.nextPageToken ?? undefined;
      } while (pageToken);
      return found;
    },
  };
}

/** Blobs hold bytes as −128 … 127. */
export function signed(bytes: Uint8Array): number[] {
  return Array.from(new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length));
}
