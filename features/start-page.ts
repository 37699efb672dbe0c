// Recognises the page, and starts the features on it, for as long as they are turned on.
import { computed, effect, signal, untracked } from '@preact/signals';
import { ENDS_UNHEARD } from '../components/mount.ts';
import { minuteFormat, numberFormat, pluralRules, walkLanguages } from '../locales/formats.ts';
import { answerPopup } from '../messages/page-facts.ts';
import { tellPageState } from '../messages/tell-page-state.ts';
import { watchExtension } from '../messages/watch-extension.ts';
import { askForWords } from '../messages/words.ts';
import { openPage, type Page } from '../processmaker/page.ts';
import { pause } from '../processmaker/pause.ts';
import { parsePermissions, readRights } from '../processmaker/permissions.ts';
import { recognisePage } from '../processmaker/recognition.ts';
import { whenIdle } from '../processmaker/when-idle.ts';
import { countRequest, createLedger } from '../state/ledger.ts';
import { createVisit, type Visit } from '../state/visit.ts';
import { isBuiltIn } from '../storage/built-in-sites.ts';
import { readSiteSettings, watchSiteSettings } from '../storage/site-settings.ts';
import { describePage } from './describe-page.ts';
import { FEATURES } from './features.ts';
import { sayGone } from './say-gone.tsx';

/** What a content script knows of its own end. */
interface Context {
  /** Aborts when the script is to end. */
  readonly signal: AbortSignal;
  abort(reason: string): void;
}

/** `permission` is what the served markup told of the user's permissions. */
export async function startPage(context: Context, permission: string | undefined): Promise<void> {
  const { signal: ended } = context;
  const permissions = parsePermissions(permission);
  const settings = signal(await readSiteSettings(location.origin));
  // Firefox grants a host with all its ports: this one may never have been turned on.
  const isOptional = !isBuiltIn(location.origin);
  if (isOptional && !settings.value.enabled) return;
  watchSiteSettings(
    location.origin,
    (changed) => {
      settings.value = changed;
    },
    ended,
  );
  const asked = askForWords(document.documentElement.lang);
  let missing: readonly string[] | undefined;
  let visit: Visit | undefined;
  answerPopup(
    () => describePage(missing, permissions, visit),
    () => {
      if (visit) visit.panel.value = 'workbench';
      return visit !== undefined;
    },
    ended,
  );
  missing = await recognisePage(document, ended);
  if (ended.aborted) return;
  if (missing.length > 0) {
    console.info(`Grantkeeper leaves this page alone. It is missing: ${missing.join(', ')}.`);
    tellPageState('unsupported');
    return;
  }
  const words = await asked;
  // Nearly every view counts with these, or says since when; they take the browser a while the first time.
  for (const prepare of [walkLanguages, numberFormat, pluralRules, minuteFormat]) {
    await whenIdle();
    prepare(words.language);
  }
  await whenIdle();
  if (ended.aborted) return;
  const ledger = createLedger();
  const told = { permissions, language: words.language };
  const page = openPage(document, told, ended, {
    isReadOnly: () => settings.value.readOnly,
    onSend: (kind) => countRequest(ledger, kind),
  });
  if (!ENDS_UNHEARD) {
    watchExtension(() => {
      context.abort('the extension is gone');
      // Off means off, also for a line that says so.
      if (settings.value.enabled) sayGone(page, words.t);
    }, ended);
  }
  const isOn = computed(() => settings.value.enabled);
  const stop = effect(() => {
    tellPageState(isOn.value ? 'on' : 'off');
    if (!isOn.value) {
      visit = undefined;
      // Turning it on again brings a new script.
      if (isOptional) context.abort('turned off');
      return;
    }
    const turnedOff = new AbortController();
    const over = AbortSignal.any([ended, turnedOff.signal]);
    const rights = readRights(permissions);
    const started = createVisit({
      words,
      settings,
      ledger,
      mayCreate: rights.create,
      mayEdit: rights.edit,
      mayDelete: rights.delete,
    });
    visit = started;
    // What a feature reads while it starts is no reason to start again.
    untracked(() => void startFeatures(page, started, over));
    return () => turnedOff.abort();
  });
  ended.addEventListener('abort', stop);
}

/** Each in a task of its own, until `signal` aborts. */
async function startFeatures(page: Page, visit: Visit, signal: AbortSignal): Promise<void> {
  for (const start of FEATURES) {
    if (signal.aborted) return;
    start(page, visit, signal);
    await pause();
  }
}
