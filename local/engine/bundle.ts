/**
 * Univer as one script for the engine's realm: `.cache/engine/<hash>.js`, made when it is missing (a second or two).
 * The hash covers our files and Univer's version.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import { build, type Plugin } from 'esbuild';
import { root } from '../../tools/root';
import { dayFirst, dayFirstFile } from '../dayFirstBundle';

const entry = path.join(root, 'local/engine/univerEntry.ts');

/**
 * Univer's formula values set each field through a helper that looks the name up first: a tenth of all calculation.
 * `helper(this, "x", v)` becomes `(this.x = v)`. And a formula whose row was deleted is passed over without a line on the console,
 * of which a hundred deleted rows print thousands.
 */
const quickEngine: Plugin = {
  name: 'quick engine',
  setup(building) {
    building.onLoad({ filter: /@univerjs[\\/]engine-formula[\\/]lib[\\/].*index\.js$/ }, ({ path: file }) => ({
      contents: readFileSync(file, 'utf8')
        .replace(/\b_defineProperty\(this, "([A-Za-z_$][\w$]*)", /g, '(this.$1 = ')
        .replace(/console\.error\("Dependency tree not found for treeId:", \w+\);/, ''),
      loader: 'js',
    }));
  },
};

export async function engineScript(): Promise<string> {
  const version = readFileSync(path.join(root, 'node_modules/@univerjs/core/package.json'), 'utf8');
  const sum = createHash('sha256').update(version);
  for (const name of ['univerEntry.ts', 'noHighlights.ts', 'quickFormulas.ts', 'quickLookups.ts', 'bundle.ts']) {
    sum.update(readFileSync(path.join(root, 'local/engine', name)));
  }
  sum.update(readFileSync(dayFirstFile));
  const hash = sum.digest('hex').slice(0, 16);
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
    plugins: [quickEngine, dayFirst],
  });
  renameSync(aside, file);
  return file;
}
