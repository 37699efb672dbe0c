// The tour's report, as Markdown.
import type { StepOutcome } from './run-steps.ts';

/** `setting` says in which browser and on which server; `planned` is the number of steps of a whole tour. */
export function writeReport(
  setting: string,
  planned: number,
  outcomes: readonly StepOutcome[],
): string {
  const done = outcomes.filter(({ failure }) => failure === undefined).length;
  const sections = outcomes.map(
    ({ title, seconds, picture, failure }, index) =>
      `## ${index + 1}. ${title}\n\n${failure === undefined ? 'Did what it should' : `**Failed**: ${failure}`} (${seconds.toFixed(1)} s).\n\n![${title}](${picture})\n`,
  );
  return [
    `# Tour\n\n${setting}. ${done} of ${planned} steps did what they should.\n`,
    ...sections,
  ].join('\n');
}
