/**
 * `npm test`: lint and types of every room, two at a time, then the build and all tests. Stops at the first that fails and says which.
 */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { root } from './root';

const bin = (name: string) => path.join(root, 'node_modules/.bin', name);
const ROOMS = ['test', '.', 'src/google', 'tools', 'local', 'sidebar', 'templates'];
/** Cores that anybody has. */
const AT_ONCE = 2;

interface Step {
  readonly says: string;
  readonly command: string;
  readonly args: readonly string[];
}

const checks: readonly Step[] = [
  { says: 'lint and format', command: bin('biome'), args: ['check', '--error-on-warnings'] },
  ...ROOMS.map((room) => ({ says: `types of ${room}`, command: bin('tsc'), args: ['-p', path.join(root, room)] })),
];
const tests: Step = { says: 'tests', command: bin('vitest'), args: ['run', ...process.argv.slice(2)] };

function run({ says, command, args }: Step): Promise<void> {
  const began = Date.now();
  return new Promise((resolve) => {
    const shell = process.platform === 'win32';
    spawn(command, args, { cwd: root, stdio: 'inherit', shell }).on('close', (status) => {
      if (status !== 0) {
        console.error(`\n✗ ${says}`);
        process.exit(1);
      }
      console.error(`✓ ${says} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
      resolve();
    });
  });
}

const waiting = [...checks];
const worker = async () => {
  for (let next = waiting.shift(); next; next = waiting.shift()) await run(next);
};
await Promise.all(Array.from({ length: AT_ONCE }, worker));
await run(tests);
