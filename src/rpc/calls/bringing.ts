/** Calls that bring rows in from elsewhere and take them out: pupils, a school's own map, the new year, files. Tests: test/rpc/ */
import * as z from 'zod/mini';
import { count, newPupil, nothing, problem } from '../shapes';

/** Pasted text, or a file's bytes and the tab of it that is meant. */
const sent = () => ({
  text: z.optional(z.string()),
  base64: z.optional(z.string()),
  fileName: z.optional(z.string()),
  sheet: z.optional(z.string()),
});
const texts = () => z.record(z.string(), z.string());
/** What may be ticked: its key is sent back. */
const ticked = () => ({ key: z.string(), isTicked: z.boolean() });

const difference = () =>
  z.object({
    ...ticked(),
    pupilId: z.string(),
    name: z.string(),
    column: z.string(),
    was: z.string(),
    now: z.string(),
    says: z.string(),
  });
const leaver = () => z.object({ ...ticked(), pupilId: z.string(), name: z.string(), className: z.string() });
const candidates = () => z.array(z.object({ pupilId: z.string(), says: z.string() }));
/** What was looked at and ticked. */
const chosen = () => ({
  /** Keys of what is taken. */
  ticked: z.optional(z.array(z.string())),
  /** Of the answer that was looked at: with another one nothing is written. */
  seen: z.optional(z.string()),
  apply: z.boolean(),
});

const importPupils = () => ({
  request: z.object({
    ...sent(),
    /** Their heading → our key, '' = left out. */
    columns: z.optional(texts()),
    /** Line → a pupil's ID, NEW, or '' to leave it out. */
    answers: z.optional(texts()),
    /** Without `ticked`, those who join and nothing else. */
    ...chosen(),
  }),
  reply: z.object({
    added: z.array(z.extend(newPupil(), ticked())),
    changes: z.array(difference()),
    /** Not in the list: proposed to nobody, never deleted. */
    leavers: z.array(leaver()),
    asks: z.array(z.extend(newPupil(), { line: count, candidates: candidates() })),
    alreadyThere: z.array(newPupil()),
    /** Of pupils who are there: cells of the list that make no sense, so what the sheet says stays. */
    notes: z.array(z.object({ line: count, pupilId: z.string(), name: z.string(), says: z.string() })),
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
    left: z.array(problem()),
    applied: z.boolean(),
  }),
});

const importMap = () => ({
  request: z.object({
    ...sent(),
    /** A tab of this workbook, where no file is given. */
    tab: z.optional(z.string()),
    /** Column's key → meaning. */
    columns: z.optional(texts()),
    /** A name as it stands in the map → a pupil's ID, '' = nobody. */
    answers: z.optional(texts()),
    ...chosen(),
  }),
  reply: z.object({
    layout: z.string(),
    says: z.string(),
    sheets: z.array(z.string()),
    sheet: z.string(),
    columns: z.array(
      z.object({
        key: z.string(),
        heading: z.string(),
        meaning: z.string(),
        why: z.string(),
        examples: z.array(z.string()),
      }),
    ),
    meanings: z.array(z.object({ id: z.string(), says: z.string() })),
    /** What would be written, or was. */
    rows: z.array(
      z.object({
        ...ticked(),
        tab: z.enum(['Interventions', 'Provision list', 'Staff rates']),
        title: z.string(),
        says: z.string(),
        notes: z.array(z.string()),
      }),
    ),
    interventionsThere: count,
    asks: z.array(z.object({ text: z.string(), cells: z.array(z.string()), candidates: candidates() })),
    unread: z.array(z.object({ cell: z.string(), text: z.string(), why: z.string() })),
    /** Cells of the map, by what became of them. */
    cells: z.object({ used: count, heading: count, total: count, title: count, ignored: count, unread: count }),
    notes: z.array(z.string()),
    seen: z.string(),
    left: z.array(problem()),
    applied: z.boolean(),
  }),
});

const newYear = () => ({
  request: z.object(chosen()),
  reply: z.object({
    /** "2026/27" */
    name: z.string(),
    lastDay: z.string(),
    moves: z.array(difference()),
    leavers: z.array(leaver()),
    /** Support that goes on past the summer: proposed to none. */
    runsOn: z.array(z.object({ ...ticked(), name: z.string(), intervention: z.string(), says: z.string() })),
    classesToType: z.array(z.string()),
    hasTerms: z.boolean(),
    says: z.array(z.string()),
    seen: z.string(),
    copy: z.nullable(z.object({ name: z.string(), link: z.string() })),
    left: z.array(problem()),
    applied: z.boolean(),
  }),
});

const file = () => z.object({ name: z.string(), base64: z.string() });

export const bringing = {
  /** Without `apply`, only says what is different; with it, brings in what is ticked. */
  importPupils,
  /** A school's own map: without `apply`, only says what was understood; with it, writes the rows that are ticked. */
  importMap,
  /** Without `apply`, only says what is proposed; with it, keeps a copy of last year and does what is ticked. */
  newYear,
  /** The whole workbook as an .xlsx. */
  exportWorkbook: () => ({ request: nothing, reply: file() }),
  /** One tab as a CSV that no program takes for formulas. */
  exportTable: () => ({ request: z.object({ tab: z.string() }), reply: file() }),
  /** What was brought in last, whether it was cut off, and what there is to bring in or take out. */
  lastImport: () => ({
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
      /** Tabs of the school's own. */
      ownTabs: z.array(z.string()),
      /** Tabs that can be saved as a CSV. */
      tables: z.array(z.string()),
    }),
  }),
  /** Takes the last one back, or carries on where it was cut off. */
  settleImport: () => ({
    request: z.object({ wish: z.enum(['UNDO', 'CARRY_ON']) }),
    reply: z.object({ left: z.array(problem()) }),
  }),
} as const;
