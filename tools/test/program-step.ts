// A step that is a program (or several): it passes, as one, when each of them ends with 0.
import { NODE_FILE } from '../command/project.mjs';
import { runAndRead } from '../command/run-child.mjs';
import type { Step } from './step.ts';

/** `calls` are the arguments of Node, a script first, run one after the other. */
export function programStep(name: string, calls: readonly (readonly string[])[]): Step {
  return {
    name,
    run: async (cleanup) => {
      let failed = 0;
      let output = '';
      for (const call of calls) {
        const program = await runAndRead(cleanup, NODE_FILE, call);
        output += program.output;
        if (program.code !== 0) failed = 1;
      }
      return { passed: 1 - failed, failed, skipped: [], repeated: [], output };
    },
  };
}
