// The browser finder, on paths recorded on the three systems.
import { describe, expect, test } from 'vitest';
import { findBrowser } from '../../../tools/prerequisites/find-browser.mjs';

const LINUX_ENV = { PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin' };
const MAC_ENV = { PATH: '/usr/bin:/bin', HOME: '/Users/ada' };
const WINDOWS_ENV = {
  PROGRAMFILES: 'C:\\Program Files',
  'PROGRAMFILES(X86)': 'C:\\Program Files (x86)',
  LOCALAPPDATA: 'C:\\Users\\Ada\\AppData\\Local',
};

const machine = (
  platform: string,
  env: Record<string, string | undefined>,
  ...files: readonly string[]
) => ({ platform, env, exists: (file: string) => files.includes(file) });

describe('on Linux', () => {
  test.each([
    ['chromium', '/usr/bin/google-chrome-stable'],
    ['chromium', '/usr/bin/chromium'],
    ['chromium', '/usr/bin/chromium-browser'],
    ['chromium', '/usr/bin/microsoft-edge-stable'],
    ['firefox', '/usr/bin/firefox'],
    ['firefox', '/usr/bin/firefox-esr'],
  ] as const)('%s is found at %s', (kind, file) => {
    expect(findBrowser(kind, machine('linux', LINUX_ENV, file))).toBe(file);
  });

  test('Chrome goes before Chromium, and Chromium before Edge', () => {
    const edge = '/usr/bin/microsoft-edge-stable';
    const found = (...files: readonly string[]) =>
      findBrowser('chromium', machine('linux', LINUX_ENV, ...files));
    expect(found(edge, '/usr/bin/chromium', '/usr/bin/google-chrome-stable')).toBe(
      '/usr/bin/google-chrome-stable',
    );
    expect(found(edge, '/usr/bin/chromium')).toBe('/usr/bin/chromium');
  });

  test('a machine without a PATH has no browser', () => {
    expect(findBrowser('firefox', machine('linux', {}, '/usr/bin/firefox'))).toBeUndefined();
  });
});

describe('on macOS', () => {
  test.each([
    ['chromium', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    ['chromium', '/Applications/Chromium.app/Contents/MacOS/Chromium'],
    ['chromium', '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
    ['chromium', '/Users/ada/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    ['firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'],
  ] as const)('%s is found at %s', (kind, file) => {
    expect(findBrowser(kind, machine('darwin', MAC_ENV, file))).toBe(file);
  });
});

describe('on Windows', () => {
  test.each([
    ['chromium', 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'],
    ['chromium', 'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe'],
    ['chromium', 'C:\\Users\\Ada\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe'],
    ['chromium', 'C:\\Users\\Ada\\AppData\\Local\\Chromium\\Application\\chrome.exe'],
    ['chromium', 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'],
    ['firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
  ] as const)('%s is found at %s', (kind, file) => {
    expect(findBrowser(kind, machine('win32', WINDOWS_ENV, file))).toBe(file);
  });
});

describe('a program named by the user', () => {
  test('goes before all others', () => {
    const env = { ...LINUX_ENV, GRANTKEEPER_FIREFOX: '/opt/firefox/firefox' };
    const files = ['/usr/bin/firefox', '/opt/firefox/firefox'];
    expect(findBrowser('firefox', machine('linux', env, ...files))).toBe('/opt/firefox/firefox');
  });

  test('that is not there is an error, not another browser', () => {
    const env = { ...LINUX_ENV, GRANTKEEPER_CHROMIUM: '/opt/none' };
    expect(() => findBrowser('chromium', machine('linux', env, '/usr/bin/chromium'))).toThrow(
      'GRANTKEEPER_CHROMIUM names /opt/none, which is not there',
    );
  });
});
