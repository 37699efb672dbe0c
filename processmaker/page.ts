// The Auth Clients page as the features see it: what it tells, and what may be done to it.
import type { Failure } from '../domain/failure.ts';
import type { RunUser } from '../domain/run-record.ts';
import type { ServerFacts } from '../domain/server-facts.ts';
import { observeServer } from './capabilities.ts';
import type { SecretMode } from './client-schema.ts';
import { type ClientsApi, openClientsApi } from './clients-api.ts';
import { LIST, LOGIN_PATH, PAGE } from './contract.ts';
import { type Gate, openTransport } from './http.ts';
import { type DeletePress, watchDelete } from './native-delete.ts';
import { type DialogEvents, watchDialog } from './native-dialog.ts';
import {
  addColumns,
  type ForeignColumn,
  isListShown,
  OWN_ATTRIBUTE,
  readRowIds,
  readRowRedirect,
  reloadNativeList,
  watchListLoads,
  watchSearch,
} from './native-list.ts';
import { watchPageWrites, whenListAnswered } from './page-requests.ts';
import { followTheme } from './page-theme.ts';
import { watchSaveAnswer } from './save-answer.ts';
import { readUser, renewSession, type Session } from './session.ts';
import { whenSeen } from './when-seen.ts';

export interface Page extends ClientsApi {
  /** Origin of the ProcessMaker site. */
  readonly site: string;
  /** Where one signs in. */
  readonly signInUrl: string;
  /** Language of our views, as `Intl` takes it: the page's, where we speak it. */
  readonly language: string;
  /** Who was signed in when the page was served, or when the session was renewed. */
  user(): RunUser;
  /** Reads user, permissions and token anew, after somebody may have signed in again. */
  renewSession(): Promise<Session | { readonly failure: Failure }>;
  /** Permission names, or undefined where the markup did not tell (before 4.14). */
  readonly permissions: ReadonlySet<string> | undefined;
  observeServer(secretMode: SecretMode | undefined): ServerFacts;
  /** Calls back after the page itself has updated or deleted a client. */
  watchWrites(onWrite: () => void, signal: AbortSignal): void;
  /** Calls back after the page itself has read its list. */
  watchListLoads(onLoad: () => void, signal: AbortSignal): void;
  watchDialog(events: DialogEvents, signal: AbortSignal): void;
  /** Tells of each press of a row's Delete before the page does; `onPress` answers whether it takes it over. */
  watchDelete(onPress: (press: DeletePress) => boolean, signal: AbortSignal): void;
  /** The answer that the page's own save gets next. */
  watchSaveAnswer: typeof watchSaveAnswer;
  addColumns(columns: readonly ForeignColumn[], signal: AbortSignal, onRows: () => void): void;
  /** Keeps our parts as light or dark as the page is. */
  followTheme(signal: AbortSignal): void;
  /** False while the page reads its list, and after it could not. */
  isListShown(): boolean;
  /** Resolves when the page has read its list, or could not. */
  whenListRead(): Promise<void>;
  /** The hash of the page's address; the page itself uses none. */
  readHash(): string;
  writeHash(hash: string): void;
  watchHash(onChange: () => void, signal: AbortSignal): void;
  /**
   * Resolves when the page does not show a new secret, the only time that it can be seen (2026 line). With
   * `expected` one is waited for first, for the moment that the page needs to show it after a create.
   */
  whenSecretClosed(options?: { readonly expected: boolean }): Promise<void>;
  /** Resolves when no dialog is open, neither of the page's nor of ours. */
  whenNoDialog(): Promise<void>;
  /** Puts the focus on the button that creates a client. */
  focusCreate(): void;
  /** Puts the focus on the search box, which is there whatever becomes of the list. */
  focusSearch(): void;
  /** Calls back with what the native search box holds, now and after every change. */
  watchSearch(onSearch: (text: string) => void, signal: AbortSignal): void;
  readRowIds(): readonly string[];
  /** What the page itself shows of a client's redirect. */
  readRowRedirect(clientId: string): string;
  reloadList(): void;
  /** An element of ours between search bar and list. */
  addBar(signal: AbortSignal, name?: string): HTMLElement;
  /** An element of ours at the end of the body, for dialogs. A script of the page can take it away before `signal`. */
  addOverlay(name: string, signal: AbortSignal, onTaken: () => void): HTMLElement;
}

/** ProcessMaker itself gives up its list after five seconds, unless it is told otherwise (`API_TIMEOUT`). */
const LIST_PATIENCE_MS = 6_000;
/** A page that has an answer shows its list after that, or never. */
const DRAWING_PATIENCE_MS = 1_000;

/**
 * `permissions` is what the raw markup told, `language` that of what our views say; `signal` aborts when
 * the page is left.
 */
export function openPage(
  document: Document,
  { permissions, language }: Pick<Page, 'permissions' | 'language'>,
  signal: AbortSignal,
  gate: Gate,
): Page {
  const addHost = (name: string, signal: AbortSignal, insert: (host: HTMLElement) => void) => {
    const host = document.createElement('div');
    host.setAttribute(OWN_ATTRIBUTE, name);
    insert(host);
    // After the view in it is gone: a dialog gives the focus back only while it is in the page.
    signal.addEventListener('abort', () => queueMicrotask(() => host.remove()));
    return host;
  };
  // A script that lost its extension can't always clean up behind itself.
  for (const left of document.querySelectorAll(`[${OWN_ATTRIBUTE}]`)) left.remove();
  const send = openTransport(gate);
  let user = readUser(document);
  return {
    ...openClientsApi(send),
    site: document.location.origin,
    signInUrl: new URL(LOGIN_PATH, document.location.origin).href,
    language,
    user: () => user,
    async renewSession() {
      const session = await renewSession(document, send);
      if (!('failure' in session)) user = session.user;
      return session;
    },
    permissions,
    observeServer: (secretMode) =>
      observeServer(document, { secretMode, permissionsTold: permissions !== undefined }),
    watchWrites: watchPageWrites,
    watchListLoads: (onLoad, signal) => watchListLoads(document, onLoad, signal),
    watchSaveAnswer,
    watchDialog: (events, signal) => watchDialog(document, events, signal),
    watchDelete: (onPress, signal) => watchDelete(document, onPress, signal),
    addColumns: (columns, signal, onRows) => addColumns(document, columns, signal, onRows),
    isListShown: () => isListShown(document),
    async whenListRead() {
      const card = document.querySelector(LIST.card) ?? document.body;
      const isShown = (): boolean => isListShown(document);
      const limit = AbortSignal.timeout(LIST_PATIENCE_MS);
      await Promise.race([whenSeen(card, isShown, limit), whenListAnswered(limit)]);
      await whenSeen(card, isShown, AbortSignal.timeout(DRAWING_PATIENCE_MS));
    },
    followTheme: (signal) => followTheme(document, signal),
    readHash: () => document.location.hash,
    writeHash: (hash) => {
      const { pathname, search } = document.location;
      // No entry in the history: going back leaves the page, as it does without us.
      history.replaceState(history.state, '', `${pathname}${search}${hash}`);
    },
    watchHash: (onChange, signal) => addEventListener('hashchange', onChange, { signal }),
    whenSecretClosed: async ({ expected } = { expected: false }) => {
      const isShown = (): boolean => document.querySelector(PAGE.secretDialog) !== null;
      if (expected) await whenSeen(document.body, isShown);
      await whenSeen(document.body, () => !isShown(), signal);
    },
    whenNoDialog: () => {
      // Ours stand at the end of the body.
      const dialogs = `${PAGE.openDialog}, body > [${OWN_ATTRIBUTE}]`;
      return whenSeen(document.body, () => document.querySelector(dialogs) === null, signal);
    },
    focusCreate: () => document.querySelector<HTMLElement>(PAGE.createButton)?.focus(),
    focusSearch: () => document.querySelector<HTMLElement>(PAGE.searchBox)?.focus(),
    watchSearch: (onSearch, signal) => watchSearch(document, onSearch, signal),
    readRowIds: () => readRowIds(document),
    readRowRedirect: (clientId) => readRowRedirect(document, clientId),
    reloadList: () => reloadNativeList(document),
    addBar: (signal, name = 'bar') =>
      addHost(name, signal, (host) => document.querySelector(PAGE.searchBar)?.after(host)),
    addOverlay(name, signal, onTaken) {
      const host = addHost(name, signal, (added) => document.body.append(added));
      const observer = new MutationObserver(() => {
        if (!host.isConnected && !signal.aborted) onTaken();
      });
      observer.observe(document.body, { childList: true });
      signal.addEventListener('abort', () => observer.disconnect());
      return host;
    },
  };
}
