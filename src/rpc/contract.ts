/**
 * Every call that the sidebar can make: the shape of its request and of its reply, for both ends.
 * JSON text crosses, nothing else; money is whole pence; dates are `YYYY-MM-DD`. Tests: test/rpc/
 */
import * as z from 'zod/mini';
import {
  advice,
  cardProvision,
  count,
  counts,
  documentDone,
  documentFailed,
  documentIntent,
  documentKind,
  explainOf,
  explanation,
  framework,
  interventionReply,
  isoDate,
  mapCells,
  mapGroupBy,
  newPupil,
  nothing,
  type ProblemReply,
  pence,
  problem,
  pupilReply,
  reviewStatus,
  targetReply,
  todoItem,
  unfinished,
  whichPupils,
} from './shapes';

export { band, framework, type ProblemReply, planReason, problem, reviewStatus } from './shapes';

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
      cells: z.optional(mapCells),
      /** '' = the money year; else a term's name. */
      period: z.optional(z.string()),
      groupBy: z.optional(mapGroupBy),
      className: z.optional(z.string()),
      yearGroup: z.optional(z.string()),
      need: z.optional(z.string()),
      wave: z.optional(z.string()),
      stage: z.optional(z.string()),
    }),
    reply: z.object({ pupils: count, interventions: count }),
  },
  /** What the map shows now, and what there is to choose from. Words as `showMap` takes them; '' = all. */
  mapChoices: {
    request: nothing,
    reply: z.object({
      shown: z.object({
        cells: mapCells,
        period: z.string(),
        groupBy: mapGroupBy,
        className: z.string(),
        yearGroup: z.string(),
        need: z.string(),
        wave: z.string(),
        stage: z.string(),
      }),
      /** The school shows money on its map. */
      hasPounds: z.boolean(),
      periods: z.array(z.string()),
      classes: z.array(z.string()),
      years: z.array(z.string()),
      needs: z.array(z.string()),
      stages: z.array(z.string()),
    }),
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
