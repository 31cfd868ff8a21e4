/**
 * A .docx with only the parts that it uses, and no clock in it: the same sheet on another day is the same file, the bundle
 * that carries it stays small, and each document is filled faster. Tests: test/documents/starters.test.ts
 */
import PizZip from 'pizzip';

/** What the library writes into every file, used or not. Word, Google Docs and LibreOffice do without. */
const UNUSED = /^(docProps\/(app|custom)|word\/(footnotes|endnotes|fontTable|theme\/theme1))\.xml$/;

export function leanDocx(docx: Uint8Array): Uint8Array {
  const zip = new PizZip(docx);
  const read = (name: string) => zip.file(name)?.asText() ?? '';
  const hasLists = read('word/document.xml').includes('<w:numPr>');
  const gone = Object.keys(zip.files).filter(
    (name) =>
      UNUSED.test(name) ||
      (name === 'word/numbering.xml' && !hasLists) ||
      (name.startsWith('word/_rels/') && name !== 'word/_rels/document.xml.rels'),
  );
  for (const name of gone) zip.remove(name);
  for (const name of ['word/_rels/document.xml.rels', '_rels/.rels', '[Content_Types].xml']) {
    const kept = read(name).replace(/<(?:Relationship|Override) [^>]*?\/>/g, (entry) => {
      const [, part = ''] = /(?:Target|PartName)="([^"]*)"/.exec(entry) ?? [];
      return gone.some((one) => one.endsWith(part.replace(/^\//, '')) && part !== '') ? '' : entry;
    });
    zip.file(name, kept);
  }
  zip.file('word/settings.xml', read('word/settings.xml').replace(/<w:(footnotePr|endnotePr)>.*?<\/w:\1>/g, ''));
  zip.file(
    'docProps/core.xml',
    read('docProps/core.xml').replace(/(<dcterms:\w+[^>]*>)[^<]*/g, '$12024-09-02T08:00:00Z'),
  );
  for (const entry of Object.values(zip.files)) entry.date = new Date(2024, 8, 2, 8);
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
}
