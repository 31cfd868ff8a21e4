/** Calls that look: pupils, interventions, what is to do, a card, a class, reasons, the map. They change nothing but what the map shows. Tests: test/rpc/ */
import * as z from 'zod/mini';
import { advice, cardProvision, targetReply, viewsRow } from '../cardShapes';
import {
  count,
  explainOf,
  explanation,
  interventionReply,
  isoDate,
  mapCells,
  mapGroupBy,
  nothing,
  pence,
  pupilReply,
  reviewStatus,
  todoItem,
} from '../shapes';

/** @see showMap for `value`; `pupils` = whom it would show by itself */
const mapChoice = () => z.object({ value: z.string(), label: z.string(), pupils: count });

export const looking = {
  todo: () => ({ request: nothing, reply: z.object({ today: isoDate, items: z.array(todoItem()) }) }),
  pupils: () => ({ request: nothing, reply: z.array(pupilReply()) }),
  interventions: () => ({ request: nothing, reply: z.array(interventionReply()) }),
  /** Why a figure, a status or a flag is what it is. */
  explain: () => ({ request: z.object({ of: explainOf, id: z.string() }), reply: explanation() }),
  /** Everything about one pupil on one page. */
  card: () => ({
    request: z.object({ pupilId: z.string() }),
    reply: z.object({
      pupilId: z.string(),
      name: z.string(),
      className: z.string(),
      yearGroup: z.string(),
      stage: z.string(),
      stageSince: z.nullable(isoDate),
      needs: z.string(),
      specialists: z.string(),
      planName: z.string(),
      planSays: z.string(),
      reviewSays: z.string(),
      reviewStatus: z.nullable(reviewStatus),
      costPence: pence,
      spentPence: pence,
      laCostPence: pence,
      aboveElement2Pence: z.nullable(pence),
      provisions: z.array(cardProvision()),
      plans: z.array(
        z.object({
          number: count,
          start: z.nullable(isoDate),
          end: z.nullable(isoDate),
          state: z.string(),
          link: z.string(),
        }),
      ),
      targets: z.array(targetReply()),
      reviews: z.array(
        z.object({
          kind: z.string(),
          bookedFor: z.nullable(isoDate),
          heldOn: z.nullable(isoDate),
          attended: z.string(),
          progress: z.string(),
          parentsView: z.string(),
          pupilsView: z.string(),
          nextSteps: z.string(),
        }),
      ),
      funding: z.array(z.object({ kind: z.string(), says: z.string() })),
      /** What is worth a look, exit scores that are not there, and cells of this pupil's rows to put right. */
      missing: z.array(advice()),
    }),
  }),
  /** Live targets and provisions of one class, or of one adult, for those who teach them. */
  classPage: () => ({
    request: z.object({ className: z.optional(z.string()), adult: z.optional(z.string()) }),
    reply: z.object({
      today: isoDate,
      classes: z.array(z.string()),
      adults: z.array(z.string()),
      pupils: z.array(
        z.object({
          pupilId: z.string(),
          name: z.string(),
          stage: z.string(),
          targets: z.array(targetReply()),
          provisions: z.array(cardProvision()),
          /** The review that a view of today goes into. */
          views: viewsRow(),
        }),
      ),
    }),
  }),
  /** What the cells of the map show, and for whom; kept in Settings, then the map is written anew. */
  showMap: () => ({
    request: z.object({
      cells: z.optional(mapCells),
      /** '' = the money year; else a term's name. */
      period: z.optional(z.string()),
      groupBy: z.optional(mapGroupBy),
      className: z.optional(z.string()),
      yearGroup: z.optional(z.string()),
      need: z.optional(z.string()),
      wave: z.optional(z.string()),
      stage: z.optional(z.string()),
    }),
    reply: z.object({ pupils: count, interventions: count }),
  }),
  /** What the map shows now, and what there is to choose from. Words as `showMap` takes them; '' = all. */
  mapChoices: () => ({
    request: nothing,
    reply: z.object({
      shown: z.object({
        cells: mapCells,
        period: z.string(),
        groupBy: mapGroupBy,
        className: z.string(),
        yearGroup: z.string(),
        need: z.string(),
        wave: z.string(),
        stage: z.string(),
      }),
      /** The school shows money on its map. */
      hasPounds: z.boolean(),
      /** On the map now, of all who could be. */
      pupils: z.object({ shown: count, all: count }),
      periods: z.array(z.string()),
      classes: z.array(mapChoice()),
      years: z.array(mapChoice()),
      needs: z.array(mapChoice()),
      waves: z.array(mapChoice()),
      stages: z.array(mapChoice()),
    }),
  }),
  /** Pence an hour from a year's pay; nothing of it is kept. */
  hourlyRate: () => ({
    request: z.object({ payPence: count, hoursPerWeek: z.number(), onCostsPercent: z.number() }),
    reply: z.object({ pencePerHour: z.number(), steps: z.array(z.string()) }),
  }),
  /** Shows a row: by its ID where it has one, so that sorting does no harm. */
  goTo: () => ({
    request: z.object({
      tab: z.string(),
      cell: z.string(),
      rowId: z.optional(z.string()),
      /** The first free row instead: somebody is about to type one. */
      isNewRow: z.optional(z.boolean()),
    }),
    reply: z.object({ found: z.boolean() }),
  }),
  /** Whose row the person stands on in the sheet; asked every few seconds while the card follows. */
  selected: () => ({ request: nothing, reply: z.object({ pupilId: z.nullable(z.string()), name: z.string() }) }),
  /** Of all rows that are selected, each pupil once. */
  selectedPupils: () => ({
    request: nothing,
    reply: z.object({ pupils: z.array(z.object({ pupilId: z.string(), name: z.string() })) }),
  }),
} as const;
