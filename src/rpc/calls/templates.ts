/** Calls about the school's own templates: what is in use, storing one, going back, Google Docs, the list of fields. Tests: test/rpc/ */
import * as z from 'zod/mini';
import { documentKind } from '../documentShapes';
import { count, nothing, problem } from '../shapes';

const kind = () => documentKind;
const initials = () => z.optional(z.string());
/** 0 = the template that comes with the product. */
const version = () => count;
/** What was checked, and whether it is in use now: problems refuse it, advice does not. */
const stored = () =>
  z.object({
    stored: z.boolean(),
    version: version(),
    /** '' where it was not stored. */
    says: z.string(),
    problems: z.array(problem()),
    advice: z.array(z.string()),
    fields: z.array(z.string()),
  });
const used = () => z.object({ version: version(), says: z.string() });
/** When, by whom and from what. */
const from = () => ({ version: version(), date: z.string(), initials: z.string(), fileName: z.string() });

export const templates = {
  templates: () => ({
    request: nothing,
    reply: z.object({
      templates: z.array(
        z.object({
          kind: kind(),
          name: z.string(),
          about: z.enum(['pupil', 'class', 'school']),
          /** The school's own is in use. */
          isOwn: z.boolean(),
          ...from(),
          /** What is amiss; '' = nothing. */
          word: z.string(),
          versions: z.array(z.object({ ...from(), inUse: z.boolean(), isWhole: z.boolean() })),
          /** The link of this person's Google Doc with it; '' = none. */
          myDoc: z.string(),
        }),
      ),
    }),
  }),
  storeTemplate: () => ({
    request: z.object({ kind: kind(), base64: z.string(), initials: initials(), fileName: z.optional(z.string()) }),
    reply: stored(),
  }),
  useStarter: () => ({ request: z.object({ kind: kind(), initials: initials() }), reply: used() }),
  useVersion: () => ({ request: z.object({ kind: kind(), version: version(), initials: initials() }), reply: used() }),
  /** `isNew` false = the one that was made before, with what was changed in it. */
  openAsDoc: () => ({
    request: z.object({ kind: kind() }),
    reply: z.object({ link: z.string(), name: z.string(), isNew: z.boolean(), word: z.string() }),
  }),
  /** Its maker only: the Google Doc becomes the school's template. */
  useMyEdits: () => ({ request: z.object({ kind: kind(), initials: initials() }), reply: stored() }),
  templateFields: () => ({
    request: z.object({ kind: kind() }),
    reply: z.object({
      /** `list`: between whose marks the tag stands; '' = anywhere. */
      fields: z.array(z.object({ tag: z.string(), list: z.string(), holds: z.string(), recommended: z.boolean() })),
      lists: z.array(z.object({ name: z.string(), begins: z.string(), ends: z.string(), holds: z.string() })),
    }),
  }),
  /** The one in use, or a version. */
  downloadTemplate: () => ({
    request: z.object({ kind: kind(), version: z.optional(version()) }),
    reply: z.object({ base64: z.string(), name: z.string(), word: z.string() }),
  }),
} as const;
