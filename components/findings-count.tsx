// How many findings of the worst severity there are, in words, and how many more.
import type { JSX } from 'preact';
import type { AuditFinding } from '../domain/audit/audit.ts';
import type { Translate } from '../locales/translate.ts';
import { Icon } from './icon.tsx';

export interface FindingsCountProps {
  /** Worst first, at least one. */
  readonly findings: readonly AuditFinding[];
  readonly t: Translate;
}

export function FindingsCount({ findings, t }: FindingsCountProps): JSX.Element {
  const severity = findings[0]?.severity ?? 'info';
  const count = findings.filter((finding) => finding.severity === severity).length;
  const more = findings.length - count;
  return (
    <>
      <span class={`status ${severity}`}>
        <Icon name={severity} />
        {t(`findings.${severity}`, { count })}
      </span>
      {more > 0 && (
        <>
          <span class="muted" aria-hidden="true">
            {t('findings.more', { count: more })}
          </span>
          <span class="hidden">{t('findings.andMore', { count: more })}</span>
        </>
      )}
    </>
  );
}
