// Reads a file of rule examples (audit-rule-examples/1) into checked examples.
import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { GRANTS } from '../../domain/client.ts';

const clientSchema = z.object({
  id: z.union([z.number(), z.string()]),
  name: z.nullable(z.string()),
  secret: z.nullable(z.string()),
  redirect: z.nullable(z.string()),
  types: z.array(z.enum(GRANTS)),
  created_at: z.nullable(z.string()),
  updated_at: z.nullable(z.string()),
});

const settingsSchema = z.object({
  env: z.enum(['production', 'non-production']),
  staleDays: z.number(),
  secretDays: z.number(),
  instanceHost: z.string(),
  now: z.number(),
  allowHosts: z.array(z.string()),
  line: z.enum(['classic', '2026', 'unknown']),
  /** In the format gk-policy/1. */
  policy: z.optional(z.unknown()),
});

const exampleSchema = z.object({
  client: clientSchema,
  context: z.extend(z.partial(settingsSchema), {
    all: z.optional(z.array(clientSchema)),
    baseline: z.optional(z.array(clientSchema)),
  }),
});

const fileSchema = z.object({
  format: z.literal('audit-rule-examples/1'),
  settings: settingsSchema,
  freshInstall: z.array(clientSchema),
  rules: z.array(
    z.object({
      id: z.string(),
      fires: z.array(exampleSchema),
      silent: z.array(exampleSchema),
    }),
  ),
});

export type ListedClient = z.infer<typeof clientSchema>;
export type Settings = z.infer<typeof settingsSchema>;
export type Example = z.infer<typeof exampleSchema>;
export type ExampleFile = z.infer<typeof fileSchema>;

/** The settings of a file with those of one example on top. */
export function overrideSettings(
  defaults: Settings,
  overrides: { readonly [Key in keyof Settings]?: Settings[Key] | undefined },
): Settings {
  return settingsSchema.parse({ ...defaults, ...overrides });
}

/** A file that can't be used; the message says why. */
export class ExampleFileError extends Error {}

/** The examples of the file. Throws `ExampleFileError`. */
export function readExamples(file: string): ExampleFile {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new ExampleFileError(`${file} cannot be read: ${explain(error)}.`, { cause: error });
  }
  try {
    return fileSchema.parse(JSON.parse(text));
  } catch (error) {
    throw new ExampleFileError(`${file} is no file of rule examples: ${explain(error)}.`, {
      cause: error,
    });
  }
}

function explain(error: unknown): string {
  if (error instanceof z.core.$ZodError) {
    return error.issues.map(({ path, message }) => [...path, message].join(': ')).join('; ');
  }
  return error instanceof Error ? error.message : String(error);
}
