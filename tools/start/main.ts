// What `npm start` does once all is installed: the stand-in, the extension, and a browser window or the tour.
import { PROFILE_NAMES } from '../../demo/profiles/profile.ts';
import { LANGUAGES } from '../../demo/strings.ts';
import { buildExtension, LOOPBACK_VARIANT } from '../build/build-extension.ts';
import { readChoice } from '../command/read-options.mjs';
import { reportProgress } from '../command/report-progress.mjs';
import { runCommand } from '../command/run-command.mjs';
import { chooseBrowser } from '../prerequisites/browsers.mjs';
import { takeTour } from '../tour/take-tour.ts';
import { openWindow } from './open-window.ts';
import { readStartOptions, START_USAGE } from './start-options.mjs';
import { startForCommand } from './start-stand-in.ts';

await runCommand(async (cleanup) => {
  const options = readStartOptions(process.argv.slice(2));
  const profile = readChoice('profile', options.profile, PROFILE_NAMES, START_USAGE) ?? '4.15';
  const language = readChoice('lang', options.lang, LANGUAGES, START_USAGE) ?? 'en';
  const browser = await chooseBrowser(options.browser, cleanup);
  const done = reportProgress(`Building the extension for ${browser.kind}`);
  const extension = await buildExtension(browser.kind, LOOPBACK_VARIANT, cleanup);
  done('ready');
  const { port, clients } = options;
  const standIn = await startForCommand({ port, clients, profile, language }, cleanup);
  const visit = { ...browser, extension, standIn, profile };
  if (options.tour || !hasDisplay()) return takeTour(visit, cleanup);
  return openWindow(visit, cleanup);
});

function hasDisplay(): boolean {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform !== 'linux' || Boolean(DISPLAY || WAYLAND_DISPLAY);
}
