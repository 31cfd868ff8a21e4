/**
 * docs/google-surface.md: all that the product asks of Google, made from the code, so that nothing is called that the page does
 * not tell of. Write it again with: node tools/run.mjs tools/surfacePage.ts
 * Tests: test/tools/surface.test.ts
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './root';
import { behaviourOf, CLASSES } from './surface/classes';
import type { Sureness } from './surface/entry';
import { type Called, surface } from './surface/surface';

export const SURFACE_PAGE = 'docs/google-surface.md';

const SURE: Readonly<Record<Sureness, string>> = {
  documented: 'documented',
  measured: 'measured by others',
  assumed: '**assumed**',
};

export function surfacePage(): string {
  const called = surface();
  const sure = (wanted: Sureness) => [...called.keys()].filter((one) => behaviourOf(one)?.sure === wanted).length;
  return [
    '# What we ask of Google',
    '',
    'This page is made from the code. It lists every method of Google’s that the add-on and its pages call, where, by which of our',
    'three scopes, what we rely on, and how sure that is. The last part of each heading is where the local host has the class.',
    '',
    `${called.size} methods of ${classesOf(called).length} classes: ${sure('documented')} documented by Google, ${sure('measured')} measured or reported by others, ${sure('assumed')} assumed`,
    'until [the first live run](first-live-run.md) has settled them. More than half only lay on the look of a tab or a drop-down: each is',
    'one call for a whole tab, and leaving it out would leave the tab bare.',
    '',
    '“–” under scope: Google asks none for it, or the advanced service’s own (`drive.file`). Files without a folder stand in `src/google/`.',
    '',
    ...classesOf(called).flatMap((name) => section(name, called)),
  ].join('\n');
}

function classesOf(called: ReadonlyMap<string, Called>): string[] {
  return Object.keys(CLASSES).filter((name) => [...called.keys()].some((method) => ownerOf(method) === name));
}

const ownerOf = (method: string): string => method.slice(0, method.lastIndexOf('.'));

function section(name: string, called: ReadonlyMap<string, Called>): string[] {
  const { page = '', local = '' } = CLASSES[name] ?? {};
  const rows = [...called].filter(([method]) => ownerOf(method) === name);
  const file = path.posix.join('local/services', local);
  return [
    `## ${name}`,
    '',
    `[Google’s page](${page}) · local host: \`${file}\``,
    '',
    '| method | we rely on | sure | scope | called in |',
    '|---|---|---|---|---|',
    ...rows.map(([method, { where, scopes }]) => row(method, where, scopes)),
    '',
  ];
}

function row(method: string, where: readonly string[], scopes: readonly string[]): string {
  const { says = '', sure = 'assumed' } = behaviourOf(method) ?? {};
  const files = where.map((file) => file.replace('src/google/', '').replace(/\.tsx?$/, '')).join(', ');
  const scope = scopes.length === 0 ? '–' : `\`${scopes[0]}\``;
  return `| \`${method.slice(method.lastIndexOf('.') + 1)}\` | ${says} | ${SURE[sure]} | ${scope} | ${files} |`;
}

if (process.argv[1]?.endsWith('tools/surfacePage.ts')) writeFileSync(path.join(root, SURFACE_PAGE), surfacePage());
