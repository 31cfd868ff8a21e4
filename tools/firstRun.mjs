/**
 * Before `npm start` and `npm test`: checks Node and installs what is missing. Needs no package and prints nothing on
 * standard output, so that scripts may read what comes after.
 *   node tools/firstRun.mjs [--quiet]
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const OLDEST_NODE = 20;
const say = (line) => console.error(line);

const major = Number(process.versions.node.split('.')[0]);
if (major < OLDEST_NODE) {
  say(
    `Provision Map needs Node ${OLDEST_NODE} or newer; this is Node ${process.versions.node}. Get it from nodejs.org, then try again.`,
  );
  process.exit(1);
}

/** What was installed last: the lock file and the Node that it was for. */
const stamp = path.join(root, 'node_modules/.provision-map');
const wanted = createHash('sha256')
  .update(readFileSync(path.join(root, 'package-lock.json')))
  .update(String(major))
  .digest('hex');
const isThere = existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;

if (!isThere) {
  say('Installing packages (about a minute the first time) …');
  const npm = process.env.npm_execpath;
  const flags = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const options = { cwd: root, stdio: ['ignore', 2, 2] };
  const done = npm
    ? spawnSync(process.execPath, [npm, ...flags], options)
    : spawnSync('npm', flags, { ...options, shell: process.platform === 'win32' });
  if (done.status !== 0) {
    say('The packages could not be installed. Is the npm registry within reach? Run the command again when it is.');
    process.exit(1);
  }
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
} else if (!process.argv.includes('--quiet')) {
  say('Packages are installed.');
}
