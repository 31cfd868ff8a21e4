/**
 * Vitest fetches each module of a test by itself, some 150 for one that opens the local host. Bundled first, a test is one module and
 * begins ten times sooner; packages stay outside. `import iep from 'starter:iep'` gives the same base64 text that the add-on gets.
 */
import { build } from 'esbuild';
import { starters } from './bundleAddOn';
import { contractDefine } from './contractVersion';

const TEST = /\.test\.tsx?$/;

export const oneModule = {
  name: 'one module',
  enforce: 'pre' as const,
  async load(id: string) {
    if (!TEST.test(id)) return undefined;
    const { outputFiles } = await build({
      entryPoints: [id],
      outfile: id.replace(TEST, '.bundled.js'),
      bundle: true,
      write: false,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      packages: 'external',
      plugins: [starters],
      define: contractDefine(),
      sourcemap: 'external',
      logLevel: 'error',
    });
    const [map, code] = outputFiles.sort((a, b) => Number(b.path.endsWith('.map')) - Number(a.path.endsWith('.map')));
    return { code: code?.text ?? '', map: map?.text ?? '' };
  },
};
