import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../../src/domain/isoDate';
import { planEnd } from '../../src/domain/planEnd';
import { stagePreset } from '../../src/domain/presets';
import type { School, Stage, Term } from '../../src/domain/school';
import { aPupil, aSchool } from './anySchool';

const day = (text: string) => text as IsoDate;
const term = (name: string, start: string, end: string, from: string, to: string): Term => ({
  name,
  row: 2,
  start: day(start),
  end: day(end),
  breakFrom: day(from),
  breakTo: day(to),
});
const terms = [
  term('Autumn', '2026-09-02', '2026-12-18', '2026-10-26', '2026-10-30'),
  term('Spring', '2027-01-04', '2027-03-25', '2027-02-15', '2027-02-19'),
];
const school = (known: readonly Term[], framework = 'eng-2001-bwd'): School =>
  aSchool({ terms: known, settings: { framework } });
const plus = stagePreset('eng-2001-bwd').find(({ code }) => code === 'P') as Stage;

describe('planEnd', () => {
  it.each([
    {
      why: 'begun before half-term: reviewed by the end of the same term',
      start: '2026-09-21',
      terms,
      end: '2026-12-18',
    },
    { why: 'begun after half-term: by the end of the next term', start: '2026-11-23', terms, end: '2027-03-25' },
    { why: 'no term dates typed: the stage’s six months', start: '2026-11-23', terms: [], end: '2027-05-23' },
    {
      why: 'begun in the last term that is known: the stage’s six months',
      start: '2027-03-01',
      terms,
      end: '2027-09-01',
    },
  ])('$why', ({ start, terms: known, end }) => expect(planEnd(school(known), plus, day(start), aPupil())).toBe(end));

  it('early years of the 2001 Code: four months', () => {
    const reception = { cadence: null, yearGroup: 'R' };
    expect(planEnd(school([], 'eng-2001'), plus, day('2026-11-23'), reception)).toBe('2027-03-23');
  });

  it('the pupil’s own cadence', () => {
    const own = { cadence: 'HALF_TERM', yearGroup: '4' } as const;
    expect(planEnd(school(terms), plus, day('2026-09-21'), own)).toBe('2026-12-18');
  });
});
