// The content script of the Auth Clients page: watches the raw markup, recognises the page, starts the features.
import { defineContentScript } from 'wxt/utils/define-content-script';
import { FEATURES } from '../features/features.ts';
import { ENGLISH } from '../locales/words.ts';
import { openPage } from '../processmaker/page.ts';
import { hasRight, watchRawMarkup } from '../processmaker/raw-markup.ts';
import { recognisePage } from '../processmaker/recognition.ts';
import { createVisit } from '../state/visit.ts';

export default defineContentScript({
  // The real list is written into the manifest from the page contract (wxt.config.ts).
  matches: ['https://*.processmaker.net/admin/auth-clients*'],
  // Vue removes what the markup says of the user's permissions as soon as it mounts.
  runAt: 'document_start',
  cssInjectionMode: 'manual',
  async main(context) {
    const raw = watchRawMarkup(document, context.signal);
    const missing = await recognisePage(document, context.signal);
    if (context.signal.aborted) return;
    if (missing.length > 0) {
      console.info(`Grantkeeper leaves this page alone. It is missing: ${missing.join(', ')}.`);
      return;
    }
    const page = openPage(document, raw.permissions);
    const visit = createVisit({
      words: ENGLISH,
      // Where the page does not tell, the first refusal will.
      mayCreate: hasRight(raw.permissions, 'create') ?? true,
      mayEdit: hasRight(raw.permissions, 'edit') ?? true,
    });
    for (const start of FEATURES) start(page, visit, context.signal);
  },
});
