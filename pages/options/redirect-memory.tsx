// The redirect memory: what is kept for which client of which site; forgotten one by one, or exported.
import type { JSX } from 'preact';
import { LANGUAGE, t } from '../../locales/page-words.ts';
import { forgetRedirect } from '../../messages/redirect-memory.ts';
import {
  listRedirects,
  type RememberedRedirect,
  watchRedirects,
} from '../../storage/redirect-memory.ts';
import { orUnreadable } from '../../storage/stored-record.ts';
import { downloadJson } from '../download.ts';
import { useLive } from '../live.ts';
import { Head } from './head.tsx';
import { useSaid } from './said.tsx';
import type { Section } from './section.ts';

export const redirectMemory: Section = {
  id: 'redirect-memory',
  title: t('memory.title'),
  View: RedirectMemory,
};

function RedirectMemory(): JSX.Element {
  const kept = useLive(readKept, watchRedirects);
  const said = useSaid();
  const entries = kept === 'unreadable' ? undefined : kept;
  const forget = (entry: RememberedRedirect): void =>
    said.follow(forgetRedirect(entry), t('memory.forgotten'));
  return (
    <>
      <p class="muted about">{t('memory.about')}</p>
      {kept === 'unreadable' && <p class="text">{t('memory.unreadable')}</p>}
      {entries?.length === 0 && <p class="text">{t('memory.none')}</p>}
      {entries !== undefined && entries.length > 0 && (
        <>
          <Kept kept={entries} onForget={forget} />
          <div class="actions">
            <button
              type="button"
              class="button"
              onClick={() => downloadJson('grantkeeper-redirect-memory.json', entries)}
            >
              {t('memory.export', { count: entries.length })}
            </button>
          </div>
        </>
      )}
      {said.line}
    </>
  );
}

interface KeptProps {
  readonly kept: readonly RememberedRedirect[];
  readonly onForget: (entry: RememberedRedirect) => void;
}

function Kept({ kept, onForget }: KeptProps): JSX.Element {
  const dates = new Intl.DateTimeFormat(LANGUAGE, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <table>
      <Head columns={[t('memory.client'), t('memory.redirect'), t('memory.keptAt')]} />
      <tbody>
        {kept.map((entry) => (
          <tr key={`${entry.site} ${entry.clientId}`}>
            <th scope="row">
              {t('memory.clientId', { id: entry.clientId })}
              <div class="muted">
                <bdi>{new URL(entry.site).host}</bdi>
              </div>
            </th>
            <td>
              <bdi dir="ltr">{entry.redirect}</bdi>
            </td>
            <td>{dates.format(entry.keptAt)}</td>
            <td class="end">
              <button
                type="button"
                class="link"
                aria-label={t('memory.forgetOne', { id: entry.clientId, site: entry.site })}
                onClick={() => onForget(entry)}
              >
                {t('memory.forget')}
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const readKept = (): Promise<readonly RememberedRedirect[] | 'unreadable'> =>
  orUnreadable(listRedirects());
