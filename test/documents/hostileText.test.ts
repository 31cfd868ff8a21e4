/**
 * Text as people write it, in every field of every kind at once: each document opens, and says what was typed. Where
 * LibreOffice is on the machine, it opens one of each kind too.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import PizZip from 'pizzip';
import { describe, expect, it, test } from 'vitest';
import { contentFor } from '../../src/documents/contents/contentFor';
import { fillTemplate } from '../../src/documents/fill';
import { type DocumentKind, KINDS, kindSpec } from '../../src/documents/kinds';
import { starterTemplate } from '../../src/documents/starters';
import { assess } from '../../src/domain/assess';
import type { School } from '../../src/domain/school';
import { NOVEMBER, sampleSchool } from './contents/sample';
import { openDocx } from './docx';

const plan = { number: 3, start: NOVEMBER, end: null };
const subjectOf = (kind: DocumentKind) => ({ pupil: 'P017', class: 'Beech', school: '' })[kindSpec(kind).about];

/** What people type at length, everywhere in the school. */
const TYPED = {
  pupils: ['strengths', 'specialists', 'keyAdult', 'mainNeed', 'otherNeeds'],
  targets: ['target', 'startingPoint', 'strategy', 'howOften', 'whoHelps', 'successCriterion', 'comment'],
  reviews: ['attended', 'parentsView', 'pupilsView', 'nextSteps'],
  plans: ['helpAtHome'],
  provisions: ['runBy', 'intendedOutcome', 'comment'],
} as const;

function schoolSaying(words: string): School {
  const school = sampleSchool();
  const changed = Object.entries(TYPED).map(([tab, fields]) => [
    tab,
    (school[tab as keyof typeof TYPED] as readonly object[]).map((row) => ({
      ...row,
      ...Object.fromEntries(fields.map((field) => [field, words])),
    })),
  ]);
  const stages = school.stages.map((stage) => ({ ...stage, label: words, planName: stage.planName && words }));
  return { ...school, ...Object.fromEntries(changed), stages, settings: { ...school.settings, schoolName: words } };
}

let last = { words: '', assessment: assess(schoolSaying(''), NOVEMBER) };

function filled(kind: DocumentKind, words: string): Uint8Array {
  if (words !== last.words) last = { words, assessment: assess(schoolSaying(words), NOVEMBER) };
  const content = contentFor(kind, subjectOf(kind), last.assessment, NOVEMBER, plan);
  if (content === null) throw new Error(`Nothing for ${kind}.`);
  return fillTemplate(starterTemplate(kind), content);
}

const SAYINGS = [
  { why: 'signs of XML', words: `a < b & c > d "e" 'f' ]]> &amp; <w:p/>` },
  { why: 'line breaks', words: 'one\ntwo\n\nfour' },
  { why: 'a tab is a space', words: 'one\ttwo', printed: 'one two' },
  { why: 'brackets of the templates', words: 'likes {pupil.forename} and {#targets} }{ {/}' },
  { why: "a pattern's dollar signs", words: '$& $1 $$' },
  { why: 'Welsh', words: 'Siân O’Neill-Ŵyn, Tŷ’r Felin' },
  { why: 'Polish', words: 'Zażółć gęślą jaźń, Łukasiewicz' },
  { why: 'Arabic', words: 'محمد الحسن يحب القراءة (20 دقيقة).' },
  { why: 'Urdu', words: 'مجھے کہانیاں پسند ہیں' },
  { why: 'emoji of several parts', words: '👩🏽‍🏫 ⚽ 🦄 🏴󠁧󠁢󠁷󠁬󠁳󠁿' },
  { why: 'control characters go', words: 'bell\u0007 null\u0000 ok\u001f', printed: 'bell null ok' },
  { why: 'halves of a character go', words: 'cut \uD83D! \uDE00 end', printed: 'cut !  end' },
  { why: 'codes that are no characters go', words: 'a\uFFFEb\uFFFF', printed: 'ab' },
  { why: '5,000 characters', words: 'Read and re-read. '.repeat(278).trim() },
] as const;

describe.each(SAYINGS)('$why', ({ words, ...more }) => {
  it.each(KINDS)('%s', (kind) => {
    const printed = 'printed' in more ? more.printed : words;
    const { body, header } = openDocx(filled(kind, words));
    expect(header.join('\n')).toContain(printed);
    // The school's name stands in the header; the report to governors takes from rows only what can be counted.
    if (kind !== 'governors') expect(body.join('\n')).toContain(printed);
  });
});

test('any text at all, in any kind, makes a document that opens', () => {
  const anyText = fc.string({ unit: 'binary', maxLength: 60 });
  fc.assert(
    fc.property(fc.constantFrom(...KINDS), anyText, (kind, words) => {
      expect(() => openDocx(filled(kind, words))).not.toThrow();
    }),
    { numRuns: 25 },
  );
});

test('words from right to left set their paragraphs in a document that is otherwise English', () => {
  const xml = new PizZip(filled('review', 'محمد يحب القراءة')).file('word/document.xml')?.asText() ?? '';
  const paragraphs = xml.match(/<w:p[ >].*?<\/w:p>/gs) ?? [];
  const marked = paragraphs.filter((paragraph) => paragraph.includes('<w:bidi/>'));
  expect(marked.length).toBeGreaterThan(5);
  for (const paragraph of marked) expect(paragraph).toMatch(/[\u0600-\u06ff]/);
  expect(paragraphs.find((paragraph) => paragraph.includes('Who was there'))).not.toContain('w:bidi');
});

/** Ava's own words at length, in the narrowest columns there are. */
function atLength(): School {
  const school = sampleSchool();
  const long = `STARTS ${'Reads each page twice. '.repeat(216)}ENDS`;
  const isAva = ({ pupilId }: { pupilId: string }) => pupilId === 'P017';
  return {
    ...school,
    targets: school.targets.map((row) => (isAva(row) ? { ...row, target: long, comment: long } : row)),
    reviews: school.reviews.map((row) => (isAva(row) ? { ...row, parentsView: long, nextSteps: long } : row)),
  };
}

test('LibreOffice, where it is on the machine, sets each kind on pages and loses nothing', () => {
  const has = (program: string, ask: string) => spawnSync(program, [ask]).status === 0;
  if (!has('soffice', '--version')) return;
  const folder = mkdtempSync(path.join(tmpdir(), 'provision-map-kinds-'));
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const make = (kind: DocumentKind, name: string, school: School) => {
    const content = contentFor(kind, subjectOf(kind), assess(school, NOVEMBER), NOVEMBER, plan) ?? {};
    const bytes = fillTemplate(starterTemplate(kind), content);
    writeFileSync(path.join(folder, `${name}.docx`), bytes);
    return { name, bytes };
  };
  const files = [...KINDS.map((kind) => make(kind, kind, sampleSchool())), make('review', 'long', atLength())];
  const paths = files.map(({ name }) => path.join(folder, `${name}.docx`));
  for (const to of ['pdf', 'txt:Text (encoded):UTF8'])
    execFileSync('soffice', [profile, '--headless', '--convert-to', to, '--outdir', folder, ...paths], {
      stdio: 'pipe',
    });
  for (const { name, bytes } of files) {
    const pdf = readFileSync(path.join(folder, `${name}.pdf`)).toString('latin1');
    expect(pdf.slice(0, 5), name).toBe('%PDF-');
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0, name).toBeGreaterThan(name === 'long' ? 4 : 0);
    const words = (text: string) => text.split(/\s+/).filter((word) => /\p{L}{2}/u.test(word));
    const read = new Set(words(readFileSync(path.join(folder, `${name}.txt`), 'utf8')));
    expect(
      words(openDocx(bytes).body.join('\n')).filter((word) => !read.has(word)),
      name,
    ).toEqual([]);
  }
  if (!has('pdftotext', '-v')) return;
  // What is too long for a page runs on: the ends are on paper too.
  const onPaper = execFileSync('pdftotext', [path.join(folder, 'long.pdf'), '-'], { encoding: 'utf8' });
  expect(onPaper.match(/STARTS/g)?.length).toBeGreaterThan(4);
  expect(onPaper.match(/ENDS/g)).toHaveLength(onPaper.match(/STARTS/g)?.length ?? 0);
});
