// The test projects: pure code, components in a fake DOM, the stand-in server, and two real browsers.
import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';

const browserProject = (name: 'chromium' | 'firefox', ...more: readonly string[]) => ({
  test: {
    name,
    environment: 'node',
    include: ['tests/browser/**/*.test.ts', ...more],
    env: { GRANTKEEPER_BROWSER: name },
    // One browser and one stand-in a file; files one after the other, as two cores carry it.
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // What a browser does under load may come once in a thousand tests; `npm test` names each that took two tries.
    retry: 1,
  },
});

export default defineConfig({
  test: {
    sequence: { shuffle: { files: true } },
    // Ends what hangs; it is no bound on speed, which a busy machine would break.
    testTimeout: 60_000,
    projects: [
      { test: { name: 'unit', environment: 'node', include: ['tests/unit/**/*.test.ts'] } },
      {
        plugins: [preact({ reactAliasesEnabled: false })],
        test: {
          name: 'component',
          environment: 'happy-dom',
          include: ['tests/component/**/*.test.{ts,tsx}'],
        },
      },
      { test: { name: 'stand-in', environment: 'node', include: ['tests/stand-in/**/*.test.ts'] } },
      // The stand-in's own pages are the same in both; one browser is enough to look at them.
      browserProject(
        'chromium',
        'tests/stand-in-pages/**/*.test.ts',
        'tests/chromium/**/*.test.ts',
      ),
      browserProject('firefox', 'tests/firefox/**/*.test.ts'),
      // The browser's own question can be answered only on a display, with a keyboard: `npm run prompt`.
      {
        test: {
          name: 'prompt',
          environment: 'node',
          include: ['tests/prompt/**/*.test.ts'],
          fileParallelism: false,
          hookTimeout: 120_000,
        },
      },
      // Needs LibreOffice, so it is a command of its own: `npm run spreadsheet`.
      {
        test: {
          name: 'spreadsheet',
          environment: 'node',
          include: ['tests/spreadsheet/**/*.test.ts'],
          // A start of it takes seconds, and each test starts it once.
          testTimeout: 300_000,
        },
      },
      // Writes a policy file where only root may, so it is a command of its own: `npm run policy`.
      {
        test: {
          name: 'policy',
          environment: 'node',
          include: ['tests/policy/**/*.test.ts'],
          fileParallelism: false,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
