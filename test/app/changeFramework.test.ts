/** Another framework, over the built bundle: stages are added, nobody is moved. */
import { beforeAll, expect, it } from 'vitest';
import { openSchool, type TypedSchool } from './typedSchool';

// One school, one choice after another: each test goes on where the last one stopped.
let school: TypedSchool;
beforeAll(async () => {
  school = await openSchool();
  const pupil = { Class: '4B', Year: 'Year 4', 'Stage since': '2026-09-07' };
  school.type('Pupils', { ...pupil, Forename: 'Ava', Surname: 'Khan', Stage: 'School Action Plus' });
  school.type('Pupils', { ...pupil, Forename: 'Ben', Surname: 'Zając', Stage: 'Being watched' });
  const left = { Forename: 'Cora', Surname: 'Adeyemi', Stage: 'Statement', 'Left school on': '2026-10-01' };
  school.type('Pupils', { ...pupil, ...left });
  school.type('Pupils', { ...pupil, Forename: 'Dev', Surname: 'Patel' });
  school.type('Stages', { Code: 'TP', Stage: 'Targeted plus support', 'Plan is called': 'Individual Support Plan' });
  school.ask('refresh', {});
});
const said = {
  adds: ['SEN support', 'EHC plan'],
  noLongerFit: [
    { pupilId: 'P001', pupil: 'Khan, Ava', stage: 'School Action Plus' },
    { pupilId: 'P004', pupil: 'Patel, Dev', stage: '' },
  ],
  differ: [],
};
const noStage = said.noLongerFit.slice(1);
const stages = () => school.host.workbook.sheet('Stages').display();

it('leaves a stage as the school has it where both frameworks have one', () => {
  const before = stages();
  const answer = school.ask('changeFramework', { framework: 'eng-2001', apply: true });
  expect(answer).toEqual({
    adds: [],
    noLongerFit: noStage,
    differ: ['School Action: “Plan recommended?” is “Unless on the map” here, and “Yes” in that framework.'],
    applied: true,
  });
  expect(stages()).toEqual(before);
  expect([school.set('Stages follow'), school.shown('Stages', 'A', 'Plan recommended?')]).toEqual([
    'eng-2001',
    'Unless on the map',
  ]);
});

it('only says what would be added, and whose stage it does not know', () => {
  const before = stages();
  expect(school.ask('changeFramework', { framework: 'eng-2015', apply: false })).toEqual({ ...said, applied: false });
  expect(stages()).toEqual(before);
  expect(school.set('Stages follow')).toBe('eng-2001');
});

it('adds the stages and moves nobody', () => {
  expect(school.ask('changeFramework', { framework: 'eng-2015', apply: true })).toEqual({ ...said, applied: true });
  expect(school.set('Stages follow')).toBe('eng-2015');
  expect(school.column('Stages', 1)).toEqual(['Code', 'N', 'M', 'A', 'P', 'Q', 'S', 'TP', 'K', 'E']);
  expect(school.shown('Stages', 'E', 'Never longer than (months)')).toBe('12');
  expect(school.shown('Pupils', 'Ava', 'Stage')).toBe('School Action Plus');
  expect(school.shown('Pupils', 'Ava', 'IEP?')).toBe('Needs an IEP: none yet');
  expect(school.ask('home', {}).needsRefresh).toBe(false);
});

it('adds nothing a second time', () => {
  const before = stages();
  expect(school.ask('changeFramework', { framework: 'eng-2015', apply: true }).adds).toEqual([]);
  expect(stages()).toEqual(before);
});
