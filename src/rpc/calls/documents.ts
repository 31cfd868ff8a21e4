/** Calls that make documents: what to make, a lane of work, what is left, the check of a template. Tests: test/rpc/ */
import * as z from 'zod/mini';
import {
  count,
  documentDone,
  documentFailed,
  documentIntent,
  documentKind,
  nothing,
  problem,
  whichPupils,
} from '../shapes';

export const documents = {
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
  /** What a pupil's next plan would say, in the order of the page. */
  previewDocument: {
    request: z.object({ kind: documentKind, pupilId: z.string() }),
    reply: z.object({
      pupilId: z.string(),
      name: z.string(),
      title: z.string(),
      sections: z.array(
        z.object({ heading: z.string(), lines: z.array(z.object({ label: z.string(), says: z.string() })) }),
      ),
      /** What the page is better with and this one is without. */
      leftEmpty: z.array(z.string()),
    }),
  },
  checkTemplate: {
    request: z.object({ kind: documentKind, base64: z.optional(z.string()) }),
    reply: z.object({ problems: z.array(problem), advice: z.array(z.string()), fields: z.array(z.string()) }),
  },
} as const;
