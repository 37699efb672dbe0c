// The whole HTML document of /admin/auth-clients.
import type { Profile } from '../profiles/profile.ts';
import { type Language, words } from '../strings.ts';
import { renderAuthClientsTemplate } from './auth-clients-template.ts';
import { renderHead } from './page-head.ts';
import { renderNavbar, renderSidebar, type ShellUser } from './page-shell.ts';

/**
 * Renders the page as the server sends it, before any script has run: `:permission` and `:info` are
 * still in it.
 */
export function renderAuthClientsPage(input: {
  profile: Profile;
  language: Language;
  csrfToken: string;
  appUrl: string;
  user: ShellUser;
  permissions: readonly string[];
}): string {
  const { profile, language, csrfToken, appUrl, user, permissions } = input;
  const page = profile.page;
  const text = words(language);
  return `<!DOCTYPE html>
<html lang="${language}">
${renderHead({ appUrl, csrfToken, language, page, user, words: text })}
<body>
<a class="skip-navigation sr-only sr-only-focusable" href="#main">${text['Skip to Content']}</a>
<div id="app-container" class="d-flex w-100 mw-100">
  ${renderSidebar()}
  <div class="page-column">
    ${renderNavbar(language, text, user)}
    <div id="mainbody">
      <div id="main" class="main">
  ${renderAuthClientsTemplate(page, text, permissions)}
      </div>
    </div>
  </div>
</div>
<script src="/vendor/jquery.js"></script>
<script src="/vendor/vue.js"></script>
<script src="/vendor/bootstrap-vue.js"></script>
<script src="/vendor/vuetable.js"></script>
<script src="/vendor/axios.js"></script>
<script type="module" src="/page/auth-clients.js"></script>
</body>
</html>
`;
}
