import PizZip from 'pizzip';
import { describe, expect, it, test } from 'vitest';
import { fillTemplate } from '../../src/documents/fill';
import { withDirections } from '../../src/documents/rightToLeft';
import { BODY, changed, openDocx, templateOf } from './docx';

const ARABIC = 'محمد يحب القراءة (20 دقيقة).';
const URDU = 'مجھے کہانیاں پسند ہیں';
const paragraph = (words: string, more = '', runMore = '') =>
  `<w:p>${more}<w:r>${runMore}<w:t xml:space="preserve">${words}</w:t></w:r></w:p>`;

describe('which paragraphs run from right to left', () => {
  it.each([
    { why: 'Arabic, with digits and a full stop', words: ARABIC, isMarked: true },
    { why: 'Urdu', words: URDU, isMarked: true },
    { why: 'Hebrew', words: 'אני אוהב לקרוא', isMarked: true },
    { why: 'mostly Arabic, with a name in Latin letters', words: `${ARABIC} Kai`, isMarked: true },
    {
      why: 'mostly English, with a name in Arabic',
      words: 'Mohammed, who writes his name محمد, likes to read',
      isMarked: false,
    },
    { why: 'Welsh', words: 'Siân, Tŷ’r Felin', isMarked: false },
    { why: 'Polish', words: 'Zażółć gęślą jaźń', isMarked: false },
    { why: 'digits alone', words: '45 of 50', isMarked: false },
    { why: 'nothing', words: '', isMarked: false },
  ])('$why', ({ words, isMarked }) => {
    const xml = paragraph(words);
    const marked = withDirections(xml);
    expect(marked.includes('<w:bidi/>')).toBe(isMarked);
    expect(marked.includes('<w:rtl/>')).toBe(isMarked);
    if (!isMarked) expect(marked).toBe(xml);
  });
});

describe('the mark stands where its order is, which Word insists on', () => {
  it.each([
    { why: 'no properties yet', more: '', has: '<w:p><w:pPr><w:bidi/></w:pPr><w:r>' },
    { why: 'empty ones', more: '<w:pPr/>', has: '<w:p><w:pPr><w:bidi/></w:pPr><w:r>' },
    {
      why: 'between style and spacing',
      more: '<w:pPr><w:pStyle w:val="Label"/><w:keepNext/><w:spacing w:after="20"/></w:pPr>',
      has: '<w:keepNext/><w:bidi/><w:spacing',
    },
    {
      why: 'after the style alone',
      more: '<w:pPr><w:pStyle w:val="Label"/></w:pPr>',
      has: '<w:pStyle w:val="Label"/><w:bidi/></w:pPr>',
    },
    {
      why: "before the paragraph mark's own look",
      more: '<w:pPr><w:rPr><w:b/></w:rPr></w:pPr>',
      has: '<w:pPr><w:bidi/><w:rPr><w:b/></w:rPr></w:pPr>',
    },
  ])('of the paragraph: $why', ({ more, has }) => expect(withDirections(paragraph(ARABIC, more))).toContain(has));

  it.each([
    {
      why: 'after bold and size',
      more: '<w:rPr><w:b/><w:sz w:val="21"/></w:rPr>',
      has: '<w:sz w:val="21"/><w:rtl/></w:rPr>',
    },
    { why: 'before the language', more: '<w:rPr><w:lang w:val="en-GB"/></w:rPr>', has: '<w:rPr><w:rtl/><w:lang' },
  ])('of the words: $why', ({ more, has }) => expect(withDirections(paragraph(ARABIC, '', more))).toContain(has));

  test('a paragraph that says so already stays as it is', () => {
    const xml = paragraph(ARABIC, '<w:pPr><w:bidi/></w:pPr>', '<w:rPr><w:rtl/></w:rPr>');
    expect(withDirections(xml)).toBe(xml);
  });
  test('an English label before Arabic words keeps its own direction', () => {
    const xml = `<w:p><w:r><w:t>Says: </w:t></w:r><w:r><w:t>${ARABIC}</w:t></w:r></w:p>`;
    expect(withDirections(xml)).toBe(
      `<w:p><w:pPr><w:bidi/></w:pPr><w:r><w:t>Says: </w:t></w:r><w:r><w:rPr><w:rtl/></w:rPr><w:t>${ARABIC}</w:t></w:r></w:p>`,
    );
  });
});

test('a document is marked where it is filled: body and header, each paragraph for itself', () => {
  const template = templateOf(['{pupil.view}', '{pupil.name}', [['{#targets}{target}', '{how}{/targets}']]], {
    header: '{pupil.view}',
  });
  const filled = fillTemplate(template, {
    pupil: { view: `${ARABIC}\n${ARABIC}`, name: 'Mohammed' },
    targets: [{ target: URDU, how: 'Daily' }],
  });
  const part = (name: string) => new PizZip(filled).file(name)?.asText() ?? '';
  expect(part(BODY).match(/<w:bidi\/>/g)).toHaveLength(2);
  expect(part('word/header1.xml').match(/<w:bidi\/>/g)).toHaveLength(1);
  expect(part('word/footer1.xml')).not.toContain('w:bidi');
  expect(openDocx(filled).body).toEqual([`${ARABIC}\n${ARABIC}`, 'Mohammed', URDU, 'Daily']);
});

test('words around a text box are counted apart from those in it', () => {
  const box = `<w:txbxContent>${paragraph(ARABIC)}</w:txbxContent>`;
  const template = changed(
    templateOf(['x']),
    BODY,
    '<w:sectPr/>',
    `<w:p><w:r><w:t>Plain</w:t>${box}</w:r></w:p><w:sectPr/>`,
  );
  const xml = new PizZip(fillTemplate(template, {})).file(BODY)?.asText() ?? '';
  expect(xml).toContain('<w:txbxContent><w:p><w:pPr><w:bidi/></w:pPr>');
  expect(xml).toContain('<w:p><w:r><w:t>Plain</w:t>');
});
