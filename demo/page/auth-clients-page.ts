// The whole HTML document of /admin/auth-clients.
import type { Profile, Toggles } from '../profiles/profile.ts';
import { type Language, words } from '../strings.ts';
import { renderAuthClientsTemplate } from './auth-clients-template.ts';
import type { PageFacts } from './page-facts.ts';
import { renderHead } from './page-head.ts';
import { renderBreadcrumb, renderNavbar, renderSidebar, type ShellUser } from './page-shell.ts';

/**
 * Renders the page as the server sends it, before any script has run: `:permission` and `:info` are
 * still in it.
 */
export function renderAuthClientsPage(input: {
  profile: Profile;
  toggles: Toggles;
  language: Language;
  csrfToken: string;
  appUrl: string;
  user: ShellUser;
  permissions: readonly string[];
}): string {
  const { language, csrfToken, appUrl, user, permissions } = input;
  const { packageLanguage, rightToLeft, dark = false } = input.toggles;
  const page = readFacts(input.profile, input.toggles);
  const text = words(language);
  const list = renderAuthClientsTemplate(page, text, permissions);
  return `<!DOCTYPE html>
<html lang="${packageLanguage ?? language}"${rightToLeft ? ' dir="rtl"' : ''}>
${renderHead({ appUrl, csrfToken, language, page, dark, user, words: text })}
<body>
${page.layout === '4.1' ? '' : `<a class="skip-navigation sr-only sr-only-focusable" href="#main">${text['Skip to Content']}</a>\n`}<div id="app-container" class="d-flex w-100 mw-100">
  ${renderSidebar()}
  <div class="page-column">
    ${renderNavbar(page, language, text, user)}
    <div id="mainbody">
      ${page.layout === '4.1' ? `${renderBreadcrumb(text)}\n      <div class="main">` : '<div id="main" class="main">'}
  ${list}
      </div>
    </div>
  </div>
</div>
<script src="/vendor/jquery.js"></script>
${page.dialog === 'jquery' ? '<script src="/vendor/bootstrap.js"></script>\n' : ''}<script src="/vendor/vue.js"></script>
<script src="/vendor/bootstrap-vue.js"></script>
<script src="/vendor/vuetable.js"></script>
<script src="/vendor/axios.js"></script>
<script type="module" src="/page/auth-clients.js"></script>
</body>
</html>
`;
}

// A site whose secrets were hashed early still has the page that shows them.
function readFacts({ page }: Profile, { secretMode }: Toggles): PageFacts {
  return secretMode === 'hash' ? { ...page, secretColumn: true, secretDialog: false } : page;
}
