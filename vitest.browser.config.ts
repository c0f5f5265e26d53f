import { defineConfig } from 'vitest/config';

/** What needs Debian's Chromium: `npm run test:browser`. */
export default defineConfig({
  test: { include: ['tests/browser/**/*.browser.ts'], testTimeout: 120_000, hookTimeout: 120_000, maxWorkers: 1 },
});
