// The content script of the Auth Clients page: keeps what the raw markup tells, and starts while the page waits for its list.
import { defineContentScript } from 'wxt/utils/define-content-script';
import { LIST } from '../processmaker/contract.ts';
import { whenBuilt } from '../processmaker/page-built.ts';
import { watchRawMarkup } from '../processmaker/raw-markup.ts';
import { whenIdle } from '../processmaker/when-idle.ts';

/** What a page gets to be built, in ms; one that never is may be asked about all the same. */
const PATIENCE_MS = 2_000;

/** All is in one file, but evaluated only when it is asked for: in parts, as it takes longer than a task may. */
const PARTS: readonly (() => Promise<unknown>)[] = [
  () => import('../storage/site-settings.ts'),
  () => import('../domain/audit/audit.ts'),
  () => import('../processmaker/page.ts'),
  () => import('../features/bulk-bar.tsx'),
  () => import('../features/start-page.ts'),
];

export default defineContentScript({
  // The real list is written into the manifest from the page contract (wxt.config.ts).
  matches: ['https://*.processmaker.net/admin/auth-clients*'],
  // Vue removes what the markup says of the user's permissions as soon as it mounts.
  runAt: 'document_start',
  cssInjectionMode: 'manual',
  // Older scripts of ours hear an event. For a message the browser would look up where it was sent, which takes 50 ms.
  noScriptStartedPostMessage: true,
  async main(context) {
    const raw = watchRawMarkup(document, context.signal);
    const isBuilt = (): boolean => document.querySelector(LIST.card) !== null;
    await whenBuilt(document, isBuilt, PATIENCE_MS, context.signal);
    for (const part of PARTS) {
      // What we begin while the page has something to do would hold up its list.
      await whenIdle();
      if (context.signal.aborted) return;
      await part();
    }
    const { startPage } = await import('../features/start-page.ts');
    await startPage(context, raw.permission);
  },
});
