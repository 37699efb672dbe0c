// What the popup can have to say, and how each comes about: seen in both browsers, in all colours, by keyboard.
import type { FaultPlan } from '../../demo/faults.ts';
import { AUTH_CLIENTS_PATH } from '../../processmaker/contract.ts';

export interface PopupState {
  readonly name: string;
  /** Who is signed in; nobody at all where there is none. */
  readonly user?: 'admin' | 'viewer' | 'nobody';
  readonly path: string;
  /** By what name the site is reached, where it is none of the manifest's; `POLICY` may say something of it. */
  readonly host?: keyof typeof HOSTS;
  /** What is stored of the site at this address. */
  readonly stored?: (site: string) => Readonly<Record<string, unknown>>;
  readonly faults?: readonly FaultPlan[];
  /** What it then says, in English. */
  readonly says: readonly string[];
  /** Its controls in their order, by what they are called; `{host}` is the site’s. */
  readonly controls: readonly string[];
}

/** Names of this machine, to any browser, and what the organisation has set for each. */
const HOSTS = {
  'on.localhost': { enabled: true },
  'off.localhost': { enabled: false },
} as const;

/** The site of a state, where the stand-in is at `url`. */
export function siteOf({ host }: PopupState, url: string): string {
  const site = new URL(url);
  if (host) site.hostname = host;
  return site.origin;
}

/** What the organisation has set. */
export function makePolicy(url: string): unknown {
  const { port } = new URL(url);
  return {
    sites: Object.entries(HOSTS).map(([host, rules]) => ({
      url: `http://${host}:${port}`,
      ...rules,
    })),
  };
}

const storeSite = (settings: unknown) => (site: string) => ({
  sites: { version: 1, sites: { [site]: settings } },
});

const OFF = ['Options', 'Grantkeeper on {host}'];
const LEFT_ALONE = [...OFF, 'Copy page report'];
const ON = [...OFF, 'Open workbench', 'Copy page report'];

export const POPUP_STATES: readonly PopupState[] = [
  {
    name: 'not on a page of clients',
    path: '/login',
    says: ['Nothing to do on this page', 'Admin, then Auth Clients'],
    controls: ['Options'],
  },
  {
    name: 'on',
    user: 'admin',
    path: AUTH_CLIENTS_PATH,
    says: [
      'On for this site',
      'Supported',
      'View, create, edit, and delete',
      '60 clients',
      'errors',
    ],
    controls: ON,
  },
  {
    name: 'view only',
    user: 'viewer',
    path: AUTH_CLIENTS_PATH,
    says: ['On for this site', 'View; not create, edit, or delete', '60 clients', 'errors'],
    controls: ON,
  },
  {
    name: 'read only in production',
    user: 'admin',
    path: AUTH_CLIENTS_PATH,
    stored: storeSite({ label: 'production', readOnly: true }),
    says: ['Production', 'Read only here', '1 read, 0 writes', 'errors'],
    controls: ON,
  },
  {
    name: 'off',
    user: 'admin',
    path: AUTH_CLIENTS_PATH,
    stored: storeSite({ enabled: false }),
    says: ['Off for this site'],
    controls: OFF,
  },
  {
    name: 'set on by the organisation, and not permitted',
    user: 'admin',
    path: AUTH_CLIENTS_PATH,
    host: 'on.localhost',
    says: ['Set on, but the browser does not permit it', 'on.localhost'],
    controls: OFF,
  },
  {
    name: 'set off by the organisation',
    user: 'admin',
    path: AUTH_CLIENTS_PATH,
    host: 'off.localhost',
    says: ['Off for this site', 'Set by your organisation'],
    controls: ['Options'],
  },
  {
    name: 'with settings that can’t be read',
    user: 'admin',
    path: AUTH_CLIENTS_PATH,
    stored: () => ({ sites: { version: 99 } }),
    says: ['The settings of the sites can’t be read, so every site is read-only.', 'errors'],
    controls: ON,
  },
  {
    name: 'on a list that can’t be read',
    user: 'admin',
    path: AUTH_CLIENTS_PATH,
    faults: [
      // The page's own read goes well.
      { method: 'GET', path: '/oauth/clients', skip: 1, fault: { kind: 'status', status: 503 } },
    ],
    says: ['The last read failed.'],
    controls: ON,
  },
  {
    name: 'on a page that lacks what it knows',
    user: 'nobody',
    path: AUTH_CLIENTS_PATH,
    says: ['Not supported', 'Grantkeeper leaves it alone. It is missing: root.'],
    controls: LEFT_ALONE,
  },
];
