/** Calls about the map's choices and the pictures in the wide dialog. They change nothing. Tests: test/rpc/ */
import * as z from 'zod/mini';
import { band, count, isoDate, nothing, pence } from '../shapes';

export const mapCells = z.enum(['minutes', 'pounds', 'result', 'scores']);
export const mapGroups = z.enum(['class', 'need', 'wave']);
const choices = z.array(z.object({ value: z.string(), label: z.string(), pupils: count }));

export const picturing = {
  /** What the map shows now, and the values of each filter. */
  mapView: {
    request: nothing,
    reply: z.object({
      /** '' = all, or the money year: as `showMap` takes it. */
      chosen: z.object({
        cells: mapCells,
        period: z.string(),
        groupBy: mapGroups,
        className: z.string(),
        yearGroup: z.string(),
        need: z.string(),
        wave: z.string(),
        stage: z.string(),
      }),
      /** The school lets the map show money. */
      hasPounds: z.boolean(),
      /** The money year first, its value ''. */
      periods: z.array(z.object({ value: z.string(), from: isoDate, to: isoDate })),
      choices: z.object({ className: choices, yearGroup: choices, need: choices, wave: choices, stage: choices }),
      /** Pupils whom the choice shows, of all who could be. */
      shown: count,
      all: count,
    }),
  },
  /** Opens the wide dialog; it asks for what it draws by `pictures`. */
  showPictures: { request: nothing, reply: nothing },
  /** What is drawn: no pupil is named. */
  pictures: {
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
  },
} as const;
