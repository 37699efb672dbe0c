// What stands around the list: sidebar, navbar with the user's data in the raw markup, breadcrumb.
import type { Language, Words } from '../strings.ts';
import { escapeHtml, jsonAttribute } from './html.ts';
import type { PageFacts } from './page-facts.ts';

/** Who is signed in, as the navbar shows it. */
export interface ShellUser {
  id: number;
  username: string;
  fullName: string;
  isAdministrator: boolean;
}

const SIDEBAR_ICONS = ['fa-user', 'fa-users', 'fa-key', 'fa-palette', 'fa-infinity', 'fa-sync-alt'];

const NAVBAR_LINKS: Readonly<Record<Language, readonly string[]>> = {
  en: ['Processes', 'Cases', 'Tasks', 'Designer'],
  de: ['Prozesse', 'Fälle', 'Aufgaben', 'Designer'],
  es: ['Procesos', 'Casos', 'Tareas', 'Diseñador'],
  fr: ['Processus', 'Cas', 'Tâches', 'Concepteur'],
};

/** The collapsed sidebar; its items lead nowhere, since there is no other page. */
export function renderSidebar(): string {
  const items = SIDEBAR_ICONS.map(
    (icon) =>
      `<li class="nav-item sidebar-item"><span class="nav-link"><i class="fas ${icon}"></i></span></li>`,
  );
  return `<div id="sidebar">
    <a class="sidebar-logo" href="/admin/auth-clients" aria-label="ProcessMaker"><img src="/page/logo.svg" alt=""></a>
    <ul class="nav flex-column">
      ${items.join('\n      ')}
    </ul>
    <span class="sidebar-toggle"><i class="fas fa-angle-double-right"></i></span>
  </div>`;
}

/** The navbar is a Vue root of its own; `:info` is in the raw markup only, Vue takes it away. */
export function renderNavbar(
  page: PageFacts,
  language: Language,
  words: Words,
  user: ShellUser,
): string {
  const links = NAVBAR_LINKS[language].map(
    (text) => `<li class="nav-item"><span class="nav-link">${escapeHtml(text)}</span></li>`,
  );
  return `<div id="navbar">
    <nav class="navbar navbar-expand top-navbar">
      <ul class="navbar-nav mr-auto">
        ${links.join('\n        ')}
        <li class="nav-item"><a class="nav-link active" href="/admin/auth-clients">${escapeHtml(words.Admin)}</a></li>
      </ul>
      <button type="button" class="btn btn-success btn-sm navbar-case"><i class="fas fa-plus"></i> Case</button>
      <i class="fas fa-bell navbar-bell"></i>
      <span class="navbar-separator"></span>
      <navbar-profile :info="${jsonAttribute(describeUser(language, user))}"></navbar-profile>
    </nav>
${page.layout === '4.1' ? '' : `    ${renderBreadcrumb(words)}\n`}    <alert-list ref="alerts"></alert-list>
    <confirm-dialog ref="confirm"></confirm-dialog>
  </div>`;
}

/** Where the page stands among the others. */
export function renderBreadcrumb(words: Words): string {
  return `<nav aria-label="Breadcrumb" class="breadcrumb-bar">
      <ol class="breadcrumb">
        <li class="breadcrumb-item"><a href="/" aria-label="Home"><i class="fas fa-home"></i></a></li>
        <li class="breadcrumb-item"><a href="/admin/auth-clients">${escapeHtml(words.Admin)}</a></li>
        <li class="breadcrumb-item active" aria-current="page">${escapeHtml(words['Auth Clients'])}</li>
      </ol>
    </nav>`;
}

function describeUser(language: Language, user: ShellUser): Record<string, unknown> {
  const [firstname = '', ...rest] = user.fullName.split(' ');
  return {
    id: user.id,
    username: user.username,
    firstname,
    lastname: rest.join(' '),
    fullname: user.fullName,
    status: 'ACTIVE',
    is_administrator: user.isAdministrator,
    language,
    timezone: 'UTC',
    datetime_format: 'm/d/Y H:i',
    avatar: null,
  };
}
