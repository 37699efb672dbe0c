// How the extension is built: one manifest for the stores, and a variant that matches further hosts for tests.
import { resolve } from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { AUTH_CLIENTS_PATH, CLOUD_HOSTS } from './processmaker/contract.ts';
import { measureScript } from './tools/build/measure-script.ts';
import { MINIMUM_VERSIONS } from './tools/build/minimum-versions.ts';

const { chromium, firefox } = MINIMUM_VERSIONS;

// Match patterns of hosts such as `http://127.0.0.1`, comma separated; empty in what the stores get.
const extraHosts = (process.env['GRANTKEEPER_EXTRA_HOSTS'] ?? '').split(',').filter(Boolean);

/** The style sheet that Firefox takes away with the extension (components/mount.ts). */
const HERE = 'here.css';

export default defineConfig({
  imports: false,
  outDir: process.env['GRANTKEEPER_OUT_DIR'] ?? '.output',
  targetBrowsers: ['chrome', 'edge', 'firefox'],
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: ['storage', 'scripting', 'activeTab'],
    // Each host is asked for on its own, when it is turned on; the script is registered for one path of it.
    optional_host_permissions: ['*://*/*'],
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'grantkeeper@grantkeeper.example',
              strict_min_version: `${firefox.version}.0`,
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {
          minimum_chrome_version: `${chromium.version}`,
          storage: { managed_schema: 'managed-schema.json' },
        }),
  }),
  vite: ({ browser }) => ({
    plugins: [preact({ reactAliasesEnabled: false })],
    // As in the manifest: for older browsers `light-dark()` would be rewritten, and ours inherit their colour scheme.
    build: { cssTarget: [`chrome${chromium.version}`, `firefox${firefox.version}`] },
    define: {
      PSEUDO_LANGUAGE: process.env['GRANTKEEPER_PSEUDO_LANGUAGE'] === 'yes',
      IS_FIREFOX: browser === 'firefox',
    },
  }),
  zip: {
    // What a reviewer needs to build the same bytes, to read why, and to try it on the stand-in; not the tests.
    includeSources: ['**/*', '.npmrc'],
    excludeSources: ['tests/**', 'coverage/**', 'test-results/**', 'tour/**'],
  },
  hooks: {
    'vite:build:extendConfig': ([entrypoint], config) => {
      if (entrypoint?.type !== 'content-script') return;
      // What the page pays for at each load is small: both browsers' own promises do there.
      config.resolve = {
        ...config.resolve,
        alias: { 'webextension-polyfill': resolve('messages/native-browser.ts') },
      };
      // What isn't evaluated at document start need not be compiled there either.
      config.build = {
        ...config.build,
        rolldownOptions: {
          ...config.build?.rolldownOptions,
          optimization: { pifeForModuleWrappers: false },
        },
      };
      config.plugins = [...(config.plugins ?? []), ...measureScript(config.build?.outDir ?? '')];
    },
    'build:publicAssets': (wxt, files) => {
      // Firefox takes a policy without a schema; in others a script outlives its extension, and needs no style sheet to say so.
      const unused = wxt.config.browser === 'firefox' ? 'managed-schema.json' : HERE;
      const index = files.findIndex(({ relativeDest }) => relativeDest === unused);
      if (index >= 0) files.splice(index, 1);
    },
    'build:manifestGenerated': (wxt, manifest) => {
      for (const script of manifest.content_scripts ?? []) {
        if (wxt.config.browser === 'firefox') script.css = [HERE];
        script.matches = [...CLOUD_HOSTS, ...extraHosts].map(
          (host) => `${host}${AUTH_CLIENTS_PATH}*`,
        );
      }
    },
  },
});
