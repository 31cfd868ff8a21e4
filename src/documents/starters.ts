/** The templates that come with the product, one for each kind of document. Tests: test/documents/starter.test.ts */
import iep from 'starter:iep';
import { fromBase64 } from './base64';
import type { DocumentKind } from './kinds';

const packed: { readonly [kind in DocumentKind]?: string } = { iep };

/** @returns a .docx */
export function starterTemplate(kind: DocumentKind): Uint8Array {
  const bytes = fromBase64(packed[kind] ?? '');
  if (!bytes?.length) throw new Error(`The starter template "${kind}" was damaged in the build.`);
  return bytes;
}
