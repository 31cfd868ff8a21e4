/**
 * Makes the guide one HTML file for a wide dialog of Google Sheets: docs/guide.md, then docs/for-teachers.md, with the
 * pictures inside. Google's sidebar has no address for files of ours, so nothing may be linked from elsewhere.
 * Tests: test/tools/guide.test.ts
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { Marked, type Tokens } from 'marked';
import { safeForHtmlService } from './bundleSidebar';
import { root } from './root';

const folder = path.join(root, 'docs');
/** Bytes; a page much larger is slow to come in a dialog. */
export const MOST_BYTES = 600 * 1024;
/** The second page, at the end of the first. */
const TEACHERS = { file: 'for-teachers.md', id: 'for-teachers' } as const;

const style = `
:root { color-scheme: light; }
body { margin: 0 auto; max-width: 46rem; padding: 8px 24px 48px; color: #1f1f1f; font: 16px/1.5 Roboto, Arial, sans-serif; overflow-wrap: anywhere; }
h1, h2, h3 { line-height: 1.25; font-weight: 500; }
h1 { font-size: 28px; } h2 { margin-top: 2em; font-size: 22px; } h3 { margin-top: 1.5em; font-size: 17px; }
a { color: #0b57d0; } :focus-visible { outline: 2px solid #0b57d0; outline-offset: 2px; }
img { max-width: 100%; height: auto; box-sizing: border-box; border: 1px solid #c4c7c5; border-radius: 4px; }
p:has(img + img) img { max-width: min(49%, 320px); } p:has(img + img + img) img { max-width: 32%; }
table { border-collapse: collapse; } th, td { padding: 6px 10px; border: 1px solid #c4c7c5; text-align: left; vertical-align: top; }
code { padding: 1px 4px; border-radius: 4px; background: #f0f4f9; font-size: 15px; }
@media print {
  body { max-width: none; padding: 0; font-size: 10.5pt; line-height: 1.4; }
  h1 { font-size: 20pt; } h2 { font-size: 15pt; } h3 { font-size: 12pt; }
  h2, h3 { break-after: avoid; } p:has(img), tr { break-inside: avoid; } img { max-height: 9.5cm; width: auto; }
  .new-page { break-before: page; }
}`;

/** A place in the page has no address there, so the page goes to it by itself. */
const script = `document.addEventListener("click", function (event) {
  var link = event.target.closest && event.target.closest("a[href^='#']");
  if (!link) return;
  event.preventDefault();
  var place = document.getElementById(link.getAttribute("href").slice(1));
  if (place) { place.scrollIntoView(); place.setAttribute("tabindex", "-1"); place.focus({ preventScroll: true }); }
});`;

export function bundleGuide(): string {
  const pages = ['guide.md', TEACHERS.file].map((file) => readFileSync(path.join(folder, file), 'utf8'));
  const inside = picturesThatFit(pages.join('\n'));
  const [guide = '', teachers = ''] = pages.map((page) => toHtml(page, inside));
  return `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<title>Guide to Provision Map</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>${style}</style>
</head>
<body>
<main>
${guide}
<section class="new-page" id="${TEACHERS.id}">
${teachers.replace(/<(\/?)h1/g, '<$1h2')}
</section>
</main>
<script>${safeForHtmlService(script)}</script>
</body>
</html>
`;
}

/** The smallest first, until the page is full; a picture left out is told in its words. @returns data URIs by path */
function picturesThatFit(markdown: string): ReadonlyMap<string, string> {
  const named = [...markdown.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(([, place]) => place as string);
  const there = [...new Set(named)].filter((place) => existsSync(path.join(folder, place)));
  const sized = there.map((place) => ({ place, bytes: statSync(path.join(folder, place)).size }));
  const inside = new Map<string, string>();
  let room = MOST_BYTES - Buffer.byteLength(markdown) * 2;
  for (const { place } of sized.sort((a, b) => a.bytes - b.bytes)) {
    const uri = `data:image/png;base64,${readFileSync(path.join(folder, place)).toString('base64')}`;
    if (uri.length > room) break;
    room -= uri.length;
    inside.set(place, uri);
  }
  return inside;
}

function toHtml(markdown: string, inside: ReadonlyMap<string, string>): string {
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth, text }: Tokens.Heading) {
        return `<h${depth} id="${headingId(text)}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
      },
      link({ href, tokens }: Tokens.Link) {
        const words = this.parser.parseInline(tokens);
        if (href.startsWith('#')) return `<a href="${href}">${words}</a>`;
        if (href === TEACHERS.file) return `<a href="#${TEACHERS.id}">${words}</a>`;
        // Other files of ours are not to be had in Google.
        return /^https:/.test(href) ? `<a href="${href}" target="_blank" rel="noopener">${words}</a>` : words;
      },
      image({ href, text }: Tokens.Image) {
        const uri = inside.get(href);
        return uri ? `<img src="${uri}" alt="${text.replace(/"/g, '&quot;')}">` : `<em>(Picture: ${text})</em>`;
      },
    },
  });
  return marked.parse(markdown, { async: false });
}

/** As GitHub makes it: "Before you share" → "before-you-share". */
export function headingId(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replace(/\s/g, '-');
}
