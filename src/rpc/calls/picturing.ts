/** Calls about the pictures in the wide dialog. They change nothing. Tests: test/rpc/ */
import * as z from 'zod/mini';
import { band, count, isoDate, nothing, pence } from '../shapes';

export const picturing = {
  /** Opens the wide dialog; it asks for what it draws by `pictures`. */
  showPictures: () => ({ request: nothing, reply: nothing }),
  /** What is drawn: no pupil is named. */
  pictures: () => ({
    request: nothing,
    reply: z.object({
      schoolName: z.string(),
      today: isoDate,
      gains: z.object({
        says: z.string(),
        drawn: z.array(
          z.object({
            name: z.string(),
            /** With both scores of an age and both dates. */
            pupils: count,
            costPerPupilPence: pence,
            /** Months gained in each month. */
            ratioGain: z.number(),
            /** null = too few to say. */
            band: z.nullable(band),
          }),
        ),
        notDrawn: z.array(z.object({ name: z.string(), why: z.string() })),
      }),
      reviews: z.object({
        says: z.string(),
        terms: z.array(
          z.object({
            name: z.string(),
            from: isoDate,
            to: isoDate,
            held: count,
            late: count,
            booked: count,
            missing: count,
          }),
        ),
      }),
    }),
  }),
} as const;
