// Sites: for each one its label, what may be done there, and the switch.
import type { JSX } from 'preact';
import type { SiteRules, SiteSettings } from '../../domain/site-settings.ts';
import { t } from '../../locales/page-words.ts';
import { isPermitted } from '../../storage/site-permission.ts';
import {
  listSites,
  readSiteSettings,
  saveSiteSettings,
  watchSites,
} from '../../storage/site-settings.ts';
import { downloadJson } from '../download.ts';
import { useLive } from '../live.ts';
import { turnOff, turnOn } from '../turn-site.ts';
import { useSaid } from './said.tsx';
import type { Section } from './section.ts';
import { SiteRow } from './site-row.tsx';
import { watchPermissions } from './watch-permissions.ts';

export const sites: Section = { id: 'sites', title: t('sites.title'), View: Sites };

interface ListedSite {
  readonly site: string;
  readonly settings: SiteSettings;
  readonly permitted: boolean;
}

function Sites(): JSX.Element {
  const listed = useLive(readSites, watchSitesAndPermissions);
  const said = useSaid();
  const attempt = (task: Promise<unknown>): void => said.follow(task, '');
  const change = (site: string, rules: Partial<SiteRules>): void => {
    const { enabled } = rules;
    if (enabled === undefined) attempt(saveSiteSettings(site, rules));
    else attempt(enabled ? turnOn(site) : turnOff(site));
  };
  return (
    <>
      <p class="muted about">{t('sites.about')}</p>
      {listed?.doubt && (
        <p class="alert">
          {t(listed.doubt === 'policy-unreadable' ? 'sites.policyUnreadable' : 'sites.unreadable')}
        </p>
      )}
      {listed?.sites.length === 0 && <p class="text">{t('sites.none')}</p>}
      {listed !== undefined && listed.sites.length > 0 && (
        <table class="stacking">
          <thead>
            <tr>
              <th scope="col">{t('sites.site')}</th>
              <th scope="col">{t('sites.label')}</th>
              <th scope="col">{t('sites.readOnly')}</th>
              <th scope="col">{t('sites.bulkDelete')}</th>
              <th scope="col">{t('sites.window')}</th>
              <th scope="col">{t('sites.enabled')}</th>
            </tr>
          </thead>
          <tbody>
            {listed.sites.map((one) => (
              <SiteRow key={one.site} {...one} onChange={(rules) => change(one.site, rules)} />
            ))}
          </tbody>
        </table>
      )}
      <div class="actions">
        <button
          type="button"
          class="button"
          onClick={() => downloadJson('grantkeeper-sites.json', exportable(listed?.sites ?? []))}
        >
          {t('sites.export')}
        </button>
        <span class="muted">{t('sites.add')}</span>
      </div>
      {said.line}
    </>
  );
}

async function readSites(): Promise<{ sites: ListedSite[]; doubt: SiteSettings['doubt'] }> {
  const known = await listSites();
  const asked = new URLSearchParams(location.search).get('site');
  const names = new Set([...known.keys(), ...(asked ? [asked] : [])]);
  const listed = await Promise.all(
    [...names].sort(byHost).map(async (site) => ({
      site,
      settings: known.get(site) ?? (await readSiteSettings(site)),
      permitted: await isPermitted(site),
    })),
  );
  // A doubt is about the whole record, whichever site is looked at.
  const { doubt } = await readSiteSettings(location.origin);
  return { sites: listed, doubt };
}

function watchSitesAndPermissions(onChange: () => void, signal: AbortSignal): void {
  watchSites(onChange, signal);
  watchPermissions(onChange, signal);
}

function byHost(one: string, other: string): number {
  return new URL(one).host.localeCompare(new URL(other).host);
}

/** As `sites` of a managed policy has them, so that one administrator's settings can become everybody's. */
function exportable(listed: readonly ListedSite[]): unknown {
  return {
    sites: listed.map(({ site, settings: { label, readOnly, bulkDelete, window, enabled } }) => ({
      url: site,
      ...(label && { label }),
      readOnly,
      bulkDelete,
      window,
      enabled,
    })),
  };
}
