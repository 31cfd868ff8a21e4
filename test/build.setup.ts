/** Builds dist/ once before all tests, so that they run what Google would get. */
import { buildDist } from '../tools/build';

export async function setup(): Promise<void> {
  await buildDist();
}
