import { defineConfig } from 'vitest/config';
import { contractDefine } from './tools/contractVersion';
import { starters } from './tools/startersPlugin';

// Threads start in half the time that processes take; the zone is the whole process's.
process.env['TZ'] = 'Europe/London';

export default defineConfig({
  plugins: [starters],
  define: contractDefine(),
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    globalSetup: ['test/build.setup.ts'],
    // Two cores: the browser tests and the engine share them.
    maxWorkers: 2,
    pool: 'threads',
    testTimeout: 120_000,
    // A browser beside a spreadsheet engine on two busy cores may take a while to agree.
    expect: { poll: { timeout: 20_000 } },
    hookTimeout: 240_000,
  },
});
