// A finding in words: what is wrong, where and why, and what to press where a press can mend it.
import type { Finding, RefusalDetail } from '../domain/finding.ts';
import type { UrlProblem } from '../domain/url-problem.ts';
import { fillRuleText } from '../locales/rule-texts.ts';
import type { Words } from '../locales/words.ts';

/** One sentence for what the server refuses, two for advice: what is so, and why it matters. */
export function describeFinding({ detail }: Finding, words: Words): string {
  if ('facts' in detail) {
    const { title, why } = fillRuleText(words, detail.rule, detail.facts);
    return `${title}. ${why}`;
  }
  return describeRefusal(detail, words.t);
}

function describeRefusal(detail: RefusalDetail, t: Words['t']): string {
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

/** The short form for a list of findings. */
export function nameFinding(finding: Finding, words: Words): string {
  const { detail } = finding;
  if (!('facts' in detail)) return describeFinding(finding, words);
  return fillRuleText(words, detail.rule, detail.facts).title;
}

/** What the press that mends a finding is called. */
export function nameFix({ detail }: Pick<Finding, 'detail'>, t: Words['t']): string {
  switch (detail.rule) {
    case 'R05':
      return t('fix.https');
    case 'R08':
      return t('fix.fragment');
    case 'R09':
      return t('fix.userinfo');
    case 'R15':
      return t('fix.dot');
    case 'R26':
      return t('fix.canonical');
    case 'R28':
    case 'N05':
    case 'N06':
      return t('fix.clean');
    default:
      return t('fix.other');
  }
}

function describeUrlProblem(
  { problem, context }: Extract<RefusalDetail, { readonly problem: UrlProblem }>,
  t: Words['t'],
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

function describeCharacter(character: string, context: string, t: Words['t']): string {
  if (character === ' ') return t('url.space', { context });
  if (!/[\p{White_Space}\p{C}\p{M}]/u.test(character)) {
    return t('url.character', { character, context });
  }
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return t('url.invisible', { code: `U+${code}`, context });
}
