/**
 * `npm run hostile`: every property of this folder over a hundred times as many inputs as in `npm test`, which takes an hour; for
 * each, how many inputs it saw and how long the slowest took.
 *   npm run hostile -- rpc server         only the files whose names hold these
 *   npm run hostile -- --times 10         ten times as many
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../../tools/root';

const { positionals, values } = parseArgs({ allowPositionals: true, options: { times: { type: 'string' } } });
const files = positionals.length === 0 ? ['test/hostile'] : positionals.map((name) => `test/hostile/${name}`);
const { status } = spawnSync(
  path.join(root, 'node_modules/.bin/vitest'),
  ['run', '--disableConsoleIntercept', ...files],
  {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, HOSTILE_TIMES: values.times ?? '100' },
  },
);
process.exitCode = status ?? 1;
