// Clients with a null where ProcessMaker's own list needs a text: its page of the list can't be drawn.

/** Ids by the field that is null, in the order of the list. */
export interface NullFields {
  readonly redirect: readonly string[];
  readonly secret: readonly string[];
}

export const NO_NULLS: NullFields = { redirect: [], secret: [] };
