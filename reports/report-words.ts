// The sentences that reports of every form share.

import { RULES } from '../domain/audit/rules.ts';
import type { Words } from '../locales/words.ts';
import type { GrantState, Report, ReportWords } from './report.ts';

/** What stands at the head: [name, value]. */
export function listFacts(
  { source, clients, quiet }: Report,
  { words, t }: ReportWords,
): readonly Pair[] {
  const { view, total } = source;
  const count = clients.length + quiet.length;
  return [
    [t('head.site'), source.origin],
    [
      t('head.clients'),
      view === 'all' ? t('clients.all', { count }) : t(`clients.${view}`, { count, total }),
    ],
    [t('head.read'), writeMoment(source.readAt, words.language)],
    [t('head.rules'), t('rules.version', { count: RULES.length, version: source.version })],
    [t('head.by'), nameUser(source, t)],
    [
      t('head.baseline'),
      source.baselineAt === undefined
        ? t('baseline.none')
        : t('baseline.pinned', { date: writeDay(source.baselineAt) }),
    ],
  ];
}

type Pair = readonly [name: string, value: string];

export function describeMethod({ source }: Report, { t }: ReportWords): readonly string[] {
  const { requests, silenced, unreadable, version } = source;
  const hidden = source.facts.codeBesideOthers === 'works';
  return [
    t('method.read', { version }),
    t('method.requests', {
      reads: t('reads', { count: requests.reads }),
      writes: t('writes', { count: requests.writes }),
    }),
    hidden ? t('method.secretsHidden') : t('method.secrets'),
    t('method.limits'),
    silenced > 0 ? t('method.silenced', { count: silenced }) : t('method.noneSilenced'),
    ...(unreadable > 0 ? [t('method.unreadable', { count: unreadable })] : []),
  ];
}

export function nameGrant({ grant, isInactive }: GrantState, { t }: Words): string {
  if (isInactive) return t('grants.inactive');
  if (grant === 'authorization_code_grant') return t('grant.code');
  return t(grant === 'password_client' ? 'grant.password' : 'grant.personal');
}

/** A day as one reads and sorts it everywhere, in UTC. */
export function writeDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

function writeMoment(time: number, language: string): string {
  const format = new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    timeStyle: 'short',
    hourCycle: 'h23',
    timeZone: 'UTC',
  });
  return `${format.format(time)} UTC`;
}

function nameUser({ user, mayEdit }: Report['source'], t: ReportWords['t']): string {
  if (user === undefined) return t('by.unknown');
  return t(mayEdit ? 'by.edit' : 'by.view', { user });
}
