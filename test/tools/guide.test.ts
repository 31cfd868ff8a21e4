/** The guide as it goes into the dialog: whole in itself, its links lead to places in it, pictures said in words. */
import { readdirSync, statSync } from 'node:fs';
import { expect, it, test } from 'vitest';
import { bundleGuide, headingId, MOST_BYTES } from '../../tools/bundleGuide';

const html = bundleGuide();
const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);

test('weighs no more than it may', () => expect(Buffer.byteLength(html)).toBeLessThanOrEqual(MOST_BYTES));
test('no two places have one name', () => expect(new Set(ids).size).toBe(ids.length));
test('each link inside leads to a place that is there', () => {
  const links = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
  expect(links).toContain('for-teachers');
  expect(ids).toEqual(expect.arrayContaining(links));
});
test('nothing is fetched from elsewhere', () =>
  expect(html).not.toMatch(/<(?:script|link|img)[^>]+(?:src|href)="(?!data:)/));
test('every picture is said in words', () => {
  for (const [picture] of html.matchAll(/<img[^>]*>/g)) expect(picture).toMatch(/ alt="[^"]{10,}"/);
});
it.each([
  { words: 'Before you share', id: 'before-you-share' },
  { words: 'For teachers: one page', id: 'for-teachers-one-page' },
])('$words is found as $id', ({ words, id }) => expect(headingId(words)).toBe(id));

test('a picture of the product weighs at most 150 KB, so that the page comes quickly', () => {
  for (const file of readdirSync('docs/pictures')) {
    expect(statSync(`docs/pictures/${file}`).size, file).toBeLessThanOrEqual(150 * 1024);
  }
});
