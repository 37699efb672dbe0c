// A finding in words: what is wrong, where, and what to do.
import type { Finding, FindingDetail } from '../domain/finding.ts';
import type { UrlProblem } from '../domain/url-problem.ts';
import type { Translate } from '../locales/translate.ts';

export function describeFinding({ detail }: Finding, t: Translate): string {
  switch (detail.rule) {
    case 'N01':
    case 'N05':
    case 'G04':
    case 'R01':
      return t(`finding.${detail.rule}`);
    case 'N02':
    case 'R29':
      return t(`finding.${detail.rule}`, { length: detail.length, limit: detail.limit });
    case 'N03':
      return t('finding.N03', { count: detail.others.length, ids: detail.others.join(', ') });
    default:
      return describeUrlProblem(detail, t);
  }
}

function describeUrlProblem(
  { problem, context }: Extract<FindingDetail, { readonly problem: UrlProblem }>,
  t: Translate,
): string {
  switch (problem.kind) {
    case 'no-scheme':
    case 'host-missing':
    case 'user-empty':
    case 'host-label-empty':
    case 'port-empty':
      return t(`url.${problem.kind}`);
    case 'slashes-missing':
    case 'scheme-unknown':
      return t(`url.${problem.kind}`, { scheme: problem.scheme });
    case 'host-too-short':
    case 'ipv6':
      return t(`url.${problem.kind}`, { host: problem.host });
    case 'host-end':
    case 'host-last-label':
    case 'host-single-label':
      return t(`url.${problem.kind}`, { character: problem.character });
    case 'percent':
      return t('url.percent', { context });
    case 'character':
      return describeCharacter(problem.character, context, t);
  }
}

function describeCharacter(character: string, context: string, t: Translate): string {
  if (character === ' ') return t('url.space', { context });
  if (!/[\p{White_Space}\p{C}\p{M}]/u.test(character))
    return t('url.character', { character, context });
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return t('url.invisible', { code: `U+${code}`, context });
}
