// Everything that must pass: types, lint, dead code, all tests, and the built extension in both browsers.
import { runCommand } from '../command/run-command.mjs';
import { buildStep } from './build-step.ts';
import { runSteps } from './run-steps.ts';
import { STATIC_STEPS } from './static-steps.ts';
import { vitestStep } from './vitest-step.ts';

await runCommand((cleanup) =>
  runSteps(
    [
      ...STATIC_STEPS,
      vitestStep('unit tests', 'unit'),
      vitestStep('component tests', 'component'),
      vitestStep('stand-in tests', 'stand-in'),
      buildStep,
      vitestStep('Chromium tests', 'chromium'),
      vitestStep('Firefox tests', 'firefox'),
    ],
    cleanup,
    process.env['CI'] === 'true',
  ),
);
