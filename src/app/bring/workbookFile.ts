/** Stub. */
import type { World } from '../ports';
export function workbookFile(_: World): Uint8Array {
  return new Uint8Array();
}
