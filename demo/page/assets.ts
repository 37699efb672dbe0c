// Which files the page may load: public libraries out of node_modules, and our own out of static/.
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';

const require = createRequire(import.meta.url);
const STATIC_FOLDER = join(import.meta.dirname, 'static');

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

const VENDOR: Readonly<Record<string, string>> = {
  'axios.js': 'axios/dist/axios.min.js',
  'bootstrap-vue.css': 'bootstrap-vue/dist/bootstrap-vue.min.css',
  'bootstrap-vue.js': 'bootstrap-vue/dist/bootstrap-vue.min.js',
  'bootstrap.js': 'bootstrap/dist/js/bootstrap.bundle.min.js',
  'bootstrap.css': 'bootstrap/dist/css/bootstrap.min.css',
  'fontawesome/css/all.css': '@fortawesome/fontawesome-free/css/all.min.css',
  'fontawesome/webfonts/fa-brands-400.woff2':
    '@fortawesome/fontawesome-free/webfonts/fa-brands-400.woff2',
  'fontawesome/webfonts/fa-regular-400.woff2':
    '@fortawesome/fontawesome-free/webfonts/fa-regular-400.woff2',
  'fontawesome/webfonts/fa-solid-900.woff2':
    '@fortawesome/fontawesome-free/webfonts/fa-solid-900.woff2',
  'jquery.js': 'jquery/dist/jquery.min.js',
  'open-sans/latin-400.woff2': '@fontsource/open-sans/files/open-sans-latin-400-normal.woff2',
  'open-sans/latin-600.woff2': '@fontsource/open-sans/files/open-sans-latin-600-normal.woff2',
  'open-sans/latin-700.woff2': '@fontsource/open-sans/files/open-sans-latin-700-normal.woff2',
  'vue.js': 'vue/dist/vue.min.js',
  'vuetable.js': 'vuetable-2/dist/vuetable-2.js',
};

const FILES: ReadonlyMap<string, string> = new Map([
  ...Object.entries(VENDOR).map(
    ([name, file]) => [`/vendor/${name}`, require.resolve(file)] as const,
  ),
  ...readdirSync(STATIC_FOLDER).map(
    (name) => [`/page/${name}`, join(STATIC_FOLDER, name)] as const,
  ),
]);

/** The file behind a URL path (no query), with its content type; undefined for anything not listed. */
export function findAsset(pathname: string): { file: string; type: string } | undefined {
  const file = FILES.get(pathname);
  const type = file === undefined ? undefined : TYPES[extname(file)];
  return file === undefined || type === undefined ? undefined : { file, type };
}
