// The popup: whether the extension is on for this site, the one switch, and what it sees.
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { t } from '../../locales/page-words.ts';
import { orderWorkbench } from '../../messages/page-facts.ts';
import { AUTH_CLIENTS_PATH } from '../../processmaker/contract.ts';
import { isBuiltIn } from '../../storage/built-in-sites.ts';
import { permissionPattern } from '../../storage/site-permission.ts';
import { EnvironmentLabel } from '../environment-label.tsx';
import { reasonOf } from '../reason.ts';
import { Switch } from '../switch.tsx';
import { turnOff, turnOn } from '../turn-site.ts';
import { type ActiveSite, readActiveSite } from './active-site.ts';
import { FactsList } from './facts-list.tsx';
import { writePageReport } from './page-report.ts';

/** The page goes on while the popup is open: its list is read, the audit ends. */
const LOOK_AGAIN_MS = 500;

export function Popup(): JSX.Element {
  const active = useActiveSite();
  const [message, setMessage] = useState('');
  const site = typeof active === 'object' ? active.site : undefined;
  const say = (task: Promise<string>): void =>
    void task.then(setMessage, (error: unknown) =>
      setMessage(t('popup.failed', { reason: reasonOf(error) })),
    );
  return (
    <main class="gk popup">
      <header>
        <h1>Grantkeeper</h1>
        <button type="button" class="link" onClick={() => openOptions(site)}>
          {t('popup.options')}
        </button>
      </header>
      {active === 'elsewhere' && (
        <section>
          <h2>{t('popup.elsewhere')}</h2>
          <p class="muted">{t('popup.elsewhereWhy')}</p>
        </section>
      )}
      {typeof active === 'object' && <Site active={active} say={say} />}
      <p role="status" class="said">
        {message}
      </p>
    </main>
  );
}

interface SiteProps {
  readonly active: ActiveSite;
  readonly say: (task: Promise<string>) => void;
}

function Site({ active, say }: SiteProps): JSX.Element {
  const { site, settings, permitted, facts } = active;
  const isOn = settings.enabled && permitted;
  const state = isOn ? 'popup.on' : settings.enabled ? 'popup.notPermitted' : 'popup.off';
  const host = new URL(site).host;
  return (
    <>
      <section class="site">
        <div class="grow">
          <h2>
            <bdi>{host}</bdi>
          </h2>
          <p class="muted">{t(state)}</p>
        </div>
        <EnvironmentLabel label={settings.label} />
        {settings.locked.includes('enabled') && !settings.enabled ? (
          <span class="muted">{t('sites.byOrganisation')}</span>
        ) : (
          <Switch
            label={t('popup.turnOn', { site: host })}
            on={isOn}
            onChange={(on) =>
              say((on ? turnOn(site).then(() => undefined) : turnOff(site)).then(() => ''))
            }
          />
        )}
      </section>
      <SiteNotes active={active} />
      {isOn && (
        <>
          <FactsList facts={facts} settings={settings} />
          <footer>
            {facts?.state === 'on' && (
              <button
                type="button"
                class="button"
                onClick={() => say(openWorkbench(active).then(() => ''))}
              >
                {t('popup.workbench')}
              </button>
            )}
            <button
              type="button"
              class="link"
              onClick={() => say(copyReport(active).then(() => t('popup.copied')))}
            >
              {t('popup.copy')}
            </button>
          </footer>
        </>
      )}
    </>
  );
}

/** What to know before it is turned on, and why it isn't although it is set so. */
function SiteNotes({ active: { site, settings, permitted } }: { readonly active: ActiveSite }) {
  const { protocol, port } = new URL(site);
  const notes: string[] = [];
  if (settings.doubt) {
    notes.push(
      t(settings.doubt === 'policy-unreadable' ? 'sites.policyUnreadable' : 'sites.unreadable'),
    );
  }
  if (settings.enabled && !permitted) notes.push(t('popup.notPermittedWhy'));
  if (!settings.enabled && !isBuiltIn(site)) {
    notes.push(t('popup.scope', { page: `${site}${AUTH_CLIENTS_PATH}` }));
    if (port && !permissionPattern(site).includes(`:${port}`)) notes.push(t('popup.allPorts'));
  }
  if (protocol === 'http:') notes.push(t('popup.http'));
  if (notes.length === 0) return null;
  return (
    <section class="notes">
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </section>
  );
}

function useActiveSite(): ActiveSite | 'elsewhere' | undefined {
  const [active, setActive] = useState<ActiveSite | 'elsewhere'>();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOpen = true;
    const look = async (): Promise<void> => {
      const next = await readActiveSite();
      if (!isOpen) return;
      setActive(next);
      timer = setTimeout(() => void look(), LOOK_AGAIN_MS);
    };
    void look();
    return () => {
      isOpen = false;
      clearTimeout(timer);
    };
  }, []);
  return active;
}

async function copyReport({ facts }: ActiveSite): Promise<void> {
  const { version } = browser.runtime.getManifest();
  await navigator.clipboard.writeText(writePageReport(facts, version, navigator.userAgent));
}

/** The popup would cover what it has opened. */
async function openWorkbench({ tabId }: ActiveSite): Promise<void> {
  if (!(await orderWorkbench(tabId))) throw new Error(t('facts.absent'));
  window.close();
}

/** The options list the site even where nothing is set for it yet. */
function openOptions(site: string | undefined): void {
  const query = site ? `?${new URLSearchParams({ site })}` : '';
  void browser.tabs.create({ url: browser.runtime.getURL(`options.html${query}#sites`) });
  window.close();
}
