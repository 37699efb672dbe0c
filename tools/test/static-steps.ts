// The steps that look at the code without running it.
import { programStep } from './program-step.ts';
import type { Step } from './step.ts';

const TSC = 'node_modules/typescript/bin/tsc';

export const STATIC_STEPS: readonly Step[] = [
  programStep(
    'types',
    ['tsconfig.json', 'domain/tsconfig.json', 'tsconfig.node.json'].map((project) => [
      TSC,
      '--noEmit',
      '-p',
      project,
    ]),
  ),
  programStep('lint', [['node_modules/@biomejs/biome/bin/biome', 'ci', '.']]),
  programStep('dead code', [['node_modules/knip/bin/knip.js']]),
];
