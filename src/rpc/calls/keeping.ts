/** Calls that set the sheet up and keep it true: set-up, frameworks, the first screen, refresh. Tests: test/rpc/ */
import * as z from 'zod/mini';
import { count, counts, framework, nothing, problem, unfinished } from '../shapes';

const short = z.string().check(z.maxLength(200));
/** A screen, and what it shows. */
const place = () => ({
  screen: short,
  /** Of the pupil, provision or intervention that the screen is about. */
  id: short,
  /** What is explained there. */
  of: short,
  only: short,
});
/**
 * One person's own: the class or the adult whose pupils My class shows, whether the card follows the sheet, and the screen
 * where the sidebar was left. No pupil's name is among them.
 */
const choices = () => z.object({ className: short, adult: short, followsSheet: z.boolean(), ...place() });

export const keeping = {
  /** Makes every tab that is missing and repairs ours; what people typed stays. With `sample`, fills in a made-up school. */
  setUp: () => ({
    request: z.object({
      framework: z.optional(framework),
      phase: z.optional(z.enum(['primary', 'secondary'])),
      schoolName: z.optional(z.string()),
      sample: z.optional(z.boolean()),
    }),
    reply: z.object({ made: z.array(z.string()), repaired: z.array(z.string()), problems: z.array(problem()) }),
  }),
  /** Takes the made-up school away; rows of the school's own stay. */
  removeSample: () => ({ request: nothing, reply: z.object({ removed: count }) }),
  /**
   * Adds the stages of another framework. Recodes nobody: says whose stage is blank or not among them, and what rows that
   * stay say otherwise. Without `apply`, only says.
   */
  changeFramework: () => ({
    request: z.object({ framework, apply: z.boolean() }),
    reply: z.object({
      adds: z.array(z.string()),
      noLongerFit: z.array(z.object({ pupilId: z.string(), pupil: z.string(), stage: z.string() })),
      differ: z.array(z.string()),
      applied: z.boolean(),
    }),
  }),
  /** Numbers for the first screen, from the tabs as they are now. */
  home: () => ({
    request: nothing,
    reply: z.object({
      isSetUp: z.boolean(),
      hasSample: z.boolean(),
      schoolName: z.string(),
      /** Whose stages the school follows. */
      framework,
      /** "IEP", "SEN support plan" …: what those who need one call it; "plan" where they call it by several names. */
      planName: z.string(),
      /** Pupils who still need one and have targets for it. */
      plansReady: count,
      /** This term's reviews, each pupil counted once; null where the Terms tab has no term that holds today. */
      reviews: z.nullable(
        z.object({
          term: z.string(),
          held: count,
          booked: count,
          toDo: count,
          /** Reviewed at their stage, with nothing to count from yet: in none of the three. */
          withoutDate: count,
          /** What is counted, sentence by sentence. */
          says: z.array(z.string()),
        }),
      ),
      /** "Since Monday: 2 IEPs made."; '' on the first day. */
      since: z.string(),
      counts: z.object(counts()),
      /** `pupil`: whose row it is, "Khan, Ava"; '' where it is nobody's. */
      problems: z.array(z.extend(problem(), { pupil: z.string() })),
      /** "Monday 23 November, 9:41 pm"; '' = never. */
      lastRefresh: z.string(),
      /** Something was typed since, or tabs of ours do not belong together. */
      needsRefresh: z.boolean(),
      initials: z.string(),
      choices: choices(),
      unfinished: z.array(unfinished()),
    }),
  }),
  /** Remembers what this person chose; what is not named stays. */
  keepChoices: () => ({ request: z.partial(choices()), reply: choices() }),
  /** Shows the sidebar's other page, at this place. */
  showPage: () => ({ request: z.object(place()), reply: nothing }),
  refresh: () => ({
    request: nothing,
    reply: z.object({ ...counts(), problems: z.array(problem()), written: z.array(z.string()) }),
  }),
} as const;
