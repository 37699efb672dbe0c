// Baselines of a site: what changed since one was pinned, and since somebody last looked. Kept in this browser only.
import { computed, signal as createSignal, effect } from '@preact/signals';
import { DriftDialog } from '../components/drift-dialog.tsx';
import { acceptInto, takePicture } from '../domain/drift.ts';
import { nameFile } from '../domain/exchange/file-name.ts';
import { askForFile, askForPicture } from '../messages/files.ts';
import type { Page } from '../processmaker/page.ts';
import type { Visit } from '../state/visit.ts';
import {
  keepPictures,
  readPictures,
  type SitePictures,
  watchPictures,
} from '../storage/baselines.ts';
import { describeSource } from './file-source.ts';
import { openOverlay } from './overlay.tsx';
import { saveFile } from './save-file.ts';
import { whenPanel } from './when-panel.ts';

export function startDrift(page: Page, visit: Visit, signal: AbortSignal): void {
  const accept = (pictures: SitePictures): void => {
    visit.pictures.value = pictures;
  };
  // What was kept at the last look is for the whole of this visit, whatever this look keeps for the next one.
  let looked: SitePictures['looked'];
  const ready = readPictures(page.site).then(
    (pictures) => {
      looked = pictures.looked;
      accept(pictures);
    },
    (error: unknown) => console.warn('Grantkeeper can’t read its baselines.', error),
  );
  watchPictures(page.site, accept, signal);
  const keep = (pictures: Partial<SitePictures>): Promise<void> =>
    keepPictures(page.site, pictures).catch((error: unknown) =>
      console.warn('Grantkeeper can’t keep what was seen in this visit.', error),
    );
  let hasLooked = false;
  const stopLooking = effect(() => {
    const list = visit.clients.value;
    if (!list || hasLooked) return;
    hasLooked = true;
    void ready.then(() => looked && keep({ looked: takePicture(list.clients, list.readAt) }));
  });
  whenPanel(
    visit,
    'baseline',
    () => void ready.then(() => openDrift(page, visit, looked, signal)),
    signal,
  );
  signal.addEventListener('abort', stopLooking);
}

function openDrift(
  page: Page,
  visit: Visit,
  looked: SitePictures['looked'],
  signal: AbortSignal,
): void {
  const list = visit.clients.value;
  if (!list) return;
  const { t } = visit.words;
  const problem = createSignal<string | undefined>(undefined);
  const overlay = openOverlay(page, signal);
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    problem.value = undefined;
    try {
      await work();
    } catch (error) {
      problem.value = String(error);
    }
  };
  const keep = (pictures: Partial<SitePictures>): void =>
    void attempt(async () => {
      await keepPictures(page.site, pictures);
      visit.pictures.value = { ...visit.pictures.value, ...pictures };
    });
  const pinned = computed(() => visit.pictures.value.pinned);
  overlay.show(
    <DriftDialog
      words={visit.words}
      clients={list.clients}
      pinned={pinned}
      looked={looked}
      follows={computed(() => visit.pictures.value.looked !== undefined)}
      problem={problem}
      onPin={() => keep({ pinned: takePicture(list.clients, list.readAt) })}
      onUnpin={() => keep({ pinned: undefined })}
      onAccept={(ids) =>
        pinned.value && keep({ pinned: acceptInto(pinned.value, ids, list.clients) })
      }
      onSave={() =>
        void attempt(async () => {
          const picture = pinned.value;
          if (!picture) return;
          const text = await askForFile({
            kind: 'make-file',
            format: { kind: 'json' },
            language: page.language,
            clients: picture.clients.map((client) => ({
              ...client,
              createdAt: undefined,
              updatedAt: undefined,
              findings: [],
            })),
            instance: [],
            source: { ...describeSource(page, visit, list), readAt: picture.at, view: 'all' },
          });
          saveFile(nameFile(page.site, picture.at, 'baseline', 'json'), 'json', text);
        })
      }
      onRead={(file) =>
        void attempt(async () => {
          const answer = await askForPicture(await file.text(), page.language);
          if (answer.kind === 'problem') {
            problem.value = t('import.failed', { reason: answer.problem });
          } else if (answer.origin !== page.site) {
            problem.value = t('drift.otherSite', { origin: answer.origin });
          } else keep({ pinned: answer.picture });
        })
      }
      onFollow={(on) => keep({ looked: on ? takePicture(list.clients, list.readAt) : undefined })}
      onClose={overlay.close}
    />,
  );
}
