// What the Auth Clients page of one ProcessMaker line shows: the differences between profiles, as data.

/** The wire names of the grants that a dialog can offer. */
export type OfferedGrant =
  | 'authorization_code_grant'
  | 'password_client'
  | 'personal_access_client';

/** The facts of one page line. A further line is a further set of facts, not another page. */
export interface PageFacts {
  /** Sizes offered by "Per page"; the first is the one the list starts with. */
  pageSizes: readonly number[];
  /** Grants the dialog offers, in its order. */
  grantsOffered: readonly OfferedGrant[];
  /** The list has a column with the start of each secret and a copy button; the search reads it too. */
  secretColumn: boolean;
  /** A created client's secret is shown once, in a dialog of its own. */
  secretDialog: boolean;
  /** The permissions of the user stand in the raw markup as `:permission`. */
  permissionAttribute: boolean;
}
