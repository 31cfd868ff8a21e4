/** Words that hold anything, in every field at once: a document that opens, with the words as words and nothing of them as marks. */
import fc from 'fast-check';
import PizZip from 'pizzip';
import { contentFor } from '../../src/documents/contents/contentFor';
import { fillerOf } from '../../src/documents/fill';
import { type DocumentKind, KINDS, kindSpec } from '../../src/documents/kinds';
import { starterTemplate } from '../../src/documents/starters';
import { assess } from '../../src/domain/assess';
import type { School } from '../../src/domain/school';
import { cleanText } from '../../src/files/cleanText';
import { NOVEMBER, sampleSchool } from '../documents/contents/sample';
import { openDocx } from '../documents/docx';
import { holds } from './hold';
import { nastyText } from './nasty';

const PLAN = { number: 3, start: NOVEMBER, end: null };
/** What decides about the document, and not what it says. */
const KEPT =
  /^(id|pupilId|kind|code|stageCode|interventionName|number|reviewed|planRecommended|className|name|role|wave|areaOfNeed|measure|yearGroup|leftOn|unit)$|Id$|On$|At$|^(start|end|from|to|entry|exit)/;

/** The made-up school with these words wherever it has words. */
function saying(words: string): School {
  const spoken = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) return value.map((one) => spoken(one, key));
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, spoken(one, name)]));
    return typeof value === 'string' && !KEPT.test(key) && !/^\d{4}-\d\d-\d\d$|^[A-Z_]*$/.test(value) ? words : value;
  };
  const { settings, terms, stages, rates, interventions, provisions, ...others } = sampleSchool();
  const school = {
    settings,
    terms,
    stages,
    rates,
    interventions,
    provisions,
    ...(spoken(others, '') as object),
  } as School;
  return { ...school, settings: { ...settings, schoolName: words } };
}

const fillers = new Map(KINDS.map((kind) => [kind, fillerOf(starterTemplate(kind))]));
function filled(kind: DocumentKind, words: string): Uint8Array {
  const about = { pupil: 'P017', class: 'Beech', school: '' }[kindSpec(kind).about];
  const content = contentFor(kind, about, assess(saying(words), NOVEMBER), NOVEMBER, PLAN);
  if (content === null) throw new Error(`Nothing for ${kind}.`);
  return fillers.get(kind)?.(content) ?? new Uint8Array();
}
/** How many marks there are in each part that could do more than set words on a page. */
function marksOf(bytes: Uint8Array): string {
  const zip = new PizZip(bytes);
  return Object.keys(zip.files)
    .sort()
    .map(
      (name) =>
        `${name} ${(zip.file(name)?.asText() ?? '').match(/<w:(hyperlink|fldSimple|fldChar|instrText|object|drawing|sectPr|altChunk)[ >]|<[^w?/]\w*:/g)?.length}`,
    )
    .join();
}
const ofSpaces = (text: string) => text.replace(/\s+/g, ' ').trim();
const plain = new Map(KINDS.map((kind) => [kind, marksOf(filled(kind, 'words'))]));

holds('in a document of any kind', fc.tuple(fc.constantFrom(...KINDS), nastyText), 20, ([kind, words]) => {
  const bytes = filled(kind, words);
  if (!ofSpaces(openDocx(bytes).header.join('\n')).includes(ofSpaces(cleanText(words))))
    throw new Error('The header does not say what was typed.');
  // Where nothing is said, lines are left out.
  if (cleanText(words).trim() !== '' && marksOf(bytes) !== plain.get(kind)) throw new Error('The words made marks.');
});
