// Suppressed findings of all sites: what was accepted for which client, why and until when; shown again one by one.
import type { JSX } from 'preact';
import { LANGUAGE, t } from '../../locales/page-words.ts';
import { orUnreadable } from '../../storage/stored-record.ts';
import {
  liftSuppression,
  listSuppressions,
  type SiteSuppression,
  watchSuppressions,
} from '../../storage/suppressions.ts';
import { useLive } from '../live.ts';
import { Head } from './head.tsx';
import { useSaid } from './said.tsx';
import type { Section } from './section.ts';

export const suppressions: Section = {
  id: 'suppressions',
  title: t('suppressions.title'),
  View: Suppressions,
};

function Suppressions(): JSX.Element {
  const kept = useLive(readKept, watchSuppressions);
  const said = useSaid();
  const entries = kept === 'unreadable' ? undefined : kept;
  const dates = new Intl.DateTimeFormat(LANGUAGE, { dateStyle: 'medium' });
  const lift = (entry: SiteSuppression): void =>
    said.follow(liftSuppression(entry), t('suppressions.lifted'));
  return (
    <>
      <p class="muted about">{t('suppressions.about')}</p>
      {kept === 'unreadable' && <p class="text">{t('memory.unreadable')}</p>}
      {entries?.length === 0 && <p class="text">{t('memory.none')}</p>}
      {entries !== undefined && entries.length > 0 && (
        <table>
          <Head
            columns={[
              t('memory.client'),
              t('suppressions.rule'),
              t('suppressions.reason'),
              t('suppressions.until'),
            ]}
          />
          <tbody>
            {entries.map((entry) => (
              <tr key={`${entry.site} ${entry.clientId} ${entry.rule}`}>
                <th scope="row">
                  {t('memory.clientId', { id: entry.clientId })}
                  <div class="muted">
                    <bdi>{new URL(entry.site).host}</bdi>
                  </div>
                </th>
                <td>{entry.rule}</td>
                <td>
                  <bdi>{entry.reason}</bdi>
                </td>
                <td>{dates.format(entry.until)}</td>
                <td class="end">
                  <button
                    type="button"
                    class="link"
                    aria-label={t('suppressions.liftOne', { rule: entry.rule, id: entry.clientId })}
                    onClick={() => lift(entry)}
                  >
                    {t('suppressions.lift')}
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {said.line}
    </>
  );
}

const readKept = (): Promise<readonly SiteSuppression[] | 'unreadable'> =>
  orUnreadable(listSuppressions());
