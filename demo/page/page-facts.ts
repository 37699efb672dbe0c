// What the Auth Clients page of one ProcessMaker line shows: the differences between profiles, as data.

/** The wire names of the grants that a dialog can offer. */
export type OfferedGrant =
  | 'authorization_code_grant'
  | 'password_client'
  | 'personal_access_client';

/** The ellipsis menu of a row, by the classes that bootstrap-vue gives its toggle. */
interface RowMenu {
  variant: 'ellipsis' | 'outlined-secondary';
  toggleClass: string;
}

/** Metas that not every line has. */
export const LATE_METAS = [
  'is-prod',
  'open-ai-nlq-to-pmql',
  'screen-cache-enabled',
  'screen-cache-timeout',
  'settings-translations-enabled',
  'tenant-id',
  'user-avatar',
  'user-full-name',
] as const;

type LateMeta = (typeof LATE_METAS)[number];

/** The facts of one page line. A further line is a further set of facts, not another page. */
export interface PageFacts {
  /**
   * The frame. `4.1` has the breadcrumb in `#mainbody`; `4.2` has it in the navbar, and brought the
   * skip link, `#main`, `#search-box`, and roles and labels of search and pager.
   */
  layout: '4.1' | '4.2';
  /** The directives of the CSP meta; without one there is no such meta. */
  contentSecurityPolicy: readonly string[];
  /** Which of the metas that came later it has. */
  metas: readonly LateMeta[];
  /** The stylesheet of an earlier set of colours; null where the theme's own hold. */
  palette: 'palette-3397e1.css' | 'palette-0872c2.css' | null;
  /**
   * Form and question. `jquery`: the form always stays in the page, a link with an id opens it, and
   * the question has `#confirm` and `#cancel`. `bootstrap-vue`: both are at the end of `body` while
   * they are open, a button opens the form, and the buttons of the question are English always.
   */
  dialog: 'jquery' | 'bootstrap-vue';
  /** What stands under the name; a hint only, no line checks it. */
  hint: 'Name must be distinct' | 'Name must be unique';
  /** Grants the dialog offers, in its order. */
  grantsOffered: readonly OfferedGrant[];
  /** The buttons of the question have `data-test`. */
  confirmTestIds: boolean;
  /** The text of a toast stands in the toast itself, or in a span. */
  alertText: 'bare' | 'span';
  /** A timed-out request that nobody caught gets a toast as well. */
  timeoutToast: boolean;
  /** Sizes offered by "Per page"; the first is the one the list starts with. */
  pageSizes: readonly number[];
  /** A name is written into its cell as HTML, or as text into a span of a slot. */
  nameCell: 'html' | 'slot';
  /** Two icon buttons in a row, or a menu. */
  rowActions: 'icons' | RowMenu;
  /** What an empty list says is marked with a class of its own. */
  emptyTitle: boolean;
  /**
   * What follows a failed read of the list: a panel that says so, or the loader for ever. With the
   * panel went another thing that ended in 4.11: a 401 leads to the sign-in page.
   */
  listFailure: 'panel' | 'spinner';
  /** The list has a column with the start of each secret and a copy button; the search reads it too. */
  secretColumn: boolean;
  /** A created client's secret is shown once, in a dialog of its own. */
  secretDialog: boolean;
  /** The permissions of the user stand in the raw markup as `:permission`. */
  permissionAttribute: boolean;
}
