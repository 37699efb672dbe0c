// What is Firefox's own, over Marionette: its toolbar button and the popup that opens, its keyboard, colours and language.
import { FORCED_COLOURS } from './firefox-rights.ts';
import { poll } from './poll.ts';

type Send = (command: string, parameters?: unknown) => Promise<unknown>;

export interface FirefoxChrome {
  /** Presses the toolbar button in the tab that is shown. One popup at a time: an old one is closed first. */
  openPopup(): Promise<void>;
  /** Runs the body of an async function in the popup; what it answers comes as JSON does. */
  runInPopup(script: string): Promise<unknown>;
  /** Waits until the body answers something truthy in the popup. */
  untilInPopup(script: string): Promise<unknown>;
  /** Waits until there is no popup any more. */
  untilPopupIsGone(): Promise<void>;
  /** Presses a key on whatever has the focus: popup, page, or the browser itself. */
  press(key: 'Tab' | 'Enter' | ' ' | 'Escape'): Promise<void>;
  /** What the popup, or without one the page, is told of the system's colours; forced ones are those of all pages. */
  setColours(colours: 'light' | 'dark' | 'forced'): Promise<void>;
  /** What a user can do to the extension on the browser's own page for them. */
  endExtension(how: 'disable' | 'uninstall'): Promise<void>;
  /** The language of the browser, as extensions are told; the texts of the browser stay as they are. */
  setLanguage(tag: string): Promise<void>;
}

const FIND_POPUP = `const popups = [...document.querySelectorAll('browser.webextension-popup-browser')];
  const shown = popups.filter((popup) => popup.closest('panel')?.state === 'open').at(-1);`;

export function openChrome(send: Send, extensionId: string): FirefoxChrome {
  /** Runs the body of an async function with the browser's own rights, and its window as \`window\`. */
  const run = async (script: string, ...args: readonly unknown[]): Promise<unknown> => {
    await send('Marionette:SetContext', { value: 'chrome' });
    try {
      const answer = await send('WebDriver:ExecuteAsyncScript', {
        script: `const done = arguments[arguments.length - 1];
          (async (...args) => { ${script} })(...arguments).then(
            (value) => done(JSON.stringify({ value })),
            (error) => done(JSON.stringify({ error: String(error) })));`,
        args,
      });
      const { value, error } = readAnswer(answer);
      if (error !== undefined) throw new Error(String(error));
      return value;
    } finally {
      await send('Marionette:SetContext', { value: 'content' });
    }
  };
  const close = async (): Promise<void> => {
    await run(`${FIND_POPUP} shown?.closest('panel').hidePopup();`);
    await untilPopupIsGone();
  };
  const untilPopupIsGone = async (): Promise<void> => {
    await poll('the popup is gone', () => run(`${FIND_POPUP} return !shown;`));
  };
  const runInPopup = (script: string): Promise<unknown> =>
    run(
      `${FIND_POPUP}
      const actor = shown?.browsingContext?.currentWindowGlobal?.getActor('MarionetteCommands');
      if (!actor) return undefined;
      const body = "const done = arguments[arguments.length - 1];"
        + "(async () => { " + args[0] + " })().then((value) => done(JSON.stringify({ value })), (error) => done(JSON.stringify({ error: String(error) })));";
      // While its page takes the place of the empty one, there is nobody to answer.
      const replaced = (error) => { if (error.name === 'AbortError') return '{}'; throw error; };
      const running = actor.executeScript(body, [], { async: true, timeout: 60000 });
      const answer = JSON.parse(await running.catch(replaced));
      if ('error' in answer) throw new Error(answer.error);
      return answer.value;`,
      script,
    );
  const untilInPopup = (script: string): Promise<unknown> => poll(script, () => runInPopup(script));
  return {
    openPopup: async () => {
      await close();
      await run(
        `const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
        const { extension } = WebExtensionPolicy.getByID(args[0]);
        await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);`,
        extensionId,
      );
      await untilInPopup(`return document.querySelector('h2') !== null`);
    },
    runInPopup,
    untilInPopup,
    untilPopupIsGone,
    press: async (key) => {
      await run(
        `const processor = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
        if (!processor.beginInputTransactionForTests(window)) throw new Error('The keyboard is taken.');
        const key = new window.KeyboardEvent('', { key: args[0], code: args[1], keyCode: args[2] });
        processor.keydown(key);
        processor.keyup(key);`,
        key,
        ...KEYS[key],
      );
    },
    setColours: async (colours) => {
      await run(colours === 'forced' ? FORCED_COLOURS.on : FORCED_COLOURS.off);
      await run(
        `${FIND_POPUP}
        (shown ?? window.gBrowser.selectedBrowser).browsingContext.prefersColorSchemeOverride = args[0];`,
        colours === 'forced' ? 'none' : colours,
      );
    },
    endExtension: async (how) => {
      await run(
        `const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
        const addOn = await AddonManager.getAddonByID(args[0]);
        await addOn[args[1]]();`,
        extensionId,
        how,
      );
    },
    setLanguage: async (tag) => {
      await run(
        `Services.locale.availableLocales = ['en-US', args[0]];
        Services.locale.requestedLocales = [args[0]];`,
        tag,
      );
    },
  };
}

const KEYS = {
  Tab: ['Tab', 9],
  Enter: ['Enter', 13],
  ' ': ['Space', 32],
  Escape: ['Escape', 27],
} as const;

function readAnswer(answer: unknown): { readonly value?: unknown; readonly error?: unknown } {
  const text = typeof answer === 'object' && answer !== null && 'value' in answer && answer.value;
  const read: unknown = JSON.parse(String(text));
  return typeof read === 'object' && read !== null ? read : {};
}
