import { defineConfig } from 'vitest/config';
import { contractDefine } from './tools/contractVersion';
import { starters } from './tools/startersPlugin';

export default defineConfig({
  plugins: [starters],
  define: contractDefine(),
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    globalSetup: ['test/build.setup.ts'],
    // Two cores: the browser tests and the engine share them.
    maxWorkers: 2,
    testTimeout: 120_000,
    // A browser beside a spreadsheet engine on two busy cores may take a while to agree.
    expect: { poll: { timeout: 20_000 } },
    hookTimeout: 240_000,
    env: { TZ: 'Europe/London' },
  },
});
