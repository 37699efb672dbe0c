// The step that builds the extension which the browser tests drive.
import { buildExtension, LOOPBACK_VARIANT, STORE_VARIANT } from '../build/build-extension.ts';
import { CommandError } from '../command/command-error.mjs';
import { BROWSER_KINDS } from '../prerequisites/find-browser.mjs';
import type { Step } from './step.ts';

export const buildStep: Step = {
  name: 'build',
  run: async (cleanup) => {
    try {
      for (const kind of BROWSER_KINDS) {
        await buildExtension(kind, LOOPBACK_VARIANT, cleanup);
        await buildExtension(kind, STORE_VARIANT, cleanup);
      }
      return { passed: 1, failed: 0, skipped: [], repeated: [], output: '' };
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      return { passed: 0, failed: 1, skipped: [], repeated: [], output: error.message };
    }
  },
};
