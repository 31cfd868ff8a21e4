/**
 * Builds what Google gets: dist/Code.js, the HTML files, dist/appsscript.json. Nothing else lies in dist/.
 * Tests: test/build.test.ts
 */
import { copyFileSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleAddOn } from './bundleAddOn';
import { bundleGuide } from './bundleGuide';
import { bundleDocuments, bundlePictures, bundleSetUp, bundleSidebar } from './bundleSidebar';
import { root } from './root';

export async function buildDist(): Promise<{ file: string; bytes: number }[]> {
  const dist = path.join(root, 'dist');
  const code = await bundleAddOn();
  const sidebar = await bundleSidebar();
  const setUp = await bundleSetUp();
  const documents = await bundleDocuments();
  const guide = bundleGuide();
  const pictures = await bundlePictures();
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(dist, { recursive: true });
  writeFileSync(path.join(dist, 'Code.js'), code);
  writeFileSync(path.join(dist, 'sidebar.html'), sidebar);
  writeFileSync(path.join(dist, 'setUp.html'), setUp);
  writeFileSync(path.join(dist, 'documents.html'), documents);
  writeFileSync(path.join(dist, 'guide.html'), guide);
  writeFileSync(path.join(dist, 'pictures.html'), pictures);
  copyFileSync(path.join(root, 'appsscript.json'), path.join(dist, 'appsscript.json'));
  return [
    'Code.js',
    'sidebar.html',
    'setUp.html',
    'documents.html',
    'guide.html',
    'pictures.html',
    'appsscript.json',
  ].map((file) => ({
    file,
    bytes: statSync(path.join(dist, file)).size,
  }));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href || process.argv[1]?.endsWith('tools/build.ts')) {
  for (const { file, bytes } of await buildDist()) console.log(`dist/${file}  ${Math.round(bytes / 1024)} KB`);
}
