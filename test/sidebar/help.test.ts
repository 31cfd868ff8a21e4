/** The words of each screen's help: plain, short, and each leads to a heading that the guide has. */
import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { help } from '../../sidebar/help';
import { headingId } from '../../tools/bundleGuide';

const guide = readFileSync('docs/guide.md', 'utf8');
const headings = [...guide.matchAll(/^#{1,3} (.+)$/gm)].map(([, words]) => headingId(words as string));

describe.each(Object.entries(help))('%s', (_, { says, at }) => {
  it('leads to a heading of the guide', () => expect(headings).toContain(at));
  it('is one to three sentences', () => {
    const sentences = says.match(/[.?](?= |$)/g) ?? [];
    expect(sentences.length).toBeGreaterThanOrEqual(1);
    expect(sentences.length).toBeLessThanOrEqual(3);
    expect(says.length).toBeLessThanOrEqual(160);
  });
  it('has no word that alarms', () => expect(says).not.toMatch(/error|invalid|fail|!|required/i));
});

test('no two screens say the same', () => {
  const all = Object.values(help).map(({ says }) => says);
  expect(new Set(all).size).toBe(all.length);
});
