// What tests see in ProcessMaker's own dialog, beside what the tools share.
import type { Page } from 'puppeteer-core';

/** What has the focus: the name of a native field, or its id. */
export function readFocus(page: Page): Promise<string> {
  return page.evaluate(
    () => document.activeElement?.getAttribute('name') ?? document.activeElement?.id ?? '',
  );
}

/** ProcessMaker's own question before a delete. */
export const NATIVE_QUESTION = '.modal-dialog.top-20';
