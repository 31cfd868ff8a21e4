/** Calls that bring rows in from elsewhere and take them out again: pupils, what was brought in last. Tests: test/rpc/ */
import * as z from 'zod/mini';
import { count, newPupil, nothing, problem } from '../shapes';

/** Pasted text, or a file's bytes and the tab of it that is meant. */
const sent = {
  text: z.optional(z.string()),
  base64: z.optional(z.string()),
  fileName: z.optional(z.string()),
  sheet: z.optional(z.string()),
};
const texts = z.record(z.string(), z.string());
/** What may be ticked: its key is sent back. */
const ticked = { key: z.string(), isTicked: z.boolean() };

const importPupils = {
  request: z.object({
    ...sent,
    /** Their heading → our key, '' = left out. */
    columns: z.optional(texts),
    /** Line → a pupil's ID, NEW, or '' to leave it out. */
    answers: z.optional(texts),
    /** Without it, those who join and nothing else. */
    ticked: z.optional(z.array(z.string())),
    /** Of the answer that was looked at: with another one nothing is written. */
    seen: z.optional(z.string()),
    apply: z.boolean(),
  }),
  reply: z.object({
    added: z.array(z.extend(newPupil, ticked)),
    changes: z.array(
      z.object({
        ...ticked,
        pupilId: z.string(),
        name: z.string(),
        column: z.string(),
        was: z.string(),
        now: z.string(),
        says: z.string(),
      }),
    ),
    /** Not in the list: proposed to nobody, never deleted. */
    leavers: z.array(z.object({ ...ticked, pupilId: z.string(), name: z.string(), className: z.string() })),
    asks: z.array(
      z.extend(newPupil, {
        line: count,
        candidates: z.array(z.object({ pupilId: z.string(), says: z.string() })),
      }),
    ),
    alreadyThere: z.array(newPupil),
    unreadable: z.array(z.object({ line: count, says: z.string() })),
    /** Column headings as understood: theirs → ours ('' = left out). */
    columns: z.array(z.object({ theirs: z.string(), ours: z.string(), key: z.string() })),
    meanings: z.array(z.object({ key: z.string(), ours: z.string() })),
    /** Tabs of the file; the one that was read. */
    sheets: z.array(z.string()),
    sheet: z.string(),
    says: z.array(z.string()),
    seen: z.string(),
    /** What could not be done, and was left as it is. */
    left: z.array(problem),
    applied: z.boolean(),
  }),
};

export const bringing = {
  /** Without `apply`, only says what is different; with it, brings in what is ticked. */
  importPupils,
  /** What was brought in last, and whether it was cut off. */
  lastImport: {
    request: nothing,
    reply: z.object({
      last: z.nullable(
        z.object({
          kind: z.enum(['PUPILS', 'MAP', 'NEW_YEAR']),
          /** FORWARD, BACK: begun and cut off. */
          state: z.enum(['FORWARD', 'DONE', 'BACK', 'UNDONE']),
          at: z.string(),
          rows: count,
          cells: count,
        }),
      ),
    }),
  },
  /** Takes the last one back, or carries on where it was cut off. */
  settleImport: {
    request: z.object({ wish: z.enum(['UNDO', 'CARRY_ON']) }),
    reply: z.object({ left: z.array(problem) }),
  },
} as const;
