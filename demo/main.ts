// `npm run demo`: the stand-in alone, until Ctrl-C.
import { readCommandLine, UsageError } from './options.ts';
import { type StandIn, startStandIn } from './server.ts';
import { PASSWORD, USERNAMES } from './users.ts';

try {
  const standIn = await startStandIn(readCommandLine(process.argv.slice(2)));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => standIn.close());
  }
  console.log(describe(standIn));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}

function describe(standIn: StandIn): string {
  return [
    `ProcessMaker (stand-in)  ${standIn.url}/admin/auth-clients`,
    `Users                    ${USERNAMES.join(', ')}; the password of each is "${PASSWORD}"`,
    `Control door (tests)     ${standIn.controlUrl}`,
    'Ctrl-C ends it.',
  ].join('\n');
}
