/**
 * The template that documents of a kind are made with: the school's own where it has one that is whole, else the starter, with a
 * word where that was not meant. One read of `_templates`. Tests: test/app/templates/
 */
import { type DocumentKind, kindSpec } from '../../documents/kinds';
import { starterTemplate } from '../../documents/starters';
import { count } from '../../domain/words';
import type { World } from '../ports';
import { type OfKind, TAB, TemplateTab } from './templateTab';

export interface Template {
  readonly bytes: Uint8Array;
  readonly isOwn: boolean;
  /** 0 = the starter. */
  readonly version: number;
  /** Why the starter is used although the school has its own; '' where it has none, or uses it. */
  readonly word: string;
}

export function templateFor({ workbook }: World, kind: DocumentKind): Template {
  return templateIn(new TemplateTab(workbook.read(TAB) ?? []).of(kind), kind);
}

export function templateIn(ofKind: OfKind, kind: DocumentKind): Template {
  const bytes = ownOf(ofKind)?.bytes();
  if (bytes) return { bytes, isOwn: true, version: ofKind.inUse?.version ?? 0, word: '' };
  return { bytes: starterTemplate(kind), isOwn: false, version: 0, word: wordFor(ofKind, kind) };
}

const ownOf = ({ inUse, versions }: OfKind) => versions.find(({ version }) => version === inUse?.version);

/** Without unpacking the starter. */
export function wordFor(ofKind: OfKind, kind: DocumentKind): string {
  const { inUse, versions } = ofKind;
  const starter = `The template that comes with Provision Map is used in its place.`;
  const name = kindSpec(kind).name;
  if (inUse === null && versions.length > 0) {
    return `${name}: ${count(versions.length, 'template')} of your school’s ${versions.length === 1 ? 'is' : 'are'} stored, and none is chosen. ${starter} Choose one under Templates.`;
  }
  if (inUse === null || inUse.version === 0 || ownOf(ofKind)?.isWhole()) return '';
  return `${name}: your school’s template, version ${inUse.version}, is not whole any more: the hidden tab ${TAB} was changed. ${starter} Upload yours again, or choose an older version.`;
}
