// Goes from view to view in one tab that stays signed in: a new seed and a new session only where the next view needs them.
import type { Browser, Page } from 'puppeteer-core';
import type { Control } from '../../demo/control-client.ts';
import type { ResetOrder } from '../../demo/control-schema.ts';
import type { Language } from '../../demo/strings.ts';
import { PASSWORD } from '../../demo/users.ts';
import { OWN } from '../browser/own-parts.ts';
import { openAuthClients, signIn } from '../browser/sign-in.ts';
import type { View } from './view.ts';
import { wordsOf } from './words-of.ts';

/** In what a view is looked at. */
export interface Speech {
  readonly language: Language | 'pseudo';
  readonly toggles?: NonNullable<ResetOrder['toggles']>;
}

export interface Seats {
  /** Opens a view in a window of the browser's size; the tab is the same as before where that is possible. */
  open(view: View, speech: Speech): Promise<Page>;
  close(): Promise<void>;
}

export function takeSeats(browser: Browser, control: Control, url: string): Seats {
  let page: Page | undefined;
  let seat = '';
  let leave: (() => Promise<void>) | undefined;

  const getUp = async (): Promise<void> => {
    const last = leave;
    leave = undefined;
    await last?.();
  };
  const close = async (): Promise<void> => {
    seat = '';
    if (page && !page.isClosed()) await page.close();
    page = undefined;
  };
  const sit = async (user: string, { language, toggles }: Speech): Promise<Page> => {
    await close();
    await control.reset({
      profile: '4.15',
      clients: 60,
      language: language === 'pseudo' ? 'en' : language,
      ...(toggles && { toggles }),
    });
    const tab = await browser.newPage();
    page = tab;
    await signIn(tab, { url, user, password: PASSWORD });
    return tab;
  };

  return {
    async open(view, speech) {
      await getUp();
      const user = view.user ?? 'admin';
      const wanted = JSON.stringify([user, speech.language, speech.toggles]);
      const tab = seat === wanted && page ? page : await sit(user, speech);
      // Whoever fails on the way leaves a seat that nobody takes.
      seat = '';
      await control.clearFaults();
      await openAuthClients(tab, url);
      await tab.waitForSelector(OWN.bar);
      const { t } = wordsOf(speech.language);
      await view.open(tab, t, control);
      leave = () => view.leave?.(tab, t) ?? Promise.resolve();
      if (!view.changes) seat = wanted;
      return tab;
    },
    async close() {
      await getUp();
      await close();
    },
  };
}
