/**
 * Spreadsheets made for other people, in the person's own folder with the `drive.file` scope. Each is one write: created from
 * an .xlsx and turned into a Google Sheet at once. Nothing is ever overwritten: every copy is a new file.
 */
import type { Copies, Own, StoredCopy } from '../app/ports';
import { KEY, signed } from './documents';
import { files, isFolderThere } from './drive';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const GOOGLE_SHEET = 'application/vnd.google-apps.spreadsheet';
/** More copies than this nobody looks through. */
const MOST = 100;

export function myCopies(own: Own): Copies {
  return {
    create({ name, folderId, key, bytes }) {
      const blob = Utilities.newBlob(signed(bytes), XLSX, `${name}.xlsx`);
      const file = files().create(
        { name, mimeType: GOOGLE_SHEET, parents: [folderId], appProperties: { [KEY]: key } },
        blob,
        { supportsAllDrives: true, fields: 'name, webViewLink' },
      );
      return stored(file);
    },
    all() {
      const folderId = own.get('folder');
      if (!folderId || !isFolderThere(folderId)) return [];
      // By parent, which is up to date at once.
      const page = files().list({
        q: `'${folderId}' in parents and mimeType = '${GOOGLE_SHEET}' and trashed = false`,
        fields: 'files(name, webViewLink)',
        orderBy: 'createdTime',
        pageSize: MOST,
        supportsAllDrives: true,
        includeItemsFromAllDrives: true,
      });
      return (page.files ?? []).map(stored);
    },
  };
}

function stored(file: { name?: string | null | undefined; webViewLink?: string | null | undefined }): StoredCopy {
  return { name: file.name as string, link: file.webViewLink as string };
}
