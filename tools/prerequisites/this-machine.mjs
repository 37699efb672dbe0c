// The machine that this runs on, as the browser finder sees it.
// @ts-check
import { existsSync } from 'node:fs';

/** @type {import('./find-browser.mjs').Machine} */
export const THIS_MACHINE = { platform: process.platform, env: process.env, exists: existsSync };
