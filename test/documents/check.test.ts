import PizZip from 'pizzip';
import { describe, expect, it, test } from 'vitest';
import { checkTemplate } from '../../src/documents/check';
import { fillTemplate } from '../../src/documents/fill';
import { iepTemplate } from '../../templates/iep';
import { BODY, changed, openDocx, templateOf } from './docx';

const starter = await iepTemplate();
/** A template with notes of this sort that hold these words. */
function withNotes(part: string, words: string): Uint8Array {
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  const named = changed(
    templateOf(['x']),
    '[Content_Types].xml',
    '</Types>',
    `<Override PartName="/word/${part}.xml" ContentType="${main}.${part}+xml"/></Types>`,
  );
  const zip = new PizZip(named);
  zip.file(
    `word/${part}.xml`,
    `<w:${part} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:${part}>`,
  );
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
}
const TABLE = [
  ['Target', 'How'],
  ['{#targets}{target}', '{strategy}{/targets}'],
] as const;

describe('one slip is one problem, with its place and what to do', () => {
  it.each([
    {
      why: 'a field that is not closed, in a cell',
      content: [
        [
          ['{#targets}{target}', '{strategy'],
          ['x', '{/targets}'],
        ],
      ],
      place: 'table 1, row 1, column 2',
      says: "“{strategy” has no closing bracket. Type } after the field's name.",
    },
    {
      why: 'a field that is not opened, in a cell',
      content: [TABLE, [['x', 'pupil.stage} y']]],
      place: 'table 2, row 1, column 2',
      says: "“pupil.stage}” has no opening bracket. Type { before the field's name.",
    },
    {
      why: 'words after an unclosed field are not part of its name',
      content: ['Dear {pupil.forename and family'],
      place: 'line “Dear {pupil.forename and family”',
      says: "“{pupil.forename” has no closing bracket. Type } after the field's name.",
    },
    {
      why: 'a second field does not close the first',
      content: ['{pupil.forename {pupil.surname}'],
      place: 'line “{pupil.forename {pupil.surname}”',
      says: "“{pupil.forename” has no closing bracket. Type } after the field's name.",
    },
    {
      why: 'double brackets, as other programs have them',
      content: ['Name: {{pupil.name}}'],
      place: 'line “Name: {{pupil.name}}”',
      says: '“{{pupil.name}}” has too many brackets. Write {pupil.name}.',
    },
    {
      why: 'nothing between the brackets',
      content: ['Name: { }'],
      place: 'line “Name: { }”',
      says: "There is nothing between the brackets { }. Type a field's name, or take them out.",
    },
    {
      why: 'a list without a name',
      content: ['{#}'],
      place: 'line “{#}”',
      says: '{#} lacks a name. Type it after the #, for example {#targets}.',
    },
    {
      why: 'a sign that would let the engine put in what is no text',
      content: ['{@pupil.name}'],
      place: 'line “{@pupil.name}”',
      says: '{@pupil.name} begins with a sign that templates here do not use. Write {pupil.name}.',
    },
    {
      why: 'a list that is never ended, in a table',
      content: [[['{#targets}{target}', '{strategy}']]],
      place: 'table 1, row 1, column 1',
      says: '{#targets} is never ended. Type {/targets} in the last cell of the same row.',
    },
    {
      why: 'a list that is never ended, in a line',
      content: ['{#provisions}{name}'],
      place: 'line “{#provisions}{name}”',
      says: '{#provisions} is never ended. Type {/provisions} after the last field that belongs to it.',
    },
    {
      why: 'an end without a beginning',
      content: ['{pupil.name}', '{/targets}'],
      place: 'line “{/targets}”',
      says: '{/targets} ends what was never begun. Type {#targets} before its first field, or take {/targets} out.',
    },
    {
      why: 'an end with another name',
      content: [[['{#targets}{target}', '{strategy}{/target}']]],
      place: 'table 1, row 1, column 2',
      says: '{#targets} is ended by {/target}. Write {/targets} there.',
    },
    {
      why: 'two that cross',
      content: ['{#pupil.view}{#provisions}{name}{/pupil.view}{/provisions}'],
      place: 'line “{#pupil.view}{#provisions}{name}{/pupil…”',
      says: '{#provisions} began after {#pupil.view}, so it must end first. Put {/provisions} before {/pupil.view}.',
    },
    {
      why: 'a list that leaves its table',
      content: [[['Target'], ['{#targets}{target}']], '{/targets}'],
      place: 'line “{/targets}”',
      says: '{#targets} stands in a table and {/targets} after it. Put both in the same row of the table.',
    },
    {
      why: 'a list that begins before its table',
      content: ['{#targets}', [['{target}', '{/targets}']]],
      place: 'table 1, row 1, column 2',
      says: '{#targets} stands before the table in which {/targets} stands. Put both in the same row of the table.',
    },
    {
      why: 'a list from one table to another',
      content: [[['{#targets}{target}']], 'Between', [['x'], ['{/targets}']]],
      place: 'table 2, row 2, column 1',
      says: '{#targets} and {/targets} (table 2, row 2, column 1) stand in two tables. Put both in the same row of the table.',
    },
    {
      why: 'two letters changed places',
      content: ['{pupil.nmae}'],
      place: 'line “{pupil.nmae}”',
      says: 'We do not know {pupil.nmae}. Did you mean {pupil.name}?',
    },
    {
      why: 'capital letters',
      content: ['{Pupil.Forename}'],
      place: 'line “{Pupil.Forename}”',
      says: 'We do not know {Pupil.Forename}. Did you mean {pupil.forename}?',
    },
    {
      why: 'quotation marks that Word put in',
      content: ['{“pupil.stage”}'],
      place: 'line “{“pupil.stage”}”',
      says: 'We do not know {“pupil.stage”}. Did you mean {pupil.stage}?',
    },
    {
      why: 'half of the name',
      content: ['{forename}'],
      place: 'line “{forename}”',
      says: 'We do not know {forename}. Did you mean {pupil.forename}?',
    },
    {
      why: "a pupil's name rather than an intervention's",
      content: ['{name}'],
      place: 'line “{name}”',
      says: 'We do not know {name}. Did you mean {pupil.name}?',
    },
    {
      why: 'misspelt inside a list',
      content: [[['{#targets}{target}', '{stratgey}{/targets}']]],
      place: 'table 1, row 1, column 2',
      says: 'We do not know {stratgey}. Did you mean {strategy}?',
    },
    {
      why: 'a misspelt list, its fields rightly spelt',
      content: [[['{#target}{target}', '{strategy}{/target}']]],
      place: 'table 1, row 1, column 1',
      says: 'We do not know {#target}. Did you mean {#targets}?',
    },
    {
      why: 'nothing like it',
      content: ['{favouriteColour}'],
      place: 'line “{favouriteColour}”',
      says: 'We do not know {favouriteColour}. Take it out, or write a field from the list of fields.',
    },
    {
      why: 'a field of a list outside it',
      content: ['{successCriterion}'],
      place: 'line “{successCriterion}”',
      says: '{successCriterion} belongs to a list. Write {successCriterion} between {#targets} and {/targets}.',
    },
    {
      why: 'the whole path inside the list',
      content: [[['{#targets}{targets.target}', '{/targets}']]],
      place: 'table 1, row 1, column 1',
      says: 'Between {#targets} and {/targets}, write {target} in place of {targets.target}.',
    },
    {
      why: 'a list used as a field',
      content: ['{targets}'],
      place: 'line “{targets}”',
      says: '{targets} is a list. Type {#targets} before the first field of its row and {/targets} after the last.',
    },
    {
      why: 'a group used as a field',
      content: ['{pupil}'],
      place: 'line “{pupil}”',
      says: '{pupil} says too little. Write, for example, {pupil.forename} or {pupil.surname} or {pupil.name}.',
    },
  ])('$why', ({ content, place, says }) => {
    expect(checkTemplate(templateOf(content), 'iep').problems).toEqual([{ says, place }]);
  });

  it.each([
    {
      why: 'in the header',
      sides: { header: '{school.nme}' },
      place: 'page header',
      says: 'We do not know {school.nme}. Did you mean {school.name}?',
    },
    {
      why: 'in the footer',
      sides: { footer: 'Page {plan.start' },
      place: 'page footer',
      says: "“{plan.start” has no closing bracket. Type } after the field's name.",
    },
  ])('$why', ({ sides, place, says }) => {
    expect(checkTemplate(templateOf(['x'], sides), 'iep').problems).toEqual([{ says, place }]);
  });

  test('in the starter, changed by hand', () => {
    const broken = changed(starter, BODY, '{startingPoint}', '{startingPiont}');
    expect(checkTemplate(broken, 'iep').problems).toEqual([
      { says: 'We do not know {startingPiont}. Did you mean {startingPoint}?', place: 'table 3, row 2, column 3' },
    ]);
  });

  it.each([
    {
      why: 'in a footnote',
      part: 'footnotes',
      words: '{pupil.stge}',
      place: 'footnote',
      says: 'We do not know {pupil.stge}. Did you mean {pupil.stage}?',
    },
    {
      why: 'in a comment',
      part: 'comments',
      words: 'pupil.stage}',
      place: 'comment',
      says: "“pupil.stage}” has no opening bracket. Type { before the field's name.",
    },
    {
      why: 'in an endnote, which is not filled in',
      part: 'endnotes',
      words: '{pupil.stage}',
      place: 'endnote',
      says: '{pupil.stage} would not be filled in here. Move it to the page or to a footnote.',
    },
  ])('$why', ({ part, words, place, says }) => {
    expect(checkTemplate(withNotes(part, words), 'iep').problems).toEqual([{ says, place }]);
  });

  test('a field of another kind of document, which may be private there', () => {
    expect(checkTemplate(templateOf(['{pupil.name}']), 'governors').problems).toEqual([
      {
        says: '{pupil.name} is for another document, “Plan”; this one, “Report to governors”, does not have it. Take it out.',
        place: 'line “{pupil.name}”',
      },
    ]);
  });

  test('in a text box, which is in the file twice', () => {
    const box = '<w:txbxContent><w:p><w:r><w:t>{pupil.nam</w:t></w:r></w:p></w:txbxContent>';
    const run = `<w:p><w:r><mc:AlternateContent xmlns:mc="m"><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    const template = changed(templateOf(['x']), BODY, '<w:sectPr/>', `${run}<w:sectPr/>`);
    expect(checkTemplate(template, 'iep').problems).toEqual([
      { says: "“{pupil.nam” has no closing bracket. Type } after the field's name.", place: 'text box' },
    ]);
  });
});

test('several problems are all said, in the order of the page', () => {
  const { problems } = checkTemplate(
    templateOf(['{pupil.nmae}', [['{#targets}{taget}', '{/targets}']], '{plan.start'], { footer: '{x}' }),
    'iep',
  );
  expect(problems.map(({ place }) => place)).toEqual([
    'line “{plan.start”',
    'line “{pupil.nmae}”',
    'table 1, row 1, column 1',
    'page footer',
  ]);
});

describe('what is right is let be', () => {
  it.each([
    { why: 'a table of targets', content: [TABLE], fields: ['targets', 'targets.target', 'targets.strategy'] },
    { why: 'spaces in the brackets', content: ['{ pupil.name }'], fields: ['pupil.name'] },
    {
      why: 'a list over several rows',
      content: [[['{#targets}{target}'], ['{strategy}{/targets}']]],
      fields: ['targets', 'targets.target', 'targets.strategy'],
    },
    {
      why: 'a list over paragraphs and tables',
      content: ['{#provisions}', [['{name}']], '{/provisions}'],
      fields: ['provisions', 'provisions.name'],
    },
    {
      why: 'text if there is any, and if there is none',
      content: ['{#pupil.view}{pupil.view}{/pupil.view}{^pupil.view}None{/}'],
      fields: ['pupil.view'],
    },
    {
      why: "a group, with the pupil's fields inside",
      content: ['{#pupil}{forename}{/pupil}'],
      fields: ['pupil', 'pupil.forename'],
    },
    {
      why: 'the pupil inside a list',
      content: ['{#targets}{number} {pupil.forename}{/targets}'],
      fields: ['targets', 'targets.number', 'pupil.forename'],
    },
    { why: 'no field at all', content: ['An empty form'], fields: [] },
  ])('$why', ({ content, fields }) => {
    const template = templateOf(content);
    expect(checkTemplate(template, 'iep')).toMatchObject({ problems: [], fields });
    expect(() => fillTemplate(template, {})).not.toThrow();
  });

  test('a field in a footnote, which is filled in', () => {
    const template = withNotes('footnotes', '{pupil.stage}');
    expect(checkTemplate(template, 'iep').problems).toEqual([]);
    const filled = fillTemplate(template, { pupil: { stage: 'School Action' } });
    expect(new PizZip(filled).file('word/footnotes.xml')?.asText()).toContain('School Action');
  });

  test('a tag that Google Docs has cut into pieces, each with its own look', () => {
    const piece = (words: string, look: string) =>
      `<w:r w:rsidDel="00000000" w:rsidR="00000000" w:rsidRPr="00000000"><w:rPr>${look}<w:rtl w:val="0"/></w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`;
    const whole = '<w:r><w:t xml:space="preserve">{pupil.stage} now</w:t></w:r>';
    const cut = `${piece('{', '')}${piece('pupil', '<w:b w:val="1"/>')}<w:bookmarkStart w:id="0" w:name="_x"/><w:bookmarkEnd w:id="0"/>${piece('.stage', '')}${piece('}', '')}${piece(' now', '')}`;
    const template = changed(templateOf(['{pupil.stage} now']), BODY, whole, cut);
    expect(checkTemplate(template, 'iep')).toMatchObject({ problems: [], fields: ['pupil.stage'] });
    expect(openDocx(fillTemplate(template, { pupil: { stage: 'School Action' } })).body).toEqual(['School Action now']);
  });

  test('a tag that Word has cut into pieces', () => {
    const cut = changed(
      starter,
      BODY,
      '{pupil.stage}',
      '{pup</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t>il.st</w:t></w:r><w:r><w:t>age}',
    );
    expect(checkTemplate(cut, 'iep')).toMatchObject({ problems: [], advice: [] });
  });
});

test('what passes the check can be filled, and prints no bracket', () => {
  const { body } = openDocx(
    fillTemplate(templateOf([TABLE, '{#pupil.view}{pupil.view}{/}']), {
      targets: [{ target: 'a', strategy: 'b' }],
      pupil: { view: 'c' },
    }),
  );
  expect(body).toEqual(['Target', 'How', 'a', 'b', 'c']);
});

describe('advice', () => {
  test('what a plan should hold', () => {
    const { advice } = checkTemplate(
      templateOf([
        '{pupil.name} {pupil.dateOfBirth} {pupil.yearGroup} {pupil.stage} {pupil.mainNeed} {pupil.specialists} {pupil.strengths} {pupil.view} {plan.number} {plan.start} {plan.end}',
        '{#provisions}{name}{/provisions}',
        '{#targets}{target}{startingPoint}{strategy}{/targets}',
      ]),
      'iep',
    );
    expect(advice).toEqual([
      'The template does not print what parents or carers do at home: {plan.helpAtHome}.',
      'The list of targets does not print we will know when: {successCriterion}.',
    ]);
  });

  test('a plan without its targets', () => {
    expect(checkTemplate(templateOf(['x']), 'iep').advice).toContain(
      "The template does not list targets. In a table's row, write {#targets}{target} {startingPoint} {strategy} {successCriterion}{/targets}.",
    );
  });

  test('tracked changes', () => {
    const tracked = changed(
      starter,
      BODY,
      '<w:p>',
      '<w:p><w:ins w:id="1" w:author="x"><w:r><w:t>new</w:t></w:r></w:ins>',
    );
    expect(checkTemplate(tracked, 'iep').advice).toEqual([
      'The template has tracked changes, which every document would show. Accept or reject them in Word, then save.',
    ]);
  });
});

describe('a file that is no template at all', () => {
  const zipOf = (files: Record<string, string>): Uint8Array => {
    const zip = new PizZip();
    for (const [name, text] of Object.entries(files)) zip.file(name, text);
    return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
  };
  const bytes = (...list: number[]) => new Uint8Array([...list, ...Array(40).fill(0)]);
  const text = (words: string) => new Uint8Array(Buffer.from(words));
  const SAVE = 'Open it in Word or Google Docs and save it as a Word document (.docx).';
  const type = (from: string, to: string) => changed(starter, '[Content_Types].xml', from, to);
  const DOCUMENT = 'vnd.openxmlformats-officedocument.wordprocessingml.document.main';
  it.each([
    { why: 'nothing', file: new Uint8Array(), says: 'The file is empty. Choose the .docx file of the template.' },
    {
      why: 'a photo',
      file: bytes(0xff, 0xd8, 0xff, 0xe0),
      says: 'This is a photo, not a Word document. Choose the .docx file of the template.',
    },
    {
      why: 'a screenshot',
      file: bytes(0x89, 0x50, 0x4e, 0x47),
      says: 'This is a picture, not a Word document. Choose the .docx file of the template.',
    },
    {
      why: 'a PDF',
      file: text('%PDF-1.7 …'),
      says: 'This is a PDF, not a Word document. Choose the .docx file from which the PDF was made.',
    },
    {
      why: 'a .doc',
      file: bytes(0xd0, 0xcf, 0x11, 0xe0),
      says: `This is a Word document of the old kind (.doc), or one with a password. Take the password off if it has one. ${SAVE}`,
    },
    {
      why: 'rich text',
      file: text('{\\rtf1 …'),
      says: `This is a rich text file (.rtf), not a Word document. ${SAVE}`,
    },
    { why: 'a web page', file: text('<html>…'), says: `This is not a Word document, whatever its name says. ${SAVE}` },
    {
      why: 'a spreadsheet',
      file: zipOf({ '[Content_Types].xml': '', 'xl/workbook.xml': '' }),
      says: 'This is a spreadsheet, not a Word document. Choose the .docx file.',
    },
    {
      why: 'a presentation',
      file: zipOf({ '[Content_Types].xml': '', 'ppt/presentation.xml': '' }),
      says: 'This is a presentation, not a Word document. Choose the .docx file.',
    },
    {
      why: 'LibreOffice',
      file: zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '' }),
      says: `This is an OpenDocument file (.odt). ${SAVE}`,
    },
    {
      why: 'photos in a zip',
      file: zipOf({ 'a.jpg': 'x' }),
      says: 'This is a zip file, not a Word document. Choose the .docx file of the template.',
    },
    {
      why: 'cut off while it was copied',
      file: starter.slice(0, 6000),
      says: 'The file is damaged and cannot be opened. Get it again from where it came, or save it again.',
    },
    {
      why: 'damaged in the middle',
      file: starter.map((byte, at) => (at > 900 && at < 1500 ? 0x55 : byte)),
      says: 'The file is damaged and cannot be opened. Get it again from where it came, or save it again.',
    },
    {
      why: 'a template of Word',
      file: type(DOCUMENT, DOCUMENT.replace('document.main', 'template.main')),
      says: `This is a Word template (.dotx). ${SAVE}`,
    },
    {
      why: 'macros',
      file: type(DOCUMENT, 'vnd.ms-word.document.macroEnabled.main'),
      says: `This Word document holds macros (.docm), which a template may not. ${SAVE}`,
    },
    {
      why: 'too big',
      file: new Uint8Array(2.5 * 1024 * 1024),
      says: 'The file is 2.5 MB; a template may have 2 MB. Make its pictures smaller, or take some out.',
    },
    {
      why: 'small, but huge when unpacked',
      file: changed(starter, BODY, '</w:document>', `${' '.repeat(21e6)}</w:document>`),
      says: 'This document is far too big for a template once it is unpacked. Take pictures and pages out, then save it again.',
    },
  ])('$why', ({ file, says }) => {
    expect(checkTemplate(file, 'iep')).toEqual({ problems: [{ says, place: '' }], advice: [], fields: [] });
  });

  test('a part that is no XML any more', () => {
    const { problems } = checkTemplate(changed(starter, BODY, '</w:tbl>', '</w:tbl'), 'iep');
    expect(problems).toEqual([
      {
        says: 'The file is damaged (in word/document.xml), and no document made with it would open. Get it again from where it came, or save it again.',
        place: '',
      },
    ]);
  });
});
