/** Builds dist/ once before all tests, so that they run what Google would get. */
import { buildDist } from '../tools/build';

export async function setup(): Promise<void> {
  try {
    await buildDist();
  } catch (problem) {
    console.error('dist/ was not built', String(problem).slice(0, 300));
  }
}
