// What one change does beside its fields: findings that it adds and fixes, what starts or stops, what stays for good.
import type { JSX } from 'preact';
import type { AuditFinding } from '../domain/audit/audit.ts';
import { countSeverities, type Severity } from '../domain/finding.ts';
import type { JudgedChange } from '../domain/plan.ts';
import { listFormat } from '../locales/formats.ts';
import { fillRuleText } from '../locales/rule-texts.ts';
import type { Words } from '../locales/words.ts';
import { Icon } from './icon.tsx';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

export interface EffectProps {
  readonly change: JudgedChange;
  readonly words: Words;
}

export function Effect({ change, words }: EffectProps): JSX.Element {
  const { added, fixed, consequences, lasting } = change;
  const { t } = words;
  const worst = SEVERITIES.find((severity) => added.some((one) => one.severity === severity));
  if (added.length + fixed.length + consequences.length === 0 && !lasting) {
    return (
      <span class="muted">
        <span aria-hidden="true">–</span>
        <span class="hidden">{t('effect.none')}</span>
      </span>
    );
  }
  return (
    <>
      {worst && (
        <p class={`status ${worst}`}>
          <Icon name={worst} />
          {t('effect.adds', { findings: countFindings(added, words) })}
        </p>
      )}
      {added.map(({ rule, facts }, index) => (
        <p key={index} class="muted">
          {fillRuleText(words, rule, facts).title}
        </p>
      ))}
      {fixed.length > 0 && (
        <p class="status applied">
          <Icon name="applied" />
          {t('effect.fixes', { findings: countFindings(fixed, words) })}
        </p>
      )}
      {consequences.map((consequence) => (
        <p key={consequence} class="muted">
          {t(`effect.${consequence}`)}
        </p>
      ))}
      {lasting && lasting !== 'deleted' && (
        <p>
          <strong>{t('effect.lasting')}</strong> {t(`lasting.${lasting}`)}
        </p>
      )}
    </>
  );
}

/** “2 errors and 1 warning”. */
export function countFindings(findings: readonly AuditFinding[], { language, t }: Words): string {
  const counts = countSeverities([findings]);
  const said = SEVERITIES.flatMap((severity) => {
    const count = counts[severity];
    return count > 0 ? [t(`findings.${severity}`, { count })] : [];
  });
  return listFormat(language).format(said);
}
