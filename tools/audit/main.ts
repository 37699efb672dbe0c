// Judges the clients of an exported JSON by the audit rules, for checks that run by a timetable.
import { parseArgs } from 'node:util';
import { auditFile, type FailOn, InputError } from './audit-file.ts';

const USAGE =
  'usage: npm run audit -- CLIENTS.json --host HOST [--environment production|test] [--baseline FILE] [--policy FILE] [--fail-on error|warning|info|never]';

const FAIL_ON: readonly FailOn[] = ['error', 'warning', 'info', 'never'];

class UsageError extends Error {}

function readArguments() {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse();
  } catch (error) {
    throw new UsageError(
      error instanceof Error ? error.message.replace(/\. .*$/s, '') : String(error),
    );
  }
  const { positionals, values } = parsed;
  const [file, ...rest] = positionals;
  if (file === undefined) throw new UsageError('The file of clients is missing');
  if (rest.length > 0) throw new UsageError(`One file at a time; "${rest.join(' ')}" is too many`);
  const { host, environment = 'production', baseline, policy } = values;
  if (host === undefined) throw new UsageError('--host is missing');
  if (environment !== 'production' && environment !== 'test') {
    throw new UsageError(`--environment takes production or test, not "${environment}"`);
  }
  const wanted = values['fail-on'] ?? 'warning';
  const failOn = FAIL_ON.find((one) => one === wanted);
  if (!failOn) throw new UsageError(`--fail-on takes ${FAIL_ON.join(' or ')}, not "${wanted}"`);
  return { file, host, production: environment === 'production', baseline, policy, failOn };
}

function parse() {
  return parseArgs({
    allowPositionals: true,
    options: {
      host: { type: 'string' },
      environment: { type: 'string' },
      baseline: { type: 'string' },
      policy: { type: 'string' },
      'fail-on': { type: 'string' },
    },
  });
}

try {
  const { lines, fails } = auditFile(readArguments(), Date.now());
  for (const line of lines) console.log(line);
  process.exitCode = fails ? 1 : 0;
} catch (error) {
  if (!(error instanceof UsageError || error instanceof InputError)) throw error;
  console.error(error instanceof UsageError ? `${error.message}; ${USAGE}` : error.message);
  process.exitCode = 2;
}
