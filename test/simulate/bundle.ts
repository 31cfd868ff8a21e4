/** The simulator as one file, built where it is asked for: it runs twice as fast as from its many sources, and in other threads. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { starters } from '../../tools/bundleAddOn';
import { root } from '../../tools/root';

/** @returns its address, for `import` */
export async function bundleSimulator(): Promise<string> {
  const outfile = path.join(root, '.cache/run', `simulator.${process.pid}.mjs`);
  await build({
    entryPoints: [path.join(root, 'test/simulate/play.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    plugins: [starters],
    sourcemap: 'inline',
    logLevel: 'error',
  });
  return pathToFileURL(outfile).href;
}
