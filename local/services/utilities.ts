/**
 * Utilities, blobs and Session. Bytes are signed (−128 to 127), as in Apps Script. Tests: test/local/keptThings.test.ts
 */
import { createHash, randomUUID } from 'node:crypto';
import { type Clock, ZONE } from '../clock';
import { formatDate } from './formatDate';
import { Enumeration, EnumValue, Service, wrongArguments } from './service';

export class Blob extends Service {
  readonly path = 'Utilities.Blob';
  constructor(
    readonly bytes: Uint8Array,
    public type: string | null,
    public name: string | null,
  ) {
    super();
  }
  getBytes(): number[] {
    return signed(this.bytes);
  }
  getDataAsString(charset: unknown = 'UTF-8'): string {
    if (!/^utf-?8$/i.test(String(charset))) throw new Error(`Invalid argument: ${charset}`);
    return Buffer.from(this.bytes).toString('utf8');
  }
  getContentType(): string | null {
    return this.type;
  }
  setContentType(type: unknown): this {
    this.type = type === null ? null : String(type);
    return this;
  }
  getName(): string | null {
    return this.name;
  }
  setName(name: unknown): this {
    if (typeof name !== 'string') wrongArguments(`${this.path}.setName`, [name]);
    this.name = name;
    return this;
  }
  copyBlob(): Blob {
    return new Blob(this.bytes.slice(), this.type, this.name);
  }
}

export class Utilities extends Service {
  readonly path = 'Utilities';
  readonly Charset = new Enumeration('Utilities.Charset', ['UTF_8']);
  readonly DigestAlgorithm = new Enumeration('Utilities.DigestAlgorithm', ['MD5', 'SHA_1', 'SHA_256']);
  constructor(readonly clock: Clock) {
    super();
  }
  formatDate(date: unknown, zone: unknown, pattern: unknown): string {
    if (!(date instanceof Date) || typeof zone !== 'string' || typeof pattern !== 'string') {
      wrongArguments(`${this.path}.formatDate`, [date, zone, pattern]);
    }
    return formatDate(date, zone, pattern);
  }
  newBlob(data: unknown, type: unknown = null, name: unknown = null): Blob {
    const bytes = bytesOf(data, `${this.path}.newBlob`);
    return new Blob(bytes, typeof type === 'string' ? type : null, typeof name === 'string' ? name : null);
  }
  base64Encode(data: unknown, charset?: unknown): string {
    mustBeUtf8(charset, `${this.path}.base64Encode`);
    return Buffer.from(bytesOf(data, `${this.path}.base64Encode`)).toString('base64');
  }
  base64EncodeWebSafe(data: unknown, charset?: unknown): string {
    return this.base64Encode(data, charset).replace(/\+/g, '-').replace(/\//g, '_');
  }
  base64Decode(text: unknown, charset?: unknown): number[] {
    mustBeUtf8(charset, `${this.path}.base64Decode`);
    if (typeof text !== 'string') wrongArguments(`${this.path}.base64Decode`, [text]);
    const bare = text.replace(/\s/g, '');
    if (!/^[A-Za-z0-9+/]*={0,2}$/.test(bare)) throw new Error('Could not decode string.');
    return signed(Buffer.from(bare, 'base64'));
  }
  getUuid(): string {
    return randomUUID();
  }
  computeDigest(algorithm: unknown, data: unknown, charset?: unknown): number[] {
    mustBeUtf8(charset, `${this.path}.computeDigest`);
    if (!(algorithm instanceof EnumValue)) wrongArguments(`${this.path}.computeDigest`, [algorithm]);
    const name = algorithm.name().replace('_', '').toLowerCase();
    return signed(
      createHash(name)
        .update(bytesOf(data, `${this.path}.computeDigest`))
        .digest(),
    );
  }
  /** In virtual time. Google takes at most five minutes. */
  sleep(ms: unknown): void {
    if (typeof ms !== 'number' || ms < 0 || ms > 300_000) wrongArguments(`${this.path}.sleep`, [ms]);
    this.clock.pass(ms);
  }
}

export class Session extends Service {
  readonly path = 'Session';
  constructor(readonly key: string) {
    super();
  }
  getTemporaryActiveUserKey(): string {
    return this.key;
  }
  getScriptTimeZone(): string {
    return ZONE;
  }
}

export function signed(bytes: Uint8Array): number[] {
  return Array.from(new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length));
}

function bytesOf(data: unknown, path: string): Uint8Array {
  if (typeof data === 'string') return Buffer.from(data, 'utf8');
  if (!Array.isArray(data)) return wrongArguments(path, [data]);
  // Apps Script refuses 200 where it means -56.
  if (!data.every((byte) => Number.isInteger(byte) && byte >= -128 && byte <= 127)) {
    throw new Error('Cannot convert Array to Byte[]: bytes go from -128 to 127.');
  }
  return Uint8Array.from(data as number[], (byte) => byte & 255);
}

function mustBeUtf8(charset: unknown, path: string): void {
  if (charset !== undefined && !(charset instanceof EnumValue && charset.name() === 'UTF_8')) {
    wrongArguments(path, [charset]);
  }
}
