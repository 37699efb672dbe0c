// What is known of the page in the tab: supported or not, what the user may do, how many findings.
import type { JSX } from 'preact';
import { Icon, type IconName } from '../../components/icon.tsx';
import type { SiteSettings } from '../../domain/site-settings.ts';
import { LANGUAGE, t } from '../../locales/page-words.ts';
import type { PageFacts } from '../../messages/page-facts.ts';

interface Props {
  readonly facts: PageFacts | undefined;
  readonly settings: SiteSettings;
}

export function FactsList({ facts, settings }: Props): JSX.Element {
  if (!facts) return <p class="facts muted">{t('facts.absent')}</p>;
  return (
    <dl class="facts">
      <dt>{t('facts.page')}</dt>
      <dd>
        <PageWord facts={facts} />
      </dd>
      {facts.state === 'on' && (
        <>
          <dt>{t('facts.you')}</dt>
          <dd>
            {facts.rights ? nameRights(facts.rights) : t('facts.rightsUnknown')}
            {settings.readOnly && <div class="muted">{t('facts.readOnly')}</div>}
          </dd>
          <dt>{t('facts.clients')}</dt>
          <dd>
            {facts.clients !== undefined && t('facts.clientCount', { count: facts.clients })}
            {facts.failure && <div class="status error">{t('facts.failed')}</div>}
          </dd>
          {facts.findings && (
            <>
              <dt>{t('facts.findings')}</dt>
              <dd class="counts">
                <Findings counts={facts.findings} />
              </dd>
            </>
          )}
          <dt>{t('facts.visit')}</dt>
          <dd>
            {joinWords(
              [
                t('facts.reads', { count: facts.requests.reads }),
                t('facts.writes', { count: facts.requests.writes }),
              ],
              'unit',
            )}
          </dd>
        </>
      )}
    </dl>
  );
}

function PageWord({ facts }: { readonly facts: PageFacts }): JSX.Element {
  const [icon, word]: [IconName, string] =
    facts.state === 'unsupported'
      ? ['error', t('facts.unsupported')]
      : facts.state === 'waiting'
        ? ['waiting', t('facts.waiting')]
        : ['applied', t('facts.supported')];
  return (
    <>
      <span class={`status ${icon}`}>
        <Icon name={icon} />
        {word}
      </span>
      <div class="muted">
        {facts.missing.length > 0
          ? t('facts.missing', { parts: joinWords(facts.missing, 'conjunction') })
          : nameLines(facts.lines)}
      </div>
    </>
  );
}

function Findings({
  counts,
}: {
  readonly counts: NonNullable<PageFacts['findings']>;
}): JSX.Element {
  if (counts.error + counts.warning + counts.info === 0) return <>{t('facts.none')}</>;
  return (
    <>
      {counts.error > 0 && (
        <span class="status error">
          <Icon name="error" />
          {t('facts.errors', { count: counts.error })}
        </span>
      )}
      {counts.warning > 0 && (
        <span class="status warning">
          <Icon name="warning" />
          {t('facts.warnings', { count: counts.warning })}
        </span>
      )}
      {counts.info > 0 && (
        <span class="status info">
          <Icon name="info" />
          {t('facts.notes', { count: counts.info })}
        </span>
      )}
    </>
  );
}

const LINES = ['l6', 'l8', 'l10', 'l11', 'l13'] as const;

function nameLines(lines: readonly string[]): string {
  const names = LINES.filter((line) => lines.includes(line)).map((line) => t(`facts.line.${line}`));
  return names.length > 0 ? t('facts.lines', { lines: joinWords(names, 'disjunction') }) : '';
}

function nameRights(rights: NonNullable<PageFacts['rights']>): string {
  const names = ['create', 'edit', 'delete'] as const;
  const may = names.filter((name) => rights[name]).map((name) => t(`facts.${name}`));
  const mayNot = names.filter((name) => !rights[name]).map((name) => t(`facts.${name}`));
  const list = joinWords([t('facts.view'), ...may], 'conjunction');
  return mayNot.length > 0
    ? t('facts.mayNot', { rights: list, missing: joinWords(mayNot, 'disjunction') })
    : t('facts.may', { rights: list });
}

function joinWords(words: readonly string[], type: 'conjunction' | 'disjunction' | 'unit'): string {
  return new Intl.ListFormat(LANGUAGE, { type }).format(words);
}
