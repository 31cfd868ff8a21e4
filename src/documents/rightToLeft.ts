/**
 * Paragraphs whose words run from right to left, such as Arabic and Urdu, say so: else Word sets them from the left and
 * puts their full stops at the wrong end. Templates cannot know; the words decide, letter by letter, by the majority.
 * Tests: test/documents/rightToLeft.test.ts
 */
/** Hebrew, Arabic and their neighbours, with their presentation forms. */
const RIGHT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/g;
const LETTERS = /\p{L}/gu;

/** Innermost only: one that holds a text box has its own words counted in the box. */
const PARAGRAPH = /<w:p(?:\s[^>]*)?>(?:(?!<w:p[\s>]|<\/w:p>)[\s\S])*<\/w:p>/g;
const RUN = /<w:r(?:\s[^>]*)?>(?:(?!<\/w:r>)[\s\S])*<\/w:r>/g;
const TEXT = /<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g;
/** The order of marks is fixed: these come after the direction. */
const AFTER_BIDI =
  /<w:(?:adjustRightInd|snapToGrid|spacing|ind|contextualSpacing|mirrorIndents|suppressOverlap|jc|textDirection|textAlignment|textboxTightWrap|outlineLvl|divId|cnfStyle|rPr|sectPr|pPrChange)\b|<\/w:pPr>/;
const AFTER_RTL = /<w:(?:cs|em|lang|eastAsianLayout|specVanish|oMath|rPrChange)\b|<\/w:rPr>/;

/** Google Docs writes into every run that it is not. */
const NOT_SET = /<w:(?:bidi|rtl) w:val="(?:0|false|off)"\/>/g;

export function withDirections(xml: string): string {
  if (xml.search(RIGHT) < 0) return xml;
  return xml.replace(PARAGRAPH, (written) => {
    if (!isRightToLeft(written)) return written;
    const paragraph = written.replace(NOT_SET, '');
    if (/<w:bidi[\s/]/.test(paragraph)) return paragraph;
    return withMark(paragraph, 'w:pPr', '<w:bidi/>', AFTER_BIDI).replace(RUN, (run) =>
      isRightToLeft(run) && !/<w:rtl[\s/]/.test(run) ? withMark(run, 'w:rPr', '<w:rtl/>', AFTER_RTL) : run,
    );
  });
}

function isRightToLeft(xml: string): boolean {
  const words = Array.from(xml.matchAll(TEXT), ([, text = '']) => text).join('');
  const right = words.match(RIGHT)?.length ?? 0;
  return right > 0 && right * 2 > (words.match(LETTERS)?.length ?? 0);
}

/** Puts a mark among the properties that an element opens with, in its place among them. */
function withMark(element: string, properties: string, mark: string, after: RegExp): string {
  const start = element.indexOf('>') + 1;
  const inside = element.slice(start);
  if (inside.startsWith(`<${properties}/>`)) {
    return `${element.slice(0, start)}<${properties}>${mark}</${properties}>${inside.slice(properties.length + 3)}`;
  }
  if (!inside.startsWith(`<${properties}>`)) {
    return `${element.slice(0, start)}<${properties}>${mark}</${properties}>${inside}`;
  }
  const end = inside.indexOf(`</${properties}>`) + properties.length + 3;
  const marks = inside.slice(0, end);
  const at = marks.search(after);
  return `${element.slice(0, start)}${marks.slice(0, at)}${mark}${marks.slice(at)}${inside.slice(end)}`;
}
