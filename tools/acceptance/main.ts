// `npm run acceptance`: does the main job with the extension in a real browser, on a server.
import { buildExtension, LOOPBACK_VARIANT, siteVariant } from '../build/build-extension.ts';
import { readChoice, readOptions } from '../command/read-options.mjs';
import { runCommand } from '../command/run-command.mjs';
import { chooseBrowser } from '../prerequisites/browsers.mjs';
import { BROWSER_KINDS } from '../prerequisites/find-browser.mjs';
import { openBench } from '../suite/open-bench.ts';
import { runSuite } from '../suite/run-suite.ts';
import { findTargets } from '../suite/targets.ts';
import { ACCEPTANCE_CHECKS } from './checks.ts';

const USAGE =
  'GK_PASSWORD=… npm run acceptance -- [--url URL --user NAME] [--browser chromium|firefox] [--profile NAME, of the stand-in]';

await runCommand(async (cleanup) => {
  const options = readOptions(
    process.argv.slice(2),
    {
      url: { type: 'string' },
      user: { type: 'string' },
      profile: { type: 'string' },
      browser: { type: 'string' },
    },
    USAGE,
  );
  const wanted = readChoice('browser', options.browser, BROWSER_KINDS, USAGE);
  const targets = await findTargets(options, USAGE, cleanup);
  const browser = await chooseBrowser(wanted, cleanup);
  const variant = options.url === undefined ? LOOPBACK_VARIANT : siteVariant(new URL(options.url));
  const extension = await buildExtension(browser.kind, variant, cleanup);
  return runSuite(ACCEPTANCE_CHECKS, targets, (target) =>
    openBench(target, { ...browser, extension }, cleanup),
  );
});
