// What a view of ours is to those who look at all of them: a name, and the way to it from the list.
import type { Page } from 'puppeteer-core';
import type { Control } from '../../demo/control-client.ts';
import type { Translate } from '../../locales/translate.ts';

export interface View {
  readonly name: string;
  /** Who looks at it; else an admin. */
  readonly user?: 'viewer';
  /** The way to it changes what the server has: who comes next needs a new seed. */
  readonly changes?: true;
  /** From the list, just opened, to the view. */
  readonly open: (page: Page, t: Translate, control: Control) => Promise<void>;
  /** Takes back what the browser would keep of it. */
  readonly leave?: (page: Page, t: Translate) => Promise<void>;
}
