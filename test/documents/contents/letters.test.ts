/** What parents and carers get: the invitation and the guide. */
import { describe, expect, it, test } from 'vitest';
import { invitationContent } from '../../../src/documents/contents/invitation';
import { parentsGuideContent } from '../../../src/documents/contents/parentsGuide';
import { fillTemplate } from '../../../src/documents/fill';
import { starterTemplate } from '../../../src/documents/starters';
import { assess } from '../../../src/domain/assess';
import type { Review, Stage } from '../../../src/domain/school';
import { openDocx } from '../docx';
import { day, figures, school, TODAY } from '../oakfield';
import { NOVEMBER, sampleSchool, underFramework } from './sample';

describe('an invitation', () => {
  const booked = (more: Partial<Review>): Review => ({
    ...(school.reviews[0] as Review),
    ...{ heldOn: null, bookedFor: day('2025-10-03'), attended: 'Asked: Mrs Khan, Ava, SENCO' },
    ...more,
  });
  const of = (reviews: readonly Review[]) => invitationContent(figures, { ...school, reviews }, TODAY).review;

  it.each([
    {
      why: 'the next day that is booked, with its weekday',
      reviews: [booked({ bookedFor: day('2025-11-14') }), booked({})],
      says: { date: 'Friday 3 October 2025', invited: 'Mrs Khan, Ava, SENCO' },
    },
    { why: 'today counts', reviews: [booked({ bookedFor: TODAY })], says: { date: 'Monday 8 September 2025' } },
    {
      why: 'a day that went by is no invitation',
      reviews: [booked({ bookedFor: day('2025-09-05') })],
      says: { date: '', invited: '' },
    },
    { why: 'a review that was held is none', reviews: [booked({ heldOn: day('2025-09-08') })], says: { date: '' } },
    { why: "another pupil's is none", reviews: [booked({ pupilId: 'P018' })], says: { date: '' } },
    {
      why: 'the annual review',
      reviews: [booked({ kind: 'ANNUAL_REVIEW' })],
      says: { type: 'Annual review', looksAt: 'the whole year, and whether the help set down still fits' },
    },
    {
      why: 'nothing booked, and no plan in use: a progress review',
      reviews: [],
      says: { type: 'Progress review', dueBy: '19 December 2025' },
    },
  ])('$why', ({ reviews, says }) => expect(of(reviews)).toMatchObject(says));
});

describe('the guide', () => {
  const words = (content: object) => openDocx(fillTemplate(starterTemplate('parentsGuide'), content)).body.join('\n');

  it.each([
    {
      framework: 'eng-2001-bwd',
      says: [
        'School Action\nYour child gets help',
        'Help is written on our provision map. Where it is not, we recommend an IEP.',
        'Each term, never more than 6 months apart. There is an annual review as well, which the law asks for.',
        'A written plan, called an IEP,',
      ],
    },
    { framework: 'eng-2001', says: ['School Action Plus and statutory assessment\n', 'We recommend an IEP.'] },
    {
      framework: 'eng-2015',
      says: [
        'SEN support\nYour child gets help',
        'EHC plan\n',
        'called a SEN support plan,',
        'never more than 12 months apart',
      ],
    },
  ] as const)('follows the stages of $framework', ({ framework, says }) => {
    const text = words(parentsGuideContent(underFramework(framework)));
    for (const part of says) expect(text).toContain(part);
    expect(text).not.toContain('Being watched');
    expect(text).not.toContain('No special educational need');
  });

  test("a stage of the school's own is told by its name", () => {
    const stage: Stage = {
      ...{ code: 'T1', label: 'Targeted Plus', planName: 'ISP', planRecommended: 'YES', newPlanOnJoining: false },
      ...{ reviewed: 'HALF_TERM', neverLongerThanMonths: null, specialistExpected: true, row: 2 },
    };
    const plain: Stage = {
      ...stage,
      code: 'T0',
      label: 'Targeted',
      planName: '',
      reviewed: 'NEVER',
      specialistExpected: false,
    };
    const own = assess({ ...sampleSchool(), stages: [plain, stage] }, NOVEMBER);
    expect(parentsGuideContent(own)).toMatchObject({
      plan: { title: 'Individual Support Plan', aName: 'an ISP' },
      stages: [
        { name: 'Targeted', plan: 'Help is given without a plan of its own.', reviewed: 'When you or we ask for it.' },
        {
          name: 'Targeted Plus',
          means: 'Your child gets help in school, with advice from specialists outside it.',
          plan: 'We recommend an ISP.',
          reviewed: 'Each half-term.',
        },
      ],
    });
  });

  test('plans are recommended; only the annual review is said to be law', () => {
    const text = words(parentsGuideContent(underFramework('eng-2001-bwd')));
    const legal = text
      .split(/(?<=[.:])\s/)
      .filter((sentence) => /\b(law|legal|must|required|statutory)\b/i.test(sentence));
    for (const sentence of legal)
      expect(sentence).toMatch(/annual review|legal document|Law does not ask|statutory assessment/);
    expect(text).toContain('Law does not ask for one; we recommend it');
  });

  test('a secondary school names the form tutor', () => {
    const { settings, ...rest } = sampleSchool();
    const secondary = assess({ ...rest, settings: { ...settings, phase: 'secondary' } }, NOVEMBER);
    expect(words(parentsGuideContent(secondary))).toContain('The form tutor knows your child best');
  });
});
