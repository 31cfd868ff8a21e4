/** The shapes of a pupil's card and of the page of a class: targets, views, provisions, what is missing. Tests: test/rpc/ */
import * as z from 'zod/mini';
import { isoDate, pence } from './shapes';

export const advice = () =>
  z.object({
    code: z.string(),
    rule: z.string(),
    says: z.string(),
    tab: z.string(),
    cell: z.string(),
    rowId: z.string(),
  });
export const targetReply = () =>
  z.object({
    targetId: z.string(),
    target: z.string(),
    startingPoint: z.string(),
    strategy: z.string(),
    howOften: z.string(),
    whoHelps: z.string(),
    successCriterion: z.string(),
    result: z.enum(['MET', 'PARTLY_MET', 'NOT_MET', 'NOT_REVIEWED']),
    comment: z.string(),
  });
/** `rowId` '' = there is no such review yet: a row without a date takes the view. */
export const viewsRow = () =>
  z.object({
    rowId: z.string(),
    /** "Plan review" */
    kind: z.string(),
    bookedFor: z.nullable(isoDate),
    heldOn: z.nullable(isoDate),
    parentsView: z.string(),
    pupilsView: z.string(),
  });
export const cardProvision = () =>
  z.object({
    provisionId: z.string(),
    intervention: z.string(),
    group: z.string(),
    when: z.string(),
    minutesPerWeek: z.nullable(z.number()),
    costPence: z.nullable(pence),
    /** "9y2m → 9y9m: 7 months in 5" or ''. */
    progress: z.string(),
    /** As typed; '' = none yet. */
    entry: z.string(),
    entryDate: z.nullable(isoDate),
    exit: z.string(),
    exitDate: z.nullable(isoDate),
    /** "reading age, like 7y10m"; '' where nothing is measured. */
    measure: z.string(),
    isRunning: z.boolean(),
    doubts: z.array(z.string()),
  });
