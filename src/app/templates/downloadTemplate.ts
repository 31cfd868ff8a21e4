/** A template as a .docx to keep or to change in Word: the one in use, or a version. Changes nothing. Tests: test/app/templates/ */

import { type DocumentKind, kindSpec } from '../../documents/kinds';
import { starterTemplate } from '../../documents/starters';
import { answered, type Result } from '../../domain/result';
import { toBase64 } from '../../files/base64';
import type { SheetProblem } from '../../tables/tab';
import type { World } from '../ports';
import { templateIn } from './templateFor';
import { TAB, TemplateTab } from './templateTab';
import { refuseVersion } from './useVersion';

export interface Download {
  readonly base64: string;
  /** "Plan template, version 3.docx" */
  readonly name: string;
  /** Why it is not the school's own; '' = as expected. */
  readonly word: string;
}

/** @param version 0 = the starter; the one in use where it is not said */
export function downloadTemplate(
  { workbook }: World,
  { kind, version }: { readonly kind: DocumentKind; readonly version?: number | undefined },
): Result<Download, SheetProblem> {
  const ofKind = new TemplateTab(workbook.read(TAB) ?? []).of(kind);
  const inUse = templateIn(ofKind, kind);
  if (version === undefined) {
    return answered({ base64: toBase64(inUse.bytes), name: nameOf(kind, inUse.version), word: inUse.word });
  }
  const wanted = ofKind.versions.find((one) => one.version === version);
  const bytes = version === 0 ? starterTemplate(kind) : wanted?.bytes();
  return bytes
    ? answered({ base64: toBase64(bytes), name: nameOf(kind, version), word: '' })
    : refuseVersion(kind, version, wanted !== undefined);
}

function nameOf(kind: DocumentKind, version: number): string {
  return `${kindSpec(kind).name} template${version === 0 ? '' : `, version ${version}`}.docx`;
}
