import fc from 'fast-check';
import PizZip from 'pizzip';
import { describe, expect, it, test } from 'vitest';
import { fillTemplate } from '../../src/documents/fill';
import { iepTemplate } from '../../templates/iep';
import { BODY, openDocx, templateOf } from './docx';

const starter = await iepTemplate();

describe('what is typed is what is printed', () => {
  it.each([
    { why: 'Welsh', words: "Siân O'Neill-Ŵyn, Tŷ'r Felin" },
    { why: 'Polish', words: 'Zażółć Gęślą Jaźń-Łukasiewicz' },
    { why: 'Arabic', words: 'محمد الحسن يحب القراءة' },
    { why: 'Urdu beside English', words: 'مجھے کہانیاں پسند ہیں (I like stories)' },
    { why: 'emoji of several parts', words: '👩🏽‍🏫 ⚽ 🦄' },
    { why: 'brackets of the templates', words: '{pupil.forename} {#targets} }{' },
    { why: 'signs of XML', words: `a < b & c > d "e" 'f' ]]> &amp; <w:p/>` },
    { why: "a pattern's dollar signs", words: '$& $1 $$' },
    { why: 'line breaks', words: 'one\ntwo\n\nfour' },
    { why: '5,000 characters', words: 'Read and re-read. '.repeat(278).trim() },
  ])('$why', ({ words }) => {
    const content = { pupil: { view: words }, targets: [{ target: words }] };
    const template = templateOf(['{pupil.view}', [['{#targets}{target}', '{/targets}']]], { header: '{pupil.view}' });
    const { body, header } = openDocx(fillTemplate(template, content));
    expect(body).toEqual([words, words, '']);
    expect(header).toEqual([words]);
  });

  it.each([
    { why: 'control characters go', words: 'bell\u0007 null\u0000 ok', printed: 'bell null ok' },
    { why: 'half an emoji goes', words: 'cut \uD83D!', printed: 'cut !' },
    { why: 'codes that are no characters go', words: 'a\uFFFEb\uFFFF', printed: 'ab' },
    { why: 'line ends of Windows', words: 'one\r\ntwo', printed: 'one\ntwo' },
  ])('$why', ({ words, printed }) => {
    expect(openDocx(fillTemplate(templateOf(['{pupil.view}']), { pupil: { view: words } })).body).toEqual([printed]);
  });

  test('any text at all makes a document that opens', () => {
    const anyText = fc.string({ unit: 'binary', maxLength: 80 });
    fc.assert(
      fc.property(anyText, anyText, (view, target) => {
        const content = { school: { name: view }, pupil: { name: view, view }, targets: [{ target }], provisions: [] };
        expect(() => openDocx(fillTemplate(starter, content))).not.toThrow();
      }),
      { numRuns: 15 },
    );
  });
});

describe('fields', () => {
  it.each([
    { why: 'a dotted path', words: '{pupil.forename}', printed: ['Ava'] },
    { why: 'spaces inside the brackets', words: '{ pupil.forename }', printed: ['Ava'] },
    { why: 'a number', words: 'Plan {plan.number}', printed: ['Plan 2'] },
    { why: 'an unknown field prints nothing', words: 'a{pupil.nmae}b{nobody.knows.it}', printed: ['ab'] },
    {
      why: 'what every object has is not a field',
      words: 'a{constructor}{pupil.toString}{pupil.forename.length}b',
      printed: ['ab'],
    },
    { why: 'the delimiters stay what they are', words: '{=[ ]=}{pupil.forename}', printed: ['Ava'] },
    {
      why: 'a list reaches out to the pupil',
      words: '{#targets}{pupil.forename} {number}; {/targets}',
      printed: ['Ava 1; Ava 2; '],
    },
    { why: 'an empty list', words: '{#provisions}x{/provisions}{^provisions}None{/provisions}', printed: ['None'] },
    { why: 'text that is there', words: '{#pupil.view}Says: {pupil.view}{/pupil.view}', printed: ['Says: Hello'] },
    { why: 'text that is not there', words: '{#pupil.advice}Advice: {pupil.advice}{/pupil.advice}.', printed: ['.'] },
    { why: 'a group', words: '{#pupil}{forename}{/pupil}', printed: ['Ava'] },
  ])('$why', ({ words, printed }) => {
    const content = {
      plan: { number: 2 },
      pupil: { forename: 'Ava', view: 'Hello', advice: '' },
      targets: [{ number: 1 }, { number: 2 }],
      provisions: [],
    };
    expect(openDocx(fillTemplate(templateOf([words]), content)).body).toEqual(printed);
  });

  test('a row is printed once for each target, its paragraph of a list once for each provision', () => {
    const template = templateOf([
      [
        ['Target', 'By'],
        ['{#targets}{t}', '{by}{/targets}'],
      ],
      '{#provisions}',
      '{name}',
      '{/provisions}',
      'End',
    ]);
    const content = {
      targets: [
        { t: 'one', by: 'a' },
        { t: 'two', by: 'b' },
      ],
      provisions: [{ name: 'x' }, { name: 'y' }],
    };
    expect(openDocx(fillTemplate(template, content)).body).toEqual([
      'Target',
      'By',
      'one',
      'a',
      'two',
      'b',
      'x',
      'y',
      'End',
    ]);
  });
});

test('a tag that Word has cut into pieces is still one tag', () => {
  const zip = new PizZip(templateOf(['Dear {pupil.forename}, see {#targets}{target}{/targets}']));
  const xml = zip.file(BODY)?.asText() ?? '';
  const cut = xml.replace(/<w:r><w:t[^>]*>([^<]*)<\/w:t><\/w:r>/g, (_, words: string) =>
    Array.from(
      words,
      (letter, at) =>
        `<w:proofErr w:type="${at % 2 ? 'spellEnd' : 'spellStart'}"/><w:bookmarkStart w:id="${at}" w:name="b${at}"/><w:bookmarkEnd w:id="${at}"/><w:r w:rsidR="00A${at % 10}"><w:rPr><w:lang w:val="${at % 2 ? 'cy-GB' : 'en-GB'}"/></w:rPr><w:t xml:space="preserve">${letter}</w:t></w:r>`,
    ).join(''),
  );
  zip.file(BODY, cut);
  const template: Uint8Array = zip.generate({ type: 'uint8array' });
  expect(openDocx(fillTemplate(template, { pupil: { forename: 'Ava' }, targets: [{ target: 'Read' }] })).body).toEqual([
    'Dear Ava, see Read',
  ]);
});

test('the same template and content give the same bytes, and leave the template as it was', () => {
  const before = starter.slice();
  const content = { pupil: { name: 'Ava' }, targets: [], provisions: [] };
  expect(fillTemplate(starter, content)).toEqual(fillTemplate(starter, content));
  expect(starter).toEqual(before);
});
