// What is said when a browser is missing: always the command that would install it.
import { expect, test } from 'vitest';
import { describeMissingBrowser } from '../../../tools/prerequisites/browsers.mjs';

test.each([
  ['linux', '/usr/bin/apt-get', 'chromium', 'sudo apt-get install chromium'],
  ['linux', '/usr/bin/apt-get', 'firefox', 'sudo apt-get install firefox-esr'],
  ['linux', '/usr/bin/dnf', 'firefox', 'firefox-esr on Debian'],
  ['darwin', '', 'chromium', 'brew install --cask google-chrome'],
  ['win32', '', 'firefox', 'winget install Mozilla.Firefox'],
] as const)('on %s with %s a missing %s names "%s"', (platform, present, kind, command) => {
  const machine = { platform, env: {}, exists: (file: string) => file === present };
  expect(describeMissingBrowser(kind, machine)).toContain(command);
});
