// What this visit of the page knows and wants, as signals.
import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { type ChangeSet, countEffective, NO_CHANGES } from '../domain/change-set.ts';
import type { Client, ListedClient } from '../domain/client.ts';
import { sameDraft } from '../domain/client.ts';
import type { Failure } from '../domain/failure.ts';
import { indexNames, type NameIndex } from '../domain/name-index.ts';
import type { NullFields } from '../domain/null-fields.ts';
import type { Rights } from '../domain/rights.ts';
import type { ServerFacts } from '../domain/server-facts.ts';
import type { SiteSettings } from '../domain/site-settings.ts';
import type { Suppression } from '../domain/suppression.ts';
import type { Words } from '../locales/words.ts';
import { pause } from '../processmaker/pause.ts';
import type { SitePictures } from '../storage/baselines.ts';
import { type AuditState, type IndexBuild, NOT_AUDITED } from './audit.ts';
import { createLedger, type Ledger } from './ledger.ts';
import { createRunsState, type RunsState } from './runs.ts';

/** The clients as last read. After a failed read the old ones stay, marked by the failure. */
export interface ClientsState {
  readonly clients: readonly ListedClient[];
  readonly byId: ReadonlyMap<string, ListedClient>;
  readonly names: NameIndex;
  readonly unreadable: number;
  readonly nulls: NullFields;
  readonly facts: ServerFacts;
  /** When the read began, in milliseconds since 1970. */
  readonly readAt: number;
}

export interface Visit {
  /** What the views say, in the page's language. */
  readonly words: Words;
  /** What is set for this site; it changes when somebody changes it in the options. */
  readonly settings: Signal<SiteSettings>;
  /** The requests that the extension has sent. */
  readonly ledger: ReadonlySignal<Ledger>;
  readonly clients: Signal<ClientsState | undefined>;
  readonly failure: Signal<Failure | undefined>;
  readonly reading: Signal<boolean>;
  /** Whether the page changed something that our list does not have: it is read again soon, or at once. */
  readonly stale: Signal<'no' | 'soon' | 'now'>;
  /** A save of the native dialog is on its way; what it changes is known. */
  readonly saving: Signal<boolean>;
  /** What the user may do: what the page did not tell counts as may, until the server has refused it once. */
  readonly rights: Signal<Rights>;
  readonly mayCreate: boolean;
  readonly mayEdit: boolean;
  /** What of it can be used here: nothing where the site is set to be only read, deletes where they are switched on. */
  readonly writes: ReadonlySignal<Rights>;
  /** Whether clients can be chosen for a change of any kind. */
  readonly mayWrite: boolean;
  readonly selection: Signal<ReadonlySet<string>>;
  /** Where a selection of several rows at once starts: the row that was ticked last. */
  readonly anchor: { id: string | undefined };
  /** The client whose tick box gets the focus as soon as it is there. */
  readonly focusOn: Signal<string | undefined>;
  /** What the native search box holds. */
  readonly search: Signal<string>;
  readonly changeSet: Signal<ChangeSet>;
  readonly runs: RunsState;
  /** Ids of the rows that the native list shows now. */
  readonly shownIds: Signal<readonly string[]>;
  readonly selectedClients: ReadonlySignal<readonly ListedClient[]>;
  readonly effectiveChanges: ReadonlySignal<number>;
  /** Which view of ours lies over the page. */
  /** What is suppressed on this site, ended ones too. */
  readonly suppressions: Signal<readonly Suppression[]>;
  readonly panel: Signal<'workbench' | 'export' | 'import' | 'baseline' | undefined>;
  /** What the clients were when a baseline was pinned, and when somebody looked last. */
  readonly pictures: Signal<SitePictures>;
  readonly audit: Signal<AuditState>;
  /** The newest index over a list, for all who ask the rules. */
  readonly indexing: { build: IndexBuild | undefined };
}

export function createVisit({
  words,
  settings,
  ledger = createLedger(),
  mayCreate,
  mayEdit,
  mayDelete = true,
}: Pick<Visit, 'words' | 'settings' | 'mayCreate' | 'mayEdit'> &
  Partial<Pick<Visit, 'ledger'>> & { readonly mayDelete?: boolean }): Visit {
  const rights = signal<Rights>({ create: mayCreate, edit: mayEdit, delete: mayDelete });
  const writes = computed(() => {
    const { readOnly, bulkDelete } = settings.value;
    if (readOnly) return NO_RIGHTS;
    return { ...rights.value, delete: rights.value.delete && bulkDelete };
  });
  const clients = signal<ClientsState | undefined>(undefined);
  const selection = signal<ReadonlySet<string>>(new Set());
  const changeSet = signal<ChangeSet>(NO_CHANGES);
  return {
    words,
    settings,
    ledger,
    clients,
    failure: signal<Failure | undefined>(undefined),
    reading: signal(false),
    stale: signal<'no' | 'soon' | 'now'>('no'),
    saving: signal(false),
    rights,
    get mayCreate() {
      return rights.value.create;
    },
    get mayEdit() {
      return rights.value.edit;
    },
    writes,
    get mayWrite() {
      return writes.value.edit || writes.value.delete;
    },
    selection,
    anchor: { id: undefined },
    focusOn: signal<string | undefined>(undefined),
    search: signal(''),
    changeSet,
    runs: createRunsState(),
    shownIds: signal<readonly string[]>([]),
    selectedClients: computed(() => pick(clients.value, selection.value)),
    effectiveChanges: computed(() =>
      clients.value ? countEffective(changeSet.value, clients.value.byId) : 0,
    ),
    suppressions: signal<readonly Suppression[]>([]),
    panel: signal<'workbench' | 'export' | 'import' | 'baseline' | undefined>(undefined),
    pictures: signal<SitePictures>({ pinned: undefined, looked: undefined }),
    audit: signal<AuditState>(NOT_AUDITED),
    indexing: { build: undefined },
  };
}

const NO_RIGHTS: Rights = { create: false, edit: false, delete: false };

/** The clients of these ids that are listed. Costs as much as is picked, however long the list is. */
export function pick(
  known: ClientsState | undefined,
  ids: Iterable<string>,
): readonly ListedClient[] {
  const found: ListedClient[] = [];
  for (const id of ids) {
    const client = known?.byId.get(id);
    if (client) found.push(client);
  }
  return found;
}

/** What is done with so many clients is drawn in a task of its own. */
export const MANY = 1_000;

/** Takes over a list that was read; what is selected or staged of clients that are gone is let go. */
export async function acceptClients(visit: Visit, read: ReadClients): Promise<void> {
  const known = makeState(read);
  if (read.clients.length > MANY) await pause();
  // An older answer that arrives late must not replace a newer one.
  if (visit.clients.value && visit.clients.value.readAt > read.readAt) return;
  const { byId } = known;
  const selected = visit.selection.value;
  const isAllThere = [...selected].every((id) => byId.has(id));
  // Whoever shows a count of both is told once.
  batch(() => {
    visit.clients.value = known;
    visit.failure.value = undefined;
    visit.stale.value = 'no';
    if (!isAllThere) {
      visit.selection.value = new Set([...selected].filter((id) => byId.has(id)));
    }
  });
}

/** Takes over one client that the page has stored at `now`, without reading the list for it. */
export function acceptClient(visit: Visit, stored: Client, now: number): void {
  const known = visit.clients.value;
  const before = known?.byId.get(stored.id);
  // The server moves the date only where something has changed (seen on 4.15.5).
  if (!known || !before || sameDraft(before, stored)) return;
  const after = { ...before, ...stored, updatedAt: now };
  const { unreadable, nulls, facts, readAt } = known;
  const clients = known.clients.map((client) => (client === before ? after : client));
  visit.clients.value = makeState({ clients, unreadable, nulls, facts, readAt });
}

type ReadClients = Omit<ClientsState, 'byId' | 'names'>;

/** Names are indexed when somebody asks first: few visits do, and with many clients it takes its time. */
function makeState(read: ReadClients): ClientsState {
  let names: NameIndex | undefined;
  return {
    ...read,
    byId: new Map(read.clients.map((client) => [client.id, client])),
    get names() {
      names ??= indexNames(read.clients);
      return names;
    },
  };
}

/** Selects or deselects clients; others stay as they are. Before it does so with many, the press is answered. */
export async function select(visit: Visit, ids: readonly string[], on: boolean): Promise<void> {
  if (ids.length > MANY) await pause();
  const next = new Set(visit.selection.value);
  for (const id of ids) {
    if (on) next.add(id);
    else next.delete(id);
  }
  visit.selection.value = next;
}
