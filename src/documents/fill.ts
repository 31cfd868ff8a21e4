/**
 * Fills a template: .docx bytes and content in, .docx bytes out, the same bytes for the same input.
 * The template should have passed `checkTemplate`; one that cannot be filled throws docxtemplater's own error.
 * A field that we do not know prints nothing. Runs in the bare realm. Tests: test/documents/fill.test.ts, realm.test.ts
 */
import { cleanText } from '../files/cleanText';
import { openZip, packed, writeText, type Zip } from '../files/zip';
import { withLongRowsFreed } from './longRows';
import { withDirections } from './rightToLeft';

interface Filler {
  render(content: unknown): void;
  getZip(): Zip;
  /** What a filling leaves behind. docxtemplater, as pinned, fills once unless these are put back. */
  rendered: boolean;
  scopeManagers: object;
  mapper: object | null;
}
type FillerMaker = new (zip: Zip, options: Record<string, unknown>) => Filler;
declare const require: (name: string) => unknown;

export type Fill = (content: object) => Uint8Array;

/**
 * @param template a .docx
 * @param content plain values, lists and groups of them, as `contentFor` gives
 */
export function fillTemplate(template: Uint8Array, content: object): Uint8Array {
  return fillerOf(template)(content);
}

/** Fills one template for many, one after another, in less than half the time: its tags are read once. */
export function fillerOf(template: Uint8Array): Fill {
  let ready: Filler | undefined;
  return (content) => {
    const filler = ready ?? openTemplate(openZip(template));
    // One that failed half-way is not used again.
    ready = undefined;
    filler.render(content);
    const zip = filler.getZip();
    setRowsAndDirections(zip);
    const bytes = packed(zip);
    ready = Object.assign(filler, { rendered: false, scopeManagers: {}, mapper: null });
    return bytes;
  };
}

const BODY = 'word/document.xml';
const WORDED = /^word\/(document|header\d*|footer\d*|footnotes|endnotes)\.xml$/;

/** In what holds words that were filled in; each is read once, as that takes as long as all that is done with it. */
function setRowsAndDirections(zip: Zip): void {
  for (const name of Object.keys(zip.files)) {
    if (!WORDED.test(name)) continue;
    const xml = zip.file(name)?.asText() ?? '';
    const set = withDirections(name === BODY ? withLongRowsFreed(xml) : xml);
    if (set !== xml) writeText(zip, name, set);
  }
}

/** Reads every tag of the template; throws where they make no sense. Loaded here, so that other calls do without. */
export function openTemplate(zip: Zip): Filler {
  const Docxtemplater = require('docxtemplater') as FillerMaker;
  return new Docxtemplater(zip, {
    paragraphLoop: true,
    linebreaks: true,
    errorLogging: false,
    stripInvalidXMLChars: true,
    syntax: { changeDelimiterPrefix: null },
    parser: readPath,
    nullGetter: () => '',
  });
}

/**
 * Finds `pupil.forename` in the content. Inside a list the engine asks for each entry first, then for what is around it.
 */
function readPath(tag: string): { get(scope: unknown): unknown } {
  const steps = tag.trim().split('.');
  return {
    get(scope) {
      let value = scope;
      for (const step of steps) {
        if (typeof value !== 'object' || value === null) return undefined;
        // Its own only: {constructor} is a word in a letter, not a field.
        value = Object.getOwnPropertyDescriptor(value, step)?.value;
      }
      return typeof value === 'string' ? cleanText(value) : value;
    },
  };
}
