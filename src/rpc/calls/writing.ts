/** Calls that write what somebody typed in the sidebar into rows of the sheet, by their IDs. Tests: test/rpc/ */
import * as z from 'zod/mini';

/** By column key: a date as `YYYY-MM-DD`, a choice by its word, anything else as typed. '' = an empty cell. */
const texts = z.record(z.string(), z.string());
export const editedTab = z.enum(['Reviews', 'Targets', 'Provision list', 'Plans']);

export const writing = {
  /** All of the rows or none. Problems name the field; what a colleague changed since `was` is never written over. */
  saveRows: {
    request: z.object({
      rows: z
        .array(
          z.object({
            tab: editedTab,
            /** '' = a new row, for `pupilId`. */
            rowId: z.string(),
            pupilId: z.optional(z.string()),
            was: z.optional(texts),
            set: texts,
            /** Undo: takes a new row away again where it still says only `was`. */
            remove: z.optional(z.boolean()),
          }),
        )
        .check(z.maxLength(10)),
    }),
    reply: z.object({ rows: z.array(z.object({ tab: editedTab, rowId: z.string() })) }),
  },
} as const;
