/** Calls that write what somebody typed in the sidebar into rows of the sheet, by their IDs. Tests: test/rpc/ */
import * as z from 'zod/mini';
import { count, isoDate } from '../shapes';

/** By column key: a date as `YYYY-MM-DD`, a choice by its word, anything else as typed. '' = an empty cell. */
const texts = () => z.record(z.string(), z.string());
export const editedTab = z.enum(['Reviews', 'Targets', 'Provision list', 'Plans']);

/** A term as it is typed: dates like "2 September 2026"; '' = not typed. */
const termToSave = () => ({
  name: z.string(),
  start: z.string(),
  end: z.string(),
  breakFrom: z.string(),
  breakTo: z.string(),
});

export const writing = {
  /** All that a review of one pupil needs; texts as `saveRows` compares them. */
  reviewSheet: () => ({
    request: z.object({ pupilId: z.string() }),
    reply: z.object({
      pupilId: z.string(),
      name: z.string(),
      className: z.string(),
      stage: z.string(),
      planName: z.string(),
      says: z.string(),
      today: isoDate,
      kinds: z.array(z.string()),
      progress: z.array(z.string()),
      results: z.array(z.string()),
      /** The row to write in; '' = a new one. */
      reviewId: z.string(),
      saved: texts(),
      suggestedKind: z.string(),
      /** Of the plan in use, else of the last; null where there has been none. */
      planNumber: z.nullable(count),
      nextNumber: count,
      targets: z.array(
        z.object({
          targetId: z.string(),
          saved: texts(),
          /** The next plan has this target already. */
          isCarried: z.boolean(),
        }),
      ),
      provisions: z.array(z.string()),
    }),
  }),
  /** All of the rows or none. Problems name the field; what a colleague changed since `was` is never written over. */
  saveRows: () => ({
    request: z.object({
      rows: z
        .array(
          z.object({
            tab: editedTab,
            /** '' = a new row, for `pupilId`. */
            rowId: z.string(),
            pupilId: z.optional(z.string()),
            was: z.optional(texts()),
            set: texts(),
            /** A new row is refused, with the other's `rowId`, where a row of this pupil says all of this already. */
            unless: z.optional(texts()),
            /** Undo: takes a new row away again where it still says only `was`. */
            remove: z.optional(z.boolean()),
          }),
        )
        .check(z.maxLength(10)),
    }),
    reply: z.object({ rows: z.array(z.object({ tab: editedTab, rowId: z.string() })) }),
  }),
  /** Term dates, read from pasted text or typed. Without `apply`, or where anything is asked of a term, writes nothing. */
  saveTerms: () => ({
    request: z.object({
      /** The text of a term-dates page, to be read alone; '' = `terms` are typed. */
      text: z.string(),
      terms: z.array(z.object(termToSave())).check(z.maxLength(30)),
      apply: z.boolean(),
    }),
    reply: z.object({
      terms: z.array(
        z.object({
          ...termToSave(),
          /** What is understood; '' where anything is asked. */
          says: z.string(),
          /** Why it is left as it is; '' = it is new. */
          isThere: z.string(),
          /** `field`: a key of the term, or '' for all of it. */
          asks: z.array(z.object({ field: z.string(), says: z.string() })),
        }),
      ),
      asks: z.array(z.object({ line: count, text: z.string(), says: z.string() })),
      leftOut: z.array(z.string()),
      added: count,
    }),
  }),
} as const;
