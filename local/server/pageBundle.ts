/**
 * The page's script and style, made by esbuild into `.cache/web/<hash>/` when they are missing (some seconds, once).
 * The hash covers our files and Univer's version.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { root } from '../../tools/root';
import { dayFirst, dayFirstFile } from '../dayFirstBundle';

const source = path.join(root, 'local/page');

export interface PageBundle {
  readonly hash: string;
  readonly folder: string;
  /** page.html, with %NAMES% to fill in. */
  readonly html: string;
  /** The script that gives shown HTML its `google.script`. */
  readonly googleRun: string;
}

/** @param say is told when making takes a while */
export async function pageBundle(say: (line: string) => void): Promise<PageBundle> {
  const hash = hashOf([
    ...readdirSync(source)
      .sort()
      .map((file) => path.join(source, file)),
    dayFirstFile,
    path.join(root, 'node_modules/@univerjs/core/package.json'),
  ]);
  const folder = path.join(root, '.cache/web', hash);
  if (!existsSync(folder)) {
    say('Making the page (once, a few seconds) …');
    // Aside, then renamed: two that start at once must not read each other's half.
    const aside = `${folder}.${process.pid}`;
    mkdirSync(aside, { recursive: true });
    await makeInto(aside);
    try {
      renameSync(aside, folder);
    } catch {
      rmSync(aside, { recursive: true, force: true });
    }
  }
  return {
    hash,
    folder,
    html: readFileSync(path.join(source, 'page.html'), 'utf8'),
    googleRun: readFileSync(path.join(folder, 'googleRun.js'), 'utf8'),
  };
}

async function makeInto(folder: string): Promise<void> {
  const common = {
    bundle: true,
    minify: true,
    platform: 'browser',
    target: 'es2022',
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.woff': 'dataurl', '.woff2': 'dataurl', '.ttf': 'dataurl', '.svg': 'dataurl', '.png': 'dataurl' },
    logLevel: 'error',
    plugins: [dayFirst],
  } satisfies BuildOptions;
  await build({
    ...common,
    entryPoints: [path.join(source, 'main.ts')],
    format: 'esm',
    outfile: path.join(folder, 'page.js'),
  });
  await build({
    ...common,
    entryPoints: [path.join(source, 'googleRun.ts')],
    format: 'iife',
    outfile: path.join(folder, 'googleRun.js'),
  });
  // esbuild names the style after the script that asked for it.
  const style = path.join(folder, 'main.css');
  if (existsSync(style)) renameSync(style, path.join(folder, 'page.css'));
}

function hashOf(files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(path.basename(file)).update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}
