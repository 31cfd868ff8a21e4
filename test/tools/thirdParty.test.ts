/** Of all that is bundled the licence is told, and allows what a school does with it; the page is what the builds say today. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type Bundled,
  foldersIn,
  isAllowed,
  THIRD_PARTY_PAGE,
  thirdParty,
  thirdPartyPage,
  WORDS_ELSEWHERE,
} from '../../tools/thirdParty';

describe('the page', () => {
  let packages: readonly Bundled[] = [];
  beforeAll(async () => {
    packages = await thirdParty();
  });

  it('is in step (write it again with: node tools/run.mjs tools/thirdParty.ts)', () =>
    expect(readFileSync(THIRD_PARTY_PAGE, 'utf8')).toBe(thirdPartyPage(packages)));

  it('names nothing whose licence asks for more than its words', () => {
    expect(packages.length).toBeGreaterThan(15);
    expect(packages.filter(({ licence }) => !isAllowed(licence))).toEqual([]);
  });

  it('has each licence’s words and address', () => {
    expect(packages.filter(({ words }) => words === '').map(({ name }) => name)).toEqual(Object.keys(WORDS_ELSEWHERE));
    for (const { name, address } of packages) expect(address, name).toMatch(/^https:\/\//);
  });
});

it.each([
  { licence: 'MIT', allowed: true },
  { licence: '(MIT OR GPL-3.0)', allowed: true },
  { licence: '(MIT AND Zlib)', allowed: true },
  { licence: '(MIT AND GPL-3.0)', allowed: false },
  { licence: 'GPL-3.0', allowed: false },
  { licence: 'none said', allowed: false },
])('$licence: allowed is $allowed', ({ licence, allowed }) => expect(isAllowed(licence)).toBe(allowed));

it('finds packages by the bytes that they give, in folders of others too', () => {
  const inputs = {
    'node_modules/a/index.js': { bytesInOutput: 1 },
    'node_modules/@b/c/index.js': { bytesInOutput: 1 },
    'node_modules/a/node_modules/d/lib/index.js': { bytesInOutput: 1 },
    'node_modules/unused/index.js': { bytesInOutput: 0 },
    'src/main.ts': { bytesInOutput: 9 },
  };
  const output = { bytes: 1, imports: [], exports: [], inputs };
  expect([...foldersIn({ outputs: { out: output } })]).toEqual([
    'node_modules/a',
    'node_modules/@b/c',
    'node_modules/a/node_modules/d',
  ]);
});
