/** What a template must not bring with it: each is refused or taken out, always with a word, and none is in what is kept. */
import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import PizZip from 'pizzip';
import { describe, expect, it, test } from 'vitest';
import { checkAndClean, checkTemplate } from '../../src/documents/check';
import { fieldCodes, linkOf } from '../../src/documents/fieldCodes';
import { fillTemplate } from '../../src/documents/fill';
import { iepTemplate } from '../../templates/iep';
import { BODY, changed, openDocx, templateOf } from './docx';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MICROSOFT = 'http://schemas.microsoft.com/office/2006/relationships';
const RELS = 'word/_rels/document.xml.rels';

interface Tie {
  readonly type: string;
  readonly target: string;
  readonly outside?: boolean;
  readonly id?: string;
}
const relsOf = (ties: readonly Tie[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${ties
    .map(
      ({ type, target, outside, id = 'r7' }) =>
        `<Relationship Id="${id}" Type="${type}" Target="${target}"${outside ? ' TargetMode="External"' : ''}/>`,
    )
    .join('')}</Relationships>`;

/** A template whose second line holds this XML, with other parts. */
function templateWith(run: string, parts: Record<string, string> = {}): Uint8Array {
  const plain = templateOf(['First', 'Second']);
  const zip = new PizZip(run === '' ? plain : changed(plain, BODY, 'Second</w:t></w:r>', `Second</w:t></w:r>${run}`));
  for (const [name, text] of Object.entries(parts)) zip.file(name, text);
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
}
const field = (code: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const SECOND = 'line “Second”';
const FETCHES = (name: string) =>
  `The Word field ${name} fetches something from another file or program each time that the document opens. Click on it, delete it, then save. Put what it shows there as text or as a picture.`;
const HOLDS = (what: string) =>
  `The template holds ${what}, which a template may not. Delete it in Word, or put a picture of it there, then save.`;

describe('refused, with its place', () => {
  it.each([
    {
      why: 'a macro under another content type',
      template: templateWith('', {
        'word/vbaProject.bin': 'x',
        [RELS]: relsOf([{ type: `${MICROSOFT}/vbaProject`, target: 'vbaProject.bin' }]),
      }),
      says: HOLDS('a macro'),
      place: '',
    },
    {
      why: 'a macro that calls itself a picture',
      template: templateWith('', {
        'word/media/image1.png': 'x',
        [RELS]: relsOf([{ type: `${MICROSOFT}/vbaProject`, target: 'media/image1.png' }]),
      }),
      says: HOLDS('a macro'),
      place: '',
    },
    {
      why: 'an embedded object: its tie, its part and its frame are one problem',
      template: templateWith('<w:r><w:object><o:OLEObject Type="Embed" r:id="r7"/></w:object></w:r>', {
        'word/embeddings/oleObject1.bin': 'x',
        [RELS]: relsOf([{ type: `${OFFICE}/oleObject`, target: 'embeddings/oleObject1.bin' }]),
      }),
      says: HOLDS('an embedded object'),
      place: SECOND,
    },
    {
      why: 'an ActiveX control',
      template: templateWith('<w:r><w:control r:id="r7" w:name="Button1"/></w:r>', {
        'word/activeX/activeX1.xml': '<ax:ocx xmlns:ax="http://schemas.microsoft.com/office/2006/activeX"/>',
        [RELS]: relsOf([{ type: `${OFFICE}/control`, target: 'activeX/activeX1.xml' }]),
      }),
      says: HOLDS('an ActiveX control'),
      place: SECOND,
    },
    {
      why: 'another document put in as a whole',
      template: changed(
        templateWith('', {
          'word/chunk.xml': '<html/>',
          [RELS]: relsOf([{ type: `${OFFICE}/aFChunk`, target: 'chunk.xml' }]),
        }),
        BODY,
        '<w:sectPr/>',
        '<w:altChunk r:id="r7"/><w:sectPr/>',
      ),
      says: HOLDS('another document, put in as a whole'),
      place: '',
    },
    {
      why: 'a picture that is fetched',
      template: templateWith('<w:r><w:drawing><a:blip r:link="r7"/></w:drawing></w:r>', {
        [RELS]: relsOf([{ type: `${OFFICE}/image`, target: 'https://example.org/logo.png', outside: true }]),
      }),
      says: 'A picture is not in the file but fetched from “https://example.org/logo.png”. Delete it, then put the picture itself in.',
      place: SECOND,
    },
    {
      why: 'the same with no mode, in a header',
      template: changed(
        templateWith('', {
          'word/_rels/header1.xml.rels': relsOf([{ type: `${OFFICE}/image`, target: 'http://example.org/logo.png' }]),
        }),
        'word/header1.xml',
        '<w:t ',
        '<w:drawing><a:blip r:embed="r7"/></w:drawing><w:t ',
      ),
      says: 'A picture is not in the file but fetched from “http://example.org/logo.png”. Delete it, then put the picture itself in.',
      place: 'page header',
    },
    {
      why: 'a drawing of the old kind that names a file',
      template: templateWith('<w:r><w:pict><v:imagedata src="\\\\server\\share\\logo.png"/></w:pict></w:r>'),
      says: 'A picture is not in the file but fetched from “\\\\server\\share\\logo.png”. Delete it, then put the picture itself in.',
      place: SECOND,
    },
    {
      why: 'a frame that shows another page',
      template: templateWith('', {
        'word/_rels/webSettings.xml.rels': relsOf([
          { type: `${OFFICE}/frame`, target: 'https://example.org/', outside: true },
        ]),
      }),
      says: HOLDS('a frame that shows another file'),
      place: '',
    },
    {
      why: 'a tie outside that nobody knows',
      template: templateWith('', {
        [RELS]: relsOf([{ type: 'urn:x/newThing', target: 'https://example.org/x', outside: true }]),
      }),
      says: 'The template fetches something from “https://example.org/x” each time that it opens. Delete what stands there, then save.',
      place: '',
    },
    {
      why: 'a tie inside that nobody knows',
      template: templateWith('', { [RELS]: relsOf([{ type: 'urn:x/newThing', target: 'new.xml' }]) }),
      says: HOLDS('something that we do not know (“newThing”)'),
      place: '',
    },
    {
      why: 'a tie named as a word that every object has',
      template: templateWith('', { [RELS]: relsOf([{ type: 'urn:x/constructor', target: 'new.xml' }]) }),
      says: HOLDS('something that we do not know (“constructor”)'),
      place: '',
    },
    {
      why: 'a program in the zip that nothing names',
      template: templateWith('', { 'word/media/setup.exe': 'MZ' }),
      says: 'The file holds “word/media/setup.exe”, which no template needs. Open it in Word or Google Docs, save it under another name, and choose that file.',
      place: '',
    },
    {
      why: 'a link to a file on a server',
      template: templateWith('<w:hyperlink r:id="r7"><w:r><w:t>form</w:t></w:r></w:hyperlink>', {
        [RELS]: relsOf([{ type: `${OFFICE}/hyperlink`, target: 'file:///S:/SEN/form.docx', outside: true }]),
      }),
      says: 'A link opens “file:///S:/SEN/form.docx”, which is no web or e-mail address and may not open for anybody else. Take the link off.',
      place: 'line “Secondform”',
    },
    {
      why: 'a link that runs a script',
      template: templateWith(field('HYPERLINK "javascript:alert(1)"')),
      says: 'A link opens “javascript:alert(1)”, which is no web or e-mail address and may not open for anybody else. Take the link off.',
      place: SECOND,
    },
    {
      why: 'INCLUDEPICTURE',
      template: templateWith(field('INCLUDEPICTURE "https://example.org/x.png" \\d')),
      says: FETCHES('INCLUDEPICTURE'),
      place: SECOND,
    },
    {
      why: 'INCLUDETEXT, in small letters',
      template: templateWith(field('includetext "C:\\\\a.docx"')),
      says: FETCHES('INCLUDETEXT'),
      place: SECOND,
    },
    {
      why: 'DDEAUTO, cut into pieces',
      template: templateWith(
        field('DDE')
          .replace('</w:instrText>', '</w:instrText></w:r><w:r><w:instrText>AUTO c:\\x</w:instrText>')
          .replace('DDE </', 'DDE</'),
      ),
      says: FETCHES('DDEAUTO'),
      place: SECOND,
    },
    {
      why: 'DDE as a simple field, its letters as numbers',
      template: templateWith('<w:fldSimple w:instr=" &#68;DE excel x "/>'),
      says: FETCHES('DDE'),
      place: SECOND,
    },
    {
      why: 'a field that hides in another one',
      template: templateWith(field(`IF 1 = 1 </w:instrText></w:r>${field('LINK Excel.Sheet "x"')}<w:r><w:instrText>`)),
      says: FETCHES('LINK'),
      place: SECOND,
    },
    {
      why: 'a field whose name comes out of another one',
      template: templateWith(field(`</w:instrText></w:r>${field('QUOTE 68 68 69')}<w:r><w:instrText>`)),
      says: 'A Word field here does not say what it is. Click on it, delete it, then save.',
      place: SECOND,
    },
    {
      why: 'a button that starts a macro',
      template: templateWith(field('MACROBUTTON AutoOpen Press')),
      says: 'The Word field MACROBUTTON starts a macro, which a template may not. Click on it, delete it, then save.',
      place: SECOND,
    },
    {
      why: 'a field of a mail merge',
      template: templateWith(field('MERGEFIELD Forename')),
      says: 'The Word field MERGEFIELD belongs to a mail merge, which nothing here fills in. Click on it, delete it, then save. Write a field from the list of fields, such as {school.name}.',
      place: SECOND,
    },
    {
      why: 'a field that is not on the list',
      template: templateWith(field('AUTOTEXT Sign')),
      says: 'The Word field AUTOTEXT is not one that a template may hold. Click on it, delete it, then save.',
      place: SECOND,
    },
    {
      why: 'a picture with a script',
      template: templateWith('', { 'word/media/image1.svg': '<svg><script>x</script></svg>' }),
      says: 'A picture (.svg) holds a script or fetches something from elsewhere. Put it in again as a .png.',
      place: '',
    },
  ])('$why', ({ template, says, place }) => {
    const { check, clean } = checkAndClean(template, 'iep');
    expect(check.problems).toEqual([{ says, place }]);
    expect(clean).toBeNull();
  });

  const SAVE = 'Open it in Word or Google Docs and save it as a Word document (.docx).';
  const strange = (part: string, what: string) =>
    `The file holds ${what} (in ${part}), which no word processor writes and a template may not hold. ${SAVE}`;
  it.each([
    {
      why: 'a definition that could fetch a file',
      template: changed(templateOf(['x']), BODY, /^/, '<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]>'),
      says: strange(BODY, 'a definition of its own, “<!DOCTYPE”'),
    },
    {
      why: 'words that are set apart, where a check might not look',
      template: templateWith('<w:r><w:instrText><![CDATA[DDE]]></w:instrText></w:r>'),
      says: strange(BODY, 'XML that is commented or set apart, “<!”'),
    },
    {
      why: "Word's words under another name",
      template: changed(
        templateOf(['x']),
        BODY,
        '<w:body>',
        '<w:body xmlns:q="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
      ),
      says: strange(BODY, 'Word’s own words under another name'),
    },
    {
      why: 'another alphabet',
      template: changed(templateOf(['x']), BODY, /^/, '<?xml version="1.0" encoding="UTF-7"?>'),
      says: strange(BODY, 'text in another alphabet than UTF-8'),
    },
    {
      why: 'a part twice, by capital letters',
      template: templateWith('', { 'word/Document.xml': '<w:document/>' }),
      says: strange('word/Document.xml', 'a part twice'),
    },
    {
      why: 'a part that climbs out of its folder',
      template: templateWith('', { 'word/../../x.xml': '<x/>' }),
      says: strange('word/../../x.xml', 'a part with a path as its name'),
    },
  ])('as a file: $why', ({ template, says }) =>
    expect(checkTemplate(template, 'iep')).toEqual({ problems: [{ says, place: '' }], advice: [], fields: [] }),
  );
});

describe('a zip that says it is small and is not', () => {
  const bomb = lyingZip(templateOf(['x']), 300 * 1024 * 1024);
  it('is under 2 MB, and is refused before it is unpacked as a whole', () => {
    expect(bomb.length).toBeLessThan(2 * 1024 * 1024);
    expect(checkTemplate(bomb, 'iep').problems).toEqual([
      {
        says: 'This document is far too big for a template once it is unpacked. Take pictures and pages out, then save it again.',
        place: '',
      },
    ]);
  });
});

/** Puts a file of so many blanks into it that claims to hold one. */
function lyingZip(template: Uint8Array, bytes: number): Uint8Array {
  const squeezed = deflateRawSync(Buffer.alloc(bytes, ' '), { level: 9 });
  const zip = new PizZip(template);
  // As it is, then found again by its bytes and given false sizes.
  zip.file('word/media/image1.png', squeezed, { compression: 'STORE', binary: true });
  const whole = Buffer.from(zip.generate({ type: 'uint8array', compression: 'DEFLATE' }));
  for (const [mark, at] of [
    ['PK\u0003\u0004', 8],
    ['PK\u0001\u0002', 10],
  ] as const) {
    for (let from = whole.indexOf(mark, 0, 'latin1'); from >= 0; from = whole.indexOf(mark, from + 4, 'latin1')) {
      const name = from + (at === 8 ? 30 : 46);
      if (whole.toString('latin1', name, name + 21) !== 'word/media/image1.png') continue;
      whole.writeUInt16LE(8, from + at);
      whole.writeUInt32LE(1, from + at + 14);
    }
  }
  return new Uint8Array(whole);
}

describe('taken out, and said', () => {
  const settings = (inside: string) =>
    `<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${OFFICE}">${inside}<w:zoom/></w:settings>`;
  const SETTINGS = 'word/_rels/settings.xml.rels';
  const says = (what: string) => `We take out ${what}: documents do not need it, and it would lead outside the file.`;
  it.each([
    {
      why: 'the Word template that it was begun from',
      parts: {
        'word/settings.xml': settings('<w:attachedTemplate r:id="r7"/>'),
        [SETTINGS]: relsOf([
          { type: `${OFFICE}/attachedTemplate`, target: 'file:///C:\\Users\\sb\\Normal.dotm', outside: true },
        ]),
      },
      advice: says('the tie to the Word template that it was begun from'),
      gone: /attachedTemplate|Normal\.dotm/,
    },
    {
      why: 'the list of a mail merge',
      parts: {
        'word/settings.xml': settings(
          '<w:mailMerge><w:connectString w:val="Provider=x"/><w:dataSource r:id="r7"/></w:mailMerge>',
        ),
        [SETTINGS]: relsOf([{ type: `${OFFICE}/mailMergeSource`, target: 'file:///S:\\pupils.xlsx', outside: true }]),
      },
      advice: says('the tie to the list of a mail merge'),
      gone: /mailMerge|pupils\.xlsx|Provider/,
    },
    {
      why: 'settings of a printer',
      parts: {
        'word/printerSettings/printerSettings1.bin': 'x',
        [RELS]: relsOf([{ type: `${OFFICE}/printerSettings`, target: 'printerSettings/printerSettings1.bin' }]),
      },
      advice: says('settings of somebody’s printer'),
      gone: /printerSettings/,
    },
  ])('$why', ({ parts, advice, gone }) => {
    const { check, clean } = checkAndClean(templateWith('', parts), 'iep');
    expect(check.problems).toEqual([]);
    expect(check.advice).toContain(advice);
    expect(everything(clean ?? new Uint8Array())).not.toMatch(gone);
    expect(openDocx(clean ?? new Uint8Array()).body).toEqual(['First', 'Second']);
  });

  test('links to the web stay, and are said', () => {
    const template = templateWith(field('HYPERLINK "https://example.org/a" \\o "tip"'), {
      [RELS]: relsOf([{ type: `${OFFICE}/hyperlink`, target: 'mailto:office@example.org', outside: true }]),
    });
    expect(checkTemplate(template, 'iep')).toMatchObject({
      problems: [],
      advice: expect.arrayContaining([
        'Every document will carry the template’s links: mailto:office@example.org, https://example.org/a.',
      ]),
    });
  });
});

/** All names and text parts of a zip. */
function everything(template: Uint8Array): string {
  const zip = new PizZip(template);
  return Object.keys(zip.files)
    .map((name) => `${name}\n${zip.file(name)?.asText()}`)
    .join('\n');
}

test('what is kept of the starter is the starter', async () => {
  const starter = await iepTemplate();
  const { clean } = checkAndClean(starter, 'iep');
  expect(everything(clean ?? new Uint8Array())).toBe(everything(starter));
});

describe('fields that stay', () => {
  it.each([
    'PAGE',
    'NUMPAGES \\* MERGEFORMAT',
    'DATE \\@ "d MMMM yyyy"',
    'TOC \\o "1-3" \\h',
    '= 2 + 3',
    'HYPERLINK \\l "top"',
  ])('%s', (code) => expect(checkTemplate(templateWith(field(code)), 'iep').problems).toEqual([]));
  it.each([
    ['HYPERLINK "https://example.org" \\o "tip"', 'https://example.org'],
    ['HYPERLINK \\l "top"', null],
    ['HYPERLINK \\o "tip" \\t "_blank" file:///x', 'file:///x'],
    ['PAGE', null],
  ])('%s opens %s', (code, address) => expect(linkOf(code)).toBe(address));
  test('are found in the order of the page, inner ones too', () =>
    expect(
      fieldCodes(field(`IF </w:instrText></w:r>${field('PAGE')}<w:r><w:instrText> = 1`)).map(({ code }) => code),
    ).toEqual(['IF = 1', 'PAGE']));
});

describe('whatever happened to a file', () => {
  const file = new Uint8Array(readFileSync('test/fixtures/template-by-libreoffice.docx'));
  const body = new PizZip(file).file(BODY)?.asText() ?? '';

  test('bytes changed: it is refused in a sentence, or can be filled', () =>
    fc.assert(
      fc.property(fc.nat(file.length - 1), fc.nat(255), (at, byte) => {
        filledOrRefused(file.map((one, place) => (place === at ? byte : one)));
      }),
      { numRuns: 60 },
    ));

  test('XML cut and pasted: the same', () => {
    // After the names of its languages: without those no program opens it.
    const place = fc.integer({ min: body.indexOf('<w:body>'), max: body.length });
    const pasted = fc.oneof(
      fc.constantFrom(
        '{',
        '}',
        '{#targets}',
        '{/targets}',
        '<w:p>',
        '</w:tc>',
        '<w:fldChar w:fldCharType="begin"/>',
        '&#x110000;',
      ),
      fc.string({ unit: 'binary', maxLength: 5 }).filter((words) => !/[\uD800-\uDFFF\uFFFD]/.test(words)),
    );
    fc.assert(
      fc.property(place, fc.nat(60), pasted, (at, cut, words) => {
        const zip = new PizZip(file);
        zip.file(BODY, body.slice(0, at) + words + body.slice(at + cut));
        filledOrRefused(zip.generate({ type: 'uint8array', compression: 'DEFLATE' }));
      }),
      { numRuns: 150 },
    );
  });
});

function filledOrRefused(template: Uint8Array): void {
  const { check, clean } = checkAndClean(template, 'iep');
  if (clean) expect(() => openDocx(fillTemplate(clean, { pupil: { name: 'Ava' }, targets: [{}, {}] }))).not.toThrow();
  else expect(check.problems[0]?.says).toMatch(/[.?]$/);
}
