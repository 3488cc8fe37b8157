import { availableParallelism } from 'node:os';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** Tests of code that knows the DOM; a document costs half a second a file. */
const WITH_DOM = ['test/page/**/*.test.ts', 'test/**/*.test.tsx'];
/** Tests that put their own things in the place of the browser's, or count what modules do when they begin. */
const APART = ['test/browser/**/*.test.ts', 'test/regularExpressions.test.ts'];
/** Two even on two cores: while one file's modules are read, another's tests run. */
const maxWorkers = Math.max(2, availableParallelism() - 1);

/** These take longest, so they begin first: one that began last would be waited for by all. */
const LONG = [
  'stability',
  'rollout',
  'languages',
  'datasets',
  'hostile',
  'pdf',
  'ownPages',
  'pages',
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const at = LONG.findIndex((name) => moduleId.endsWith(`/${name}.e2e.ts`));
      return at < 0 ? LONG.length : at;
    };
    return (await super.sort(files)).sort((a, b) => place(a) - place(b));
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        plugins: [WxtVitest(), preact()],
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/**/*.test.ts'],
          exclude: [...WITH_DOM, ...APART],
          // Half of what these took was reading the same modules again for each file.
          isolate: false,
          maxWorkers,
          // Tests of commands start processes, which a busy machine may keep waiting.
          testTimeout: 30_000,
        },
      },
      {
        plugins: [WxtVitest(), preact()],
        test: {
          name: 'apart',
          environment: 'node',
          include: APART,
          maxWorkers,
          testTimeout: 30_000,
        },
      },
      {
        plugins: [WxtVitest(), preact()],
        test: { name: 'dom', environment: 'happy-dom', include: WITH_DOM, maxWorkers },
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
          maxWorkers: 2,
          // After the others: two browsers are what two cores can drive.
          sequence: { groupOrder: 2 },
          testTimeout: 60_000,
          hookTimeout: 90_000,
          expect: { poll: { timeout: 10_000 } },
        },
      },
    ],
  },
});
