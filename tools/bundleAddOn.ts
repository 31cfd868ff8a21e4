/**
 * Makes the one script that Google runs. Apps Script finds menu functions, triggers and `google.script.run` targets
 * only as plain functions at the top level of a script, so each export of main.ts gets one.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Node, parse } from 'acorn';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { contractDefine } from './contractVersion';
import { root } from './root';
import { starterTemplates } from './starterTemplates';

const NAMESPACE = '__provisionMap';
const entry = path.join(root, 'src/main.ts');

/** `import iep from 'starter:iep'` gives the starter template of that kind as base64 text. */
export const starters: Plugin = {
  name: 'starters',
  setup(build) {
    build.onResolve({ filter: /^starter:/ }, ({ path: name }) => ({ path: name.slice(8), namespace: 'starter' }));
    build.onLoad({ filter: /.*/, namespace: 'starter' }, async ({ path: kind }) => ({
      contents: `export default ${JSON.stringify(await starterTemplates(kind))};`,
      loader: 'js',
    }));
  },
};

const options = {
  entryPoints: [entry],
  bundle: true,
  write: false,
  metafile: true,
  format: 'iife',
  globalName: NAMESPACE,
  target: 'es2020',
  // PizZip's plain build: the other asks for Node's zlib and files.
  platform: 'browser',
  charset: 'utf8',
  legalComments: 'none',
  plugins: [starters],
  define: { 'process.env.NODE_ENV': '"production"', ...contractDefine() },
  logLevel: 'error',
} satisfies BuildOptions;

/** The script, with what it was made of. */
export const buildAddOn = () => build(options);

export async function bundleAddOn(): Promise<string> {
  const script = await buildAddOn();
  const doors = exportedNames(readFileSync(entry, 'utf8'));
  const code = [
    '/** @OnlyCurrentDoc */',
    script.outputFiles[0]?.text ?? '',
    ...doors.map((name) => `function ${name}() { return ${NAMESPACE}.${name}.apply(this, arguments); }`),
    '',
  ].join('\n');
  mustBeAppsScript(code);
  return code;
}

/** Every `export function name` of main.ts. A trailing underscore would make it private in Apps Script. */
export function exportedNames(source: string): string[] {
  return [...source.matchAll(/^export function ([A-Za-z][A-Za-z0-9]*)\(/gm)].map((match) => match[1] as string);
}

/** Apps Script runs plain ES2020 scripts: no modules, no private or static class fields. Throws with the place. */
export function mustBeAppsScript(code: string): Node {
  return parse(code, { ecmaVersion: 2020, sourceType: 'script' });
}
