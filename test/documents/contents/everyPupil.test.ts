/**
 * Every kind of document for every pupil and class of the made-up school: each opens, says what the rows of the workbook
 * say in the order of the page, and names nobody else.
 */
import { describe, expect, it, test } from 'vitest';
import { contentFor } from '../../../src/documents/contents/contentFor';
import { fillTemplate } from '../../../src/documents/fill';
import { type DocumentKind, KINDS, kindSpec } from '../../../src/documents/kinds';
import { needInWords } from '../../../src/documents/needInWords';
import { starterTemplate } from '../../../src/documents/starters';
import { assess } from '../../../src/domain/assess';
import type { Assessment } from '../../../src/domain/assessment';
import { sayPounds } from '../../../src/domain/figuresInWords';
import { type IsoDate, sayDate } from '../../../src/domain/isoDate';
import { nameFinder } from '../../../src/domain/namesIn';
import type { Review } from '../../../src/domain/school';
import { openDocx } from '../docx';
import { NOVEMBER, sample } from './sample';

const assessment = sample();
const { school } = assessment;
const plan = { number: 9, start: NOVEMBER, end: null };

/** Schools name groups after children. */
const AFTER_A_CHILD = 'Zebedee';
const withGroupsNamed = assess(
  {
    ...school,
    provisions: school.provisions.map((row) =>
      row.group === '' ? row : { ...row, group: `${AFTER_A_CHILD} ${row.group}` },
    ),
  },
  NOVEMBER,
);

/** Everything printed, in the order of the page. */
function printed(kind: DocumentKind, subject: string, of: Assessment = assessment): string {
  const content = contentFor(kind, subject, of, NOVEMBER, plan);
  if (content === null) throw new Error(`Nothing for ${kind} of ${subject}.`);
  const { header, body, footer } = openDocx(fillTemplate(starterTemplate(kind), content));
  const words = [...header, ...body, ...footer].join('\n');
  expect(words).not.toMatch(/[{}]|undefined|null|NaN|\[object/);
  return words;
}

/** Each after the one before; blanks left out. */
function expectInOrder(words: string, parts: readonly string[]): void {
  let from = 0;
  for (const part of parts.map((one) => one.trim()).filter((one) => one !== '')) {
    const at = words.indexOf(part, from);
    expect(at, `“${part}” after character ${from}`).toBeGreaterThanOrEqual(0);
    from = at + part.length;
  }
}

const say = (date: IsoDate | null) => (date === null ? '' : sayDate(date));
const finder = nameFinder(school.pupils);
const byDay = (a: Review, b: Review) => String(b.heldOn).localeCompare(String(a.heldOn));
const heldOf = (id: string) => school.reviews.filter((one) => one.pupilId === id && one.heldOn !== null).sort(byDay);
const cases = assessment.pupils.map((figures) => ({
  id: figures.pupil.id,
  name: `${figures.pupil.forename} ${figures.pupil.surname}`,
  figures,
}));

describe.each(KINDS.filter((kind) => kindSpec(kind).about === 'pupil'))('%s', (kind) => {
  it.each(cases)('of $name opens, and names no other pupil', ({ id, name }) => {
    const words = printed(kind, id);
    expect(words).toContain(name);
    expect(words).toContain('Oakfield Primary School');
    expect(finder.find(words)).toEqual([id]);
  });
  it.each(cases)('of $name holds no UPN and no name of a group', ({ id }) => {
    const words = printed(kind, id);
    for (const { upn } of school.pupils) if (upn !== '') expect(words).not.toContain(upn);
    expect(printed(kind, id, withGroupsNamed)).not.toContain(AFTER_A_CHILD);
  });
  test('nobody has one who is not on roll', () =>
    expect(contentFor(kind, 'P999', assessment, NOVEMBER, plan)).toBeNull());
});

describe.each(['iep', 'review', 'invitation', 'classDigest', 'parentsGuide'] as const)('%s', (kind) => {
  const about = kindSpec(kind).about;
  const subjects = about === 'pupil' ? cases.map(({ id }) => id) : about === 'class' ? classes() : [''];
  it.each(subjects)('says nothing of money: %s', (subject) => expect(printed(kind, subject)).not.toContain('£'));
});

function classes(): string[] {
  return [...new Set(assessment.pupils.map(({ pupil }) => pupil.className))];
}

describe('the record of a review says what its row says', () => {
  it.each(cases)('$name', ({ id, figures }) => {
    const review = heldOf(id).find((one) => one.kind !== 'SPECIALIST_ADVICE');
    const begun = school.plans
      .filter((one) => one.pupilId === id && review?.heldOn && one.start !== null && one.start < review.heldOn)
      .sort((a, b) => String(b.start).localeCompare(String(a.start)));
    const targets = school.targets.filter((one) => one.pupilId === id && one.planNumber === begun[0]?.number);
    const words = printed('review', id);
    expectInOrder(words, [
      figures.pupil.className,
      figures.stage?.label ?? '',
      say(review?.heldOn ?? null),
      review?.attended ?? '',
      ...targets.flatMap((target) => [target.target, target.successCriterion, target.comment]),
      review?.parentsView ?? '',
      review?.pupilsView ?? '',
      review?.nextSteps ?? '',
      'Signed by',
      figures.pupil.keyAdult,
    ]);
    expect(words.includes('Progress: ')).toBe(review?.progress != null);
  });
});

describe('an invitation says the day that is booked, and leaves the rest to the pen', () => {
  it.each(cases)('$name', ({ id, figures }) => {
    const booked = school.reviews
      .filter((one) => one.pupilId === id && one.heldOn === null && one.bookedFor !== null && one.bookedFor >= NOVEMBER)
      .sort((a, b) => String(a.bookedFor).localeCompare(String(b.bookedFor)))[0];
    const words = printed('invitation', id);
    expectInOrder(words, [
      `To the parents and carers of ${figures.pupil.forename} ${figures.pupil.surname}`,
      'Day',
      say(booked?.bookedFor ?? null),
      'Time',
      'Place',
      (booked?.attended ?? '').replace('Asked: ', ''),
      figures.pupil.keyAdult,
      'Reply',
      'I will come',
      'Signed',
    ]);
    if (!booked) expect(words).toMatch(/Day\n\nTime\n\nPlace\n/);
  });
});

describe('a record says all cycles, provision, money and reviews', () => {
  it.each(cases)('$name', ({ id, figures }) => {
    const { pupil } = figures;
    const words = printed('pupilRecord', id);
    const plans = school.plans.filter((one) => one.pupilId === id).sort((a, b) => a.number - b.number);
    expectInOrder(words, [
      say(pupil.dateOfBirth),
      pupil.className,
      figures.stage?.label ?? '',
      say(pupil.stageSince),
      needInWords(pupil.mainNeed)[0] ?? '',
      pupil.strengths,
      'Planned cost',
      sayPounds(figures.costPence),
      sayPounds(figures.spentPence),
      ...plans.map(({ number }) => `${figures.plan.planName} ${number}`),
      'Reviews and advice',
      ...heldOf(id).flatMap(({ heldOn, nextSteps }) => [say(heldOn), nextSteps]),
      'What this record lacks',
    ]);
    const own = school.targets.filter((one) => one.pupilId === id && one.target.trim() !== '');
    for (const { target, comment } of own) {
      expect(words).toContain(target);
      expect(words).toContain(comment);
    }
    for (const { provisionId, costPence } of figures.provisions) {
      const row = school.provisions.find((one) => one.id === provisionId);
      expect(words).toContain(row?.interventionName);
      if (costPence !== null) expect(words).toContain(sayPounds(costPence));
    }
    for (const { funding, differencePence, hoursGiven } of figures.funding) {
      expectInOrder(words, [
        funding.yearly === null ? '' : sayPounds(funding.yearly),
        String(funding.hoursPerWeek ?? ''),
        String(hoursGiven),
        differencePence === null ? '' : sayPounds(differencePence),
      ]);
    }
  });
});

describe('the page of a class', () => {
  it.each(classes())('%s: its pupils by surname, their live targets, and who has to read it', (className) => {
    const inClass = assessment.pupils
      .filter(({ pupil, stage }) => pupil.className === className && stage !== null && !['N', 'M'].includes(stage.code))
      .sort((a, b) => a.pupil.surname.localeCompare(b.pupil.surname));
    const words = printed('classDigest', className);
    expectInOrder(words, [
      `${className}: targets and how we teach them`,
      ...inClass.map(({ pupil }) => `${pupil.forename} ${pupil.surname}`),
      'Read by',
      inClass[0]?.pupil.keyAdult ?? '',
    ]);
    const ids = new Set(inClass.map(({ pupil }) => pupil.id));
    for (const id of finder.find(words)) expect(ids).toContain(id);
    for (const figures of inClass) {
      const number = figures.plan.inUse?.number;
      const live = school.targets.filter(
        (one) =>
          one.pupilId === figures.pupil.id && number !== undefined && one.planNumber === number && one.result !== 'MET',
      );
      if (figures.plan.reason !== 'PREDATES_STAGE')
        for (const { target, strategy } of live) expectInOrder(words, [target, strategy]);
      expect(words).not.toContain(say(figures.pupil.dateOfBirth) || '—');
    }
  });
  test('a class that nobody is in has none', () =>
    expect(contentFor('classDigest', 'Elder', assessment, NOVEMBER, null)).toBeNull());
  test('however its name is typed', () =>
    expect(contentFor('classDigest', ' BEECH ', assessment, NOVEMBER, null)).toMatchObject({
      class: { name: 'Beech' },
    }));
});

test('the report to governors names no pupil, adult or class', () => {
  const words = printed('governors', '');
  expect(finder.find(words)).toEqual([]);
  for (const { pupil } of assessment.pupils) {
    expect(words).not.toMatch(new RegExp(`\\b(${pupil.forename}|${pupil.surname})\\b`));
    if (pupil.keyAdult !== '') expect(words).not.toContain(pupil.keyAdult);
  }
  for (const { runBy } of school.provisions) if (/^M(r|rs|s|iss) /.test(runBy)) expect(words).not.toContain(runBy);
});
