/**
 * Templates (.docx) that somebody uploads: refused in plain words, or kept and then filled, whatever the bytes; and with nothing in
 * them that another program would fetch or run.
 */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import PizZip from 'pizzip';
import { describe, expect, it } from 'vitest';
import { checkAndClean, checkTemplate } from '../../src/documents/check';
import { fillTemplate } from '../../src/documents/fill';
import { KINDS } from '../../src/documents/kinds';
import { starterTemplate } from '../../src/documents/starters';
import { BODY, openDocx, templateOf } from '../documents/docx';
import { csv } from '../files/makeFiles';
import { zipOf } from '../files/refused';
import { holds, mustBePlain } from './hold';
import { INHERITED, mutatedBytes, mutatedText, nastyPiece, nastyText } from './nasty';

/** A template quotes itself between “ and ”, and its tags between brackets: those words are its own. */
const quoted = (says: string) => says.replace(/“.*”/gs, '…').replace(/\{.*\}/gs, '…');

/** Halves of characters become another character on their way into a file. */
const whole = (text: string) => Buffer.from(text).toString().replaceAll('\ufffd', '');

function filledOrRefused(template: Uint8Array, kind: (typeof KINDS)[number] = 'iep'): void {
  const { check, clean } = checkAndClean(template, kind);
  for (const { says } of check.problems) mustBePlain(quoted(says));
  for (const says of check.advice) mustBePlain(quoted(says));
  if (clean === null) {
    if (check.problems.length === 0) throw new Error('Refused without a word.');
  } else openDocx(fillTemplate(clean, { pupil: { forename: 'Ava' }, targets: [{ target: 'Reads' }, {}] }));
}

const LIBRE = new Uint8Array(readFileSync('test/fixtures/template-by-libreoffice.docx'));
const SMALL = templateOf(['{pupil.forename}', [['{#targets}{target}', '{strategy}{/targets}']]], {
  header: '{school.name}',
});
const XML = [
  ...[
    '{',
    '}',
    '{#targets}',
    '{/targets}',
    '{/}',
    '{{',
    '{@pupil}',
    '{#__proto__}',
    '{constructor}',
    '{pupil.__proto__}',
    '{^toString}',
  ],
  ...[
    '<w:p>',
    '</w:p>',
    '<w:t>',
    '</w:t>',
    '<w:tbl>',
    '</w:tc>',
    '<w:r/>',
    '<a:b/>',
    '<w:fldChar w:fldCharType="begin"/>',
  ],
  ...[
    '<w:instrText>DDE</w:instrText>',
    '<w:fldSimple w:instr="DDE"/>',
    '<w:mailMerge/>',
    '<w:object/>',
    '&#x110000;',
    '&x;',
    '<!-- -->',
  ],
  ...[
    ' xmlns:x="y"',
    ' w:a="1"',
    ' r:id="r7"',
    '<![CDATA[x]]>',
    '<?x?>',
    '<v:imagedata src="\\\\x\\y"/>',
    'w:',
    '>',
    '"',
  ],
];
const partsOf = (bytes: Uint8Array) => {
  const zip = new PizZip(bytes);
  return Object.keys(zip.files).map((name): [string, string] => [name, zip.file(name)?.asText() ?? '']);
};

describe('a file that somebody chose', () => {
  holds(
    'bytes changed, repeated, cut off; and noise',
    fc.oneof(mutatedBytes(fc.constantFrom(LIBRE, SMALL)), fc.uint8Array({ maxLength: 2000 })),
    60,
    (bytes) => filledOrRefused(bytes),
  );

  const small = partsOf(SMALL);
  const lie = fc.option(
    fc.record(
      {
        size: fc.constantFrom(0, 1, 4_000_000_000),
        packedSize: fc.constantFrom(0, 1, 65_536),
        crc: fc.nat(),
        flags: fc.constantFrom(0, 1, 8),
      },
      { requiredKeys: [] },
    ),
    { freq: 4 },
  );
  const name = fc.oneof(
    fc.constantFrom(...small.map(([part]) => part)),
    fc.constantFrom<string>(
      ...INHERITED,
      'word/footer2.xml',
      'word/media/a.svg',
      'word/_rels/document.xml.rels',
      'word/settings.xml',
      'word/x.exe',
    ),
    nastyPiece,
  );
  holds(
    'parts with pieces put in, parts of any name, in zips that lie',
    fc.tuple(
      name,
      mutatedText(fc.constantFrom(...small.map(([, xml]) => xml)), XML),
      lie,
      fc.boolean(),
      fc.constantFrom(...KINDS),
    ),
    120,
    ([part, xml, lies, isTwice, kind]) => {
      const others = small
        .filter(([one]) => one !== part || isTwice)
        .map(([one, text]) => ({ name: one, content: csv(text) }));
      filledOrRefused(
        zipOf([...others, { name: part, content: csv(whole(xml)), ...(lies ? { lie: lies } : {}) }]),
        kind,
      );
    },
  );
  holds(
    'words of the page that hold anything',
    fc.tuple(
      fc.array(fc.oneof(nastyText, fc.constantFrom(...XML)), { maxLength: 5 }),
      fc.array(fc.array(nastyPiece, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
    ),
    40,
    ([lines, cells]) =>
      filledOrRefused(
        templateOf([...lines.map((line) => whole(line.slice(0, 5000))), cells.map((row) => row.map(whole))]),
      ),
  );
});

describe('one thing over and over, as often as is looked at and far more often', () => {
  const body = (inside: string, attributes = '') => {
    const zip = new PizZip(SMALL);
    const xml = zip.file(BODY)?.asText() ?? '';
    zip.file(
      BODY,
      xml.replace('<w:body>', () => `<w:body${attributes}>${inside}`),
    );
    return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
  };
  const rels = (ties: string) => {
    const zip = new PizZip(SMALL);
    const space = 'http://schemas.openxmlformats.org/package/2006/relationships';
    zip.file('word/_rels/document.xml.rels', `<Relationships xmlns="${space}">${ties}</Relationships>`);
    return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
  };
  const line = (words: string) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;
  const numbered = (times: number, make: (at: number) => string) =>
    Array.from({ length: times }, (_, at) => make(at)).join('');
  const MAKERS: Readonly<Record<string, (times: number) => Uint8Array>> = {
    elements: (times) => body('<w:p/>'.repeat(times)),
    'elements within elements': (times) => body('<w:p>'.repeat(times) + '</w:p>'.repeat(times)),
    'marks of a mail merge': (times) => body('<w:mailMerge/>'.repeat(times)),
    'names of languages': (times) =>
      body('<z:a/>'.repeat(times), `${numbered(times, (at) => ` xmlns:a${at}="x"`)} xmlns:z="x"`),
    'fields of a mail merge': (times) => body('<w:p><w:fldSimple w:instr="MERGEFIELD a"/></w:p>'.repeat(times)),
    'fields that nobody knows': (times) => body(line('{a}').repeat(times)),
    'brackets that are never closed': (times) => body(line('{#a').repeat(times)),
    'brackets that were never opened': (times) => body(line('} '.repeat(times))),
    'lists within lists': (times) => body(line('{#targets}'.repeat(times))),
    'steps of a name': (times) => body(line(`{${'pupil.'.repeat(times)}}`)),
    'links that lead to no page': (times) =>
      body(numbered(times, (at) => `<w:fldSimple w:instr="HYPERLINK file://a${at}"/>`)),
    objects: (times) => body('<w:p><w:object/></w:p>'.repeat(times)),
    'pictures that are fetched': (times) =>
      rels(numbered(times, (at) => `<Relationship Id="r${at}" Type="a/image" Target="http://x"/>`)),
    'Word templates that it was begun from': (times) =>
      rels(numbered(times, (at) => `<Relationship Id="r${at}" Type="a/attachedTemplate" Target="http://x"/>`)),
    parts: (times) =>
      zipOf([
        ...partsOf(SMALL).map(([part, xml]) => ({ name: part, content: csv(xml) })),
        ...Array.from({ length: times % 60_000 }, (_, at) => ({ name: `word/a${at}.xml`, content: csv('<a/>') })),
      ]),
  };
  holds(
    'is answered in two seconds',
    fc.tuple(fc.constantFrom(...Object.keys(MAKERS)), fc.constantFrom(250, 490, 2400, 20_000, 60_000)),
    12,
    ([what, times]) => {
      const { problems } = checkTemplate(MAKERS[what]?.(times) ?? new Uint8Array(), 'iep');
      for (const { says } of problems) mustBePlain(quoted(says));
    },
    // Of which making the file is as much again.
    4000,
  );
});

describe('what hides from the check', () => {
  const HIDDEN = [
    {
      why: 'a field behind a bracket in another attribute',
      run: '<w:fldSimple w:dirty=">" w:instr="DDEAUTO c:\\x"/>',
      says: /field DDEAUTO fetches/,
    },
    {
      why: 'the same in the quotes of typewriters',
      run: "<w:fldSimple w:dirty='>' w:instr='INCLUDETEXT x'/>",
      says: /field INCLUDETEXT fetches/,
    },
    {
      why: 'a picture behind a bracket',
      run: '<w:r><w:pict><v:imagedata o:title=">" src="\\\\server\\a.png"/></w:pict></w:r>',
      says: /fetched from/,
    },
    {
      why: 'a picture under another name of its language',
      run: '<w:r><w:pict><q:imagedata xmlns:q="urn:schemas-microsoft-com:vml" src="\\\\server\\a.png"/></w:pict></w:r>',
      says: /under another name/,
    },
  ];
  it.each(HIDDEN)('$why is found', ({ run, says }) => {
    const zip = new PizZip(SMALL);
    zip.file(
      BODY,
      (zip.file(BODY)?.asText() ?? '').replace('</w:p>', () => `${run}</w:p>`),
    );
    const { check, clean } = checkAndClean(zip.generate({ type: 'uint8array', compression: 'DEFLATE' }), 'iep');
    expect(check.problems.map((problem) => problem.says).join()).toMatch(says);
    expect(clean).toBeNull();
  });
});

it('starters are kept as they are', () => {
  for (const kind of KINDS) expect(checkTemplate(starterTemplate(kind), kind).problems).toEqual([]);
});
