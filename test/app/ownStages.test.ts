/**
 * Stages that a school made itself, for laws that may come and for other countries: everything follows, words included.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { openSchool, type TypedSchool, textOf } from './typedSchool';

describe.each([
  {
    stage: 'Targeted plus support',
    code: 'TP',
    plan: 'Individual Support Plan',
    an: 'an Individual Support Plan',
    title: 'Individual Support Plan',
    short: 'Targeted plus',
  },
  { stage: 'Stage 2', code: '2', plan: 'PLP', an: 'a PLP', title: 'Personal Learning Plan', short: 'Stage 2' },
])('$stage, $plan', ({ stage, code, plan, an, title }) => {
  let school: TypedSchool;
  beforeAll(async () => {
    school = await openSchool();
    school.type('Stages', {
      Code: code,
      Stage: stage,
      'Plan is called': plan,
      'Plan recommended?': 'Yes',
      'New plan on joining?': 'Yes',
      Reviewed: 'Each term',
      'Never longer than (months)': 6,
    });
    const pupil = { Class: '4B', Year: 'Year 4', Stage: stage, 'Stage since': '2026-09-07' };
    school.type('Pupils', { ...pupil, Forename: 'Ava', Surname: 'Khan', 'Last reviewed': '2026-06-12' });
    school.type('Pupils', { ...pupil, Forename: 'Ben', Surname: 'Zając' });
    school.ask('refresh', {});
    school.type('Targets', { Pupil: 'P001', Target: 'Read 30 of the first 45 words by half-term' });
    school.type('Interventions', {
      ...{ Intervention: 'Paired reading', Wave: 2, 'Area of need': 'Cognition and learning', 'Usually led by': 'TA' },
      ...{ Adults: 1, 'Group size': 4, 'Sessions a week': 5, 'Minutes each session': 20, Weeks: 12 },
    });
    school.type('Provision list', { Pupil: 'P001', Intervention: 'Paired reading', Start: '2026-09-14' });
    school.ask('refresh', {});
  });

  it('is read without a problem', () => {
    const { problems } = school.ask('refresh', {});
    expect(problems.filter(({ tab }) => tab === 'Stages' || tab === 'Pupils')).toEqual([]);
  });

  it('gives its plan its name under "IEP?", in To do and in the calls', () => {
    expect(school.shown('Pupils', 'Ava', 'IEP?')).toBe(`Needs ${an}: none yet`);
    const [ava] = school.ask('pupils', {});
    expect(ava).toMatchObject({ stage, planName: plan, plan: { needed: true } });
    expect(ava?.plan.says).toContain(an);
    const { items } = school.ask('todo', {});
    expect(items.filter(({ kind }) => kind === 'PLAN_NEEDED').map(({ what }) => what)).toEqual([
      `Make ${an}`,
      `Make ${an}`,
    ]);
    expect(school.column('To do', 1)).toContain(`Make ${an}`);
    expect(school.ask('home', {}).planName).toBe(plan);
  });

  it('is reviewed each term', () => {
    expect(school.shown('Pupils', 'Ava', 'Review')).toBe('Due');
    expect(school.shown('Pupils', 'Ava', 'Review due by')).toBe('12 Dec 2026');
    expect(school.shown('Pupils', 'Ben', 'Review')).toBe('No review yet');
  });

  it('stands on the map, and can be asked for by its name or its code', () => {
    expect(school.ask('showMap', { stage })).toMatchObject({ pupils: 2, interventions: 1 });
    expect(school.ask('showMap', { stage: code })).toMatchObject({ pupils: 2, interventions: 1 });
    expect(school.column('Provision map', 3)[2]).toBe('');
    expect(school.column('Provision map', 1)[2]).toBe(`Only stage ${code}. Nobody is left out.`);
    school.ask('showMap', { stage: '' });
  });

  it('names its documents, inside and out, and then says what is in use', () => {
    const { done, failed } = school.ask('makeDocuments', { kind: 'iep', pupilIds: ['P001'] });
    expect(failed).toEqual([]);
    expect(done[0]?.name).toBe(`${plan} 1 – Khan, Ava`);
    const text = textOf(done[0]?.file ?? '');
    expect(text).toContain(title);
    expect(text).toContain(stage);
    expect(text).not.toMatch(/\bIEP\b|Individual Education Plan/);
    expect(school.shown('Pupils', 'Ava', 'IEP?')).toBe(`${plan} 1 in use`);
    const review = school
      .ask('todo', {})
      .items.find(({ kind, pupilId }) => kind === 'REVIEW_DUE' && pupilId === 'P001');
    expect(review?.what).toBe(`Hold the ${plan} review`);
  });

  it('leaves no other plan’s name about, but for the headings', () => {
    for (const tab of ['Start here', 'To do', 'Provision map', 'Impact']) {
      expect(JSON.stringify(school.host.workbook.sheet(tab).display()), tab).not.toMatch(/\bIEPs?\b/);
    }
    const said = JSON.stringify([
      school.ask('pupils', {}),
      school.ask('todo', {}),
      school.ask('card', { pupilId: 'P001' }),
    ]);
    expect(said).not.toMatch(/\bIEPs?\b/);
  });
});
