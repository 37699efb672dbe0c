// The judge: its own record of what each request did to the database, and what may be said of it. It takes the
// extension's word for nothing, and shares no code with it.
import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod/mini';
import type { Writer } from './machine.ts';
import type { Sent, SentWatch } from './network.ts';

/** A client as the database holds it, in the words of the wire. */
export interface Row {
  readonly id: string;
  readonly name: string;
  readonly grants: string;
  readonly redirect: string;
}

/** A change of a plan as it was shown. */
export interface ShownChange {
  readonly key: string;
  readonly before: Row | undefined;
  readonly after: Omit<Row, 'id'> | undefined;
  /** The review said that it can't be undone. */
  readonly isLasting: boolean;
}

/** One applying of a shown plan. */
export interface ModelRun {
  readonly tab: Writer;
  readonly changes: readonly ShownChange[];
  readonly startedAt: number;
}

interface Write {
  readonly run: ModelRun;
  readonly change: ShownChange;
  readonly kind: 'create' | 'update' | 'delete';
  readonly sentAt: number;
  /** What it did to the database. */
  readonly effects: Effect[];
  answer: number | 'lost' | undefined;
}

interface Effect {
  readonly at: number;
  readonly before: Row | undefined;
  readonly after: Row | undefined;
}

interface List {
  readonly tab: Writer;
  readonly begunAt: number;
  /** When it was read from the database, and what stood there. */
  takenAt: number;
  rows: ReadonlyMap<string, Row>;
  isSeen: boolean;
  /** When it had come. */
  seenAt: number;
}

type Violation = readonly [promise: string, what: string];

interface Edit extends Effect {
  readonly id: string;
}

/** What is told of a change at the end. */
interface Told {
  readonly kind: string;
  readonly reason?: unknown;
  readonly id?: string;
}

export interface Model {
  readonly violations: readonly string[];
  /** Edits of others that were overwritten in the gap that can't be closed. */
  readonly gaps: { count: number; longestMs: number };
  /** Creates of a tab that had ended, stored only after somebody had reviewed and sent them once more. */
  readonly latecomers: number;
  /** Writes that took effect. */
  readonly effects: number;
  /** Creates that the browser itself sent a second time, as the connection of the first was closed. */
  readonly resent: number;
  watch(sent: Sent): SentWatch;
  /** Counts what was just changed in the database as somebody else's. */
  noteEdits(): void;
  begin(run: ModelRun): void;
  /** Judges what a run told at its end; `confirmed`: a list could be read. */
  end(run: ModelRun, told: ReadonlyMap<string, Told | string>, confirmed: boolean): void;
  /** Looks for secrets and tokens in a text that the extension holds or tells. */
  searchSecrets(where: string, text: string): void;
  rows(): ReadonlyMap<string, Row>;
  /** Rows as the newest list showed them that this tab has seen. */
  seen(tab: Writer): ReadonlyMap<string, Row>;
  /** The rows of all lists that this tab has seen, newest first. */
  allSeen(tab: Writer): readonly ReadonlyMap<string, Row>[];
  violate(promise: string, what: string): void;
}

export interface ModelDoors {
  readonly now: () => number;
  readonly database: DatabaseSync;
  readonly trace: (line: string) => void;
  /** The extension's store as it is now; left out where each request tells (`kept`). */
  readonly stored?: () => Readonly<Record<string, unknown>>;
  /** By how much two times may differ that were taken at two ends of a wire. */
  readonly slackMs?: number;
}

/** A list that is older than this must not stand before a write. */
const FRESH_MS = 2_000;

const stored = z.object({
  id: z.int(),
  name: z.string(),
  redirect: z.nullable(z.string()),
  personal_access_client: z.int(),
  password_client: z.int(),
  revoked: z.int(),
});

export function openModel(doors: ModelDoors): Model {
  const { now, database, trace, stored: readStore, slackMs = 0 } = doors;
  const violations: string[] = [];
  const gaps = { count: 0, longestMs: 0 };
  const runs = new Map<Writer, ModelRun>();
  const writes: Write[] = [];
  const lists: List[] = [];
  const edits: Edit[] = [];
  let known = readRows(database);
  let effects = 0;
  let latecomers = 0;
  let resent = 0;

  const violate = (promise: string, what: string): void => {
    const line = `${promise}: ${what}`;
    violations.push(line);
    trace(`VIOLATION ${line}`);
  };

  /** What has changed in the database since the last look. */
  const diff = (): readonly (Effect & { readonly id: string })[] => {
    const next = readRows(database);
    const found: (Effect & { readonly id: string })[] = [];
    for (const id of new Set([...known.keys(), ...next.keys()])) {
      const [before, after] = [known.get(id), next.get(id)];
      if (!sameRow(before, after)) found.push({ id, at: now(), before, after });
    }
    known = next;
    return found;
  };

  const newestSeen = (tab: Writer): List | undefined =>
    lists.filter((list) => list.tab === tab && list.isSeen).at(-1);

  /** Old as it came is a list only where the one before it was so, too. */
  const isFresh = (list: List): boolean => {
    if (now() - list.begunAt <= FRESH_MS + slackMs) return true;
    const own = lists.filter(({ tab, isSeen }) => tab === list.tab && isSeen);
    const previous = own[own.indexOf(list) - 1];
    return (
      now() - list.seenAt <= slackMs &&
      previous !== undefined &&
      previous.seenAt - previous.begunAt > FRESH_MS
    );
  };

  const judgeSend = (sent: Sent, run: ModelRun, change: ShownChange): void => {
    const what = `${sent.method} ${sent.path}`;
    const list = newestSeen(sent.tab);
    if (!list || !isFresh(list)) {
      violate('blind', `${what} was sent by a list of ${list ? now() - list.begunAt : 'no'} ms`);
    }
    const { before } = change;
    if (list && before && !sameRow(list.rows.get(before.id), before)) {
      violate(
        'overwritten',
        `${what} was sent although a list showed ${show(list.rows.get(before.id))}`,
      );
    }
    if (!before) {
      for (const earlier of writes) {
        if (earlier.run !== run || earlier.change !== change) continue;
        if (typeof earlier.answer !== 'number' || earlier.answer < 400 || earlier.answer >= 500) {
          violate('repeated', `${what} was repeated after ${earlier.answer ?? 'no answer yet'}`);
        }
      }
    }
    const other = writes.find(
      (write) => write.run.tab !== run.tab && write.run.tab.isAlive && write.answer === undefined,
    );
    if (other) violate('one writer', `${what} was sent while ${other.run.tab.name} was writing`);
    if (readStore) judgeStore(readStore(), what, change);
  };

  /** Before anything is sent, the store must hold what brings it back. */
  const judgeStore = (
    store: Readonly<Record<string, unknown>>,
    what: string,
    { key, before, after }: ShownChange,
  ): void => {
    const plans = Object.entries(store).filter(([name]) => name.startsWith('run-plan:'));
    const isKept = plans.some(([, plan]) => {
      const found = planSchema.safeParse(plan).data?.changes.find((one) => one.key === key);
      return (
        found &&
        (!before ||
          (found.before?.redirect === before.redirect && found.before.name === before.name))
      );
    });
    if (!isKept) violate('not stored', `${what} was sent before its run was stored`);
    if (before?.redirect && after?.redirect === '') {
      const memory = memorySchema.safeParse(store['redirect-memory']).data?.entries ?? [];
      const has = memory.some(
        (one) => one.clientId === before.id && one.redirect === before.redirect,
      );
      if (!has)
        violate('redirect lost', `${what} erases ${before.redirect}, which is kept nowhere`);
    }
  };

  const judgeEffect = (write: Write, effect: Effect): void => {
    const { change } = write;
    if (write.kind === 'create') {
      const same = writes.filter(
        (one) => one.change.key === change.key && one.change.after?.name === change.after?.name,
      );
      const others = same.flatMap((one) => one.effects.map(({ at }) => ({ at, one })));
      if (others.length === 0) return;
      // No list could show it before the other was sent, and the tab that could have told was gone.
      const isLate = others.every(
        ({ one }) => one.run !== write.run && !write.run.tab.isAlive && one.sentAt > write.sentAt,
      );
      if (isLate) latecomers += 1;
      else if (others.every(({ one }) => one === write)) resent += 1;
      else violate('twice', `${change.after?.name} was created ${others.length + 1} times`);
      return;
    }
    const { before, after } = change;
    if (
      sameRow(effect.before, before) ||
      (before && after && sameRow(effect.before, { ...after, id: before.id }))
    )
      return;
    const edit = edits.filter(({ id }) => id === before?.id).at(-1);
    if (!edit) return;
    // The list that stood before it could not show this; what it could show is judged when it is sent.
    gaps.count += 1;
    gaps.longestMs = Math.max(gaps.longestMs, effect.at - edit.at);
  };

  const model: Model = {
    violations,
    gaps,
    get latecomers() {
      return latecomers;
    },
    get effects() {
      return effects;
    },
    get resent() {
      return resent;
    },
    watch(sent) {
      trace(`${sent.tab.name} sends ${sent.method} ${sent.path}`);
      if (sent.method === 'GET') return watchList(sent);
      const run = runs.get(sent.tab);
      const change = run && findChange(run, sent);
      if (!run || !change) {
        violate('not shown', `${sent.method} ${sent.path} ${JSON.stringify(sent.body)}`);
        return { act: (effect) => effect(), answered: () => undefined, lost: () => undefined };
      }
      judgeSend(sent, run, change);
      const kind = sent.method === 'POST' ? 'create' : sent.method === 'PUT' ? 'update' : 'delete';
      const write: Write = { run, change, kind, sentAt: now(), effects: [], answer: undefined };
      writes.push(write);
      return {
        kept: (store) => judgeStore(store, `${sent.method} ${sent.path}`, change),
        async act(effect) {
          model.noteEdits();
          const answer = await effect();
          for (const one of diff()) {
            trace(`  it makes ${one.id} ${show(one.after)} of ${show(one.before)}`);
            effects += 1;
            judgeEffect(write, one);
            write.effects.push(one);
          }
          return answer;
        },
        answered(status) {
          trace(`${sent.tab.name} gets ${status} for ${sent.method} ${sent.path}`);
          write.answer = status;
        },
        lost() {
          write.answer ??= 'lost';
        },
      };
    },
    noteEdits() {
      for (const edit of diff()) {
        trace(`somebody makes ${edit.id} ${show(edit.after)} of ${show(edit.before)}`);
        edits.push(edit);
      }
    },
    begin(run) {
      runs.set(run.tab, run);
    },
    end(run, told, confirmed) {
      model.noteEdits();
      const list = newestSeen(run.tab);
      const states = [...told.values()];
      if (told.size !== run.changes.length || run.changes.some(({ key }) => !told.has(key))) {
        violate('numbers', `${told.size} outcomes of ${run.changes.length} changes`);
      }
      if (states.some((state) => typeof state === 'string')) {
        violate(
          'numbers',
          `a change has ended as ${states.find((state) => typeof state === 'string')}`,
        );
      }
      if (!confirmed || !list) return;
      const judge = (by: List): readonly Violation[] =>
        run.changes.flatMap((change) => {
          const state = told.get(change.key);
          return typeof state === 'object' ? judgeTold(run, change, state, by) : [];
        });
      // Over a wire it is not known which of the last lists it was that confirmed.
      const found = (slackMs > 0 ? listsSince(run) : [list]).map(judge);
      const least = found.sort((one, other) => one.length - other.length)[0] ?? [];
      for (const [promise, what] of least) violate(promise, what);
    },
    searchSecrets(where, text) {
      for (const secret of readSecrets(database)) {
        if (text.includes(secret)) violate('secret', `${where} holds ${secret}`);
      }
    },
    rows: () => readRows(database),
    seen: (tab) => newestSeen(tab)?.rows ?? new Map(),
    allSeen: (tab) =>
      lists
        .filter((list) => list.tab === tab && list.isSeen)
        .map(({ rows }) => rows)
        .reverse(),
    violate,
  };

  const watchList = (sent: Sent): SentWatch => {
    if (sent.path !== '/oauth/clients') {
      return { act: (effect) => effect(), answered: () => undefined, lost: () => undefined };
    }
    const list: List = {
      tab: sent.tab,
      begunAt: now(),
      takenAt: 0,
      rows: new Map(),
      isSeen: false,
      seenAt: 0,
    };
    return {
      act(effect) {
        model.noteEdits();
        list.takenAt = now();
        list.rows = readRows(database);
        return effect();
      },
      answered(status, text) {
        trace(`${sent.tab.name} gets the list (${status})`);
        list.isSeen = status === 200 && isList(text);
        list.seenAt = now();
        // In the order in which they were seen.
        lists.push(list);
      },
      lost: () => undefined,
    };
  };

  /** The lists that a run may have been confirmed by. */
  const listsSince = (run: ModelRun): readonly List[] => {
    const last = Math.max(
      run.startedAt,
      ...writes.filter((one) => one.run === run).map(({ sentAt }) => sentAt),
    );
    return lists.filter(({ tab, isSeen, begunAt }) => tab === run.tab && isSeen && begunAt >= last);
  };

  const judgeTold = (
    run: ModelRun,
    change: ShownChange,
    told: Told,
    list: List,
  ): readonly Violation[] => {
    const { key, before, after } = change;
    const own = writes.filter((write) => write.run === run && write.change === change);
    const took = own.flatMap((write) => write.effects).filter(({ at }) => at <= list.takenAt);
    const made = before ? before.id : (told.id ?? took[0]?.after?.id);
    const now = made === undefined ? undefined : list.rows.get(made);
    const isAfter = after
      ? now !== undefined && sameRow(now, { ...after, id: now.id })
      : now === undefined;
    const shown = `${key} is told ${told.kind} ${JSON.stringify(told.reason ?? '')}; the list shows ${show(now)}`;
    if (told.kind === 'unknown') return [['unknown', shown]];
    if (told.kind === 'applied') return isAfter ? [] : [['told wrong', shown]];
    if (told.kind === 'unchanged') {
      if (took.length > 0) return [['told wrong', `${shown}, by us`]];
      const isTheirs = edits.some((edit) => edit.id === key);
      return isAfter || isTheirs ? [] : [['told wrong', shown]];
    }
    return ['skipped', 'refused', 'conflict', 'failed'].includes(told.kind)
      ? judgeNotApplied(change, told, own, shown)
      : [];
  };
  /** By the database as it is now: a write may have taken effect after the last list. */
  const judgeNotApplied = (
    { before, after }: ShownChange,
    told: Told,
    own: readonly Write[],
    shown: string,
  ): readonly Violation[] => {
    const took = own.flatMap((write) => write.effects);
    if (took.length === 0) return [];
    const row = readRows(database).get(before?.id ?? took[0]?.after?.id ?? '');
    const isAfter = after ? row && sameRow(row, { ...after, id: row.id }) : !row;
    // Something of a create may be there, and then has to be told as what it is.
    const isUntold = !before && row && typeof told.reason !== 'object';
    return isAfter || isUntold
      ? [['told wrong', `${shown}; the database has ${show(row)}, by us`]]
      : [];
  };
  return model;
}

const planSchema = z.object({
  changes: z.array(
    z.object({
      key: z.string(),
      before: z.optional(z.object({ name: z.string(), redirect: z.string() })),
    }),
  ),
});

const memorySchema = z.object({
  entries: z.array(z.object({ clientId: z.string(), redirect: z.string() })),
});

const bodySchema = z.object({
  name: z.string(),
  types: z.array(z.string()),
  redirect: z.string(),
});

/** The change of the shown plan that a request makes, if it is exactly that. */
function findChange({ changes }: ModelRun, sent: Sent): ShownChange | undefined {
  const id = /^\/oauth\/clients\/([^/]+)$/.exec(sent.path)?.[1];
  if (sent.method === 'DELETE') return changes.find(({ key, after }) => key === id && !after);
  const body = bodySchema.safeParse(sent.body);
  if (!body.success) return undefined;
  const { name, types, redirect } = body.data;
  return changes.find(({ key, before, after }) => {
    if (!after || (before ? key !== id : id !== undefined)) return false;
    return (
      after.name === name && after.redirect === redirect && after.grants === writeGrants(types)
    );
  });
}

/** Grants in one order, as a text. */
export function writeGrants(grants: Iterable<string>): string {
  return [...new Set(grants)].sort().join('+');
}

/** The clients that are listed. */
function readRows(database: DatabaseSync): Map<string, Row> {
  const rows = database.prepare('SELECT * FROM clients WHERE revoked = 0').all();
  return new Map(
    rows.map((row) => {
      const client = stored.parse(row);
      const redirect = client.redirect ?? '';
      const grants = writeGrants([
        ...(redirect ? ['authorization_code_grant'] : []),
        ...(client.personal_access_client ? ['personal_access_client'] : []),
        ...(client.password_client ? ['password_client'] : []),
      ]);
      const id = String(client.id);
      return [id, { id, name: client.name, grants, redirect }];
    }),
  );
}

/** All that must not get out: the secrets of all clients, and the tokens of all sessions. */
function readSecrets(database: DatabaseSync): readonly string[] {
  const rows = database
    .prepare('SELECT secret AS text FROM clients UNION SELECT csrf_token FROM sessions')
    .all();
  return rows.flatMap(({ text }) => (typeof text === 'string' && text !== '' ? [text] : []));
}

export function sameRow(one: Row | undefined, other: Row | undefined): boolean {
  if (!one || !other) return one === other;
  return one.name === other.name && one.grants === other.grants && one.redirect === other.redirect;
}

export function show(row: Omit<Row, 'id'> | undefined): string {
  return row ? `“${row.name}” [${row.grants}] ${row.redirect || '-'}` : 'nothing';
}

function isList(text: string): boolean {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null && 'data' in body;
  } catch {
    return false;
  }
}
