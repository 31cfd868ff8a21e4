/**
 * Each kind of document with its template: the school's own or the one that comes with the product, its versions, and the Google
 * Doc in which this person changes it. Changes nothing. Tests: test/app/templates/
 */
import { type About, type DocumentKind, KINDS, kindSpec } from '../../documents/kinds';
import type { World } from '../ports';
import { keptDocs } from './keptDocs';
import { wordFor } from './templateFor';
import { type OfKind, TAB, TemplateTab } from './templateTab';

export interface TemplateState {
  readonly kind: DocumentKind;
  readonly name: string;
  readonly about: About;
  readonly isOwn: boolean;
  /** 0 = the starter. */
  readonly version: number;
  /** Of the choice; '' where nobody ever chose. */
  readonly date: string;
  readonly initials: string;
  readonly fileName: string;
  readonly word: string;
  readonly versions: {
    readonly version: number;
    readonly date: string;
    readonly initials: string;
    readonly fileName: string;
    readonly inUse: boolean;
    readonly isWhole: boolean;
  }[];
  /** The link of my Google Doc with this template; '' = none. */
  readonly myDoc: string;
}

export function listTemplates(world: World): { templates: TemplateState[] } {
  const tab = new TemplateTab(world.workbook.read(TAB) ?? []);
  const docs = keptDocs(world.own);
  return { templates: KINDS.map((kind) => stateOf(kind, tab.of(kind), docs[kind]?.link ?? '')) };
}

function stateOf(kind: DocumentKind, ofKind: OfKind, myDoc: string): TemplateState {
  const { name, about } = kindSpec(kind);
  const { inUse } = ofKind;
  const versions = ofKind.versions.map((one) => ({
    version: one.version,
    date: one.storedOn,
    initials: one.initials,
    fileName: one.fileName,
    inUse: one.version === inUse?.version,
    isWhole: one.isWhole(),
  }));
  const isOwn = versions.some((one) => one.inUse && one.isWhole);
  return {
    kind,
    name,
    about,
    isOwn,
    version: isOwn ? (inUse?.version ?? 0) : 0,
    date: inUse?.storedOn ?? '',
    initials: inUse?.initials ?? '',
    fileName: isOwn ? (inUse?.fileName ?? '') : '',
    word: wordFor(ofKind, kind),
    versions,
    myDoc,
  };
}
