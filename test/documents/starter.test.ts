import PizZip from 'pizzip';
import { describe, expect, test } from 'vitest';
import { checkTemplate } from '../../src/documents/check';
import { planContent } from '../../src/documents/content';
import { fillTemplate } from '../../src/documents/fill';
import { starterTemplate } from '../../src/documents/starters';
import { iepTemplate } from '../../templates/iep';
import { paper } from '../../templates/page';
import { openDocx } from './docx';
import { figures, nextPlan, school, TODAY } from './oakfield';

const [first] = school.plans;
/** The plan to be made has a row of its own by now, with what was agreed for home. */
const withOwnPlan = { ...school, plans: first ? [first, { ...first, id: 'PL002', number: nextPlan.number }] : [] };

const template = await iepTemplate();
const document = new PizZip(template).file('word/document.xml')?.asText() ?? '';
const all = (pattern: RegExp) => [...document.matchAll(pattern)].map(([, found]) => found);

test('the build packs the same template, and makes it the same each time', async () => {
  expect(starterTemplate('iep')).toEqual(template);
  expect(await iepTemplate()).toEqual(template);
});

test('it passes its own check, and wants nothing', () => {
  const { problems, advice, fields } = checkTemplate(template, 'iep');
  expect({ problems, advice }).toEqual({ problems: [], advice: [] });
  for (const field of ['pupil.name', 'targets.successCriterion', 'provisions.how', 'school.name'])
    expect(fields).toContain(field);
});

describe('its pages', () => {
  test('are A4 lying down', () => {
    expect(document).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/);
  });

  test('have tables of fixed widths that fill the page, which Google Docs keeps', () => {
    const grids = all(/<w:tblGrid>(.*?)<\/w:tblGrid>/g).map((grid) =>
      [...(grid ?? '').matchAll(/w:w="(\d+)"/g)].reduce((sum, [, width]) => sum + Number(width), 0),
    );
    expect(grids).toHaveLength(9);
    expect(new Set(grids)).toEqual(new Set([paper('landscape').textWidth]));
    expect(document).not.toMatch(/w:type="pct"|w:type="auto"/);
    expect(all(/<w:tblLayout w:type="(\w+)"/g)).toEqual(Array(9).fill('fixed'));
  });

  test('say column headings again on the next page, and keep rows whole', () => {
    expect(all(/(<w:tblHeader\/>)/g)).toHaveLength(2);
    expect(all(/(<w:tr>)/g).length).toBe(all(/(<w:cantSplit\/>)/g).length);
  });

  test('have headings that a screen reader can walk by, in English', () => {
    expect(all(/<w:pStyle w:val="(Heading1)"/g)).toHaveLength(2);
    expect(all(/<w:pStyle w:val="(Heading2)"/g).length).toBeGreaterThan(6);
    expect(new PizZip(template).file('word/styles.xml')?.asText()).toContain('<w:lang w:val="en-GB"');
  });
});

test('filled, it reads in this order', () => {
  const { body, header, footer } = openDocx(fillTemplate(template, planContent(figures, withOwnPlan, nextPlan, TODAY)));
  expect(document).not.toContain('\t');
  expect(header).toEqual(['Oakfield Primary School\tConfidential: Ava Khan']);
  expect(footer).toEqual(['Changes typed here are not copied back.\tPage  of ']);
  expect(body.filter((words) => words !== '')).toEqual([
    'Individual Education Plan\tPlan 2',
    'Name',
    'Ava Khan',
    'Date of birth',
    '14 February 2017',
    'Class',
    'Beech',
    'Stage',
    'School Action Plus',
    'Starts',
    '8 September 2025',
    'Review by',
    '19 December 2025',
    'Strengths',
    'Talks with real knowledge about animals.',
    'What Ava says',
    'I like small groups.',
    'Needs',
    'Specific learning difficulty\nSpeech, language and communication needs\nHearing impairment',
    'Specialists and their advice',
    'Specialist teacher for literacy',
    'Short instructions, one at a time.',
    'No.',
    'Target',
    'Starting point',
    'How we will teach it',
    'How often, and who helps',
    'We will know when',
    'Result',
    '1',
    'Read 45 of the first 100 words',
    'Reads 21 of 100 words',
    'Five words at a time',
    'Daily, 10 minutes\nTeaching assistant',
    '45 words on three Fridays running',
    '2',
    'Spell 20 words',
    'Reads 21 of 100 words',
    'Five words at a time',
    'Daily, 10 minutes\nTeaching assistant',
    '45 words on three Fridays running',
    'Other provision',
    'Paired reading: 60 minutes a week, one to one',
    'Sounds together: 45 minutes a week, in a group of 4',
    'Help at home',
    'Read together for ten minutes each evening.',
    'Review\tAva Khan, plan 2',
    'Date of the review',
    'Who was there',
    'What parents or carers say',
    'What Ava says',
    'Progress since the plan began',
    'Enough',
    'Some',
    'Not enough',
    'Next steps',
    'Signed by',
    'Name',
    'Signature',
    'Date',
    'Parent or carer',
    'Pupil',
    'Ava Khan',
    'Class teacher',
    'Mrs Okafor',
    'Special educational needs co-ordinator (SENCO)',
  ]);
});

test("the document's own title names plan and pupil", () => {
  const zip = new PizZip(fillTemplate(template, planContent(figures, school, nextPlan, TODAY)));
  expect(zip.file('docProps/core.xml')?.asText()).toContain('<dc:title>Individual Education Plan: Ava Khan</dc:title>');
});

test('a pupil without provision, advice or words of their own leaves no odd brackets or blank lists', () => {
  const bare = {
    ...figures,
    provisions: [],
    pupil: { ...figures.pupil, strengths: '', specialists: '', mainNeed: '', otherNeeds: '' },
  };
  const { body } = openDocx(fillTemplate(template, planContent(bare, { ...school, reviews: [] }, nextPlan, TODAY)));
  expect(body).toContain('None at present.');
  expect(body.join('\n')).not.toMatch(/[{}]|undefined|null/);
});
