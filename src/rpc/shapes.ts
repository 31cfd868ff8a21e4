/**
 * The shapes of which requests and replies are made: a problem, a pupil, a provision, an explanation.
 * Money is whole pence; dates are `YYYY-MM-DD`. Tests: test/rpc/
 */
import * as z from 'zod/mini';

// The add-on's realm forbids making code from text, which zod would otherwise do for speed.
z.config({ jitless: true });

export const count = z.int().check(z.gte(0));
export const pence = z.int();
export const isoDate = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
export const nothing = z.object({});

export const problem = () =>
  z.object({
    tab: z.string(),
    /** 'F14', or '' where the whole tab is meant. */
    cell: z.string(),
    says: z.string(),
    rowId: z.optional(z.string()),
    /** The key of the column, where a field of the sidebar is meant. */
    field: z.optional(z.string()),
  });
export type ProblemReply = z.infer<ReturnType<typeof problem>>;

export const planReason = z.enum(['NONE', 'DRAFT_ONLY', 'EXPIRED', 'PREDATES_STAGE', 'NOT_ON_MAP']);
export const reviewStatus = z.enum(['NO_REVIEW_YET', 'UP_TO_DATE', 'DUE', 'OVERDUE', 'SET_TERM_DATES']);
export const band = z.enum(['VERY_SMALL', 'SMALL', 'MEDIUM', 'LARGE']);
export const framework = z.enum(['eng-2001-bwd', 'eng-2001', 'eng-2015']);

export const counts = () => ({
  pupils: count,
  /** Pupils who still need a plan. */
  planNeeded: count,
  /** School Action pupils who need a place on the map, or a plan; not among planNeeded. */
  notOnMap: count,
  overdue: count,
  due: count,
  costPence: pence,
});

export const todoItem = () =>
  z.object({
    kind: z.enum([
      'PLAN_NEEDED',
      'REVIEW_OVERDUE',
      'ANNUAL_REVIEW',
      'REVIEW_DUE',
      'NO_REVIEW_YET',
      'NOT_ON_MAP',
      'EXIT_MISSING',
      'CONSIDER_NEXT_STAGE',
      'SPECIALIST_MISSING',
      'VIEWS_MISSING',
      'PLAN_ADVICE',
      'BEING_WATCHED',
      'DATA_PROBLEM',
      'DOCUMENT_UNFINISHED',
    ]),
    pupilId: z.nullable(z.string()),
    /** "Khan, Ava", or '' where no pupil is meant. */
    pupil: z.string(),
    className: z.string(),
    who: z.string(),
    what: z.string(),
    why: z.string(),
    reason: z.string(),
    since: z.nullable(isoDate),
    tab: z.string(),
    cell: z.string(),
    rowId: z.string(),
    /** Where an exit score is asked for: what it should look like, and its date where that is there already. */
    score: z.optional(z.object({ measure: z.string(), exitDate: z.nullable(isoDate) })),
    /** Where views are asked for: whose. */
    views: z.optional(z.array(z.enum(['parentsView', 'pupilsView']))),
  });

export const provisionReply = () =>
  z.object({
    provisionId: z.string(),
    intervention: z.string(),
    costPence: z.nullable(pence),
    spentPence: z.nullable(pence),
    laCostPence: z.nullable(pence),
    doubts: z.array(z.string()),
    /** Months for ages, else the score's own difference. */
    gain: z.nullable(z.number()),
    ratioGain: z.nullable(z.number()),
    band: z.nullable(band),
    minutesPerWeek: z.nullable(z.number()),
    /** Between the two scores. */
    monthsElapsed: z.nullable(z.number()),
    isRunning: z.boolean(),
  });

export const pupilReply = () =>
  z.object({
    pupilId: z.string(),
    name: z.string(),
    className: z.string(),
    stage: z.string(),
    planName: z.string(),
    plan: z.object({
      /** Still needs a plan. */
      needed: z.boolean(),
      /** null where nothing is missing. */
      reason: z.nullable(planReason),
      /** The rule that decided. */
      rule: z.string(),
      says: z.string(),
      /** The number of the plan in use; null where none is. */
      number: z.nullable(count),
      /** Live targets for the next plan: none means that a plan cannot be made yet. */
      targets: count,
      liftedBecause: z.string(),
    }),
    review: z.object({
      status: z.nullable(reviewStatus),
      /** What it is counted from. */
      last: z.nullable(isoDate),
      dueFrom: z.nullable(isoDate),
      dueBy: z.nullable(isoDate),
      bookedFor: z.nullable(isoDate),
      /** Among this term's reviews; null = in another term, or none. */
      inTerm: z.nullable(z.enum(['HELD', 'BOOKED', 'TO_DO'])),
      says: z.string(),
    }),
    stageSince: z.nullable(isoDate),
    annualReviewBy: z.nullable(isoDate),
    costPence: pence,
    spentPence: pence,
    laCostPence: pence,
    aboveElement2Pence: z.nullable(pence),
    /** Statement, IPRA, EHC plan and top-up of this money year, against what is given. */
    funding: z.array(
      z.object({
        kind: z.string(),
        isInForce: z.boolean(),
        fundedPence: z.nullable(pence),
        costPence: pence,
        differencePence: z.nullable(pence),
        hoursPerWeek: z.nullable(z.number()),
        hoursGiven: z.number(),
      }),
    ),
    advice: z.array(z.object({ code: z.string(), rule: z.string(), says: z.string() })),
    provisions: z.array(provisionReply()),
  });

export const interventionReply = () =>
  z.object({
    name: z.string(),
    wave: z.nullable(count),
    pupils: count,
    groups: count,
    costPence: z.nullable(pence),
    costPerPupilPence: z.nullable(pence),
    /** Of the cost, places in its groups that no row names. */
    otherPlacesPence: pence,
    withExit: count,
    missingExit: count,
    aimsMet: count,
    aimsAnswered: count,
    gain: z.nullable(z.number()),
    ratioGain: z.nullable(z.number()),
    band: z.nullable(band),
    tooFewToSay: z.boolean(),
    costPerStepPence: z.nullable(pence),
    laCostPence: z.nullable(pence),
    question: z.object({
      asks: z.nullable(z.enum(['KEEP', 'CHANGE', 'STOP'])),
      says: z.string(),
      reasons: z.array(z.string()),
    }),
  });

/** Initials and times of batches that others began: shown, never adopted. */
export const unfinished = () =>
  z.object({
    initials: z.string(),
    at: z.string(),
    documents: count,
    /** Of these, begun and not certain yet whether they were made. */
    unsure: count,
    mine: z.boolean(),
  });

export const newPupil = () =>
  z.object({ name: z.string(), className: z.string(), stage: z.string(), note: z.string() });

export const mapCells = z.enum(['minutes', 'pounds', 'result', 'scores']);
export const mapGroupBy = z.enum(['class', 'need', 'wave']);

export const explainOf = z.enum([
  'provisionCost',
  'provisionSpent',
  'provisionGain',
  'pupilCost',
  'pupilSpent',
  'pupilLaCost',
  'aboveElement2',
  'funding',
  'interventionCost',
  'interventionLaCost',
  'interventionGain',
  'schoolCost',
  'plan',
  'review',
]);
export const explanation = () =>
  z.object({
    of: explainOf,
    id: z.string(),
    title: z.string(),
    result: z.string(),
    inputs: z.array(
      z.object({ label: z.string(), value: z.string(), tab: z.string(), cell: z.string(), rowId: z.string() }),
    ),
    steps: z.array(z.string()),
    doubts: z.array(z.string()),
    rule: z.string(),
    source: z.string(),
  });
