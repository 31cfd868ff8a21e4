/** The shapes of calls about documents: what is wanted, what is on its way, made or refused. Tests: test/rpc/ */
import * as z from 'zod/mini';
import { count } from './shapes';

/** One pupil's document on its way: the sidebar shows these while it works. */
export const documentIntent = () =>
  z.object({
    documentId: z.string(),
    pupilId: z.string(),
    /** Shown to the person; never logged. */
    pupil: z.string(),
    name: z.string(),
  });
export const documentDone = () =>
  z.object({
    pupilId: z.string(),
    name: z.string(),
    file: z.string(),
    /** The PDF beside it. */
    pdf: z.optional(z.string()),
    /** What did not come out as it was wished. */
    says: z.optional(z.string()),
  });
export const documentFailed = () =>
  z.object({
    pupilId: z.string(),
    pupil: z.optional(z.string()),
    says: z.string(),
    /** What is there already: where it opens, and the number that `again` is to name for one beside it. */
    file: z.optional(z.string()),
    next: z.optional(count),
    /** Another's claim, old enough for `fresh`. */
    canBeFresh: z.optional(z.boolean()),
  });
/** As `src/documents/kinds.ts` has them; a test holds that. */
export const documentKind = z.enum([
  'iep',
  'review',
  'invitation',
  'pupilRecord',
  'classDigest',
  'parentsGuide',
  'governors',
]);
/** What to make, and how it is wished for. */
export const documentsWanted = () =>
  z.object({
    kind: documentKind,
    /** Pupils' IDs; of a kind that is about classes, their names; of one about the school, anything. */
    pupilIds: z.union([z.literal('needed'), z.array(z.string())]),
    initials: z.optional(z.string()),
    /** By ID: the number of the next one, where one is there already (`next` of the refusal). true = whatever its number. */
    again: z.optional(z.union([z.literal(true), z.record(z.string(), count)])),
    /** Takes over what another claimed and has not finished for seven minutes. */
    fresh: z.optional(z.boolean()),
    /** Kept as Word files. */
    asWord: z.optional(z.boolean()),
    pdf: z.optional(z.boolean()),
    initialsOnly: z.optional(z.boolean()),
  });
