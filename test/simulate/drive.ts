/**
 * Each person's own Drive, in memory. What was made is listed only after a while; what was asked for and never answered may be there
 * all the same. Tests read from it what really came to be.
 */
import type { Copies, Documents, Drafts, FoundDocument, NewDocument, Own, StoredDocument } from '../../src/app/ports';

export interface DriveFile {
  readonly fileId: string;
  readonly key: string;
  readonly name: string;
  readonly folderId: string;
  readonly owner: string;
  /** Milliseconds since 1970, from when on a list shows it. */
  readonly listedFrom: number;
  isBinned: boolean;
  isUntouched: boolean;
}

export class Drive {
  files: DriveFile[] = [];
  /** Folder's id → its name below its parent's id. */
  readonly folders = new Map<string, string>();
  private last = 0;

  /** @param lagMs until lists show it */
  add(owner: string, { name, folderId, key, id }: NewDocument, now: number, lagMs: number): DriveFile {
    const there = id === undefined ? undefined : this.files.find(({ fileId }) => fileId === id);
    if (there) return there;
    const fileId = id ?? `file-${++this.last}`;
    const file = { fileId, key, name, folderId, owner, listedFrom: now + lagMs, isBinned: false, isUntouched: true };
    this.files.push(file);
    return file;
  }

  newId(): string {
    this.last += 1;
    return `made-${this.last}`;
  }
}

const stored = ({ fileId }: DriveFile): StoredDocument => ({ fileId, link: `https://drive.example/${fileId}` });

/** @param lagMs how long the next document stays out of lists */
export function documentsOf(
  owner: string,
  drive: Drive,
  own: Own,
  now: () => number,
  lagMs: () => number,
): { documents: Documents; drafts: Drafts; copies: Copies } {
  const mine = () => drive.files.filter((file) => file.owner === owner && !file.isBinned);
  function folder(name: string, ...below: readonly string[]): string {
    const property = below.length === 0 ? 'folder' : `folder:${below.join('/')}`;
    const kept = own.get(property);
    if (kept && drive.folders.has(kept)) return kept;
    const parent = below.length === 0 ? 'root' : folder(name, ...below.slice(0, -1));
    const id = `${parent}/${owner}-${below[below.length - 1] ?? name}`;
    drive.folders.set(id, name);
    own.set(property, id);
    return id;
  }
  const found = (file: DriveFile): FoundDocument => ({
    ...stored(file),
    key: file.key,
    name: file.name,
    isUntouched: file.isUntouched,
  });
  return {
    documents: {
      folder,
      isFolderThere: (id) => drive.folders.has(id),
      ownFolder() {
        const id = own.get('folder');
        return id ? { name: drive.folders.get(id) ?? '', link: `https://drive.example/${id}` } : null;
      },
      ids: (count) => Array.from({ length: count }, () => drive.newId()),
      create: (file) => stored(drive.add(owner, file, now(), lagMs())),
      inFolder: (id) =>
        mine()
          .filter(({ folderId, listedFrom }) => folderId === id && listedFrom <= now())
          .map(found),
      pdfOf: () => new Uint8Array(8),
      bin(fileId) {
        const file = mine().find((one) => one.fileId === fileId);
        if (file) file.isBinned = true;
      },
    },
    drafts: { link: () => null, find: () => null, asWord: () => new Uint8Array(8) },
    copies: {
      create: (copy) => ({ name: copy.name, link: stored(drive.add(owner, copy, now(), 0)).link }),
      all: () => [],
    },
  };
}
