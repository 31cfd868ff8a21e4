/** The guide as it is built: whole in one file, safe for HtmlService, and every way into it leads somewhere. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { help } from '../../sidebar/help';
import { bundleGuide, headingId, MOST_BYTES } from '../../tools/bundleGuide';
import { readPng } from '../../tools/palettePng';

const html = bundleGuide();
const pages = ['guide.md', 'for-teachers.md'].map((file) => readFileSync(path.join('docs', file), 'utf8'));
const pictures = pages
  .flatMap((page) => [...page.matchAll(/!\[([^\]]*)\]\(([^)]*)\)/g)])
  .map(([, alt, place]) => ({
    alt: alt as string,
    file: path.join('docs', place as string),
  }));
const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);

describe('the ways into it', () => {
  it.each([...new Set(Object.values(help).map(({ at }) => at))])('%s is one place', (at) =>
    expect(ids.filter((id) => id === at)).toHaveLength(1),
  );
  it('no two places have one name', () => expect(new Set(ids).size).toBe(ids.length));
  it('each link inside it leads to a place inside it', () => {
    const links = [...html.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id);
    expect(links).toContain('for-teachers');
    expect(links.filter((id) => !ids.includes(id))).toEqual([]);
  });
});

describe('its headings', () => {
  const levels = [...html.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
  it('begin with one title', () => expect(levels.filter((level) => level === 1)).toEqual([1]));
  it('never skip a level', () => expect(levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1)).toEqual([]));
  it.each([
    { why: 'small letters and hyphens', text: 'Before you share', id: 'before-you-share' },
    { why: 'signs go', text: 'Why? And how', id: 'why-and-how' },
    { why: 'letters of any script stay', text: 'Été 2', id: 'été-2' },
  ])('become places: $why', ({ text, id }) => expect(headingId(text)).toBe(id));
});

describe('its pictures', () => {
  it.each(pictures)('$file is there, is told in words, and is small', ({ alt, file }) => {
    expect(alt.length).toBeGreaterThan(30);
    expect(existsSync(file)).toBe(true);
    expect(statSync(file).size).toBeLessThanOrEqual(150 * 1024);
    expect(readPng(readFileSync(file)).width).toBeGreaterThanOrEqual(300);
  });
  it('all stand in the built page, none left out for want of room', () => {
    expect(html.match(/<img src="data:image\/png;base64,/g)).toHaveLength(pictures.length);
    expect(html).not.toContain('(Picture:');
  });
  it('no picture lies in the folder that neither the guide nor the README shows', () => {
    const shown = `${pages.join()} ${readFileSync('README.md', 'utf8')}`;
    expect(readdirSync('docs/pictures').filter((file) => !shown.includes(`pictures/${file}`))).toEqual([]);
  });
});

describe('the file', () => {
  it('is no larger than a dialog opens quickly', () => expect(Buffer.byteLength(html)).toBeLessThanOrEqual(MOST_BYTES));
  it('loads nothing from elsewhere', () => {
    const loaded = [...html.matchAll(/\b(?:src|srcset|action|data)="([^"]*)"|url\(([^)]*)\)|@import/g)];
    expect(loaded.map(([, src]) => src).filter((src) => !src?.startsWith('data:image/png;base64,'))).toEqual([]);
    expect(html).not.toMatch(/<link|<iframe|<object/);
  });
  it('is safe for HtmlService, which reads <?, and strips what looks like a comment in a script', () => {
    const [, script = ''] = /<script>([\s\S]*)<\/script>/.exec(html) ?? [];
    expect(script).toContain('scrollIntoView');
    expect(html).not.toMatch(/<\?|\?>|<!--/);
    expect(script).not.toMatch(/\/\/|\/\*|`/);
  });
});

test('it is short, and in its own words: no alarm, and an IEP is never a duty', () => {
  const [guide = '', teachers = ''] = pages.map((page) => page.replace(/!\[[^\]]*\]\([^)]*\)/g, ''));
  const words = (text: string) => text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
  expect(words(guide)).toBeLessThanOrEqual(2200);
  expect(words(teachers)).toBeLessThanOrEqual(450);
  const said = pages.join('\n');
  expect(said).not.toMatch(/\berrors?\b|\binvalid\b|[a-z]!(?!\[)|required by law|must have an IEP/i);
});
