// Why the server could not be asked, or would not answer.

export type Failure =
  | { readonly kind: 'signed-out' }
  /** Signed in, but without the permission. */
  | { readonly kind: 'forbidden' }
  /** The page's token was not accepted (419). */
  | { readonly kind: 'csrf' }
  | {
      readonly kind: 'server';
      readonly status: number;
      /** How long it asks to wait (`Retry-After`), where it does. */
      readonly retryAfterMs?: number;
    }
  /** Nothing was sent: the site is set to be only read. */
  | { readonly kind: 'read-only' }
  /** A good status with something else than clients. */
  | { readonly kind: 'not-clients'; readonly status: number }
  | { readonly kind: 'no-answer'; readonly cause: 'network' | 'timeout' | 'cancelled' };
