/**
 * The Google Docs in which a person changes templates, by kind: kept as the person's own, since nobody else's session sees them.
 */
import { type DocumentKind, KINDS } from '../../documents/kinds';
import { parsed } from '../choices';
import type { Own } from '../ports';

export interface KeptDoc {
  /** Among the file's properties. */
  readonly key: string;
  /** '' = begun, and not known yet whether it was made. */
  readonly fileId: string;
  readonly link: string;
  /** The version that it was made from, or that it became. */
  readonly version: number;
}
export type KeptDocs = { readonly [kind in DocumentKind]?: KeptDoc };

/** One property for all of them: one call. */
const KEPT_AS = 'templateDocs';

export function keptDocs(own: Own): KeptDocs {
  const kept = parsed(own.get(KEPT_AS));
  return Object.fromEntries(
    KINDS.flatMap((kind) => {
      const { key, fileId, link, version } = (kept[kind] ?? {}) as { [name in keyof KeptDoc]?: unknown };
      const isText = [key, fileId, link].every((one) => typeof one === 'string');
      return isText && typeof version === 'number' ? [[kind, { key, fileId, link, version }]] : [];
    }),
  );
}

export function keepDoc(own: Own, kind: DocumentKind, doc: KeptDoc): void {
  own.set(KEPT_AS, JSON.stringify({ ...keptDocs(own), [kind]: doc }));
}
