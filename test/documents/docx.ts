/** Opens a .docx as a strict program would, and gives its words in the order of the page. */
import { DOMParser } from '@xmldom/xmldom';
import PizZip from 'pizzip';

export interface Docx {
  /** The words of each part, paragraph by paragraph; a line break inside is '\n'. */
  readonly body: readonly string[];
  readonly header: readonly string[];
  readonly footer: readonly string[];
  readonly names: readonly string[];
}

/** Throws where any part is not well-formed, or holds a character that XML forbids. */
export function openDocx(bytes: Uint8Array): Docx {
  const zip = new PizZip(bytes, { checkCRC32: true });
  const names = Object.keys(zip.files);
  for (const name of names.filter((one) => /\.(xml|rels)$/.test(one))) wellFormed(name, zip.file(name)?.asText() ?? '');
  const lines = (part: RegExp) =>
    names.filter((name) => part.test(name)).flatMap((name) => paragraphs(zip.file(name)?.asText() ?? ''));
  return {
    body: lines(/^word\/document\.xml$/),
    header: lines(/^word\/header\d*\.xml$/),
    footer: lines(/^word\/footer\d*\.xml$/),
    names,
  };
}

/** The same template with one part's XML changed; `from` must be there. */
export function changed(template: Uint8Array, part: string, from: string | RegExp, to: string): Uint8Array {
  const zip = new PizZip(template);
  const xml = zip.file(part)?.asText() ?? '';
  const next = xml.replace(from, () => to);
  if (next === xml) throw new Error(`${part} does not hold ${from}.`);
  zip.file(part, next);
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
}

export const BODY = 'word/document.xml';

/** As Word declares them at the top of each part. */
const PREFIXES = {
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  o: 'urn:schemas-microsoft-com:office:office',
  v: 'urn:schemas-microsoft-com:vml',
};

/** A template with these paragraphs, or a table for each list of cells, and nothing else; sides by name. */
export function templateOf(
  content: readonly (string | readonly (readonly string[])[])[],
  sides: { header?: string; footer?: string } = {},
): Uint8Array {
  const paragraph = (words: string) => `<w:p><w:r><w:t xml:space="preserve">${escaped(words)}</w:t></w:r></w:p>`;
  const table = (rows: readonly (readonly string[])[]) =>
    `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((words) => `<w:tc>${paragraph(words)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;
  const w = Object.entries(PREFIXES)
    .map(([prefix, address]) => `xmlns:${prefix}="${address}"`)
    .join(' ');
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.';
  const zip = new PizZip();
  zip.file(
    '[Content_Types].xml',
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${main}document.main+xml"/><Override PartName="/word/header1.xml" ContentType="${main}header+xml"/><Override PartName="/word/footer1.xml" ContentType="${main}footer+xml"/></Types>`,
  );
  zip.file(
    '_rels/.rels',
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
  );
  const body = content.map((one) => (typeof one === 'string' ? paragraph(one) : table(one))).join('');
  zip.file(BODY, `<w:document ${w}><w:body>${body}<w:sectPr/></w:body></w:document>`);
  zip.file('word/header1.xml', `<w:hdr ${w}>${paragraph(sides.header ?? '')}</w:hdr>`);
  zip.file('word/footer1.xml', `<w:ftr ${w}>${paragraph(sides.footer ?? '')}</w:ftr>`);
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
}

function escaped(words: string): string {
  return words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there.
const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/;
const BROKEN = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|\uFFFD/;

function wellFormed(name: string, xml: string): void {
  // The parser lets these pass; Word and Google Docs do not.
  if (CONTROLS.test(xml) || BROKEN.test(xml)) throw new Error(`${name} holds a character that no .docx may hold.`);
  const fail = (level: string, message: string) => {
    throw new Error(`${name}: ${level}: ${message}`);
  };
  new DOMParser({ onError: fail }).parseFromString(xml, 'text/xml');
}

function paragraphs(xml: string): string[] {
  const root = new DOMParser().parseFromString(xml, 'text/xml');
  return Array.from(root.getElementsByTagName('w:p'), (paragraph) => {
    let words = '';
    for (const node of Array.from(paragraph.getElementsByTagName('*'))) {
      if (node.nodeName === 'w:t') words += node.textContent ?? '';
      if (node.nodeName === 'w:br') words += '\n';
      if (node.nodeName === 'w:tab' && node.parentNode?.nodeName === 'w:r') words += '\t';
    }
    return words;
  });
}
