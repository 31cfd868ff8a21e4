/**
 * Word's own fields in a template, such as a page number: those that stay on the page are let be, those that fetch something
 * from elsewhere or start something are told of. Each is known by its first word. Tests: test/documents/uninvited.test.ts
 */
import { decodedXml } from './lines';

export interface FieldCode {
  /** 'HYPERLINK "https://…"' */
  readonly code: string;
  /** Where it stands in the part's XML. */
  readonly at: number;
}

/** A field may stand inside another one's code; each is listed. */
export function fieldCodes(xml: string): FieldCode[] {
  const codes: FieldCode[] = [];
  const open: { code: string; readonly at: number; isCode: boolean }[] = [];
  for (const { 1: simple, 2: type, 3: words, index: at } of xml.matchAll(FIELD)) {
    const inner = open[open.length - 1];
    if (simple !== undefined) codes.push({ code: tidy(simple), at });
    else if (words !== undefined) {
      if (inner?.isCode) inner.code += decodedXml(words);
      // Words of a code that stand outside any field: Word would not run them, but nobody writes them by hand.
      else if (words.trim() !== '') codes.push({ code: tidy(words), at });
    } else if (type === 'begin') open.push({ code: '', at, isCode: true });
    else if (inner && type === 'separate') inner.isCode = false;
    else if (inner && type === 'end') codes.push({ code: tidy(inner.code), at: open.pop()?.at ?? at });
  }
  return [...codes, ...open.map(({ code, at }) => ({ code: tidy(code), at }))].sort((a, b) => a.at - b.at);
}

const FIELD =
  /<w:fldSimple\b[^>]*?\bw:instr\s*=\s*["']([^"']*)["']|<w:fldChar\b[^>]*?\bw:fldCharType\s*=\s*["'](\w+)["']|<w:(?:delI|i)nstrText\b[^>]*>([^<]*)</g;

const tidy = (code: string): string => decodedXml(code).replace(/\s+/g, ' ').trim();

/** They show what the document itself holds. */
const STAYS =
  /^(=|ADVANCE|AUTHOR|COMMENTS|CREATEDATE|DATE|DOCPROPERTY|DOCVARIABLE|EDITTIME|EQ|FILENAME|FORMCHECKBOX|FORMDROPDOWN|FORMTEXT|GOTOBUTTON|HYPERLINK|IF|INDEX|KEYWORDS|LASTSAVEDBY|LISTNUM|NOTEREF|NUMCHARS|NUMPAGES|NUMWORDS|PAGE|PAGEREF|PRINTDATE|QUOTE|REF|REVNUM|SAVEDATE|SECTION|SECTIONPAGES|SEQ|SET|STYLEREF|SUBJECT|SYMBOL|TA|TC|TIME|TITLE|TOA|TOC|XE)$/;
const FETCHES = /^(INCLUDE|INCLUDEPICTURE|INCLUDETEXT|IMPORT|LINK|DDE|DDEAUTO|DATABASE|RD|EMBED)$/;
const MERGES = /^(MERGEFIELD|MERGEREC|MERGESEQ|NEXT|NEXTIF|SKIPIF|ADDRESSBLOCK|GREETINGLINE|ASK|FILLIN)$/;

/** @returns what is wrong with it and what to do; null where it may stay */
export function refusedField(code: string): string | null {
  const name = /^[=A-Za-z]+/.exec(code)?.[0].toUpperCase() ?? '';
  if (STAYS.test(name.startsWith('=') ? '=' : name)) return null;
  const remedy = 'Click on it, delete it, then save.';
  if (FETCHES.test(name)) {
    return `The Word field ${name} fetches something from another file or program each time that the document opens. ${remedy} Put what it shows there as text or as a picture.`;
  }
  if (MERGES.test(name)) {
    return `The Word field ${name} belongs to a mail merge, which nothing here fills in. ${remedy} Write a field from the list of fields, such as {school.name}.`;
  }
  if (/^(MACROBUTTON|MACRO)$/.test(name))
    return `The Word field ${name} starts a macro, which a template may not. ${remedy}`;
  if (name === '') return `A Word field here does not say what it is. ${remedy}`;
  return `The Word field ${name} is not one that a template may hold. ${remedy}`;
}

/** Switches of HYPERLINK that take a word of their own: a place in the document, a tip, a window. */
const SWITCH = /\\[lot]\s+("[^"]*"|\S+)/gi;

/** @returns the address that a HYPERLINK field opens; null for another field, and for a place in the document itself */
export function linkOf(code: string): string | null {
  const [, rest] = /^HYPERLINK\b(.*)$/i.exec(code) ?? [];
  const [, quoted, bare] = /(?:^|\s)(?:"([^"]+)"|([^\s\\"]\S*))/.exec(rest?.replace(SWITCH, '') ?? '') ?? [];
  return quoted ?? bare ?? null;
}
