/** Calls that make documents: what to make, a lane of work, what is left, the check of a template. Tests: test/rpc/ */
import * as z from 'zod/mini';
import { documentDone, documentFailed, documentIntent, documentKind, documentsWanted } from '../documentShapes';
import { count, nothing, problem } from '../shapes';

export const documents = {
  /** Writes the intents of a batch, at once. `refused`: who cannot have one, and why. */
  planDocuments: () => ({
    request: documentsWanted(),
    reply: z.object({
      batch: z.string(),
      intents: z.array(documentIntent()),
      refused: z.array(documentFailed()),
      /** What is worth knowing before they are sent anywhere. */
      notes: z.array(z.string()),
    }),
  }),
  /** One lane's work: makes up to five of the intents named. Call it again with what is left. */
  makeLane: () => ({
    request: z.object({ batch: z.string(), documentIds: z.array(z.string()).check(z.maxLength(5)) }),
    reply: z.object({
      done: z.array(z.extend(documentDone(), { documentId: z.string() })),
      failed: z.array(z.extend(documentFailed(), { documentId: z.string() })),
      /** Not begun, or not sure yet whether they were made: see `says`. */
      waiting: z.array(z.object({ documentId: z.string(), says: z.string() })),
      /** Nothing more can be made for now, as when Google's daily limit is reached: why, and how many are left. */
      stop: z.optional(z.object({ says: z.string(), left: count })),
    }),
  }),
  /** What a batch would make, for whom not and why, and what would be missing on whose page. Changes nothing. */
  documentsAhead: () => ({
    request: documentsWanted(),
    reply: z.object({
      documents: z.array(
        z.extend(documentFailed(), {
          pupil: z.string(),
          /** As the file would be called. */
          name: z.string(),
          willMake: z.boolean(),
          /** Begun before, and carried on with. */
          isUnderWay: z.boolean(),
          missing: z.array(z.string()),
        }),
      ),
      willMake: count,
      cannot: count,
      withMissing: count,
    }),
  }),
  /** After a batch: bins what my runs made twice, tells of the rest, and says where my folder is. */
  finishDocuments: () => ({
    request: nothing,
    reply: z.object({
      folder: z.nullable(z.object({ name: z.string(), link: z.string() })),
      binned: count,
      extras: z.array(z.object({ name: z.string(), file: z.string(), says: z.string() })),
      /** Mine, begun and not finished. */
      left: count,
    }),
  }),
  /** Gives up intents of my own that were not begun. */
  dropDocuments: () => ({ request: z.object({ batch: z.string() }), reply: z.object({ dropped: count }) }),
  /** My own batch that was not finished, to carry on with; '' = none. */
  unfinishedDocuments: () => ({
    request: nothing,
    reply: z.object({ batch: z.string(), intents: z.array(documentIntent()) }),
  }),
  /** The whole batch in one call: plan, lanes, refresh, finish. */
  makeDocuments: () => ({
    request: documentsWanted(),
    reply: z.object({ done: z.array(documentDone()), failed: z.array(documentFailed()) }),
  }),
  /** What one document would say, in the order of the page. */
  previewDocument: () => ({
    request: z.object({ kind: documentKind, pupilId: z.string() }),
    reply: z.object({
      pupilId: z.string(),
      name: z.string(),
      title: z.string(),
      /** Of the plan that it would be; of other kinds, how many there would be: what `again` names. */
      number: count,
      sections: z.array(
        z.object({ heading: z.string(), lines: z.array(z.object({ label: z.string(), says: z.string() })) }),
      ),
      /** What the page is better with and this one is without. */
      leftEmpty: z.array(z.string()),
    }),
  }),
  checkTemplate: () => ({
    request: z.object({ kind: documentKind, base64: z.optional(z.string()) }),
    reply: z.object({ problems: z.array(problem()), advice: z.array(z.string()), fields: z.array(z.string()) }),
  }),
} as const;
