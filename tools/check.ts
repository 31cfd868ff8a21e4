/**
 * `npm test`: lint, types of every room, the build, then all tests. Stops at the first that fails and says which.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { root } from './root';

const bin = (name: string) => path.join(root, 'node_modules/.bin', name);
const ROOMS = ['.', 'src/google', 'sidebar', 'templates', 'tools', 'local', 'test'];

const steps: [says: string, command: string, args: string[]][] = [
  ['lint and format', bin('biome'), ['check', '--error-on-warnings']],
  ...ROOMS.map((room): [string, string, string[]] => [`types of ${room}`, bin('tsc'), ['-p', path.join(root, room)]]),
  ['tests', bin('vitest'), ['run', ...process.argv.slice(2)]],
];

for (const [says, command, args] of steps) {
  const began = Date.now();
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) {
    console.error(`\n✗ ${says}`);
    process.exit(1);
  }
  console.error(`✓ ${says} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
}
