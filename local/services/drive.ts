/**
 * Drive, the advanced service v3, with the scope drive.file: each user sees what their own session made, nothing else.
 * "Drive" is a folder of .docx and .xlsx (driveFolder.ts). A Google Doc or Sheet is kept as the file that was converted.
 * Tests: test/local/drive.test.ts
 */
import { DRIVE_ROOT, type DriveFolder, type StoredFile } from './driveFolder';
import { listFields, pick, query } from './driveQuery';
import { pdfFrom } from './pdf';
import { GoogleError, Service, wrongArguments } from './service';
import { Blob } from './utilities';

export const DOCUMENT = 'application/vnd.google-apps.document';
export const FOLDER = 'application/vnd.google-apps.folder';
export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const PDF = 'application/pdf';
export const SHEET = 'application/vnd.google-apps.spreadsheet';
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What is converted from what, and the part that such a file must name. */
const CONVERTED: Readonly<Record<string, { readonly from: string; readonly part: string }>> = {
  [DOCUMENT]: { from: DOCX, part: '' },
  [SHEET]: { from: XLSX, part: 'xl/workbook.xml' },
};

/** What may stand in metadata and options; each is checked where it is used. */
type Given = { readonly [K in (typeof KNOWN)[number]]?: unknown };
const KNOWN = [
  'id',
  'name',
  'mimeType',
  'parents',
  'appProperties',
  'trashed',
  'description',
  'fields',
  'q',
  'pageSize',
  'pageToken',
  'orderBy',
  'spaces',
  'alt',
  'count',
  'space',
  'supportsAllDrives',
  'includeItemsFromAllDrives',
  'corpora',
] as const;

export class Drive extends Service {
  readonly path = 'Drive';
  readonly Files: Files;
  constructor(folder: DriveFolder, user: string) {
    super();
    this.Files = new Files(folder, user);
  }
}

export class Files extends Service {
  readonly path = 'Drive.Files';
  constructor(
    readonly folder: DriveFolder,
    readonly user: string,
  ) {
    super();
  }

  create(metadata: unknown, media?: unknown, options?: unknown): Record<string, unknown> {
    const given = record(metadata, 'create');
    const blob = blobOf(media, 'create');
    const type = text(given.mimeType) ?? blob?.type ?? 'application/octet-stream';
    if (blob) mustConvert(type, blob);
    const id = text(given.id);
    if (id !== undefined && type.startsWith('application/vnd.google-apps.')) {
      refuse('create', 400, 'Generated IDs are not supported for Docs Editors formats.');
    }
    if (id !== undefined && this.folder.has(id)) refuse('create', 409, 'A file already exists with the provided ID.');
    if (id !== undefined && !this.folder.wasMadeBefore(id))
      refuse('create', 400, 'The provided file ID is not usable.');
    const parents = Array.isArray(given.parents) ? given.parents.map(String) : [DRIVE_ROOT];
    for (const parent of parents) if (parent !== DRIVE_ROOT) mustSee(this, parent, 'create');
    const file = this.folder.add(
      {
        id,
        name: text(given.name) ?? 'Untitled',
        mimeType: type,
        parents,
        appProperties: properties(given.appProperties, {}),
        owner: this.user,
      },
      type === FOLDER ? null : (blob?.bytes ?? new Uint8Array()),
    );
    return shown(this, file, fieldsOf(options, 'create'));
  }

  get(fileId: unknown, options?: unknown): Record<string, unknown> {
    const file = mustSee(this, fileId, 'get');
    const { alt } = record(options, 'get');
    if (alt !== undefined) throw new Error('Drive.Files.get with alt is not written in the local host.');
    return shown(this, file, fieldsOf(options, 'get'));
  }

  list(options?: unknown): Record<string, unknown> {
    const given = record(options, 'list');
    const size = typeof given.pageSize === 'number' ? given.pageSize : 100;
    const from = Number(text(given.pageToken) ?? 0);
    const { files: fields, page } = listFields(text(given.fields));
    const q = text(given.q);
    const matches = query(q);
    const isListed = listsAtOnce(q) ? () => true : (file: StoredFile) => this.folder.age(file) >= LISTED_AFTER_MS;
    const found = this.folder.all().filter((file) => file.owner === this.user && matches(file) && isListed(file));
    const orderBy = text(given.orderBy);
    if (orderBy !== undefined && orderBy !== 'createdTime')
      throw new Error(`Drive.Files.list with orderBy ${orderBy} is not written in the local host.`);
    const files = found.slice(from, from + size).map((file) => shown(this, file, fields));
    const hasMore = page && found.length > from + size;
    return { files, incompleteSearch: false, ...(hasMore ? { nextPageToken: String(from + size) } : {}) };
  }

  update(metadata: unknown, fileId: unknown, media?: unknown, options?: unknown): Record<string, unknown> {
    const file = mustSee(this, fileId, 'update');
    const given = record(metadata, 'update');
    const blob = blobOf(media, 'update');
    if (blob) mustConvert(file.mimeType, blob);
    const changed = this.folder.change(
      file.id,
      {
        ...(given.name === undefined ? {} : { name: String(given.name) }),
        ...(typeof given.trashed === 'boolean' ? { trashed: given.trashed } : {}),
        ...(given.appProperties === undefined
          ? {}
          : { appProperties: properties(given.appProperties, file.appProperties) }),
      },
      blob?.bytes,
    );
    return shown(this, changed, fieldsOf(options, 'update'));
  }

  /** Google answers only with alt=media. */
  export(fileId: unknown, mimeType: unknown, options?: unknown): Blob {
    const file = mustSee(this, fileId, 'export');
    if (file.mimeType !== DOCUMENT) refuse('export', 403, 'Export only supports Docs Editors files.');
    if (mimeType !== DOCX && mimeType !== PDF)
      throw new Error(`Drive.Files.export to ${mimeType} is not written in the local host.`);
    if (record(options, 'export').alt !== 'media')
      refuse('export', 400, 'Export requires alt=media to download the exported content.');
    const bytes = this.folder.read(file.id);
    return mimeType === PDF
      ? new Blob(pdfFrom(bytes), PDF, `${file.name}.pdf`)
      : new Blob(bytes, DOCX, `${file.name}.docx`);
  }

  remove(fileId: unknown): void {
    this.folder.remove(mustSee(this, fileId, 'delete').id);
  }

  generateIds(options?: unknown): Record<string, unknown> {
    const { count = 10, space = 'drive' } = record(options, 'generateIds');
    if (typeof count !== 'number' || count < 1 || count > 1000) wrongArguments(`${this.path}.generateIds`, [options]);
    return { kind: 'drive#generatedIds', space, ids: this.folder.makeIds(count) };
  }
}

/** What a folder holds is known at once; a search by a name or a property may not know a new file yet. */
const LISTED_AFTER_MS = 60_000;
const listsAtOnce = (q: string | undefined): boolean => /\bin parents\b/.test(q ?? '');

function shown(files: Files, file: StoredFile, fields: string | undefined): Record<string, unknown> {
  const { owner: _owner, path: _path, writtenAt: _writtenAt, ...open } = file;
  return pick(fields, { kind: 'drive#file', ...open, webViewLink: files.folder.link(file) });
}

function refuse(call: string, code: number, message: string): never {
  throw new GoogleError(
    `API call to drive.files.${call} failed with error: ${message}`,
    'GoogleJsonResponseException',
    {
      code,
      message,
    },
  );
}

function mustSee(files: Files, fileId: unknown, call: string): StoredFile {
  if (typeof fileId !== 'string') wrongArguments(`${files.path}.${call}`, [fileId]);
  const file = files.folder.find(fileId);
  // Not there, and not this user's, look the same.
  if (!file || file.owner !== files.user) return refuse(call, 404, `File not found: ${fileId}.`);
  return file;
}

/** Google would take more kinds; whatever is not the one that we mean is a mistake of ours. */
function mustConvert(type: string, blob: Blob): void {
  const kind = CONVERTED[type];
  if (kind === undefined) return;
  const isZip = blob.bytes[0] === 0x50 && blob.bytes[1] === 0x4b;
  // Names of parts stand in a zip as they are.
  if (blob.type !== kind.from || !isZip || !Buffer.from(blob.bytes).includes(kind.part)) {
    refuse('create', 400, 'Bad Request');
  }
}

function blobOf(media: unknown, call: string): Blob | null {
  if (media === undefined || media === null) return null;
  return media instanceof Blob ? media : wrongArguments(`Drive.Files.${call}`, [media]);
}

/** A misspelt name would be ignored by Drive; here it throws. */
function record(value: unknown, call: string): Given {
  if (value === undefined || value === null) return {};
  if (typeof value !== 'object' || Array.isArray(value)) wrongArguments(`Drive.Files.${call}`, [value]);
  const stranger = Object.keys(value).find((key) => !KNOWN.some((known) => known === key));
  if (stranger) throw new Error(`Drive.Files.${call}: “${stranger}” is not written in the local host.`);
  return value as Given;
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const fieldsOf = (options: unknown, call: string) => text(record(options, call).fields);

/** Drive takes 124 bytes a property, key and value together, and thirty from one add-on. */
const MOST_PROPERTIES = 30;
function properties(given: unknown, before: Record<string, string>): Record<string, string> {
  const next = { ...before };
  for (const [key, value] of Object.entries((given ?? {}) as Record<string, unknown>)) {
    if (value === null) delete next[key];
    else next[key] = String(value);
    if (Buffer.byteLength(key + String(value)) > 124) refuse('create', 400, 'Property exceeds 124 bytes.');
  }
  if (Object.keys(next).length > MOST_PROPERTIES) refuse('create', 400, 'The limit of private properties is exceeded.');
  return next;
}
