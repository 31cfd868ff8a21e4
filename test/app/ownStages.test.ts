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
    expect(school.ask('showMap', { stage })).toEqual({ pupils: 2, interventions: 1 });
    expect(school.ask('showMap', { stage: code })).toEqual({ pupils: 2, interventions: 1 });
    expect(school.column('Provision map', 3)[2]).toBe('');
    expect(school.column('Provision map', 1)[2]).toBe(`Only stage ${code}. Nobody is left out.`);
    school.ask('showMap', { stage: '' });
  });

  it('names its documents, inside and out, and then says what is in use', () => {
    const { done, failed } = school.ask('makeDocuments', { kind: 'iep', pupilIds: ['P001'] });
    expect(failed).toEqual([]);
    expect(done[0]?.name).toBe(`${plan} 1 – Khan, Ava – Autumn 2026`);
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

describe('a school that calls every plan a PLP', () => {
  let school: TypedSchool;
  beforeAll(async () => {
    school = await openSchool();
    const [headings = [], ...rows] = school.host.workbook.sheet('Stages').display();
    const column = headings.indexOf('Plan is called') + 1;
    const { service } = school.host.workbook.sheet('Stages');
    rows.forEach((row, index) => {
      if (row[column - 1] === 'IEP') service.getRange(index + 2, column).setValues([['PLP']]);
    });
    const pupil = {
      Class: '4B',
      Year: 'Year 4',
      'Stage since': '2026-09-07',
      'Class teacher or form tutor': 'Mr Bell',
    };
    for (const [Forename, Stage] of [
      ['Ava', 'School Action'],
      ['Ben', 'School Action Plus'],
      ['Cora', 'Statement'],
      ['Dev', 'Being watched'],
      ['Ella', 'No special educational need'],
      ['Finn', ''],
    ] as const) {
      school.type('Pupils', { ...pupil, Forename, Surname: 'Khan', Stage });
    }
    school.type('Pupils', {
      ...pupil,
      Forename: 'Gus',
      Surname: 'Khan',
      Stage: 'Statement',
      'No IEP because': 'Agreed',
    });
    school.ask('refresh', {});
    school.type('Targets', { Pupil: 'P002', Target: 'Read 30 of the first 45 words by half-term' });
    school.ask('makeDocuments', { kind: 'iep', pupilIds: ['P002'] });
  });

  it('reads of IEPs nowhere but in the headings', () => {
    for (const tab of ['Start here', 'To do', 'Provision map', 'Impact', 'Pupils', 'Plans', '_status']) {
      const [headings, ...rows] = school.host.workbook.sheet(tab).display();
      expect(JSON.stringify(tab === 'Pupils' ? rows : [headings, rows]), tab).not.toMatch(/\bIEPs?\b/);
    }
    const ids = school.ask('pupils', {}).map(({ pupilId }) => pupilId);
    const said = JSON.stringify([
      school.ask('home', {}),
      school.ask('pupils', {}),
      school.ask('todo', {}),
      ids.map((pupilId) => [
        school.ask('card', { pupilId }),
        // What a rule rests on is quoted in its own words.
        { ...school.ask('explain', { of: 'plan', id: pupilId }), source: '' },
      ]),
    ]);
    // The heading of the column is its name.
    expect(said.replaceAll('No IEP because', '')).not.toMatch(/\bIEPs?\b/);
  });

  it('says PLP under "IEP?", and lists who is being watched', () => {
    const words = ['Ava', 'Ben', 'Cora', 'Dev', 'Ella', 'Finn', 'Gus'].map((name) =>
      school.shown('Pupils', name, 'IEP?'),
    );
    expect(words).toEqual([
      ...['Needs a place on the map', 'PLP 1 in use', 'Needs a PLP: none yet', '', '', '', 'Not needed: Agreed'],
    ]);
    const watched = school.ask('todo', {}).items.filter(({ kind }) => kind === 'BEING_WATCHED');
    expect(watched.map(({ pupil, who }) => `${pupil}, ${who}`)).toEqual(['Khan, Dev, Class teacher: Mr Bell']);
    for (const name of ['Dev', 'Ella', 'Finn']) expect(school.shown('Pupils', name, 'Review'), name).toBe('');
  });
});

describe('two kinds of plan in one school', () => {
  let school: TypedSchool;
  beforeAll(async () => {
    school = await openSchool();
    school.type('Stages', {
      ...{ Code: 'TP', Stage: 'Targeted plus support', 'Plan is called': 'Individual Support Plan' },
      ...{ 'Plan recommended?': 'Yes', 'New plan on joining?': 'Yes', Reviewed: 'Each half-term' },
    });
    const pupil = { Class: '4B', Year: 'Year 4', Surname: 'Khan', 'Stage since': '2026-09-07' };
    school.type('Pupils', { ...pupil, Forename: 'Ava', Stage: 'Targeted plus support', 'Last reviewed': '2026-09-21' });
    school.type('Pupils', { ...pupil, Forename: 'Ben', Stage: 'School Action Plus' });
    school.ask('refresh', {});
  });

  it('speaks of plans where both are meant, and of each by its own name', () => {
    expect(school.ask('home', {})).toMatchObject({ planName: 'plan', counts: { planNeeded: 2 } });
    expect(school.column('Start here', 2)).toContain('still need a plan (IEP or Individual Support Plan)');
    expect(school.shown('Pupils', 'Ava', 'IEP?')).toBe('Needs an Individual Support Plan: none yet');
    expect(school.shown('Pupils', 'Ben', 'IEP?')).toBe('Needs an IEP: none yet');
  });

  it('speaks of the one that is still needed once the other is made', () => {
    school.type('Plans', { Pupil: 'P002', 'Plan number': 1, Start: '2026-11-02' });
    school.ask('refresh', {});
    expect(school.ask('home', {})).toMatchObject({ planName: 'Individual Support Plan', counts: { planNeeded: 1 } });
  });

  it('is reviewed each half-term', () => {
    // No half-term break is typed, so a term is one piece.
    expect(school.ask('pupils', {})[0]?.review).toMatchObject({ dueFrom: '2027-01-04', dueBy: '2027-04-02' });
  });
});
