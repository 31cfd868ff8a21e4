/**
 * The Google Docs in which a person changes a template, with the `drive.file` scope: a Doc that a colleague made is not to be
 * seen here. Tests: test/app/templates/
 */
import type { Drafts } from '../app/ports';
import { KEY } from './documents';
import { exporting, files } from './drive';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
/** More files than this nobody has in one folder. */
const MOST = 1000;

export function myDrafts(): Drafts {
  return {
    link(fileId) {
      try {
        const { trashed, webViewLink } = files().get(fileId, {
          fields: 'trashed, webViewLink',
          supportsAllDrives: true,
        });
        return trashed === true ? null : (webViewLink as string);
      } catch (problem) {
        if (/not found|404/i.test(String(problem))) return null;
        throw problem;
      }
    },
    find(folderId, key) {
      // By parent, which is up to date at once; a search by property may lag.
      const page = files().list({
        q: `'${folderId}' in parents and trashed = false`,
        fields: 'files(id, webViewLink, appProperties)',
        orderBy: 'createdTime',
        pageSize: MOST,
        supportsAllDrives: true,
        includeItemsFromAllDrives: true,
      });
      const found = (page.files ?? []).filter(
        ({ appProperties }) => (appProperties as Record<string, string> | undefined)?.[KEY] === key,
      );
      const newest = found[found.length - 1];
      return newest ? { fileId: newest.id as string, link: newest.webViewLink as string } : null;
    },
    asWord: (fileId) => Uint8Array.from(exporting().export(fileId, DOCX, { alt: 'media' }).getBytes()),
  };
}
