// Stored data: what there is, how much, and showing, exporting and erasing it.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../locales/page-words.ts';
import { listSites } from '../../storage/site-settings.ts';
import {
  eraseStoredData,
  readStoredData,
  type StoredData,
  watchStoredData,
} from '../../storage/stored-data.ts';
import { downloadJson } from '../download.ts';
import { useLive } from '../live.ts';
import { turnOff } from '../turn-site.ts';
import { EraseQuestion } from './erase-question.tsx';
import { Head } from './head.tsx';
import { useSaid } from './said.tsx';
import type { Section } from './section.ts';
import { STORED_KINDS, type StoredKind } from './stored-kinds.ts';

export const storedData: Section = {
  id: 'stored-data',
  title: t('data.title'),
  View: StoredDataView,
};

const SITES_KEY = 'sites';

interface Question {
  readonly what: string;
  readonly keys: readonly string[];
}

function StoredDataView(): JSX.Element {
  const data = useLive(readStoredData, watchStoredData) ?? {};
  const [question, setQuestion] = useState<Question>();
  const said = useSaid();
  const eraseNow = ({ keys }: Question): void => {
    setQuestion(undefined);
    said.follow(erase(keys), t('data.erased'));
  };
  return (
    <>
      <p class="muted about">{t('data.about')}</p>
      <table>
        <Head columns={[t('data.what'), t('data.kept'), t('data.limit')]} />
        <tbody>
          {STORED_KINDS.map((kind) => (
            <KindRows key={kind.name} kind={kind} data={data} onErase={setQuestion} />
          ))}
        </tbody>
      </table>
      <div class="actions">
        <button
          type="button"
          class="button"
          onClick={() => downloadJson('grantkeeper-data.json', data)}
        >
          {t('data.exportAll')}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => setQuestion({ what: t('data.all'), keys: Object.keys(data) })}
        >
          {t('data.eraseAll')}
        </button>
      </div>
      {said.line}
      {question && (
        <EraseQuestion
          what={question.what}
          onErase={() => eraseNow(question)}
          onKeep={() => setQuestion(undefined)}
        />
      )}
    </>
  );
}

interface KindProps {
  readonly kind: StoredKind;
  readonly data: StoredData;
  readonly onErase: (question: Question) => void;
}

function KindRows({ kind, data, onErase }: KindProps): JSX.Element {
  const [isShown, setShown] = useState(false);
  const own = Object.fromEntries(Object.entries(data).filter(([key]) => kind.has(key)));
  const count = Object.values(own).reduce<number>((sum, value) => sum + kind.count(value), 0);
  const name = (action: string): string => t('data.action', { action, what: kind.name });
  const show = t(isShown ? 'data.hide' : 'data.show');
  return (
    <>
      <tr>
        <th scope="row">{kind.name}</th>
        <td class="number">{count}</td>
        <td>{kind.limit}</td>
        <td class="end links">
          <button
            type="button"
            class="link"
            aria-label={name(show)}
            aria-expanded={isShown}
            onClick={() => setShown(!isShown)}
          >
            {show}
          </button>
          <button
            type="button"
            class="link"
            aria-label={name(t('data.export'))}
            onClick={() => downloadJson('grantkeeper-data.json', own)}
          >
            {t('data.export')}
          </button>
          <button
            type="button"
            class="link"
            aria-label={name(t('data.erase'))}
            disabled={count === 0}
            onClick={() => onErase({ what: kind.name, keys: Object.keys(own) })}
          >
            {t('data.erase')}
          </button>
        </td>
      </tr>
      {isShown && (
        <tr>
          <td colSpan={4}>
            {/* A region that scrolls must be reachable with the keyboard. */}
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
            <pre tabIndex={0}>{JSON.stringify(own, undefined, 2)}</pre>
          </td>
        </tr>
      )}
    </>
  );
}

/** Sites go off first: what they were permitted must not outlive the record of it. */
async function erase(keys: readonly string[]): Promise<void> {
  if (keys.includes(SITES_KEY)) {
    for (const [site, { enabled }] of await listSites()) if (enabled) await turnOff(site);
  }
  await eraseStoredData(keys);
}
