/** The templates that come with the product, one for each kind of document. Tests: test/documents/starter.test.ts, starters.test.ts */
import classDigest from 'starter:classDigest';
import governors from 'starter:governors';
import iep from 'starter:iep';
import invitation from 'starter:invitation';
import parentsGuide from 'starter:parentsGuide';
import pupilRecord from 'starter:pupilRecord';
import review from 'starter:review';
import { fromBase64 } from '../files/base64';
import type { DocumentKind } from './kinds';

const packed: Readonly<Record<DocumentKind, string>> = {
  iep,
  review,
  invitation,
  pupilRecord,
  classDigest,
  parentsGuide,
  governors,
};

/** @returns a .docx */
export function starterTemplate(kind: DocumentKind): Uint8Array {
  const bytes = fromBase64(packed[kind] ?? '');
  if (!bytes?.length) throw new Error(`The starter template "${kind}" was damaged in the build.`);
  return bytes;
}
