/** The starter of each kind: packed as it is made, one paper, tables that every program keeps, no field that we do not know. */
import PizZip from 'pizzip';
import { describe, expect, test } from 'vitest';
import { checkTemplate } from '../../src/documents/check';
import { fillTemplate } from '../../src/documents/fill';
import { type DocumentKind, KINDS } from '../../src/documents/kinds';
import { starterTemplate } from '../../src/documents/starters';
import { paper } from '../../templates/page';
import { starterTemplates } from '../../tools/starterTemplates';
import { openDocx } from './docx';

const LYING: readonly DocumentKind[] = ['iep', 'pupilRecord', 'classDigest'];
/** Letters that nobody types in: the note on copying back would puzzle parents. */
const LETTERS: readonly DocumentKind[] = ['invitation', 'parentsGuide'];

describe.each(KINDS)('%s', (kind) => {
  const template = starterTemplate(kind);
  const zip = new PizZip(template);
  const document = zip.file('word/document.xml')?.asText() ?? '';
  const all = (pattern: RegExp) => [...document.matchAll(pattern)].map(([, found]) => found ?? '');

  test('is made the same each time, and packed as it is made', async () => {
    expect(await starterTemplates(kind)).toBe(Buffer.from(template).toString('base64'));
  });

  test('is small: each call in Google loads it', () => expect(template.length).toBeLessThan(10_000));

  test('passes the check of its kind, and wants nothing', () => {
    const { problems, advice } = checkTemplate(template, kind);
    expect({ problems, advice }).toEqual({ problems: [], advice: [] });
  });

  test('is on A4, with tables of fixed widths that fill the page, which Google Docs keeps', () => {
    const way = LYING.includes(kind) ? 'landscape' : 'portrait';
    const size = way === 'landscape' ? 'w:w="16838" w:h="11906"' : 'w:w="11906" w:h="16838"';
    expect(document).toContain(`<w:pgSz ${size} w:orient="${way}"/>`);
    const grids = all(/<w:tblGrid>(.*?)<\/w:tblGrid>/g).map((grid) =>
      [...grid.matchAll(/w:w="(\d+)"/g)].reduce((sum, [, width]) => sum + Number(width), 0),
    );
    expect(grids.length).toBeGreaterThan(0);
    expect(new Set(grids)).toEqual(new Set([paper(way).textWidth]));
    expect(document).not.toMatch(/w:type="pct"|w:type="auto"/);
    expect(new Set(all(/<w:tblLayout w:type="(\w+)"/g))).toEqual(new Set(['fixed']));
  });

  test('says column headings again on the next page', () => {
    for (const row of all(/(<w:tr>(?:(?!<\/w:tr>).)*w:val="ColumnHeading".*?<\/w:tr>)/g)) {
      expect(row).toContain('<w:tblHeader/>');
      expect(row).toContain('<w:cantSplit/>');
    }
  });

  test('keeps signatures on one page', () => {
    const signed = all(/(<w:tr>(?:(?!<\/w:tr>).)*Signed by.*?<\/w:tbl>)/g);
    expect(signed).toHaveLength(kind === 'iep' || kind === 'review' ? 1 : 0);
    for (const table of signed) {
      const rows = table.split('</w:tr>').slice(0, -1);
      expect(rows.map((row) => row.includes('<w:keepNext/>'))).toEqual(rows.map((_, at) => at < rows.length - 1));
    }
  });

  test('can be walked by headings, in British English, with a title', () => {
    expect(all(/<w:pStyle w:val="(Heading1)"/g).length).toBeGreaterThan(0);
    expect(all(/<w:pStyle w:val="(Heading2)"/g).length).toBeGreaterThan(0);
    expect(zip.file('word/styles.xml')?.asText()).toContain('<w:lang w:val="en-GB"');
    expect(zip.file('docProps/core.xml')?.asText()).toMatch(/<dc:title>[^<]{8,}<\/dc:title>/);
  });

  test('says whose school it is above, and the page below', () => {
    const { header, footer } = openDocx(template);
    expect(header.join()).toContain('{school.name}');
    expect(footer.join()).toMatch(/Page {2}of $/);
    expect(zip.file('word/footer1.xml')?.asText()).toMatch(/PAGE.*NUMPAGES/s);
    expect(footer.join().includes('Changes typed here are not copied back.')).toBe(!LETTERS.includes(kind));
  });

  test('holds no picture, link or field of another program, and no part that it does not use', () => {
    expect(
      Object.keys(zip.files).filter((name) => /media|embeddings|theme|footnotes|endnotes|custom/.test(name)),
    ).toEqual([]);
    expect(document).not.toMatch(/w:hyperlink|w:drawing|w:pict|w:fldSimple/);
    for (const name of ['[Content_Types].xml', 'word/_rels/document.xml.rels'])
      for (const [, part = ''] of (zip.file(name)?.asText() ?? '').matchAll(/(?:PartName|Target)="([^"]*)"/g))
        expect(zip.file(part.replace(/^\//, '')) ?? zip.file(`word/${part}`), part).not.toBeNull();
  });

  test('filled with nothing at all it still opens, and shows no bracket', () => {
    const { body, header, footer } = openDocx(fillTemplate(template, {}));
    expect([...body, ...header, ...footer].join('\n')).not.toMatch(/[{}]|undefined|null/);
  });
});
