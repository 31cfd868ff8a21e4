/**
 * Whether a folder that we made is still there for us. "Not visible to you" is never "missing": only a clear
 * "not found", or the bin, lets a new one be made.
 */
export function isFolderThere(id: string): boolean {
  try {
    const folder = Drive.Files.get(id, { fields: 'id, trashed', supportsAllDrives: true });
    return folder.trashed !== true;
  } catch (problem) {
    if (/not found|404/i.test(String(problem))) return false;
    throw problem;
  }
}
