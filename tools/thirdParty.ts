/**
 * THIRD_PARTY.md: every package of which the built files hold a part, with its licence. Asked of the builds themselves, so that
 * none is forgotten and none is named that is only a tool. Write it again with: node tools/run.mjs tools/thirdParty.ts
 * The build puts it at the end of Code.js, so that the notices go wherever the built files go.
 * Tests: test/tools/thirdParty.test.ts
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Metafile } from 'esbuild';
import { buildAddOn } from './bundleAddOn';
import { buildPage, PAGES } from './bundleSidebar';
import { root } from './root';

export const THIRD_PARTY_PAGE = 'THIRD_PARTY.md';

export interface Bundled {
  readonly name: string;
  readonly version: string;
  /** As its package says it, for example '(MIT OR GPL-3.0)'. */
  readonly licence: string;
  readonly address: string;
  /** The licence's own words; '' where the package carries no file of them. */
  readonly words: string;
  /** Built files, in order. */
  readonly files: readonly string[];
}

/** All that is bundled, in the order of the alphabet. */
export async function thirdParty(): Promise<Bundled[]> {
  const pages = Object.keys(PAGES) as (keyof typeof PAGES)[];
  const built: [file: string, metafile: Metafile][] = [['Code.js', (await buildAddOn()).metafile]];
  for (const page of pages) built.push([`${page}.html`, (await buildPage(page)).metafile]);
  const files = new Map<string, string[]>();
  for (const [file, metafile] of built) {
    for (const folder of foldersIn(metafile)) files.set(folder, [...(files.get(folder) ?? []), file]);
  }
  return [...files].map(([folder, where]) => describe(folder, where)).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Folders of packages that give at least one byte, from the project's own. */
export function foldersIn({ outputs }: Pick<Metafile, 'outputs'>): Set<string> {
  const given = Object.values(outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : [])),
  );
  return new Set(given.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []));
}

interface Package {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly repository?: string | { readonly url: string };
}

function describe(folder: string, files: readonly string[]): Bundled {
  const place = path.resolve(root, folder);
  const { name, version, license, repository } = JSON.parse(
    readFileSync(path.join(place, 'package.json'), 'utf8'),
  ) as Package;
  const words = readdirSync(place).find((file) => /^licen[cs]e(\.\w+)?$/i.test(file));
  return {
    name,
    version,
    licence: license ?? 'none said',
    address: addressOf(repository),
    words: words ? ofFirstOffer(readFileSync(path.join(place, words), 'utf8')) : '',
    files,
  };
}

/** Where two are offered, the words of the one that we take. */
const ofFirstOffer = (words: string): string => (words.split(/^(?:#+ )?GPL version 3/m)[0] ?? '').trim();

function addressOf(repository: Package['repository']): string {
  const url = typeof repository === 'string' ? repository : (repository?.url ?? '');
  const plain = url
    .replace(/^git\+/, '')
    .replace(/^git:/, 'https:')
    .replace(/\.git$/, '');
  return /^[\w-]+\/[\w.-]+$/.test(plain) ? `https://github.com/${plain}` : plain;
}

/** Packages that carry no file of their licence's words, and where those stand. */
export const WORDS_ELSEWHERE: Readonly<Record<string, string>> = {
  saxes:
    'ISC, in the words that stand above for isoformat. Copyright Contributors; of sax, from which it was made, copyright Isaac Z. Schlueter and Contributors; `String.fromCodePoint` by Mathias Bynens, MIT. In full: <https://github.com/lddubeau/saxes/blob/master/LICENSE>.',
};

/** Zlib's asks for less than MIT: pako is a translation of zlib, and carries both. */
const ALLOWED = new Set(['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'Zlib']);

/** Of two that are offered one is enough; of two that hold together each must be allowed. */
export const isAllowed = (licence: string): boolean =>
  licence
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((offer) => offer.split(' AND ').every((one) => ALLOWED.has(one.trim())));

export function thirdPartyPage(packages: readonly Bundled[]): string {
  return [
    '# What others wrote',
    '',
    'The built files hold parts of these packages. Each licence lets a school use, change and pass on what it covers, and asks that',
    'its words stay with it: they are below. Where a package offers two licences, we take it under the first. This page is made from',
    'the builds.',
    '',
    '| package | version | licence | in |',
    '|---|---|---|---|',
    ...packages.map(
      ({ name, version, licence, address, files }) =>
        `| [${name}](${address}) | ${version} | ${licence} | ${files.join(', ')} |`,
    ),
    '',
    ...packages.flatMap(({ name, licence, words }) => [
      `## ${name}`,
      '',
      ...(words === ''
        ? [WORDS_ELSEWHERE[name] ?? `${licence}. The package carries no file of its licence’s words.`]
        : ['````text', words.replace(/\r/g, '').replace(/[ \t]+$/gm, ''), '````']),
      '',
    ]),
  ].join('\n');
}

if (process.argv[1]?.endsWith('tools/thirdParty.ts')) {
  writeFileSync(path.join(root, THIRD_PARTY_PAGE), thirdPartyPage(await thirdParty()));
  console.log(`Written: ${THIRD_PARTY_PAGE}`);
}
