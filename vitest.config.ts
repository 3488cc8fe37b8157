import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** Tests of code that knows the DOM; a document costs half a second a file. */
const WITH_DOM = ['test/page/**/*.test.ts', 'test/**/*.test.tsx'];

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [WxtVitest(), preact()],
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/**/*.test.ts'],
          exclude: WITH_DOM,
          // Tests of commands start processes, which a busy machine may keep waiting.
          testTimeout: 30_000,
        },
      },
      {
        plugins: [WxtVitest(), preact()],
        test: { name: 'dom', environment: 'happy-dom', include: WITH_DOM },
      },
      {
        test: {
          name: 'browser',
          include: ['test/e2e/**/*.e2e.ts'],
          exclude: ['test/e2e/firefox/**'],
          globalSetup: 'test/e2e/build.ts',
          // A story mostly waits for its browser, so that two share the machine well.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          testTimeout: 60_000,
          hookTimeout: 60_000,
          expect: { poll: { timeout: 10_000 } },
        },
      },
      {
        test: {
          name: 'firefox',
          include: ['test/e2e/firefox/*.e2e.ts'],
          globalSetup: 'test/e2e/firefox/build.ts',
          fileParallelism: false,
          // After the others: another browser at once would only slow it down.
          sequence: { groupOrder: 2 },
          testTimeout: 60_000,
          hookTimeout: 90_000,
          expect: { poll: { timeout: 10_000 } },
        },
      },
    ],
  },
});
