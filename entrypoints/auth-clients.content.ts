// The content script of the Auth Clients page: watches the raw markup, recognises the page, starts the features.
import { computed, effect, signal, untracked } from '@preact/signals';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { ENDS_UNHEARD } from '../components/mount.ts';
import { describePage } from '../features/describe-page.ts';
import { FEATURES } from '../features/features.ts';
import { sayGone } from '../features/say-gone.tsx';
import { answerPopup } from '../messages/page-facts.ts';
import { tellPageState } from '../messages/tell-page-state.ts';
import { watchExtension } from '../messages/watch-extension.ts';
import { askForWords } from '../messages/words.ts';
import { openPage } from '../processmaker/page.ts';
import { readRights, watchRawMarkup } from '../processmaker/raw-markup.ts';
import { recognisePage } from '../processmaker/recognition.ts';
import { countRequest, createLedger } from '../state/ledger.ts';
import { createVisit, type Visit } from '../state/visit.ts';
import { isBuiltIn } from '../storage/built-in-sites.ts';
import { readSiteSettings, watchSiteSettings } from '../storage/site-settings.ts';

export default defineContentScript({
  // The real list is written into the manifest from the page contract (wxt.config.ts).
  matches: ['https://*.processmaker.net/admin/auth-clients*'],
  // Vue removes what the markup says of the user's permissions as soon as it mounts.
  runAt: 'document_start',
  cssInjectionMode: 'manual',
  async main(context) {
    const { signal: ended } = context;
    const raw = watchRawMarkup(document, ended);
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
      () => describePage(missing, raw.permissions, visit),
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
    if (ended.aborted) return;
    const ledger = createLedger();
    const told = { permissions: raw.permissions, language: words.language };
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
      const rights = readRights(raw.permissions);
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
      untracked(() => {
        for (const start of FEATURES) start(page, started, over);
      });
      return () => turnedOff.abort();
    });
    ended.addEventListener('abort', stop);
  },
});
