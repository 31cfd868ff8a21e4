/** Every Google method that we call is allowed by the three narrow scopes of the manifest. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { googleCalls, sourcesOf } from '../../tools/googleCalls';

const scopes = (JSON.parse(readFileSync('appsscript.json', 'utf8')) as { oauthScopes: string[] }).oauthScopes.map(
  (scope) => scope.replace(/^.*\/auth\//, ''),
);
const outside = (calls: ReturnType<typeof googleCalls>) =>
  calls
    .filter((call) => call.scopes.length > 0 && !call.scopes.some((scope) => scopes.includes(scope)))
    .map(({ method, place }) => `${place} ${method}`);

describe('scopes', () => {
  const calls = googleCalls(['src/main.ts', ...sourcesOf('src/google')]);

  it('cover every call', () => {
    expect(calls.length).toBeGreaterThan(60);
    expect(outside(calls)).toEqual([]);
  });

  it('would tell of a call that needs more', () => {
    const folder = mkdtempSync(path.join(process.cwd(), '.cache/scopes-'));
    const file = path.join(folder, 'planted.ts');
    writeFileSync(file, "export const wide = () => SpreadsheetApp.openById('x');\n");
    const found = outside(googleCalls([path.relative(process.cwd(), file)]));
    rmSync(folder, { recursive: true });
    expect(found).toHaveLength(1);
    expect(found[0]).toContain('openById');
  });
});
