/**
 * The folder of documents that stands for Drive, with an index beside them (`.drive.json`) of what a file cannot
 * say: id, owner, parents, properties, bin. Names are made safe, and nothing is ever written outside the folder.
 * A document that someone changed or deleted on disc counts as changed or gone. Tests: test/local/drive.test.ts
 */
import { randomBytes } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type { Clock } from '../clock';
import type { DriveFile } from './driveQuery';

export const DRIVE_ROOT = 'root';
const INDEX = '.drive.json';

export interface StoredFile extends DriveFile {
  readonly owner: string;
  /** Inside the folder, with "/". */
  readonly path: string;
  /** The disc's time when we wrote it, to see that someone else did since. */
  writtenAt: number;
}
export type LinkFor = (file: { id: string; path: string; name: string }) => string;
type NewFile = Pick<StoredFile, 'name' | 'mimeType' | 'parents' | 'appProperties' | 'owner'> & {
  id: string | undefined;
};

export class DriveFolder {
  private readonly index: string;
  private files: StoredFile[] = [];
  private madeIds: string[] = [];

  constructor(
    readonly folder: string,
    private readonly clock: Clock,
    private readonly linkFor: LinkFor,
  ) {
    mkdirSync(folder, { recursive: true });
    this.index = path.join(folder, INDEX);
    const kept = existsSync(this.index) ? keptIn(this.index) : null;
    this.files = kept?.files ?? [];
    this.madeIds = kept?.madeIds ?? [];
  }

  all(): StoredFile[] {
    return this.files.flatMap((file) => this.asOnDisc(file) ?? []);
  }
  find(id: string): StoredFile | null {
    const file = this.files.find((one) => one.id === id);
    return file ? this.asOnDisc(file) : null;
  }
  has(id: string): boolean {
    return this.files.some((file) => file.id === id);
  }
  wasMadeBefore(id: string): boolean {
    return this.madeIds.includes(id);
  }
  makeIds(count: number): string[] {
    const ids = Array.from({ length: count }, newId);
    this.madeIds.push(...ids);
    this.save();
    return ids;
  }
  read(id: string): Uint8Array {
    return readFileSync(this.absolute(this.files.find((file) => file.id === id)?.path ?? ''));
  }
  /** Milliseconds since it was made. */
  age(file: StoredFile): number {
    return this.clock.now() - Date.parse(file.createdTime);
  }
  link(file: StoredFile): string {
    return this.linkFor({ id: file.id, path: this.absolute(file.path), name: file.name });
  }

  /** @param bytes null for a folder */
  add({ id, ...given }: NewFile, bytes: Uint8Array | null): StoredFile {
    const parent = this.files.find((file) => file.id === given.parents[0])?.path ?? '';
    const place = this.freePath(parent, given.name, bytes === null ? '' : endingOf(given.mimeType));
    if (bytes === null) mkdirSync(this.absolute(place), { recursive: true });
    else writeFileSync(this.absolute(place), bytes);
    const now = new Date(this.clock.now()).toISOString();
    const file: StoredFile = {
      ...given,
      id: id ?? newId(),
      path: place,
      trashed: false,
      createdTime: now,
      modifiedTime: now,
      writtenAt: bytes === null ? 0 : this.discTime(place),
    };
    this.files.push(file);
    this.save();
    return file;
  }

  change(
    id: string,
    change: Partial<Pick<StoredFile, 'name' | 'trashed' | 'appProperties'>>,
    bytes?: Uint8Array,
  ): StoredFile {
    const file = this.files.find((one) => one.id === id) as StoredFile;
    Object.assign(file, change, { modifiedTime: new Date(this.clock.now()).toISOString() });
    if (bytes) {
      writeFileSync(this.absolute(file.path), bytes);
      file.writtenAt = this.discTime(file.path);
    }
    this.save();
    return file;
  }

  remove(id: string): void {
    const file = this.files.find((one) => one.id === id);
    if (!file) return;
    rmSync(this.absolute(file.path), { recursive: true, force: true });
    this.files = this.files.filter((one) => one !== file && !one.path.startsWith(`${file.path}/`));
    this.save();
  }

  private asOnDisc(file: StoredFile): StoredFile | null {
    if (!existsSync(this.absolute(file.path))) return null;
    const time = file.writtenAt === 0 ? 0 : this.discTime(file.path);
    return time === file.writtenAt ? file : { ...file, modifiedTime: new Date(time).toISOString() };
  }

  private absolute(place: string): string {
    const full = path.resolve(this.folder, place);
    if (full !== path.resolve(this.folder) && !full.startsWith(path.resolve(this.folder) + path.sep)) {
      throw new Error(`“${place}” is not in the folder of documents.`);
    }
    this.mustStayInside(full, place);
    return full;
  }

  /** A link on disc may lead elsewhere, also to what is not there yet: the nearest part of the path that is there decides. */
  private mustStayInside(full: string, place: string): void {
    const whole = realpathSync(this.folder);
    let near = full;
    while (!lstatSync(near, { throwIfNoEntry: false })) near = path.dirname(near);
    const real = existsSync(near) ? realpathSync(near) : '';
    if (real !== whole && !real.startsWith(whole + path.sep))
      throw new Error(`“${place}” leads out of the folder of documents. Take the link there away.`);
  }

  private discTime(place: string): number {
    return Math.round(statSync(this.absolute(place)).mtimeMs);
  }

  private freePath(parent: string, name: string, ending: string): string {
    const safe = safeName(name.replace(/\.(docx|xlsx|pdf)$/i, ''));
    for (let number = 1; ; number += 1) {
      const place = [parent, `${safe}${number === 1 ? '' : ` (${number})`}${ending}`].filter(Boolean).join('/');
      const isTaken = this.files.some((file) => file.path.toLowerCase() === place.toLowerCase());
      if (!isTaken && !existsSync(this.absolute(place))) return place;
    }
  }

  private save(): void {
    const aside = `${this.index}.new`;
    writeFileSync(aside, JSON.stringify({ files: this.files, madeIds: this.madeIds }, null, 1));
    renameSync(aside, this.index);
  }
}

/** @throws Error with a sentence where the list is not whole */
function keptIn(index: string): { files: StoredFile[]; madeIds?: string[] } {
  try {
    const kept = JSON.parse(readFileSync(index, 'utf8')) as { files: StoredFile[]; madeIds?: string[] };
    const isFile = ({ id, path: place }: StoredFile) => typeof id === 'string' && typeof place === 'string';
    if (Array.isArray(kept.files) && kept.files.every(isFile)) return kept;
  } catch {
    // Said below: not JSON is as bad as JSON of another shape.
  }
  throw new Error(
    `The list of documents, ${index}, is damaged. Put back an older copy of it, or move it away: the documents stay, but the program no longer knows them.`,
  );
}

/** Discs take 255 bytes; a number in brackets and the ending come after it. */
const LONGEST_NAME_BYTES = 230;

/** A name that every kind of disc takes, and that is no path. */
export function safeName(name: string): string {
  const letters = [...name.normalize('NFC').replace(/[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}\ufffe\uffff]/gu, '-')].slice(0, 120);
  while (Buffer.byteLength(letters.join('')) > LONGEST_NAME_BYTES) letters.pop();
  const safe = letters.join('').replace(/^[. ]+|[. ]+$/g, '');
  if (safe === '') return 'Untitled';
  // Windows keeps these for itself, with any ending.
  return safe.replace(/^(con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])(?=\s*(\.|$))/i, '$1_');
}

function endingOf(mimeType: string): string {
  if (mimeType === 'application/pdf') return '.pdf';
  return /spreadsheet/.test(mimeType) ? '.xlsx' : '.docx';
}

const newId = () => `1${randomBytes(24).toString('base64url')}`;
