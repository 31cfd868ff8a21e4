/**
 * The advanced Drive service, and whether a folder that we made is still there for us. "Not visible to you" is never
 * "missing": only a clear "not found", or the bin, lets a new one be made.
 */
import { tries } from './driveFaults';

type Files = NonNullable<typeof Drive>['Files'];

export function files(): Files {
  // The manifest asks for the service; a script pasted by hand may lack it.
  if (typeof Drive === 'undefined') {
    throw new Error(
      'The Drive service is not switched on. In the script editor choose Services, then add Drive API v3.',
    );
  }
  return Drive.Files;
}

/** As it is called: without `alt` Drive refuses, and the types that are published leave it out. */
interface FilesCollection {
  export(fileId: string, mimeType: string, options: { readonly alt: 'media' }): GoogleAppsScript.Base.Blob;
}

export const exporting = (): FilesCollection => files() as unknown as FilesCollection;

export const { once, repeated } = tries((ms) => Utilities.sleep(ms));

export function isFolderThere(id: string): boolean {
  try {
    return files().get(id, { fields: 'id, trashed', supportsAllDrives: true }).trashed !== true;
  } catch (problem) {
    if (/not found|404/i.test(String(problem))) return false;
    throw problem;
  }
}
