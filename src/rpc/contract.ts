/**
 * Every call that the sidebar can make: the shape of its request and of its reply, for both ends.
 * JSON text crosses, nothing else; money is whole pence; dates are `YYYY-MM-DD`. Tests: test/rpc/
 */
import * as z from 'zod/mini';

// The add-on's realm forbids making code from text, which zod would otherwise do for speed.
z.config({ jitless: true });

const count = z.int().check(z.gte(0));
const pence = z.int();
const isoDate = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const nothing = z.object({});

export const problem = z.object({
  tab: z.string(),
  /** 'F14', or '' where the whole tab is meant. */
  cell: z.string(),
  says: z.string(),
  rowId: z.optional(z.string()),
});
export type ProblemReply = z.infer<typeof problem>;

export const planReason = z.enum(['NONE', 'DRAFT_ONLY', 'EXPIRED', 'PREDATES_STAGE', 'NOT_ON_MAP']);
export const reviewStatus = z.enum(['NO_REVIEW_YET', 'UP_TO_DATE', 'DUE', 'OVERDUE', 'SET_TERM_DATES']);
export const band = z.enum(['VERY_SMALL', 'SMALL', 'MEDIUM', 'LARGE']);
export const framework = z.enum(['eng-2001-bwd', 'eng-2001', 'eng-2015']);

const counts = {
  pupils: count,
  /** Pupils who still need a plan. */
  planNeeded: count,
  /** School Action pupils who need a place on the map, or a plan; not among planNeeded. */
  notOnMap: count,
  overdue: count,
  due: count,
  costPence: pence,
};

const todoItem = z.object({
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
});

const provisionReply = z.object({
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
  isRunning: z.boolean(),
});

const pupilReply = z.object({
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
    says: z.string(),
    /** The number of the plan in use; null where none is. */
    number: z.nullable(count),
    /** Live targets for the next plan: none means that a plan cannot be made yet. */
    targets: count,
    liftedBecause: z.string(),
  }),
  review: z.object({
    status: z.nullable(reviewStatus),
    dueFrom: z.nullable(isoDate),
    dueBy: z.nullable(isoDate),
    bookedFor: z.nullable(isoDate),
    says: z.string(),
  }),
  costPence: pence,
  spentPence: pence,
  laCostPence: pence,
  aboveElement2Pence: z.nullable(pence),
  advice: z.array(z.object({ code: z.string(), rule: z.string(), says: z.string() })),
  provisions: z.array(provisionReply),
});

const interventionReply = z.object({
  name: z.string(),
  wave: z.nullable(count),
  pupils: count,
  groups: count,
  costPence: z.nullable(pence),
  costPerPupilPence: z.nullable(pence),
  withExit: count,
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

/** One pupil's document on its way: the sidebar shows these while it works. */
const documentIntent = z.object({
  documentId: z.string(),
  pupilId: z.string(),
  /** Shown to the person; never logged. */
  pupil: z.string(),
  name: z.string(),
});
const documentDone = z.object({ pupilId: z.string(), name: z.string(), file: z.string() });
const documentFailed = z.object({ pupilId: z.string(), pupil: z.optional(z.string()), says: z.string() });
const whichPupils = z.union([z.literal('needed'), z.array(z.string())]);
const documentKind = z.enum(['iep']);

/** Initials and times of batches that others began: shown, never adopted. */
const unfinished = z.object({ initials: z.string(), at: z.string(), documents: count, mine: z.boolean() });

const newPupil = z.object({ name: z.string(), className: z.string(), stage: z.string(), note: z.string() });

const explainOf = z.enum([
  'provisionCost',
  'provisionGain',
  'pupilCost',
  'interventionCost',
  'interventionGain',
  'plan',
  'review',
]);
const explanation = z.object({
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

const advice = z.object({
  code: z.string(),
  rule: z.string(),
  says: z.string(),
  tab: z.string(),
  cell: z.string(),
  rowId: z.string(),
});
const targetReply = z.object({
  targetId: z.string(),
  target: z.string(),
  startingPoint: z.string(),
  strategy: z.string(),
  howOften: z.string(),
  whoHelps: z.string(),
  successCriterion: z.string(),
  result: z.enum(['MET', 'PARTLY_MET', 'NOT_MET', 'NOT_REVIEWED']),
});
const cardProvision = z.object({
  provisionId: z.string(),
  intervention: z.string(),
  group: z.string(),
  when: z.string(),
  minutesPerWeek: z.nullable(z.number()),
  costPence: z.nullable(pence),
  /** "9y2m → 9y9m: 7 months in 5" or ''. */
  progress: z.string(),
  isRunning: z.boolean(),
  doubts: z.array(z.string()),
});

export const contract = {
  /** Why a figure, a status or a flag is what it is. */
  explain: { request: z.object({ of: explainOf, id: z.string() }), reply: explanation },
  /** Everything about one pupil on one page. */
  card: {
    request: z.object({ pupilId: z.string() }),
    reply: z.object({
      pupilId: z.string(),
      name: z.string(),
      className: z.string(),
      yearGroup: z.string(),
      stage: z.string(),
      stageSince: z.nullable(isoDate),
      needs: z.string(),
      specialists: z.string(),
      planName: z.string(),
      planSays: z.string(),
      reviewSays: z.string(),
      reviewStatus: z.nullable(reviewStatus),
      costPence: pence,
      spentPence: pence,
      laCostPence: pence,
      aboveElement2Pence: z.nullable(pence),
      provisions: z.array(cardProvision),
      plans: z.array(
        z.object({
          number: count,
          start: z.nullable(isoDate),
          end: z.nullable(isoDate),
          state: z.string(),
          link: z.string(),
        }),
      ),
      targets: z.array(targetReply),
      reviews: z.array(
        z.object({
          kind: z.string(),
          bookedFor: z.nullable(isoDate),
          heldOn: z.nullable(isoDate),
          progress: z.string(),
          nextSteps: z.string(),
        }),
      ),
      funding: z.array(z.object({ kind: z.string(), says: z.string() })),
      missing: z.array(advice),
    }),
  },
  /** Live targets and provisions of one class, or of one adult, for those who teach them. */
  classPage: {
    request: z.object({ className: z.optional(z.string()), adult: z.optional(z.string()) }),
    reply: z.object({
      classes: z.array(z.string()),
      adults: z.array(z.string()),
      pupils: z.array(
        z.object({
          pupilId: z.string(),
          name: z.string(),
          stage: z.string(),
          targets: z.array(targetReply),
          provisions: z.array(cardProvision),
        }),
      ),
    }),
  },
  /** What the cells of the map show, and for whom; kept in Settings, then the map is written anew. */
  showMap: {
    request: z.object({
      cells: z.optional(z.enum(['minutes', 'pounds', 'result', 'scores'])),
      /** '' = the money year; else a term's name. */
      period: z.optional(z.string()),
      groupBy: z.optional(z.enum(['class', 'need', 'wave'])),
      className: z.optional(z.string()),
      yearGroup: z.optional(z.string()),
      need: z.optional(z.string()),
      wave: z.optional(z.string()),
      stage: z.optional(z.string()),
    }),
    reply: z.object({ pupils: count, interventions: count }),
  },
  /** Adds the stages of another framework. Recodes nobody: says whose stage is not among them. Without `apply`, only says. */
  changeFramework: {
    request: z.object({ framework, apply: z.boolean() }),
    reply: z.object({
      adds: z.array(z.string()),
      noLongerFit: z.array(z.object({ pupilId: z.string(), pupil: z.string(), stage: z.string() })),
      applied: z.boolean(),
    }),
  },
  /** Pence an hour from a year's pay; nothing of it is kept. */
  hourlyRate: {
    request: z.object({ payPence: count, hoursPerWeek: z.number(), onCostsPercent: z.number() }),
    reply: z.object({ pencePerHour: z.number(), steps: z.array(z.string()) }),
  },
  /** Makes every tab that is missing and repairs ours; what people typed stays. With `sample`, fills in a made-up school. */
  setUp: {
    request: z.object({
      framework: z.optional(framework),
      phase: z.optional(z.enum(['primary', 'secondary'])),
      schoolName: z.optional(z.string()),
      sample: z.optional(z.boolean()),
    }),
    reply: z.object({ made: z.array(z.string()), repaired: z.array(z.string()), problems: z.array(problem) }),
  },
  /** Takes the made-up school away; rows of the school's own stay. */
  removeSample: { request: nothing, reply: z.object({ removed: count }) },
  /** Numbers for the first screen, from the tabs as they are now. */
  home: {
    request: nothing,
    reply: z.object({
      isSetUp: z.boolean(),
      hasSample: z.boolean(),
      schoolName: z.string(),
      /** "IEP", "SEN support plan" …: the commonest name among the school's stages. */
      planName: z.string(),
      counts: z.object(counts),
      problems: z.array(problem),
      /** "Monday 23 November, 9:41 pm"; '' = never. */
      lastRefresh: z.string(),
      /** Something was typed since, or tabs of ours do not belong together. */
      needsRefresh: z.boolean(),
      initials: z.string(),
      unfinished: z.array(unfinished),
    }),
  },
  refresh: {
    request: nothing,
    reply: z.object({ ...counts, problems: z.array(problem), written: z.array(z.string()) }),
  },
  todo: { request: nothing, reply: z.object({ items: z.array(todoItem) }) },
  pupils: { request: nothing, reply: z.array(pupilReply) },
  interventions: { request: nothing, reply: z.array(interventionReply) },
  /** Shows a row: by its ID where it has one, so that sorting does no harm. */
  goTo: {
    request: z.object({ tab: z.string(), cell: z.string(), rowId: z.optional(z.string()) }),
    reply: z.object({ found: z.boolean() }),
  },
  /** Writes the intents of a batch, at once. `refused`: who cannot have one, and why. */
  planDocuments: {
    request: z.object({ kind: documentKind, pupilIds: whichPupils, initials: z.optional(z.string()) }),
    reply: z.object({ batch: z.string(), intents: z.array(documentIntent), refused: z.array(documentFailed) }),
  },
  /** One lane's work: makes up to five of the intents named. Call it again with what is left. */
  makeLane: {
    request: z.object({ batch: z.string(), documentIds: z.array(z.string()).check(z.maxLength(5)) }),
    reply: z.object({
      done: z.array(z.extend(documentDone, { documentId: z.string() })),
      failed: z.array(z.extend(documentFailed, { documentId: z.string() })),
      /** Not begun, or not sure yet whether they were made: see `says`. */
      waiting: z.array(z.object({ documentId: z.string(), says: z.string() })),
    }),
  },
  /** Gives up intents of my own that were not begun. */
  dropDocuments: { request: z.object({ batch: z.string() }), reply: z.object({ dropped: count }) },
  /** My own batch that was not finished, to carry on with; '' = none. */
  unfinishedDocuments: {
    request: nothing,
    reply: z.object({ batch: z.string(), intents: z.array(documentIntent) }),
  },
  /** The whole batch in one call: plan, lanes, refresh. */
  makeDocuments: {
    request: z.object({ kind: documentKind, pupilIds: whichPupils, initials: z.optional(z.string()) }),
    reply: z.object({ done: z.array(documentDone), failed: z.array(documentFailed) }),
  },
  checkTemplate: {
    request: z.object({ kind: documentKind, base64: z.optional(z.string()) }),
    reply: z.object({ problems: z.array(problem), advice: z.array(z.string()), fields: z.array(z.string()) }),
  },
  /** Pasted cells or the text of a CSV. Without `apply`, only says what would be added. */
  importPupils: {
    request: z.object({ text: z.string(), apply: z.boolean() }),
    reply: z.object({
      added: z.array(newPupil),
      alreadyThere: z.array(newPupil),
      unreadable: z.array(z.object({ line: count, says: z.string() })),
      /** Column headings as understood: theirs → ours ('' = left out). */
      columns: z.array(z.object({ theirs: z.string(), ours: z.string() })),
      applied: z.boolean(),
    }),
  },
} as const;

export type CallName = keyof typeof contract;
export type Request<C extends CallName> = z.infer<(typeof contract)[C]['request']>;
export type Reply<C extends CallName> = z.infer<(typeof contract)[C]['reply']>;

/** What `rpc` takes and gives, as JSON text. */
export interface Envelope<C extends CallName = CallName> {
  readonly call: C;
  readonly args: Request<C>;
}
export type Answer<C extends CallName = CallName> =
  | { readonly ok: true; readonly value: Reply<C> }
  | { readonly ok: false; readonly problems: readonly ProblemReply[] };
