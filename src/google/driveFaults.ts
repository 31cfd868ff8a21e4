/**
 * What Drive says when it refuses, in plain words, and whether asking again may help. Google's words are those of its documents
 * and of published reports: none was met by us. Anything not here is unsure: it may have been done.
 * Tests: test/google/driveFaults.test.ts
 */
import { NotMade } from '../app/ports';

const MOST_TRIES = 4;
/** Milliseconds before the second try; each further wait is twice as long, and up to half of it longer. */
const FIRST_WAIT = 600;

/** @returns the refusal; null where nobody can be sure that nothing was done */
export function refusalOf(problem: unknown): NotMade | null {
  if (problem instanceof NotMade) return problem;
  const said = problem instanceof Error ? problem.message : String(problem);
  if (/storage quota|storageQuotaExceeded/i.test(said)) {
    return new NotMade('Your Drive is full. Make room in it, then carry on.', 'NOT_NOW');
  }
  if (/for one day|daily limit|dailyLimit/i.test(said)) {
    const says =
      'Google lets an account make only so many documents a day (about 250 with a personal account, 1,500 with a school’s), and yours has made them. Carry on tomorrow.';
    return new NotMade(says, 'NOT_NOW');
  }
  const code = codeOf(problem);
  if (code === 429 || /too many times|rate ?limit|quota|too many requests/i.test(said)) {
    return new NotMade('Google asks us to wait: too much at once. We try again in a few minutes.', 'SOON');
  }
  if (code === 404) return new NotMade('The folder for it is not there any more. We look for it again.', 'SOON');
  return code !== null && code >= 400 && code < 500 && code !== 408 ? new NotMade(bare(said), 'NEVER') : null;
}

/** @param pause waits so many milliseconds */
export function tries(pause: (ms: number) => void) {
  function tried<T>(work: () => T, mayRepeat: (problem: unknown) => boolean): T {
    for (let times = 1; ; times += 1) {
      try {
        return work();
      } catch (problem) {
        if (times === MOST_TRIES || !mayRepeat(problem)) throw refusalOf(problem) ?? problem;
        pause(Math.round(FIRST_WAIT * 2 ** (times - 1) * (1 + Math.random() / 2)));
      }
    }
  }
  return {
    /** For what may be repeated: tries again while Drive says that it is busy, or does not say anything clear. */
    repeated: <T>(work: () => T): T =>
      tried(work, (problem) => {
        const refusal = refusalOf(problem);
        return refusal === null || refusal.again === 'SOON';
      }),
    /** For what must not be done twice: tries again only where Drive surely did nothing. @throws NotMade, or what is unsure */
    once: <T>(work: () => T): T => tried(work, (problem) => refusalOf(problem)?.again === 'SOON'),
  };
}

/** HTTP's number, where Drive gave one. */
export function codeOf(problem: unknown): number | null {
  const { details } = (problem ?? {}) as { details?: { code?: unknown } };
  return typeof details?.code === 'number' ? details.code : null;
}

/** "API call to drive.files.create failed with error: Bad Request" → "Bad Request" */
function bare(said: string): string {
  return said.replace(/^.*failed with error: /, '');
}
