/**
 * Builds what Google gets: dist/Code.js, the HTML files, dist/appsscript.json. Nothing else lies in dist/.
 * Tests: test/build.test.ts
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleAddOn } from './bundleAddOn';
import { bundleGuide } from './bundleGuide';
import { bundleDocuments, bundlePictures, bundleSetUp, bundleSidebar } from './bundleSidebar';
import { root } from './root';
import { THIRD_PARTY_PAGE } from './thirdParty';

export async function buildDist(): Promise<{ file: string; bytes: number }[]> {
  const dist = path.join(root, 'dist');
  const files: Readonly<Record<string, string>> = {
    'Code.js': `${await bundleAddOn()}${notices()}`,
    'sidebar.html': await bundleSidebar(),
    'setUp.html': await bundleSetUp(),
    'documents.html': await bundleDocuments(),
    'guide.html': bundleGuide(),
    'pictures.html': await bundlePictures(),
    'appsscript.json': readFileSync(path.join(root, 'appsscript.json'), 'utf8'),
  };
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(dist, { recursive: true });
  return Object.entries(files).map(([file, text]) => {
    writeFileSync(path.join(dist, file), text);
    return { file, bytes: Buffer.byteLength(text) };
  });
}

/** Licences ask that their words go along with what they cover: these go with the script, for the pages beside it too. */
function notices(): string {
  return `\n/*\n${readFileSync(path.join(root, THIRD_PARTY_PAGE), 'utf8').replaceAll('*/', '* /')}*/\n`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href || process.argv[1]?.endsWith('tools/build.ts')) {
  for (const { file, bytes } of await buildDist()) console.log(`dist/${file}  ${Math.round(bytes / 1024)} KB`);
}
