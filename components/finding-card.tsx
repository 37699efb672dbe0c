// One finding: what is so, why it matters, what to do and where that is said; and what can be done here.
import type { ComponentChildren, JSX } from 'preact';
import type { AuditFinding } from '../domain/audit/audit.ts';
import { RULES } from '../domain/audit/rules.ts';
import { fillRuleText } from '../locales/rule-texts.ts';
import type { Words } from '../locales/words.ts';
import { Icon } from './icon.tsx';
import { listCitations } from './source-links.ts';

export interface FindingCardProps {
  readonly finding: AuditFinding;
  readonly words: Words;
  /** One below what it stands under. */
  readonly heading?: 'h3' | 'h4';
  readonly children?: ComponentChildren;
}

export function FindingCard(props: FindingCardProps): JSX.Element {
  const { finding, words, heading: Heading = 'h3', children } = props;
  const { rule, severity, facts } = finding;
  const { t } = words;
  const { title, why, remedy } = fillRuleText(words, rule, facts);
  const source = RULES.find(({ id }) => id === rule)?.source ?? '';
  return (
    <article class="finding">
      <Heading>
        <span class={`status ${severity}`}>
          <Icon name={severity} />
          {t(`audit.${severity}`)}
        </span>
        <bdi dir="auto">{title}</bdi>
        <code>{rule}</code>
      </Heading>
      <dl>
        <dt>{t('finding.why')}</dt>
        <dd>{why}</dd>
        <dt>{t('finding.toDo')}</dt>
        <dd>{remedy}</dd>
        <dt>{t('finding.source')}</dt>
        <dd>
          {listCitations(source).map(({ text, url }, index) => (
            <span key={text}>
              {index > 0 && '; '}
              {url ? (
                <a href={url} target="_blank" rel="noopener noreferrer">
                  {text}
                  <span class="hidden"> {t('finding.newTab')}</span>
                </a>
              ) : (
                text
              )}
            </span>
          ))}
        </dd>
      </dl>
      <div class="finding-acts">{children}</div>
    </article>
  );
}
