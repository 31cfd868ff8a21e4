/** Calls about other people: what they would see in the sheet, a copy of the map for them, and the guide. Tests: test/rpc/ */
import * as z from 'zod/mini';
import { count, nothing } from '../shapes';

const copy = () => z.object({ name: z.string(), link: z.string() });

export const sharing = {
  /** What is in each tab that others should not see without thought. Changes nothing. */
  beforeShare: () => ({
    request: nothing,
    reply: z.object({
      /** Who sees what, whatever is in the sheet. */
      who: z.array(z.object({ who: z.string(), sees: z.string() })),
      /** Usually hidden, and showing now. */
      shownNow: z.array(z.string()),
      parts: z.array(
        z.object({
          part: z.enum(['names', 'private', 'identity', 'money', 'notes', 'hidden']),
          title: z.string(),
          /** What to know about it; '' where the lines say it all. */
          says: z.string(),
          lines: z.array(
            z.object({
              tab: z.string(),
              cell: z.string(),
              says: z.string(),
              isHidden: z.boolean(),
            }),
          ),
        }),
      ),
    }),
  }),
  /** Hides tabs of ours again that are usually hidden. */
  hideAgain: () => ({ request: nothing, reply: z.object({ hidden: z.array(z.string()) }) }),
  /** Makes the map anew as a file of its own, with initials for names. */
  initialsCopy: () => ({
    request: z.object({ withPounds: z.boolean() }),
    reply: z.object({
      copy: copy(),
      pupils: count,
      /** What to know, and to look at, before it is given away. */
      says: z.array(z.string()),
    }),
  }),
  /** The copies that this person's folder holds, oldest first. */
  initialsCopies: () => ({ request: nothing, reply: z.object({ copies: z.array(copy()) }) }),
  /** Opens the guide in a wide dialog. @param at the id of a heading; '' = its start */
  showGuide: () => ({ request: z.object({ at: z.string() }), reply: z.object({}) }),
} as const;
