/** Gives Univer our `numfmt` (dayFirst.ts) in place of the package, in the page and in the engine alike. */
import path from 'node:path';
import type { Plugin } from 'esbuild';
import { root } from '../tools/root';

export const dayFirstFile = path.join(root, 'local/dayFirst.ts');

export const dayFirst: Plugin = {
  name: 'days before months',
  setup(building) {
    building.onResolve({ filter: /^numfmt$/ }, ({ importer }) =>
      path.resolve(importer) === dayFirstFile ? undefined : { path: dayFirstFile },
    );
  },
};
