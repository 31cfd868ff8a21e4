/** Links and HTML out of people's words: in the sidebar, in the grid, on the pages of the server. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addressToOpen } from '../../local/page/webLink';
import { escapeHtml, folderPage, plainId } from '../../local/server/plainPage';
import { isLink } from '../../sidebar/words';
import { holds } from './hold';
import { nastyText } from './nasty';

const SCHEMES = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\tscript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  'file:///etc/passwd',
  'blob:x',
  '//evil.example',
  '/\\evil.example',
  '\\\\server\\x',
  'http:evil',
  '',
];
const HERE = 'https://sidebar.example/page';
/** Where a browser would go, by its own rules. */
const leadsTo = (link: string) => new URL(link, HERE);

describe('what is no web page is no link', () => {
  it.each(SCHEMES)('%j', (link) => {
    expect(isLink(link)).toBe(false);
    expect(addressToOpen(link)).toBeNull();
  });
  const links = fc
    .tuple(fc.constantFrom('', ...SCHEMES, 'https://', 'http://', 'https:/', '/', 'mailto:'), nastyText)
    .map(([scheme, rest]) => scheme + rest.slice(0, 300));
  holds('whatever follows', links, 300, (link) => {
    const parsed = URL.canParse(link, HERE) ? leadsTo(link) : null;
    if (isLink(link) && parsed && !['https:', 'http:'].includes(parsed.protocol)) throw new Error(link);
    if (isLink(link) && link.startsWith('/') && parsed && parsed.origin !== leadsTo('/').origin) throw new Error(link);
    const address = addressToOpen(link);
    if (
      address !== null &&
      !['https:', 'http:', 'mailto:'].includes(URL.canParse(address, HERE) ? leadsTo(address).protocol : 'https:')
    )
      throw new Error(link);
  });
});

describe('pages of the server', () => {
  holds(
    'names of folders and documents are words',
    fc.tuple(nastyText, nastyText, nastyText),
    100,
    ([name, held, id]) => {
      const html = folderPage(name, [{ id: Buffer.from(id).toString(), name: held, isFolder: false }]);
      const without = html.split(escapeHtml(name)).join('').split(escapeHtml(held)).join('');
      if (/[<>"]/.test(escapeHtml(name) + escapeHtml(held))) throw new Error(html);
      if (
        (without.match(/</g)?.length ?? 0) !==
        (folderPage('x', [{ id: 'x', name: 'y', isFolder: false }]).match(/</g)?.length ?? 0)
      )
        throw new Error(html);
      plainId(id);
    },
  );
});

/** Preact writes words as words, unless it is told not to. */
test('nothing in the sidebar or on the page makes HTML out of words', () => {
  const made = ['sidebar', 'local/page'].flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .filter((file) =>
        /dangerouslySetInnerHTML|innerHTML|outerHTML|insertAdjacentHTML|document\.write|srcdoc|\beval\(|new Function/.test(
          readFileSync(path.join(room, file), 'utf8'),
        ),
      )
      .map((file) => `${room}/${file}`),
  );
  expect(made).toEqual([]);
});
test('every link of the sidebar that is not its own is held against what may be one', () => {
  for (const file of readdirSync('sidebar', { recursive: true, encoding: 'utf8' }).filter((one) =>
    one.endsWith('.tsx'),
  )) {
    const source = readFileSync(path.join('sidebar', file), 'utf8');
    if (/href=\{(?!`#)/.test(source) && !file.startsWith('pictures')) expect(source, file).toContain('isLink(');
  }
});
