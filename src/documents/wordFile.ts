/**
 * Tells a Word document that can be a template from everything else that people choose by mistake.
 * Tests: test/documents/check.test.ts
 */

import { openZip, unpacksToMore, type Zip } from '../files/zip';
import { isWellFormed } from './wellFormed';

const MOST_BYTES = 2 * 1024 * 1024;
/** A small zip can hold a huge document; unpacking that would stop the script. */
const MOST_UNPACKED_BYTES = 20 * 1024 * 1024;
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
    const says = tooMuch(zip) ?? otherThanWord(openZip(bytes, true)) ?? strangeXml(zip);
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
  const claimed = Object.values(zip.files).reduce((sum, entry) => sum + (entry._data?.uncompressedSize ?? 0), 0);
  if (claimed <= MOST_UNPACKED_BYTES && !unpacksToMore(zip, MOST_UNPACKED_BYTES)) return null;
  return 'This document is far too big for a template once it is unpacked. Take pictures and pages out, then save it again.';
}

const WORD =
  /["'](?:http:\/\/schemas\.openxmlformats\.org\/|http:\/\/purl\.oclc\.org\/ooxml\/)wordprocessingml\/(?:2006\/)?main["']/;

/** What no word processor writes, and what could hide from the check that which another program then reads. */
function strangeXml(zip: Zip): string | null {
  const strange = (part: string, what: string) =>
    `The file holds ${what} (in ${part}), which no word processor writes and a template may not hold. ${SAVE}`;
  const names = Object.keys(zip.files);
  const twice = names.find((name, at) => names.findIndex((one) => one.toLowerCase() === name.toLowerCase()) < at);
  if (twice) return strange(twice, 'a part twice');
  const outside = names.find((name) => /\\|^\/|(^|\/)\.\.?(\/|$)/.test(name));
  if (outside) return strange(outside, 'a part with a path as its name');
  for (const part of names.filter((name) => /\.(xml|rels|svg)$/i.test(name))) {
    const xml = zip.file(part)?.asText() ?? '';
    if (/<!(DOCTYPE|ENTITY)/i.test(xml)) return strange(part, 'a definition of its own, “<!DOCTYPE”');
    if (xml.includes('\u0000') || /^\s*<\?xml[^>]*encoding\s*=\s*["'](?!utf-?8["'])/i.test(xml))
      return strange(part, 'text in another alphabet than UTF-8');
    if (!/^(word\/|\[Content_Types\]|.*\.rels$)/i.test(part)) continue;
    if (/<!/.test(xml)) return strange(part, 'XML that is commented or set apart, “<!”');
    if (!isWellFormed(xml))
      return `The file is damaged (in ${part}), and no document made with it would open. Get it again from where it came, or save it again.`;
    const spaces = [...xml.matchAll(/\sxmlns(?::([\w.-]+))?\s*=\s*("[^"]*"|'[^']*')/g)];
    if (spaces.some(([, prefix, space = '']) => space.includes('&') || (WORD.test(space) && prefix !== 'w')))
      return strange(part, 'Word’s own words under another name');
  }
  return null;
}
