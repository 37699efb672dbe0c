// What a page and the background say to each other about who may apply changes to a site.
import * as z from 'zod/mini';

export const LEASE_PORT = 'lease';

/** From the page. The site is not in it: the browser says which page a port belongs to. */
export const askSchema = z.strictObject({
  /** To have the lease, to learn whether somebody has it, or only to keep the port open. */
  kind: z.enum(['ask', 'look', 'keep']),
});

export type LeaseAsk = z.infer<typeof askSchema>;

/** From the background. */
export const answerSchema = z.union([
  /** `fence` grows with each lease of the site: who holds a greater one came later. */
  z.strictObject({ kind: z.literal('won'), fence: z.int() }),
  z.strictObject({ kind: z.literal('taken') }),
  z.strictObject({ kind: z.literal('free') }),
]);

export type LeaseAnswer = z.infer<typeof answerSchema>;
