/**
 * Oakfield Primary: that it is alive and sensible on any day, and that each awkward truth is in it to be found.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSampleTerm, isSchoolDay, isWeekday, sampleCalendar } from '../../src/app/sample/calendar';
import { type MadeUpSchool, madeUpSchool, sampleIds } from '../../src/app/sample/madeUpSchool';
import type { SampleRow } from '../../src/app/sample/row';
import { assess } from '../../src/domain/assess';
import type { Assessment } from '../../src/domain/assessment';
import { addDays, daysBetween, type IsoDate, isoDate } from '../../src/domain/isoDate';
import { stagePreset } from '../../src/domain/presets';
import type { Cell, Rectangle } from '../../src/tables/cell';
import { isDateCell } from '../../src/tables/cell';
import { idInLabel } from '../../src/tables/pupilLabel';
import { readSchool } from '../../src/tables/readSchool';
import { PLAN_RECOMMENDED, STAGE_CADENCE } from '../../src/tables/stages';
import type { TabName } from '../../src/tables/tab';
import { TABS, tabSpec } from '../../src/tables/tabs';
import { YES_NO } from '../../src/tables/words';

const NOVEMBER = isoDate('2026-11-23');
const anyDay = fc.integer({ min: 0, max: 7300 }).map((days) => addDays(isoDate('2024-09-01'), days));
const weeks = Array.from({ length: 105 }, (_, week) => addDays(isoDate('2026-08-31'), week * 7 + (week % 7)));

describe('on any day', () => {
  it.each(weeks)('%s: the counts of the first screen', (today) => {
    const { counts, pupils, todo } = assessed(today);
    const reasons = pupils.flatMap(({ plan }) => (plan.needed && plan.reason ? [plan.reason] : []));
    expect(counts).toMatchObject({ pupils: 34, planNeeded: 7, notOnMap: 2, lifted: 1, overdue: 3, noReviewYet: 1 });
    expect(new Set(reasons)).toEqual(new Set(['NONE', 'DRAFT_ONLY', 'EXPIRED', 'PREDATES_STAGE']));
    expect(todo.filter(({ kind }) => kind === 'ANNUAL_REVIEW').map(({ pupilId }) => pupilId)).toEqual(['P020']);
    expect(counts.costPence).toBeGreaterThan(1_000_000);
  });

  it('has several reviews due, one of them amber, on every school day', () => {
    const schoolDay = anyDay.filter((today) => isSchoolDay(sampleCalendar(today), today));
    fc.assert(
      fc.property(schoolDay, (today) => {
        const due = assessed(today).pupils.filter(({ review }) => review.status === 'DUE');
        const amber = due.filter(({ review }) => review.dueBy !== null && daysBetween(today, review.dueBy) <= 21);
        return due.length >= 6 && amber.length >= 1;
      }),
      { numRuns: 60 },
    );
  });

  it('has no problem in it', () => {
    fc.assert(
      fc.property(anyDay, (today) => {
        expect(readSchool(sheetsOf(today), new Map()).problems).toEqual([]);
        expect(assessed(today).problems).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('knows nothing of the future', () => {
    fc.assert(
      fc.property(anyDay, (today) => {
        const school = madeUpSchool(today);
        const past = [
          ...dates(school, 'Reviews', 'Held on'),
          ...dates(school, 'Provision list', 'Entry date', 'Exit date'),
          ...dates(school, 'Pupils', 'Stage since'),
        ];
        return past.every((date) => date <= today);
      }),
    );
  });

  it('holds and books reviews on school days alone', () => {
    fc.assert(
      fc.property(anyDay, (today) => {
        const calendar = sampleCalendar(today);
        const school = madeUpSchool(today);
        const known = calendar.terms[0]?.start ?? today;
        const days = [
          ...dates(school, 'Reviews', 'Held on', 'Booked for', 'Next review by'),
          ...dates(school, 'Pupils', 'Annual review by'),
        ];
        return days.every((date) => (date < known ? isWeekday(date) : isSchoolDay(calendar, date)));
      }),
    );
  });

  it('has the same rows with the same IDs, which tell them from the school’s own', () => {
    const ids = sampleIds();
    fc.assert(
      fc.property(anyDay, (today) => {
        const school = madeUpSchool(today);
        for (const [tab, known] of ids) {
          const found = (school[tab] ?? []).map((row) => row[idHeading(tab)]);
          expect(new Set(found)).toEqual(known);
          expect(found.length).toBe(known.size);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('is the same for the same day', () => {
    expect(madeUpSchool(NOVEMBER)).toEqual(madeUpSchool(NOVEMBER));
  });

  it('has terms that a school could have', () => {
    fc.assert(
      fc.property(anyDay, (today) => {
        const { terms, now } = sampleCalendar(today);
        expect(terms.length).toBe(9);
        expect(terms[now]?.start.localeCompare(today)).not.toBe(1);
        terms.forEach(({ name, start, end, breakFrom, breakTo }, index) => {
          const next = terms[index + 1];
          expect([dayName(start), dayName(end), dayName(breakFrom), dayName(breakTo)]).toEqual([
            'Mon',
            'Fri',
            'Mon',
            'Fri',
          ]);
          expect(daysBetween(start, end)).toBeGreaterThan(10 * 7);
          expect(daysBetween(start, end)).toBeLessThan(17 * 7);
          expect(start < breakFrom && breakTo < end && (next === undefined || end < next.start)).toBe(true);
          expect(isSampleTerm(name, start)).toBe(true);
          expect(isSampleTerm(name, addDays(start, 1))).toBe(false);
        });
      }),
      { numRuns: 50 },
    );
  });
});

describe('the rows', () => {
  const school = madeUpSchool(NOVEMBER);

  it.each([
    { tab: 'Pupils', rows: 34 },
    { tab: 'Interventions', rows: 18 },
    { tab: 'Staff rates', rows: 6 },
    { tab: 'Terms', rows: 9 },
  ] as const)('$tab: $rows', ({ tab, rows }) => expect(school[tab]?.length).toBe(rows));

  it('has some 150 provisions', () => {
    expect(school['Provision list']?.length).toBeGreaterThanOrEqual(140);
    expect(school['Provision list']?.length).toBeLessThanOrEqual(170);
  });

  it('uses the headings and the words of the tabs', () => {
    for (const [tab, rows] of Object.entries(school)) {
      const { columns } = tabSpec(tab as TabName);
      for (const [heading, cell] of (rows ?? []).flatMap((row) => Object.entries(row))) {
        const column = columns.find((candidate) => candidate.heading === heading);
        expect(column, `${tab}: ${heading}`).toBeDefined();
        if (cell !== '' && column?.choices.length) expect(column.choices, `${tab}: ${heading}`).toContain(cell);
      }
    }
  });

  it('tells of no other child by name in what a plan or a review says', () => {
    const forenames = new Map((school.Pupils ?? []).map((row) => [String(row['Pupil ID']), String(row['Forename'])]));
    for (const tab of ['Targets', 'Reviews', 'Plans', 'Provision list'] as const) {
      for (const row of school[tab] ?? []) {
        const own = forenames.get(idInLabel(String(row['Pupil'])) ?? '');
        const words = Object.entries(row).flatMap(([heading, cell]) =>
          heading === 'Pupil' ? [] : String(cell).split(/[^\p{L}-]+/u),
        );
        const others = [...forenames.values()].filter((forename) => forename !== own && words.includes(forename));
        expect(others, `${tab}: ${JSON.stringify(row)}`).toEqual([]);
      }
    }
  });

  it('has something to count and a time in every live target', () => {
    const live = (school.Targets ?? []).filter((row) => row['Plan number'] === '');
    expect(live.length).toBeGreaterThan(40);
    for (const row of live) {
      expect(String(row['Target'])).toMatch(/\d|\b(?:three|four|five|ten|twice)\b/);
      expect(String(row['Target'])).toMatch(/within \w+ weeks/);
      for (const heading of ['Starting point', 'How we will teach it', 'How often', 'Who helps', 'We will know when']) {
        expect(row[heading], `${row['Target ID']}: ${heading}`).not.toBe('');
      }
    }
  });

  it('has three or four targets ready for everyone who needs an IEP, but for one', () => {
    const targets = new Map<string, number>();
    for (const row of school.Targets ?? []) {
      const id = idInLabel(String(row['Pupil'])) ?? '';
      if (row['Plan number'] === '') targets.set(id, (targets.get(id) ?? 0) + 1);
    }
    const needing = assessed(NOVEMBER)
      .pupils.filter(({ plan }) => plan.needed)
      .map(({ pupil }) => pupil.id);
    expect(needing.filter((id) => !targets.has(id))).toEqual(['P034']);
    expect([...targets.values()].every((count) => count === 3 || count === 4)).toBe(true);
  });
});

describe('awkward truth', () => {
  const { school, pupils, interventions } = assessed(NOVEMBER);
  const of = (id: string) => {
    const found = pupils.find(({ pupil }) => pupil.id === id);
    if (!found) throw new Error(`No ${id}`);
    return found;
  };
  const provisions = (intervention: string) =>
    school.provisions.filter(({ interventionName }) => interventionName === intervention);
  const today = NOVEMBER;

  it.each<{ why: string; found: () => boolean }>([
    {
      why: 'a group of six places with three named',
      found: () => {
        const running = provisions('Social skills group').filter(
          ({ start, end }) => start !== null && start <= today && end !== null && today <= end,
        );
        return running.length === 3 && running.some(({ overrides }) => overrides.groupSize === 6);
      },
    },
    {
      why: 'a failing intervention',
      found: () =>
        interventions.some(
          ({ name, band, tooFewToSay }) => name === 'Spelling patterns group' && band === 'VERY_SMALL' && !tooFewToSay,
        ),
    },
    {
      why: 'a stopped intervention: four weeks of it, and a word why',
      found: () =>
        provisions('Touch typing club').some(
          ({ start, end, comment }) =>
            start !== null && end !== null && daysBetween(start, end) < 30 && comment.startsWith('Stopped'),
        ),
    },
    {
      why: 'exit scores that are missing',
      found: () => interventions.filter(({ missingExit }) => missingExit > 0).length >= 3,
    },
    {
      why: 'a volunteer at £0 is a rate, not a blank',
      found: () => school.rates.some(({ role, ourPencePerHour }) => role === 'Volunteer' && ourPencePerHour === 0),
    },
    {
      why: 'an assistant who left',
      found: () => school.provisions.some(({ comment }) => comment.includes('Miss Doyle left')),
    },
    { why: 'a joiner without a review', found: () => of('P034').review.status === 'NO_REVIEW_YET' },
    {
      why: 'a renewed IPRA is in force at School Action',
      found: () =>
        of('P033').plan.rule === 'R3' &&
        school.funding.filter(({ pupilId, kind }) => pupilId === 'P033' && kind === 'IPRA').length === 2,
    },
    {
      why: 'an ended IPRA counts no longer',
      found: () =>
        of('P025').plan.rule !== 'R3' &&
        school.funding.some(({ pupilId, ends }) => pupilId === 'P025' && ends !== null && ends < today),
    },
    {
      why: 'a Statement’s annual review within eight weeks',
      found: () => daysBetween(today, of('P020').pupil.annualReviewBy ?? today) <= 56,
    },
    { why: 'a reason for having no IEP', found: () => of('P026').plan.liftedBecause !== '' && !of('P026').plan.needed },
    {
      why: 'two pupils with the same forename',
      found: () => school.pupils.filter(({ forename }) => forename === 'Ava').length === 2,
    },
    { why: 'an apostrophe in a surname', found: () => school.pupils.some(({ surname }) => surname.includes("'")) },
    {
      why: 'a diacritic in a surname',
      found: () => school.pupils.some(({ surname }) => surname.normalize('NFD') !== surname),
    },
    {
      why: 'a parent who disagrees',
      found: () => school.reviews.some(({ parentsView }) => parentsView.includes('We do not agree')),
    },
    {
      why: 'a review that was booked and did not happen',
      found: () =>
        school.reviews.some(({ bookedFor, heldOn }) => bookedFor !== null && bookedFor < today && heldOn === null),
    },
    {
      why: 'a plan in use and the next in draft',
      found: () => of('P017').plan.inUse?.number === 3 && of('P017').plan.draft?.number === 4,
    },
    {
      why: 'two reviews in a row with not enough progress at School Action',
      found: () =>
        school.reviews.filter(({ pupilId, progress }) => pupilId === 'P014' && progress === 'NOT_ENOUGH').length === 2,
    },
    {
      why: 'fewer hours given than the Statement says',
      found: () =>
        school.funding.some(({ pupilId, hoursPerWeek }) => pupilId === 'P029' && hoursPerWeek === 20) &&
        provisions('Support in class').some(
          ({ pupilId, overrides }) => pupilId === 'P029' && overrides.minutesPerSession === 210,
        ),
    },
  ])('$why', ({ found }) => expect(found()).toBe(true));
});

function assessed(today: IsoDate): Assessment {
  return assess(readSchool(sheetsOf(today), new Map()).school, today);
}

function sheetsOf(today: IsoDate): Partial<Record<TabName, Rectangle>> {
  const rows: MadeUpSchool = { ...madeUpSchool(today), Stages: stageRows() };
  return Object.fromEntries(
    TABS.map(({ name, columns }) => {
      const headings = columns.map(({ heading }) => heading);
      return [
        name,
        [headings, ...(rows[name] ?? []).map((row) => headings.map((heading): Cell => row[heading] ?? ''))],
      ];
    }),
  );
}

function stageRows(): SampleRow[] {
  return stagePreset('eng-2001-bwd').map((stage) => ({
    Code: stage.code,
    Stage: stage.label,
    'Plan is called': stage.planName,
    'Plan recommended?': PLAN_RECOMMENDED.word(stage.planRecommended),
    'New plan on joining?': YES_NO.word(stage.newPlanOnJoining),
    Reviewed: STAGE_CADENCE.word(stage.reviewed),
    'Never longer than (months)': stage.neverLongerThanMonths ?? '',
    'Outside specialist expected?': YES_NO.word(stage.specialistExpected),
  }));
}

function dates(school: MadeUpSchool, tab: TabName, ...headings: string[]): IsoDate[] {
  return (school[tab] ?? []).flatMap((row) =>
    headings.flatMap((heading) => {
      const cell = row[heading];
      return cell !== undefined && isDateCell(cell) ? [cell.date] : [];
    }),
  );
}

function idHeading(tab: TabName): string {
  return tabSpec(tab).columns.find(({ kind }) => kind === 'id')?.heading ?? '';
}

function dayName(date: IsoDate): string {
  return new Date(`${date}T12:00:00Z`).toLocaleDateString('en-GB', { weekday: 'short', timeZone: 'UTC' });
}
