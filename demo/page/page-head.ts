// The head of the page: metas, styles, and the inline settings its scripts start from.
import type { Language, Words } from '../strings.ts';
import { escapeHtml, jsonScript } from './html.ts';
import { LATE_METAS, type PageFacts } from './page-facts.ts';

const STYLESHEETS = [
  '/vendor/bootstrap.css',
  '/vendor/bootstrap-vue.css',
  '/vendor/fontawesome/css/all.css',
  '/page/open-sans.css',
  '/page/theme.css',
  '/page/shell.css',
  '/page/auth-clients.css',
];

/** The `<head>`, with the settings that the scripts read from `window`. */
export function renderHead(input: {
  appUrl: string;
  csrfToken: string;
  language: Language;
  page: PageFacts;
  dark: boolean;
  user: { id: number; fullName: string };
  words: Words;
}): string {
  const { appUrl, csrfToken, page, dark, user, words } = input;
  const metas: readonly (readonly [name: string, content: string])[] = [
    ['viewport', 'width=device-width, initial-scale=1'],
    ['csrf-token', csrfToken],
    ['is-prod', 'true'],
    ['app-url', appUrl],
    ['open-ai-nlq-to-pmql', ''],
    [
      'i18n-mdate',
      JSON.stringify({ de: 1795465630, en: 1795465630, es: 1795465630, fr: 1795465630 }),
    ],
    ['screen-cache-enabled', 'false'],
    ['screen-cache-timeout', '5000'],
    ['settings-translations-enabled', 'false'],
    ['user-id', String(user.id)],
    ['user-full-name', user.fullName],
    ['user-avatar', ''],
    ['datetime-format', 'm/d/Y H:i'],
    ['timezone', 'UTC'],
    ['timeout-worker', '/js/timeout.js'],
    ['timeout-length', '120'],
    ['timeout-warn-seconds', '180'],
    ['tenant-id', ''],
  ];
  const missing = new Set<string>(LATE_METAS.filter((name) => !page.metas.includes(name)));
  const shown = metas.filter(([name]) => !missing.has(name));
  const stylesheets = [
    ...STYLESHEETS,
    ...(page.palette === null ? [] : [`/page/${page.palette}`]),
    ...(dark ? ['/page/dark.css'] : []),
  ];
  const settings = { csrfToken, userId: String(user.id), messages: [], apiTimeout: 5000 };
  return `<head>
  <meta charset="utf-8">
  <meta http-equiv="X-UA-Compatible" content="IE=edge">
  ${renderPolicy(page)}${shown.map(([name, content]) => `<meta name="${name}" content="${escapeHtml(content)}">`).join('\n  ')}
  <title>${escapeHtml(words['Auth Clients'])} - ProcessMaker</title>
  <link rel="icon" type="image/svg+xml" href="/page/logo.svg">
  ${stylesheets.map((href) => `<link rel="stylesheet" href="${href}">`).join('\n  ')}
  <script>
    window.Processmaker = ${jsonScript(settings)};
    window.ProcessMaker = { page: ${jsonScript(page)}, words: ${jsonScript(words)} };
  </script>
</head>`;
}

// The policy of the real page has line breaks in it; nothing limits styles or connections.
function renderPolicy({ contentSecurityPolicy }: PageFacts): string {
  if (contentSecurityPolicy.length === 0) return '';
  const content = `${contentSecurityPolicy.join(';\n                   ')};`;
  return `<meta http-equiv="Content-Security-Policy" content="${content}">\n  `;
}
