// Runs the audit rules over a file of examples: each rule must speak and be silent as the file says.
import { parseArgs } from 'node:util';
import { ExampleFileError, readExamples } from './read-examples.ts';
import { runExamples } from './run-examples.ts';

const USAGE = 'usage: npm run rules -- FILE (in the format audit-rule-examples/1)';

class UsageError extends Error {}

function readArguments(): string {
  let positionals: string[];
  try {
    ({ positionals } = parseArgs({ allowPositionals: true, options: {} }));
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
  const [file, ...rest] = positionals;
  if (file === undefined) throw new UsageError('The file of examples is missing');
  if (rest.length > 0) throw new UsageError(`One file at a time; "${rest.join(' ')}" is too many`);
  return file;
}

try {
  const { rules, examples, failures } = runExamples(readExamples(readArguments()));
  for (const failure of failures) console.log(failure);
  console.log(`rules ${rules}, examples ${examples}, failures ${failures.length}`);
  process.exitCode = failures.length > 0 ? 1 : 0;
} catch (error) {
  if (!(error instanceof UsageError || error instanceof ExampleFileError)) throw error;
  console.error(error instanceof UsageError ? `${error.message}; ${USAGE}` : error.message);
  process.exitCode = 2;
}
