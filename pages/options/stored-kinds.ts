// The kinds of stored data, one entry each: which keys they have, how many there are, and how many there may be.
import * as z from 'zod/mini';
import { RUN_DAYS, RUNS_LIMIT } from '../../domain/run-record.ts';
import { t } from '../../locales/page-words.ts';
import { REDIRECT_MEMORY_LIMIT } from '../../storage/redirect-memory.ts';
import { SUPPRESSIONS_LIMIT } from '../../storage/suppressions.ts';

export interface StoredKind {
  readonly name: string;
  readonly limit: string;
  readonly has: (key: string) => boolean;
  /** How many there are in the value of one key. */
  readonly count: (value: unknown) => number;
}

const SET_ASIDE = '.set-aside';
const sitesSchema = z.object({ sites: z.record(z.string(), z.unknown()) });
const runsSchema = z.object({ runs: z.array(z.unknown()) });
const entriesSchema = z.object({ entries: z.array(z.unknown()) });

const KNOWN_KINDS: readonly StoredKind[] = [
  {
    name: t('data.sites'),
    limit: t('data.sitesLimit'),
    has: (key) => key === 'sites',
    count: (value) => {
      const parsed = sitesSchema.safeParse(value);
      return parsed.success ? Object.keys(parsed.data.sites).length : 1;
    },
  },
  {
    name: t('data.memory'),
    limit: t('data.memoryLimit', { count: REDIRECT_MEMORY_LIMIT }),
    has: (key) => key === 'redirect-memory',
    count: (value) => {
      const parsed = entriesSchema.safeParse(value);
      return parsed.success ? parsed.data.entries.length : 1;
    },
  },
  {
    name: t('data.suppressions'),
    limit: t('data.memoryLimit', { count: SUPPRESSIONS_LIMIT }),
    has: (key) => key === 'suppressions',
    count: (value) => {
      const parsed = entriesSchema.safeParse(value);
      return parsed.success ? parsed.data.entries.length : 1;
    },
  },
  {
    name: t('data.runs'),
    limit: t('data.runsLimit', { runs: RUNS_LIMIT, days: RUN_DAYS }),
    has: (key) => /^run(s|-plan|-rows):/.test(key) && !key.endsWith(SET_ASIDE),
    count: (value) => {
      const parsed = runsSchema.safeParse(value);
      return parsed.success ? parsed.data.runs.length : 0;
    },
  },
  {
    name: t('data.baselines'),
    limit: t('data.baselinesLimit'),
    has: (key) => key === 'baselines',
    count: () => 1,
  },
  {
    name: t('data.choices'),
    limit: t('data.choicesLimit'),
    has: (key) => key === 'export-choice' || key === 'policy',
    count: () => 1,
  },
  {
    name: t('data.aside'),
    limit: t('data.asideLimit'),
    has: (key) => key.endsWith(SET_ASIDE),
    count: () => 1,
  },
];

/** The last one is whatever the others are not, so that nothing stored can stay unseen. */
export const STORED_KINDS: readonly StoredKind[] = [
  ...KNOWN_KINDS,
  {
    name: t('data.other'),
    limit: t('data.otherLimit'),
    has: (key) => !KNOWN_KINDS.some((kind) => kind.has(key)),
    count: () => 1,
  },
];
