import { DOMParser } from '@xmldom/xmldom';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { isWellFormed } from '../../src/documents/wellFormed';

describe('is read alike by every program', () => {
  it.each([
    '<a/>',
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:a xmlns:w="x"><w:b w:c=\'"\'/>text &amp; &#10;&#x1F600;</w:a>\n',
    '<a b = "1"\n c="2" ></a >',
    '<a>Zażółć 👩🏽‍🏫 > ]</a>',
  ])('%s', (xml) => expect(isWellFormed(xml)).toBe(true));
});

describe('is not', () => {
  it.each([
    { why: 'nothing', xml: '' },
    { why: 'text alone', xml: 'a' },
    { why: 'a tag that is not closed', xml: '<a><b></a>' },
    { why: 'tags that cross', xml: '<a><b></a></b>' },
    { why: 'two roots', xml: '<a/><b/>' },
    { why: 'words after the end', xml: '<a/>b' },
    { why: 'a sign in the text', xml: '<a>b < c</a>' },
    { why: 'a bare ampersand', xml: '<a>b & c</a>' },
    { why: 'a name for a character that nobody gave', xml: '<a>&nbsp;</a>' },
    { why: 'an attribute without quotes', xml: '<a b=c/>' },
    { why: 'two prefixes', xml: '<a:b:c/>' },
    { why: 'a prefix that nobody declared', xml: '<a><w:b/></a>' },
    { why: 'a prefix of an attribute that nobody declared', xml: '<a w:b="1"/>' },
    { why: 'a prefix after its element has ended', xml: '<a><b xmlns:w="x"/><w:c/></a>' },
    { why: 'a prefix declared as nothing', xml: '<w:a xmlns:w=""/>' },
    { why: 'an attribute twice', xml: '<a b="1" b="2"/>' },
    { why: 'a tag in an attribute', xml: '<a b="<c/>"/>' },
    { why: 'a comment', xml: '<a><!-- b --></a>' },
    { why: 'a section set apart', xml: '<a><![CDATA[b]]></a>' },
    { why: 'an instruction inside', xml: '<a><?b c?></a>' },
    { why: 'a control character', xml: '<a>\u0007</a>' },
    { why: 'the same by its number', xml: '<a>&#7;</a>' },
    { why: 'half an emoji by its number', xml: '<a>&#xD83D;</a>' },
    { why: 'an attribute on a closing tag', xml: '<a></a b="1">' },
  ])('$why', ({ xml }) => expect(isWellFormed(xml)).toBe(false));
});

test('what passes, a strict parser reads', () => {
  const piece = fc.constantFrom(
    '<a>',
    '</a>',
    '<b c="1">',
    '</b>',
    '<d/>',
    'x',
    '&lt;',
    '>',
    ' ',
    "<e f='g'/>",
    '"',
    '<',
    '&',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const xml = `<a>${pieces.join('')}</a>`;
      fc.pre(isWellFormed(xml));
      const fail = (_: string, says: string) => {
        throw new Error(says);
      };
      expect(() => new DOMParser({ onError: fail }).parseFromString(xml, 'text/xml')).not.toThrow();
    }),
    { numRuns: 300 },
  );
});
