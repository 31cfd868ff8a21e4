/**
 * PropertiesService, kept in a file beside the workbook: each user's own, the document's, the script's.
 * Limits are Google's: text only, 9 KB a value, 500 KB a store. Tests: test/local/keptThings.test.ts
 */
import { Service, wrongArguments } from './service';

export type Store = Record<string, string>;
/** All that outlives a run, besides the workbook and the documents. JSON. */
export interface KeptState {
  document: Store;
  script: Store;
  users: Record<string, { properties: Store; key: string }>;
}
export const nothingKept = (): KeptState => ({ document: {}, script: {}, users: {} });

const VALUE_BYTES = 9 * 1024;
const STORE_BYTES = 500 * 1024;

export class PropertiesService extends Service {
  readonly path = 'PropertiesService';
  constructor(
    readonly kept: KeptState,
    readonly user: Store,
    readonly changed: () => void,
  ) {
    super();
  }
  getUserProperties(): Properties {
    return new Properties(this.user, this.changed);
  }
  getDocumentProperties(): Properties {
    return new Properties(this.kept.document, this.changed);
  }
  getScriptProperties(): Properties {
    return new Properties(this.kept.script, this.changed);
  }
}

export class Properties extends Service {
  readonly path = 'PropertiesService.Properties';
  constructor(
    readonly store: Store,
    readonly changed: () => void,
  ) {
    super();
  }
  getProperty(key: unknown): string | null {
    if (typeof key !== 'string') wrongArguments(`${this.path}.getProperty`, [key]);
    return Object.hasOwn(this.store, key) ? (this.store[key] as string) : null;
  }
  getProperties(): Store {
    return { ...this.store };
  }
  getKeys(): string[] {
    return Object.keys(this.store);
  }
  setProperty(key: unknown, value: unknown): this {
    if (typeof key !== 'string' || typeof value !== 'string') wrongArguments(`${this.path}.setProperty`, [key, value]);
    return this.setProperties({ [key]: value });
  }
  setProperties(values: unknown, deleteOthers: unknown = false): this {
    if (typeof values !== 'object' || values === null) wrongArguments(`${this.path}.setProperties`, [values]);
    const next = deleteOthers === true ? {} : { ...this.store };
    for (const [key, value] of Object.entries(values)) {
      if (typeof value !== 'string') wrongArguments(`${this.path}.setProperties`, [values]);
      if (Buffer.byteLength(value) > VALUE_BYTES) throw new Error('Argument too large: value');
      next[key] = value;
    }
    if (Buffer.byteLength(JSON.stringify(next)) > STORE_BYTES) {
      throw new Error('You have exceeded the property storage quota. Please remove some properties and try again.');
    }
    for (const key of Object.keys(this.store)) delete this.store[key];
    Object.assign(this.store, next);
    this.changed();
    return this;
  }
  deleteProperty(key: unknown): this {
    if (typeof key !== 'string') wrongArguments(`${this.path}.deleteProperty`, [key]);
    delete this.store[key];
    this.changed();
    return this;
  }
  deleteAllProperties(): this {
    for (const key of Object.keys(this.store)) delete this.store[key];
    this.changed();
    return this;
  }
}
