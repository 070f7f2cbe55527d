import { defineConfig } from 'vitest/config';

/** `npm run test:faults`: runs of minutes, apart from the other tests. */
export default defineConfig({
  test: {
    include: ['tests/**/*.faults.ts'],
    globalSetup: ['tests/setup/built-index.ts'],
    testTimeout: 900_000,
    hookTimeout: 60_000,
    fileParallelism: false,
  },
});
