/**
 * A fingerprint of the contract's own text. The add-on and the sidebar both carry it, so that a sidebar left open while the
 * add-on was updated is told so, instead of being answered in shapes that it does not know.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './root';

export function contractVersion(): string {
  const room = path.join(root, 'src/rpc');
  const hash = createHash('sha256');
  for (const file of readdirSync(room, { recursive: true, encoding: 'utf8' }).sort()) {
    if (file.endsWith('.ts')) hash.update(readFileSync(path.join(room, file)));
  }
  return hash.digest('hex').slice(0, 12);
}

/** For esbuild and Vite: what `src/rpc/version.ts` reads. */
export const contractDefine = () => ({ __CONTRACT__: JSON.stringify(contractVersion()) });
