// The page contract: every selector, route, header and attribute of ProcessMaker, with the versions it holds for.

/** ProcessMaker's own cloud, as the scheme and host of a match pattern. */
export const CLOUD_HOSTS: readonly string[] = ['https://*.processmaker.net'];

/** Path of the Auth Clients page; ProcessMaker is always served from the root of its domain (4.1 on). */
export const AUTH_CLIENTS_PATH = '/admin/auth-clients';

export const LOGIN_PATH = '/login';

/** The REST resource of the clients (4.1 on); one client is `${CLIENTS_PATH}/{id}`. */
export const CLIENTS_PATH = '/oauth/clients';

/** Without these two the server answers errors as redirects and HTML pages (4.1 on). */
export const API_HEADERS = {
  accept: 'application/json',
  'x-requested-with': 'XMLHttpRequest',
} as const;

export const CSRF_HEADER = 'x-csrf-token';

export const META = {
  csrfToken: 'meta[name="csrf-token"]',
  userId: 'meta[name="user-id"]',
  /** 4.8 on. */
  userName: 'meta[name="user-full-name"]',
  /** 4.12 on. */
  isProduction: 'meta[name="is-prod"]',
} as const;

/** Attributes of the served markup that Vue removes when it mounts; readable at document start only. */
export const RAW = {
  /** 4.14 on: a JSON array of the user's permission names that end in `auth_clients`, and `admin`. */
  listing: 'auth-clients-listing',
  permission: ':permission',
} as const;

export const PERMISSIONS = {
  view: 'view-auth_clients',
  create: 'create-auth_clients',
  edit: 'edit-auth_clients',
  delete: 'delete-auth_clients',
  /** What stands in the markup for a super admin, who passes every gate. */
  admin: 'admin',
} as const;

export const PAGE = {
  root: '#authClients',
  searchBar: '#authClients #search-bar',
  searchBox: '#authClients #search-bar input.form-control',
  createButton: '#authClients #search-bar .btn.btn-secondary',
  /** 2026 line: shows a new client's secret once. */
  secretDialog: '#secretModal',
  /** Any dialog of Bootstrap's, while it is shown. */
  openDialog: '.modal.show',
} as const;

export const LIST = {
  dataTable: '#authClients .data-table',
  /** Hidden with `display: none` while the page reads its list. */
  card: '#authClients .data-table .table-card',
  table: '#authClients table.vuetable',
  headRow: '#authClients table.vuetable > thead > tr',
  body: '#authClients table.vuetable > tbody.vuetable-body',
  /** A row; Vue reuses it for another client. Relative to the body. */
  row: ':scope > tr[item-index]',
  idHead: '#authClients table.vuetable > thead #_id',
  redirectHead: '#authClients table.vuetable > thead #_redirect',
  /** Order of the native cells in a row; a row's key is the text of its `id` cell. */
  cells: { id: 0, name: 1, redirect: 2 },
  pageSize: '#authClients select.pagination-nav-drop',
  pageSizeOption: '#authClients select.pagination-nav-drop option',
  /** Icon of the control that opens the edit dialog: a menu item (4.6 on) or a button of the row (to 4.5). */
  editIcon: 'i.fa-pen-square',
  editControl: 'a, button',
  /** Opens a row's menu (4.6 on); its items exist only while it is open. */
  menuButton: 'button.dropdown-toggle',
  /** Icon of the control that asks whether to delete: a menu item (4.6 on) or a button of the row (to 4.5). */
  deleteIcon: 'i.fa-trash-alt',
  deleteControl: 'a, button',
} as const;

export const DIALOG = {
  /** 4.2.10 on it exists only while it is open; before that it stays in the page. */
  root: '#createEditAuthClient',
  /** The same while it is shown: before 4.2.10 the class alone tells. */
  open: '#createEditAuthClient.show',
  body: '#createEditAuthClient .modal-body',
  footer: '#createEditAuthClient .modal-footer',
  nameInput: '#createEditAuthClient input[name="name"]',
  /** Exists only while the authorization code grant is ticked. */
  redirectInput: '#createEditAuthClient input[name="redirect"]',
  grantBox: '#createEditAuthClient input[type="checkbox"]',
  grantGroup: '#createEditAuthClient [role="group"]',
  hint: '.form-text',
  cancelButton: '#createEditAuthClient .modal-footer .btn-outline-secondary',
  saveButton: '#createEditAuthClient .modal-footer .btn-secondary',
  /** Bootstrap's own mark of a field whose value was refused. */
  invalidClass: 'is-invalid',
} as const;

/** What must be there for the page to be the one we know: [name in a report, selector]. */
export const REQUIRED_PARTS: readonly (readonly [name: string, selector: string])[] = [
  ['csrf-token meta', META.csrfToken],
  ['root', PAGE.root],
  ['search bar', PAGE.searchBar],
  ['search box', PAGE.searchBox],
  ['create button', PAGE.createButton],
  ['list table', LIST.table],
  ['client id column', LIST.idHead],
  ['redirect column', LIST.redirectHead],
  ['list body', LIST.body],
];
