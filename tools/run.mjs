/**
 * Runs a TypeScript file of `tools/`, `local/` or `test/` on Node 20, which cannot by itself:
 * esbuild makes one file of it in `.cache/run/`, packages stay outside.
 *   node tools/run.mjs local/start.ts --port 8080
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const [entry, ...rest] = process.argv.slice(2);
if (!entry) throw new Error('Which file? node tools/run.mjs FILE.ts [arguments]');
const outfile = path.join(root, '.cache/run', entry.replace(/[\\/]/g, '.').replace(/\.tsx?$/, `.${process.pid}.mjs`));
mkdirSync(path.dirname(outfile), { recursive: true });
await build({
  entryPoints: [path.resolve(root, entry)],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  sourcemap: 'inline',
  logLevel: 'error',
  // One place to stand, wherever the bundle lies.
  define: { __ROOT__: JSON.stringify(root) },
});
process.argv = [process.argv[0], path.resolve(root, entry), ...rest];
const { unlinkSync } = await import('node:fs');
try {
  await import(pathToFileURL(outfile).href);
} finally {
  unlinkSync(outfile);
}
