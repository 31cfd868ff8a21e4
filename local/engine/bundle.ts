/**
 * Univer as one script for the engine's realm: `.cache/engine/<hash>.js`, made when it is missing (a second or two).
 * The hash covers our two files and Univer's version.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { root } from '../../tools/root';

const entry = path.join(root, 'local/engine/univerEntry.ts');

export async function engineScript(): Promise<string> {
  const version = readFileSync(path.join(root, 'node_modules/@univerjs/core/package.json'), 'utf8');
  const quick = readFileSync(path.join(root, 'local/engine/quickFormulas.ts'));
  const hash = createHash('sha256')
    .update(readFileSync(entry))
    .update(quick)
    .update(version)
    .digest('hex')
    .slice(0, 16);
  const file = path.join(root, '.cache/engine', `${hash}.js`);
  if (existsSync(file)) return file;
  mkdirSync(path.dirname(file), { recursive: true });
  // Aside, then renamed: two that start at once must not read each other's half.
  const aside = `${file}.${process.pid}`;
  await build({
    entryPoints: [entry],
    outfile: aside,
    bundle: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  renameSync(aside, file);
  return file;
}
