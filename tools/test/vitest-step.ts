// A step that is one vitest project; each of its tests counts.
import { readReport } from './read-report.ts';
import { runVitest } from './run-vitest.ts';
import type { Step } from './step.ts';

export function vitestStep(name: string, project: string): Step {
  return {
    name,
    run: async (cleanup) => {
      const { code, output, report } = await runVitest(project, [], cleanup);
      return { ...readReport(report, code), output };
    },
  };
}
