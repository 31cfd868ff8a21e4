/** Builds `dist/` where it is missing or older than what it is made of. */
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { buildDist } from '../tools/build';
import { root } from '../tools/root';

const SOURCES = ['src', 'sidebar', 'templates', 'tools', 'docs', 'appsscript.json', 'package-lock.json'];
const PRODUCTS = [
  'dist/Code.js',
  'dist/sidebar.html',
  'dist/setUp.html',
  'dist/documents.html',
  'dist/guide.html',
  'dist/pictures.html',
  'dist/appsscript.json',
];

export async function freshDist(say: (line: string) => void): Promise<void> {
  const built = Math.min(...PRODUCTS.map((file) => changedAt(path.join(root, file), Math.min)));
  const newest = Math.max(...SOURCES.map((place) => changedAt(path.join(root, place), Math.max)));
  if (built > newest) return;
  say('Building the add-on …');
  await buildDist();
}

/** ms since 1970; 0 for what is not there */
function changedAt(place: string, pick: (...times: number[]) => number): number {
  const found = statSync(place, { throwIfNoEntry: false });
  if (!found) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  const inside = readdirSync(place).map((name) => changedAt(path.join(place, name), pick));
  return pick(found.mtimeMs, ...inside);
}
