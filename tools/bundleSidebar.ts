/**
 * Makes the sidebar, and each wide dialog, one HTML file with all its script and style inside, in the form that HtmlService leaves alone:
 * its pipeline strips what looks like comments, so template literals are lowered and `//`, `/*`, `<?`, `?>`, `</`
 * are escaped inside strings.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { tokenizer } from 'acorn';
import { build } from 'esbuild';
import { contractDefine } from './contractVersion';
import { root } from './root';

/** A page that HtmlService serves: where its script begins, and the folder of its HTML and style. */
export const PAGES = {
  sidebar: { script: 'sidebar/main.tsx', look: 'sidebar' },
  setUp: { script: 'sidebar/setUp/main.tsx', look: 'sidebar' },
  documents: { script: 'sidebar/documents/main.tsx', look: 'sidebar' },
  pictures: { script: 'sidebar/pictures/main.tsx', look: 'sidebar/pictures' },
} as const;

export const bundleSidebar = (): Promise<string> => bundlePage('sidebar');
/** In the sidebar's place while the sheet is set up. */
export const bundleSetUp = (): Promise<string> => bundlePage('setUp');
/** In the sidebar's place for documents of every kind and their templates. */
export const bundleDocuments = (): Promise<string> => bundlePage('documents');
/** The wide dialog. */
export const bundlePictures = (): Promise<string> => bundlePage('pictures');

/** A page's script, with what it was made of. */
export const buildPage = (page: keyof typeof PAGES) =>
  build({
    entryPoints: [path.join(root, PAGES[page].script)],
    bundle: true,
    write: false,
    metafile: true,
    format: 'iife',
    target: 'es2020',
    platform: 'browser',
    minify: true,
    charset: 'ascii',
    legalComments: 'none',
    supported: { 'template-literal': false },
    // Shorter by a twentieth than the automatic way, which names the children of each tag.
    tsconfigRaw: { compilerOptions: { jsx: 'react', jsxFactory: 'h', jsxFragmentFactory: 'Fragment' } },
    inject: [path.join(root, 'sidebar/jsx.ts')],
    define: { 'process.env.NODE_ENV': '"production"', ...contractDefine() },
    logLevel: 'error',
  });

async function bundlePage(page: keyof typeof PAGES): Promise<string> {
  const folder = path.join(root, PAGES[page].look);
  const script = await buildPage(page);
  const style = await build({
    entryPoints: [path.join(folder, 'style.css')],
    bundle: true,
    write: false,
    minify: true,
    logLevel: 'error',
  });
  return readFileSync(path.join(folder, 'index.html'), 'utf8')
    .replace('<!-- style -->', () => `<style>${style.outputFiles[0]?.text.trim()}</style>`)
    .replace(
      '<!-- script -->',
      () => `<script>${safeForHtmlService(script.outputFiles[0]?.text.trim() ?? '')}</script>`,
    );
}

/** @returns the same program; no string or pattern in it holds a mark that HtmlService or HTML would act on */
export function safeForHtmlService(js: string): string {
  let out = '';
  let from = 0;
  for (const token of tokenizer(js, { ecmaVersion: 2020 })) {
    const label = token.type.label;
    if (label === 'template') throw new Error('A template literal survived: HtmlService may cut it.');
    if (label !== 'string' && label !== 'regexp') continue;
    out += js.slice(from, token.start) + escapeMarks(js.slice(token.start, token.end), label === 'regexp');
    from = token.end;
  }
  return out + js.slice(from);
}

function escapeMarks(raw: string, isPattern: boolean): string {
  if (!isPattern) {
    return raw
      .replace(/\/(?=[/*])/g, '\\x2f')
      .replace(/\*(?=\/)/g, '\\x2a')
      .replace(/<(?=[?!/])/g, '\\x3c')
      .replace(/\?(?=>)/g, '\\x3f')
      .replace(/`/g, '\\x60');
  }
  const end = raw.lastIndexOf('/');
  const body = raw
    .slice(1, end)
    // Escapes are taken whole: after an escaped backslash a slash is bare.
    .replace(/\\.|\//g, (mark) => (mark === '/' || mark === '\\/' ? '\\x2f' : mark))
    .replace(/`/g, '\\x60');
  // A pattern that ends in a star would close a comment with its slash; an empty group between them matches nothing more.
  return `/${body}${/(?<!\\)\*$/.test(body) ? '(?:)' : ''}${raw.slice(end)}`;
}
