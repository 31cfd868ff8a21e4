/**
 * The `q` and `fields` of Drive v3, as far as they are written: comparisons joined by `and`. Anything else throws.
 * Tests: test/local/drive.test.ts
 */
import { GoogleError } from './service';

export interface DriveFile {
  readonly id: string;
  name: string;
  mimeType: string;
  parents: string[];
  appProperties: Record<string, string>;
  trashed: boolean;
  createdTime: string;
  modifiedTime: string;
}

export function invalid(what: string): never {
  throw new GoogleError(
    `API call to drive.files.list failed with error: Invalid Value (${what})`,
    'GoogleJsonResponseException',
    { code: 400, message: 'Invalid Value' },
  );
}

const TEXT = "'((?:[^'\\\\]|\\\\.)*)'";
const TERMS: [RegExp, (...found: string[]) => (file: DriveFile) => boolean][] = [
  [new RegExp(`^${TEXT} in parents`), (id) => (file) => file.parents.includes(plain(id))],
  [
    /^trashed\s*(=|!=)\s*(true|false)/,
    (sign, word) => (file) => (file.trashed === (word === 'true')) === (sign === '='),
  ],
  [
    new RegExp(`^(name|mimeType)\\s*(=|!=)\\s*${TEXT}`),
    (field, sign, text) => (file) => (file[field as 'name' | 'mimeType'] === plain(text)) === (sign === '='),
  ],
  [
    new RegExp(`^appProperties has \\{\\s*key\\s*=\\s*${TEXT}\\s+and\\s+value\\s*=\\s*${TEXT}\\s*\\}`),
    (key, value) => (file) => file.appProperties[plain(key)] === plain(value),
  ],
];

const plain = (text: string | undefined) => (text ?? '').replace(/\\(.)/g, '$1');

export function query(q: string | undefined): (file: DriveFile) => boolean {
  const tests: ((file: DriveFile) => boolean)[] = [];
  let rest = (q ?? '').trim();
  while (rest !== '') {
    const found = TERMS.map(([pattern, make]) => ({ match: pattern.exec(rest), make })).find(({ match }) => match);
    if (!found?.match) return invalid(`q: ${rest}`);
    tests.push(found.make(...found.match.slice(1)));
    rest = rest.slice(found.match[0].length).trim();
    if (rest === '') break;
    if (!/^and\s/.test(rest)) return invalid(`q: ${rest}`);
    rest = rest.slice(3).trim();
    if (rest === '') return invalid('q ends with “and”');
  }
  return (file) => tests.every((test) => test(file));
}

/** @param fields 'id,name' or '*'; undefined gives what Drive gives unasked */
export function pick(fields: string | undefined, file: Record<string, unknown>): Record<string, unknown> {
  const wanted = (fields ?? 'kind,id,name,mimeType').split(',').map((field) => field.trim());
  if (wanted.includes('*')) return file;
  for (const field of wanted) if (!(field in file)) invalid(`fields: ${field}`);
  return Object.fromEntries(wanted.map((field) => [field, file[field]]));
}

/** 'nextPageToken,files(id,name)' → 'id,name' */
export function listFields(fields: string | undefined): { files: string | undefined; page: boolean } {
  if (fields === undefined) return { files: undefined, page: true };
  if (fields.trim() === '*') return { files: '*', page: true };
  const files = /\bfiles\(([^)]*)\)/.exec(fields)?.[1];
  return { files: files ?? '*', page: /\bnextPageToken\b/.test(fields) };
}
