// Asks the background to read a file of clients and to work out what it would change.
import browser from 'webextension-polyfill';
import * as z from 'zod/mini';
import type { StagedChange } from '../domain/change-set.ts';
import type { Client } from '../domain/client.ts';
import { draftSchema } from '../domain/draft-schema.ts';
import { IMPORT_COLUMNS, type ImportColumn } from '../domain/exchange/columns.ts';
import type { ImportOptions } from '../domain/exchange/stage-import.ts';
import type { PlanAuthor } from '../domain/run-record.ts';
import { readAnswer } from './read-answer.ts';

/** Empty where a column is left out. */
export type ChosenColumn = ImportColumn | '';

export interface ImportRequest {
  readonly kind: 'read-import';
  readonly text: string;
  /** Of the problems in words, as a tag. */
  readonly language: string;
  /** Those that would change. */
  readonly clients: readonly Client[];
  readonly options: ImportOptions;
  /** What the columns mean, where somebody corrected the guess; it is remembered. */
  readonly columns?: readonly ChosenColumn[];
}

export interface ImportAnswer {
  /** The columns of a table by the names in the file, and what they are taken for; empty for other files. */
  readonly header: readonly string[];
  readonly columns: readonly ChosenColumn[];
  /** How many rows could be read. */
  readonly rows: number;
  /** What can't be read, in words, each with its place. */
  readonly unreadable: readonly string[];
  /** Why rows can't be used that could be read, in words. */
  readonly unusable: readonly string[];
  /** How many of the latter would be used under other options. */
  readonly otherNames: number;
  readonly stale: number;
  readonly unchanged: number;
  /** Rows whose change is made already, as a file with the result of a run says. */
  readonly done: number;
  /** The other sites that rows are of, and then the clients that are here only. */
  readonly otherSites: readonly string[];
  readonly onlyHere: readonly Pick<Client, 'id' | 'name'>[];
  /** Where the file is a plan, or a run to go on with: its changes are reviewed by themselves. */
  readonly plan?: {
    readonly kind: 'plan' | 'run';
    readonly author: PlanAuthor;
    /** Who planned it, where a run had its plan from somebody else. */
    readonly planner: PlanAuthor;
    /** How many changes are made already. */
    readonly done: number;
  };
  readonly changes: readonly (readonly [key: string, change: StagedChange])[];
}

const flag = z.exactOptional(z.boolean());

const changeSchema: z.ZodMiniType<StagedChange> = z.union([
  z.object({
    kind: z.literal('update'),
    grants: z.object({
      authorization_code_grant: flag,
      password_client: flag,
      personal_access_client: flag,
    }),
    name: z.exactOptional(z.string()),
    redirect: z.exactOptional(z.string()),
    base: z.exactOptional(draftSchema),
  }),
  z.object({ kind: z.literal('create'), draft: draftSchema }),
  z.object({ kind: z.literal('delete'), base: z.exactOptional(draftSchema) }),
]);

const authorSchema = z.object({ id: z.string(), name: z.string(), at: z.number() });

const texts = z.array(z.string());

const answerSchema: z.ZodMiniType<ImportAnswer> = z.object({
  header: texts,
  columns: z.array(z.enum([...IMPORT_COLUMNS, ''])),
  rows: z.int(),
  unreadable: texts,
  unusable: texts,
  otherNames: z.int(),
  stale: z.int(),
  unchanged: z.int(),
  done: z.int(),
  otherSites: texts,
  onlyHere: z.array(z.object({ id: z.string(), name: z.string() })),
  plan: z.exactOptional(
    z.object({
      kind: z.enum(['plan', 'run']),
      author: authorSchema,
      planner: authorSchema,
      done: z.int(),
    }),
  ),
  changes: z.array(z.tuple([z.string(), changeSchema])),
});

/** Rejects where the background does not read it. */
export async function askForImport(request: ImportRequest): Promise<ImportAnswer> {
  return readAnswer(answerSchema, await browser.runtime.sendMessage(request));
}
