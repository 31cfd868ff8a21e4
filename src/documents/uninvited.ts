/**
 * What an uploaded template must not bring with it: macros, objects, what lies outside the file, parts that nobody knows.
 * Harmless ties that Word makes by itself are taken out, all else is refused; either way it is said, with its place.
 * A part or tie that is not on the list of ordinary ones is refused: what we do not know we do not pass on.
 * Tests: test/documents/uninvited.test.ts
 */

import { writeText, type Zip } from '../files/zip';
import { fieldCodes, linkOf, refusedField } from './fieldCodes';
import { type Line, linesOf, placeAt, shortened } from './lines';
import {
  attribute,
  MAIL_MERGE,
  ORDINARY,
  REFUSED,
  type Relationship,
  relationshipsOf,
  TAKEN_OUT,
  targetPath,
} from './relationships';
import type { TemplateProblem } from './tags';

export interface Uninvited {
  readonly problems: TemplateProblem[];
  /** What was taken out of the zip, and what stays that leads outside. */
  readonly advice: string[];
}

/** Takes out of `zip` what is taken out. */
export function turnAway(zip: Zip): Uninvited {
  const found = new Found(zip);
  for (const tie of relationshipsOf(zip)) found.tie(tie);
  for (const name of Object.keys(zip.files)) found.part(name);
  return { problems: found.problems, advice: [...found.takenOut(), ...found.keptLinks()] };
}

/** Pictures that Word shows, and fonts that it embeds. */
const ORDINARY_FILE = /\.(xml|rels|png|jpe?g|jfif|gif|bmp|tiff?|emf|wmf|svg|odttf|ttf|otf)$/i;
const STRANGE_PARTS: readonly (readonly [pattern: RegExp, what: string])[] = [
  [/(^|\/)vba\w*\.(bin|xml)$/i, 'a macro'],
  [/^word\/embeddings\//i, 'an embedded object'],
  [/\/activeX\//i, 'an ActiveX control'],
  [/^customUI\//i, 'a ribbon of its own'],
  [/^_xmlsignatures\//i, 'a digital signature'],
];
const PLAIN_LINK = /^(https?:\/\/|mailto:|tel:|#)/i;
const MOST_LINKS = 5;
/** More are not told of, and not looked for on the page: each takes as long as the page is. */
const MOST_TOLD = 100;

class Found {
  readonly problems: TemplateProblem[] = [];
  private readonly taken = new Set<string>();
  private readonly links = new Set<string>();
  private readonly said = new Set<string>();
  private readonly lines = new Map<string, readonly Line[]>();
  private placesLookedFor = 0;
  constructor(private readonly zip: Zip) {}

  tie(tie: Relationship): void {
    const { kind, target, isOutside, part } = tie;
    const word = TAKEN_OUT.get(kind);
    const refused = REFUSED.get(kind);
    if (word !== undefined) {
      takeOut(this.zip, tie);
      this.taken.add(word);
    } else if (kind === 'hyperlink') this.link(target, () => this.placeOfTie(tie));
    else if (refused !== undefined) this.refuse(refused, this.placeOfTie(tie));
    else if (isOutside) this.outside(kind, target, this.placeOfTie(tie));
    else if (!ORDINARY.has(kind))
      this.refuse(`something that we do not know (“${shortened(kind, 30)}”)`, this.placeOfTie(tie));
    else if (part !== '' && this.zip.file(targetPath(tie)) === null && kind === 'image')
      this.say(
        'A picture is missing from the file. Delete the empty frame, or put the picture in again.',
        this.placeOfTie(tie),
      );
  }

  part(name: string): void {
    if (this.zip.files[name]?.dir) return;
    const what = STRANGE_PARTS.find(([pattern]) => pattern.test(name))?.[1];
    if (what !== undefined) this.refuse(what, '');
    else if (!ORDINARY_FILE.test(name)) this.say(unneeded(name), '');
    else if (/\.svg$/i.test(name)) this.svg(this.zip.file(name)?.asText() ?? '');
    else if (/^word\/.*\.xml$/i.test(name)) this.xml(name, this.zip.file(name)?.asText() ?? '');
  }

  private xml(part: string, whole: string): void {
    const xml = whole.replace(/<w:mailMerge\b[^>]*\/>|<w:mailMerge\b[\s\S]*?<\/w:mailMerge>/g, '');
    if (xml !== whole) {
      writeText(this.zip, part, xml);
      this.taken.add(MAIL_MERGE);
    }
    const placeOf = (at: number) => this.placeIn(part, xml, at);
    for (const { code, at } of fieldCodes(xml)) {
      const says = refusedField(code);
      if (says !== null) this.say(says, placeOf(at));
      const address = linkOf(code);
      if (address !== null) this.link(address, () => placeOf(at));
    }
    for (const { 0: tag, 1: name = '', index: at } of xml.matchAll(/<([\w.]+:[\w.]+)\b[^>]*>/g)) {
      const what = ELEMENTS.get(name);
      if (what !== undefined) this.refuse(what, placeOf(at));
      if (!/^[vo]:/.test(name)) continue;
      // Drawings of the old kind may name a file without a tie.
      const source = attribute(tag, 'src') || attribute(tag, 'o:href');
      if (source !== '') this.outside('image', source, placeOf(at));
      const address = attribute(tag, 'href');
      if (address !== '') this.link(address, () => placeOf(at));
    }
  }

  private svg(text: string): void {
    if (
      /<script|\bon\w+\s*=|<foreignObject|href\s*=\s*["'](?!#|data:image\/)|url\(\s*["']?(?!#|data:image\/)/i.test(text)
    )
      this.say('A picture (.svg) holds a script or fetches something from elsewhere. Put it in again as a .png.', '');
  }

  private link(address: string, place: () => string): void {
    if (PLAIN_LINK.test(address)) this.links.add(address);
    else {
      this.say(
        `A link opens “${shortened(address, 60)}”, which is no web or e-mail address and may not open for anybody else. Take the link off.`,
        place(),
      );
    }
  }

  private outside(kind: string, target: string, place: string): void {
    const where = `“${shortened(target, 60)}”`;
    if (kind === 'image')
      this.say(
        `A picture is not in the file but fetched from ${where}. Delete it, then put the picture itself in.`,
        place,
      );
    else
      this.say(
        `The template fetches something from ${where} each time that it opens. Delete what stands there, then save.`,
        place,
      );
  }

  private refuse(what: string, place: string): void {
    this.say(
      `The template holds ${what}, which a template may not. Delete it in Word, or put a picture of it there, then save.`,
      place,
    );
  }

  /** An object stands in the file several times over: as a tie, a part and on the page. It is said once, with its place. */
  private say(says: string, place: string): void {
    if (this.problems.length >= MOST_TOLD) return;
    const there = this.problems.findIndex((one) => one.says === says && (one.place === '' || place === ''));
    const known = this.problems[there];
    if (known && known.place === '' && place !== '') this.problems[there] = { says, place };
    if (known || this.said.has(`${says}|${place}`)) return;
    this.said.add(`${says}|${place}`);
    this.problems.push({ says, place });
  }

  private placeOfTie({ part, id }: Relationship): string {
    const xml = this.zip.file(part)?.asText() ?? '';
    const at = xml.search(new RegExp(`\\br:\\w+\\s*=\\s*["']${id.replace(/[^\w-]/g, '.')}["']`));
    return this.placeIn(part, xml, at);
  }

  private placeIn(part: string, xml: string, at: number): string {
    this.placesLookedFor += 1;
    if (at < 0 || this.placesLookedFor > MOST_TOLD) return placeAt(part, [], at);
    // Taking a mail merge out moves what comes after it.
    const key = `${part} ${xml.length}`;
    const lines = this.lines.get(key) ?? linesOf(part, xml);
    this.lines.set(key, lines);
    return placeAt(part, lines, at);
  }

  takenOut(): string[] {
    return [...this.taken].map(
      (what) => `We take out ${what}: documents do not need it, and it would lead outside the file.`,
    );
  }

  keptLinks(): string[] {
    const all = [...this.links];
    if (all.length === 0) return [];
    const more = all.length > MOST_LINKS ? ` and ${all.length - MOST_LINKS} more` : '';
    const shown = all.slice(0, MOST_LINKS).map((address) => shortened(address, 60));
    return [`Every document will carry the template’s links: ${shown.join(', ')}${more}.`];
  }
}

/** It has no place on a page, where somebody could delete it; a new file holds only what is used. */
function unneeded(name: string): string {
  return `The file holds “${shortened(name, 60)}”, which no template needs. Open it in Word or Google Docs, save it under another name, and choose that file.`;
}

/** On the page without a tie, or with one that is missing. */
const ELEMENTS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'w:object': 'an embedded object',
    'o:OLEObject': 'an embedded object',
    'w:control': 'an ActiveX control',
    'w:altChunk': 'another document, put in as a whole',
    'w:subDoc': 'a subdocument',
    'w:movie': 'a film',
    'w:frameset': 'a frame that shows another file',
    'w:saveThroughXslt': 'a conversion of its own',
  }),
);

/** The tie, what is only there for it, and what stands for it in the settings. */
function takeOut(zip: Zip, tie: Relationship): void {
  if (/\/(printerSettings|recipients)[^/]*$/i.test(tie.target) && !tie.isOutside) zip.remove(targetPath(tie));
  writeText(
    zip,
    tie.relsPart,
    (zip.file(tie.relsPart)?.asText() ?? '').replace(tie.written, () => ''),
  );
  const xml = zip.file(tie.part)?.asText() ?? '';
  const id = tie.id.replace(/[^\w-]/g, '.');
  const mark = new RegExp(`<w:(?:attachedTemplate|printerSettings)\\b[^>]*\\br:id\\s*=\\s*["']${id}["'][^>]*/>`, 'g');
  const without = xml.replace(mark, '');
  if (without !== xml) writeText(zip, tie.part, without);
}
