// An answer of the background, parsed: it may be of another version of the extension than the page's script.
import type * as z from 'zod/mini';

/** Throws where nobody has answered, or something else than was asked for. */
export function readAnswer<T>(schema: z.ZodMiniType<T>, answer: unknown): T {
  const parsed = schema.safeParse(answer);
  if (parsed.success) return parsed.data;
  throw new Error('The extension’s background did not answer.', { cause: parsed.error });
}
