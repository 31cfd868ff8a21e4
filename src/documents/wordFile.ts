/**
 * Tells a Word document that can be a template from everything else that people choose by mistake.
 * Tests: test/documents/check.test.ts
 */

import { openZip, unpacksToMore, writeText, type Zip } from '../files/zip';
import { isWellFormed } from './wellFormed';

const MOST_BYTES = 2 * 1024 * 1024;
/** A small zip can hold a huge document; unpacking that would stop the script. */
const MOST_UNPACKED_BYTES = 20 * 1024 * 1024;
/** Of all that is XML. Ten pages with tables come to a tenth of each: what is read tag by tag must end in a second or two. */
const MOST_XML_LETTERS = 5_000_000;
const MOST_XML_TAGS = 150_000;
const MOST_TIES = 300;
const MOST_PARTS = 500;
const MOST_BRACKETS = 5000;
const TOO_BIG =
  'This document is far too big for a template once it is unpacked. Take pictures and pages out, then save it again.';
const TOO_MANY_BRACKETS = `The document holds more than 5,000 curly brackets, far more than there are fields. Take out those that stand round no field, then save it again.`;
const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const SAVE = 'Open it in Word or Google Docs and save it as a Word document (.docx).';

/** How files of other kinds begin. */
const BEGINNINGS: readonly [bytes: readonly number[], says: string][] = [
  [[0xff, 0xd8, 0xff], 'This is a photo, not a Word document. Choose the .docx file of the template.'],
  [[0x89, 0x50, 0x4e, 0x47], 'This is a picture, not a Word document. Choose the .docx file of the template.'],
  [[0x47, 0x49, 0x46, 0x38], 'This is a picture, not a Word document. Choose the .docx file of the template.'],
  [[0x25, 0x50, 0x44, 0x46], 'This is a PDF, not a Word document. Choose the .docx file from which the PDF was made.'],
  [
    [0xd0, 0xcf, 0x11, 0xe0],
    `This is a Word document of the old kind (.doc), or one with a password. Take the password off if it has one. ${SAVE}`,
  ],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], `This is a rich text file (.rtf), not a Word document. ${SAVE}`],
];

/** @returns the document's zip, or a sentence that says what the file is instead and what to do */
export function openWordFile(bytes: Uint8Array): { zip: Zip } | { says: string } {
  if (bytes.length === 0) return { says: 'The file is empty. Choose the .docx file of the template.' };
  if (bytes.length > MOST_BYTES) {
    const size = (bytes.length / 1024 / 1024).toFixed(1);
    return { says: `The file is ${size} MB; a template may have 2 MB. Make its pictures smaller, or take some out.` };
  }
  for (const [beginning, says] of BEGINNINGS) {
    if (beginning.every((byte, at) => bytes[at] === byte)) return { says };
  }
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) {
    return { says: `This is not a Word document, whatever its name says. ${SAVE}` };
  }
  try {
    const zip = openZip(bytes);
    const says = tooMuch(zip) ?? otherThanWord(openZip(bytes, true)) ?? tooMuchXml(zip) ?? strangeXml(zip);
    return says === null ? { zip } : { says };
  } catch {
    return { says: 'The file is damaged and cannot be opened. Get it again from where it came, or save it again.' };
  }
}

function otherThanWord(zip: Zip): string | null {
  const names = Object.keys(zip.files);
  if (names.some((name) => name.startsWith('xl/')))
    return 'This is a spreadsheet, not a Word document. Choose the .docx file.';
  if (names.some((name) => name.startsWith('ppt/')))
    return 'This is a presentation, not a Word document. Choose the .docx file.';
  if (zip.file('content.xml')) return `This is an OpenDocument file (.odt). ${SAVE}`;
  const types = zip.file('[Content_Types].xml')?.asText() ?? '';
  if (/macroEnabled/i.test(types)) return `This Word document holds macros (.docm), which a template may not. ${SAVE}`;
  if (/wordprocessingml\.template/.test(types)) return `This is a Word template (.dotx). ${SAVE}`;
  if (!types.includes(DOCX_TYPE) || !zip.file('word/document.xml')) {
    return 'This is a zip file, not a Word document. Choose the .docx file of the template.';
  }
  return null;
}

function tooMuch(zip: Zip): string | null {
  if (Object.keys(zip.files).length > MOST_PARTS) return TOO_BIG;
  const claimed = Object.values(zip.files).reduce((sum, entry) => sum + (entry._data?.uncompressedSize ?? 0), 0);
  if (claimed <= MOST_UNPACKED_BYTES && !unpacksToMore(zip, MOST_UNPACKED_BYTES)) return null;
  return TOO_BIG;
}

function tooMuchXml(zip: Zip): string | null {
  let [letters, tags, ties, brackets] = [0, 0, 0, 0];
  for (const part of Object.keys(zip.files).filter(isXml)) {
    const xml = zip.file(part)?.asText() ?? '';
    const count = (sign: RegExp) => xml.match(sign)?.length ?? 0;
    letters += xml.length;
    if (letters > MOST_XML_LETTERS) return TOO_BIG;
    tags += count(/</g);
    if (/\.rels$/i.test(part)) ties += count(/Relationship\b/g);
    else if (/^word\//i.test(part)) brackets += count(/[{}]/g);
  }
  if (tags > MOST_XML_TAGS || ties > MOST_TIES) return TOO_BIG;
  return brackets > MOST_BRACKETS ? TOO_MANY_BRACKETS : null;
}

const isXml = (part: string): boolean => /\.(xml|rels|svg)$/i.test(part);

/** Where a tag ends is looked for by its bracket, so none may stand within. In text the same change does no harm. */
const ATTRIBUTES_VALUE = /=\s*(?:"[^"<>]*>[^"<]*"|'[^'<>]*>[^'<]*'|"[^"<]*"|'[^'<]*')/g;
const WORD =
  /["'](?:http:\/\/schemas\.openxmlformats\.org\/|http:\/\/purl\.oclc\.org\/ooxml\/)wordprocessingml\/(?:2006\/)?main["']/;

/** Of drawings of the old kind, which may name a file without a tie. */
const DRAWING = /["']urn:schemas-microsoft-com:vml["']/;
const OFFICE = /["']urn:schemas-microsoft-com:office:office["']/;

/** What no word processor writes, and what could hide from the check that which another program then reads. */
function strangeXml(zip: Zip): string | null {
  const strange = (part: string, what: string) =>
    `The file holds ${what} (in ${part}), which no word processor writes and a template may not hold. ${SAVE}`;
  const names = Object.keys(zip.files);
  const twice = names.find((name, at) => names.findIndex((one) => one.toLowerCase() === name.toLowerCase()) < at);
  if (twice) return strange(twice, 'a part twice');
  const outside = names.find((name) => /\\|^\/|(^|\/)\.\.?(\/|$)/.test(name));
  if (outside) return strange(outside, 'a part with a path as its name');
  for (const part of names.filter(isXml)) {
    const whole = zip.file(part)?.asText() ?? '';
    const xml = whole.replace(ATTRIBUTES_VALUE, (value) => value.replace(/>/g, '&gt;'));
    if (xml !== whole) writeText(zip, part, xml);
    if (/<!(DOCTYPE|ENTITY)/i.test(xml)) return strange(part, 'a definition of its own, “<!DOCTYPE”');
    if (xml.includes('\u0000') || /^\s*<\?xml[^>]*encoding\s*=\s*["'](?!utf-?8["'])/i.test(xml))
      return strange(part, 'text in another alphabet than UTF-8');
    if (!/^(word\/|\[Content_Types\]|.*\.rels$)/i.test(part)) continue;
    if (/<!/.test(xml)) return strange(part, 'XML that is commented or set apart, “<!”');
    if (!isWellFormed(xml))
      return `The file is damaged (in ${part}), and no document made with it would open. Get it again from where it came, or save it again.`;
    const spaces = [...xml.matchAll(/\sxmlns(?::([\w.-]+))?\s*=\s*("[^"]*"|'[^']*')/g)];
    const isOther = (prefix: string | undefined, space: string) =>
      (WORD.test(space) && prefix !== 'w') ||
      (DRAWING.test(space) && prefix !== 'v') ||
      (OFFICE.test(space) && prefix !== 'o');
    if (spaces.some(([, prefix, space = '']) => space.includes('&') || isOther(prefix, space)))
      return strange(part, 'Word’s own words under another name');
  }
  return null;
}
