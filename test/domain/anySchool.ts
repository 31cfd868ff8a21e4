/**
 * Schools for tests: rows with sensible blanks to build on, any school (fast-check), and a big one that is always the
 * same, for benches. All names are made up.
 */
import fc from 'fast-check';
import { addDays, type IsoDate, isoDate } from '../../src/domain/isoDate';
import { pence } from '../../src/domain/money';
import { stagePreset } from '../../src/domain/presets';
import type {
  Funding,
  Intervention,
  Overrides,
  Plan,
  Provision,
  Pupil,
  Review,
  School,
  SchoolSettings,
  Target,
  Term,
} from '../../src/domain/school';

const settings: SchoolSettings = {
  schoolName: 'Oakfield Primary',
  phase: 'primary',
  framework: 'eng-2001-bwd',
  usesProvisionMapping: true,
  yearStartsIn: 9,
  amberDays: 21,
  showPoundsOnMap: true,
  mapShows: 'minutes',
  mapPeriod: '',
  mapGroupedBy: 'class',
  mapOnlyClass: '',
  mapOnlyYear: '',
  mapOnlyNeed: '',
  mapOnlyWave: null,
  mapOnlyStage: '',
  namesInFileNames: 'full',
};

const term = (name: string, start: string, end: string, breakFrom: string, breakTo: string): Omit<Term, 'row'> => ({
  name,
  start: isoDate(start),
  end: isoDate(end),
  breakFrom: isoDate(breakFrom),
  breakTo: isoDate(breakTo),
});

/** Autumn 2013 to summer 2015. */
export const terms: readonly Term[] = [
  term('Autumn 2013', '2013-09-02', '2013-12-20', '2013-10-28', '2013-11-01'),
  term('Spring 2014', '2014-01-06', '2014-04-11', '2014-02-17', '2014-02-21'),
  term('Summer 2014', '2014-04-28', '2014-07-21', '2014-05-26', '2014-05-30'),
  term('Autumn 2014', '2014-09-01', '2014-12-19', '2014-10-27', '2014-10-31'),
  term('Spring 2015', '2015-01-05', '2015-03-27', '2015-02-16', '2015-02-20'),
  term('Summer 2015', '2015-04-13', '2015-07-20', '2015-05-25', '2015-05-29'),
].map((row, index) => ({ ...row, row: index + 2 }));

export function aSchool(
  rows: Partial<Omit<School, 'settings'>> & { readonly settings?: Partial<SchoolSettings> } = {},
): School {
  return {
    terms,
    stages: stagePreset('eng-2001-bwd'),
    rates: [{ role: 'TA', row: 2, ourPencePerHour: 1720, laPencePerHour: null }],
    interventions: [],
    pupils: [],
    provisions: [],
    targets: [],
    reviews: [],
    plans: [],
    funding: [],
    ...rows,
    settings: { ...settings, ...rows.settings },
  };
}

export function aPupil(own: Partial<Pupil> = {}): Pupil {
  return {
    id: 'P001',
    row: 2,
    forename: 'Ava',
    surname: 'Khan',
    className: '4B',
    stageCode: 'P',
    yearGroup: '4',
    dateOfBirth: isoDate('2005-03-14'),
    stageSince: isoDate('2013-09-02'),
    mainNeed: 'SPLD',
    otherNeeds: '',
    keyAdult: 'Mrs Okafor',
    specialists: 'Speech and language therapist',
    strengths: '',
    cadence: null,
    lastReviewed: null,
    annualReviewBy: null,
    noPlanBecause: '',
    leftOn: null,
    upn: '',
    ...own,
  };
}

export function anIntervention(own: Partial<Intervention> = {}): Intervention {
  return {
    name: 'Paired reading',
    row: 2,
    wave: 2,
    areaOfNeed: 'Cognition and learning',
    whatHappens: '',
    role: 'TA',
    adults: 1,
    groupSize: 4,
    sessionsPerWeek: 5,
    minutesPerSession: 20,
    weeks: 12,
    resources: pence(0),
    fees: pence(0),
    licence: pence(0),
    measure: 'READING_AGE',
    measureLabel: 'Reading age',
    why: '',
    ...own,
  };
}

export const usual: Overrides = {
  paidAs: null,
  adults: null,
  groupSize: null,
  sessionsPerWeek: null,
  minutesPerSession: null,
  weeks: null,
};

export function aProvision(
  own: Partial<Omit<Provision, 'overrides'>> & { readonly overrides?: Partial<Overrides> } = {},
): Provision {
  return {
    id: 'V001',
    row: 2,
    pupilId: 'P001',
    interventionName: 'Paired reading',
    group: '',
    runBy: '',
    start: isoDate('2014-01-06'),
    end: null,
    intendedOutcome: '',
    entry: null,
    entryDate: null,
    exit: null,
    exitDate: null,
    aimMet: null,
    sessionsGiven: null,
    comment: '',
    ...own,
    overrides: { ...usual, ...own.overrides },
  };
}

export function aReview(own: Partial<Review> = {}): Review {
  return {
    id: 'R001',
    row: 2,
    pupilId: 'P001',
    kind: 'PLAN_REVIEW',
    bookedFor: null,
    heldOn: null,
    attended: '',
    progress: null,
    parentsView: 'Pleased with how it goes',
    pupilsView: 'Likes the word games',
    nextSteps: '',
    nextReviewBy: null,
    ...own,
  };
}

export function aPlan(own: Partial<Plan> = {}): Plan {
  return { id: 'L001', row: 2, pupilId: 'P001', number: 1, start: null, end: null, helpAtHome: '', ...own };
}

export function aTarget(own: Partial<Target> = {}): Target {
  return {
    id: 'T001',
    row: 2,
    pupilId: 'P001',
    target: 'Read 20 of the words of the week',
    startingPoint: '8 of 20',
    strategy: 'Word cards',
    howOften: '',
    whoHelps: '',
    successCriterion: '18 of 20 in two checks',
    result: 'NOT_REVIEWED',
    comment: '',
    planNumber: null,
    ...own,
  };
}

export function anIpra(own: Partial<Funding> = {}): Funding {
  return {
    id: 'F001',
    row: 2,
    pupilId: 'P001',
    kind: 'IPRA',
    starts: null,
    ends: null,
    yearly: null,
    hoursPerWeek: null,
    ...own,
  };
}

const firstDay = isoDate('2013-07-01');

/** A day of the terms above, or of the holidays around them. */
export const anyDay: fc.Arbitrary<IsoDate> = fc.integer({ min: 0, max: 760 }).map((days) => addDays(firstDay, days));
const mostly = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 6 });
const numbered = <T>(rows: readonly T[], prefix: string) =>
  rows.map((row, index) => ({ ...row, row: index + 2, id: `${prefix}${String(index + 1).padStart(3, '0')}` }));

const anyPupilId = fc.integer({ min: 1, max: 9 }).map((n) => `P00${n}`);
const names = ['Paired reading', 'Number club', 'Speech steps', 'Quiet start'] as const;
const anyWave = fc.constantFrom<Intervention['wave']>(1, 2, 2, 3, null);
const anyMoney = fc.integer({ min: 0, max: 60_000 }).map(pence);

const anyPupil: fc.Arbitrary<Partial<Pupil>> = fc.record({
  stageCode: fc.constantFrom('A', 'A', 'P', 'P', 'Q', 'S', 'N', 'M', 'A1', null),
  specialists: fc.constantFrom('', 'Educational psychologist'),
  surname: fc.constantFrom("O'Neill", 'Élan', 'Khan', 'Adeyemi', 'Zając'),
  forename: fc.constantFrom('Ava', 'Ben', 'Zoë'),
  className: fc.constantFrom('4B', '4b', 'Oak', ''),
  yearGroup: fc.constantFrom('R', '4', '10', 'N1', ''),
  stageSince: mostly(anyDay),
  cadence: fc.constantFrom(null, null, 'HALF_TERM' as const, 'YEAR' as const, 'NEVER' as const),
  lastReviewed: fc.option(anyDay, { nil: null, freq: 1 }),
  annualReviewBy: fc.option(anyDay, { nil: null, freq: 1 }),
  noPlanBecause: fc.constantFrom('', '', '', 'Planned for in class'),
  leftOn: fc.option(anyDay, { nil: null, freq: 1 }),
});

const anyIntervention: fc.Arbitrary<Partial<Intervention>> = fc.record({
  wave: anyWave,
  role: fc.constantFrom('TA', 'ta ', 'Volunteer', 'Unpriced', 'Unknown', ''),
  adults: fc.constantFrom(null, 0, 1, 1, 2, 0.5),
  groupSize: mostly(fc.integer({ min: 0, max: 8 })),
  sessionsPerWeek: mostly(fc.constantFrom(0, 0.5, 1, 3, 5)),
  minutesPerSession: mostly(fc.constantFrom(10, 12.5, 20, 45)),
  weeks: mostly(fc.constantFrom(6, 12, 38, 40)),
  resources: anyMoney,
  fees: anyMoney,
  licence: fc.oneof(fc.constant(pence(0)), anyMoney),
  measure: fc.constantFrom('READING_AGE' as const, 'POINTS' as const, 'NONE' as const),
});

const anyScore = fc.option(
  fc.integer({ min: 60, max: 160 }).map((value) => ({ value, text: `${value}` })),
  { nil: null },
);
const anyProvision = fc.record({
  pupilId: anyPupilId,
  interventionName: fc.constantFrom(...names, ' paired  READING', 'Unheard of'),
  group: fc.constantFrom('', '', 'Red', 'red ', 'Blue'),
  start: mostly(anyDay),
  length: fc.option(fc.integer({ min: -3, max: 400 }), { nil: null, freq: 4 }),
  entry: anyScore,
  exit: anyScore,
  overrides: fc.record({
    groupSize: fc.option(fc.integer({ min: 0, max: 6 }), { nil: null, freq: 1 }),
    weeks: fc.option(fc.constantFrom(0, 4, 10, 45), { nil: null, freq: 1 }),
    paidAs: fc.constantFrom(null, null, null, 'Volunteer'),
  }),
});

/** Up to nine pupils with all that can be on the tabs, blanks and contradictions included. */
export const anySchool: fc.Arbitrary<School> = fc
  .record({
    yearStartsIn: fc.constantFrom<4 | 9>(4, 9),
    usesProvisionMapping: fc.boolean(),
    terms: fc.constantFrom(terms, terms, terms, terms.slice(2, 4), []),
    pupils: fc.array(anyPupil, { maxLength: 9 }),
    interventions: fc.tuple(anyIntervention, anyIntervention, anyIntervention, anyIntervention),
    provisions: fc.array(anyProvision, { maxLength: 30 }),
    reviews: fc.array(
      fc.record({
        pupilId: anyPupilId,
        kind: fc.constantFrom(
          'PLAN_REVIEW' as const,
          'PROGRESS_REVIEW' as const,
          'ANNUAL_REVIEW' as const,
          'SPECIALIST_ADVICE' as const,
        ),
        progress: fc.constantFrom(
          null,
          'ENOUGH' as const,
          'SOME' as const,
          'NOT_ENOUGH' as const,
          'NOT_ENOUGH' as const,
        ),
        parentsView: fc.constantFrom('', 'Pleased'),
        heldOn: mostly(anyDay),
        bookedFor: mostly(anyDay),
        nextReviewBy: fc.option(anyDay, { nil: null, freq: 1 }),
      }),
      { maxLength: 12 },
    ),
    plans: fc.array(
      fc.record({
        pupilId: anyPupilId,
        number: fc.integer({ min: 1, max: 5 }),
        start: mostly(anyDay),
        end: mostly(anyDay),
      }),
      {
        maxLength: 12,
      },
    ),
    targets: fc.array(
      fc.record({
        pupilId: anyPupilId,
        strategy: fc.constantFrom('', 'Word cards', 'Sound buttons'),
        successCriterion: fc.constantFrom('', '18 of 20'),
        startingPoint: fc.constantFrom('', '8 of 20'),
        result: fc.constantFrom('NOT_REVIEWED' as const, 'MET' as const),
        planNumber: fc.constantFrom(null, 1, 2),
      }),
      { maxLength: 16 },
    ),
    funding: fc.array(
      fc.record({
        pupilId: anyPupilId,
        kind: fc.constantFrom('IPRA' as const, 'IPRA' as const, 'STATEMENT' as const, 'TOP_UP' as const),
        starts: mostly(anyDay),
        ends: mostly(anyDay),
        yearly: fc.option(anyMoney, { nil: null }),
        hoursPerWeek: fc.constantFrom(null, 0.5, 5, 12.25),
      }),
      { maxLength: 4 },
    ),
  })
  .map((any) =>
    aSchool({
      settings: { yearStartsIn: any.yearStartsIn, usesProvisionMapping: any.usesProvisionMapping },
      terms: any.terms,
      rates: [
        { role: 'TA', row: 2, ourPencePerHour: 1720.5, laPencePerHour: 1655 },
        { role: 'Volunteer', row: 3, ourPencePerHour: 0, laPencePerHour: null },
        { role: 'Unpriced', row: 4, ourPencePerHour: null, laPencePerHour: 1480.25 },
      ],
      interventions: any.interventions.map((own, index) =>
        anIntervention({ ...own, name: names[index] ?? '', row: index + 2 }),
      ),
      pupils: numbered(any.pupils.map(aPupil), 'P'),
      provisions: numbered(
        any.provisions.map(({ length, ...own }) =>
          aProvision({ ...own, end: own.start === null || length === null ? null : addDays(own.start, length) }),
        ),
        'V',
      ),
      reviews: numbered(any.reviews.map(aReview), 'R'),
      plans: numbered(any.plans.map(aPlan), 'L'),
      targets: numbered(any.targets.map(aTarget), 'T'),
      funding: numbered(any.funding.map(anIpra), 'F'),
    }),
  );

/** The same rows in another order; `row` says where each now stands. */
export function shuffled<Row extends { readonly row: number }>(rows: readonly Row[], seed: number): Row[] {
  const next = numbersFrom(seed);
  const result = [...rows];
  for (let i = result.length - 1; i > 0; i--) {
    const j = next(i + 1);
    [result[i], result[j]] = [result[j] as Row, result[i] as Row];
  }
  return result.map((row, index) => ({ ...row, row: index + 2 }));
}

/** A plain generator (Park and Miller, 1988): the same numbers on every machine. */
function numbersFrom(seed: number): (below: number) => number {
  let state = (Math.abs(seed) % 2_147_483_646) + 1;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

/** One intervention, and each row another pupil's place in its one group, 6 January to 4 April 2014. */
export function oneGroup(rows: readonly Partial<Provision>[], own: Partial<Intervention> = {}): School {
  return aSchool({
    interventions: [anIntervention(own)],
    pupils: rows.map((_, index) => aPupil({ id: `P00${index + 1}`, row: index + 2 })),
    provisions: rows.map((row, index) =>
      aProvision({
        id: `V00${index + 1}`,
        row: index + 2,
        pupilId: `P00${index + 1}`,
        group: 'Red',
        end: isoDate('2014-04-04'),
        ...row,
      }),
    ),
  });
}
