// Rules about what kind of host a redirect leads to.
import { checkHosts } from './check-pieces.ts';
import { classifyHost, isPrivate } from './host-kind.ts';
import { DEV_TOOLS, SHARED_HOSTING, SHORTENERS, TUNNELS } from './host-lists.ts';
import { isUnderAny } from './host-names.ts';
import type { Rule } from './rule.ts';

const ENVIRONMENT = /^(?:dev|test|qa|uat|stg|staging|sandbox|preprod|demo|poc|preview)\d*$/;

export const REDIRECT_HOST_RULES = [
  {
    id: 'R06',
    slug: 'redirect.localhost-name',
    family: 'redirect',
    scope: 'client',
    severity: 'warning',
    stop: 'confirm',
    fields: ['redirect'],
    source: 'RFC 8252, sections 7.3 and 8.3',
    check: checkHosts((host, _piece, { production }) => {
      if (classifyHost(host) !== 'loopback-name') return undefined;
      return production ? {} : { severity: 'info', stop: 'hint' };
    }),
  },
  {
    id: 'R07',
    slug: 'redirect.loopback-ip',
    family: 'redirect',
    scope: 'client',
    severity: 'info',
    stop: 'hint',
    fields: ['redirect'],
    source: 'RFC 8252, section 7.3',
    check: checkHosts((host) => (classifyHost(host) === 'loopback-address' ? {} : undefined)),
  },
  {
    id: 'R12',
    slug: 'redirect.ip-literal',
    family: 'redirect',
    scope: 'client',
    severity: 'warning',
    stop: 'hint',
    fields: ['redirect'],
    source: 'RFC 9700, section 4.1; RFC 3986, section 7.4',
    check: checkHosts((host) => {
      const kind = classifyHost(host);
      if (kind === 'loopback-address') return undefined;
      return kind.endsWith('-address') || kind === 'nowhere' ? {} : undefined;
    }),
  },
  {
    id: 'R13',
    slug: 'redirect.private-network',
    family: 'redirect',
    scope: 'client',
    severity: 'warning',
    stop: 'hint',
    fields: ['redirect'],
    source: 'RFC 6761; RFC 1918; RFC 8252, section 8.3',
    check: checkHosts((host, _piece, { instanceHost }) => {
      if (!classifyHost(host).startsWith('private')) return undefined;
      return isPrivate(instanceHost) ? { severity: 'info' } : {};
    }),
  },
  {
    id: 'R14',
    slug: 'redirect.metadata-or-zero',
    family: 'redirect',
    scope: 'client',
    severity: 'error',
    stop: 'confirm',
    fields: ['redirect'],
    source: 'RFC 3927; RFC 1122; OWASP SSRF prevention cheat sheet',
    check: checkHosts((host) => (classifyHost(host) === 'nowhere' ? {} : undefined)),
  },
  {
    id: 'R21',
    slug: 'redirect.shortener',
    family: 'redirect',
    scope: 'client',
    severity: 'error',
    stop: 'confirm',
    fields: ['redirect'],
    source: 'RFC 9700, section 4.11',
    check: checkHosts((host) => (isUnderAny(host, SHORTENERS) ? {} : undefined)),
  },
  {
    id: 'R22',
    slug: 'redirect.tunnel-or-capture',
    family: 'redirect',
    scope: 'client',
    severity: 'error',
    stop: 'confirm',
    fields: ['redirect'],
    source: 'RFC 9700, section 4.1.1',
    check: checkHosts((host) => (isUnderAny(host, TUNNELS) ? {} : undefined)),
  },
  {
    id: 'R23',
    slug: 'redirect.devtool',
    family: 'redirect',
    scope: 'client',
    severity: 'warning',
    stop: 'confirm',
    fields: ['redirect'],
    source: 'RFC 9700, section 4.1',
    check: checkHosts((host, _piece, { production }) => {
      if (!isUnderAny(host, DEV_TOOLS)) return undefined;
      return production ? {} : { severity: 'info', stop: 'hint' };
    }),
  },
  {
    id: 'R24',
    slug: 'redirect.shared-hosting',
    family: 'redirect',
    scope: 'client',
    severity: 'info',
    stop: 'hint',
    fields: ['redirect'],
    source: 'RFC 9700, section 4.1.1',
    check: checkHosts((host) => (isUnderAny(host, SHARED_HOSTING) ? {} : undefined)),
  },
  {
    id: 'R30',
    slug: 'redirect.env-mismatch',
    family: 'redirect',
    scope: 'client',
    severity: 'warning',
    stop: 'hint',
    fields: ['redirect'],
    source: 'RFC 9700, section 2.3',
    check: checkHosts((host, _piece, { production }) =>
      production && isOtherEnvironment(host) ? {} : undefined,
    ),
  },
  {
    id: 'R31',
    slug: 'redirect.host-not-allowed',
    family: 'redirect',
    scope: 'client',
    severity: 'error',
    stop: 'policy',
    fields: ['redirect'],
    source: 'The policy of your organisation',
    check: checkHosts((host, _piece, { allowHosts }) =>
      allowHosts.length === 0 || allowHosts.some((entry) => allows(entry.toLowerCase(), host))
        ? undefined
        : {},
    ),
  },
] as const satisfies readonly Rule[];

// Azure DevOps: a live service, whatever its name says.
const LIVE_DESPITE_THEIR_NAME: ReadonlySet<string> = new Set(['dev.azure.com']);

function isOtherEnvironment(host: string): boolean {
  if (LIVE_DESPITE_THEIR_NAME.has(host)) return false;
  // The last label is a registry's: `.dev` sells names to everybody.
  const own = host.includes('.') ? host.slice(0, host.lastIndexOf('.')) : host;
  return own.split(/[.-]/).some((label) => ENVIRONMENT.test(label));
}

function allows(entry: string, host: string): boolean {
  return entry.startsWith('*.') ? host.endsWith(entry.slice(1)) : entry === host;
}
