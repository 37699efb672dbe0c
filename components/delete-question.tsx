// The question before a risky delete: which client it is, and what breaks. Its name is text, whatever it holds.
import { useSignal } from '@preact/signals';
import type { ComponentChildren, JSX } from 'preact';
import type { Client } from '../domain/client.ts';
import type { DeleteRisks } from '../domain/delete-risks.ts';
import type { Translate } from '../locales/translate.ts';
import { GRANT_LABELS } from './grant-labels.ts';
import { Icon } from './icon.tsx';
import { Question } from './question.tsx';
import { TypedWord } from './typed-word.tsx';

export interface DeleteQuestionProps {
  readonly client: Client;
  readonly risks: DeleteRisks;
  /** The other clients with the same name. */
  readonly others: readonly Client[];
  readonly t: Translate;
  readonly onCancel: () => void;
  readonly onDelete: () => void;
}

export function DeleteQuestion(props: DeleteQuestionProps): JSX.Element {
  const { client, risks, t } = props;
  const typed = useSignal('');
  const wanted = t('delete.word', { id: client.id });
  const ready = risks.role === undefined || typed.value.trim() === wanted;
  return (
    <Question
      title={t('delete.title', { id: client.id })}
      cancelLabel={t('review.cancel')}
      go={{ label: t('delete.go', { id: client.id }), disabled: !ready, main: true }}
      t={t}
      onCancel={props.onCancel}
      onGo={props.onDelete}
    >
      <ClientFacts client={client} t={t} />
      <p>{t('consequence.deleted', { count: 1 })}</p>
      <Reasons {...props} />
      {risks.role && (
        <TypedWord
          label={t('delete.type', { words: wanted })}
          typed={typed}
          onEnter={(event) => {
            if (event.isTrusted && ready) props.onDelete();
          }}
        />
      )}
    </Question>
  );
}

function ClientFacts({ client, t }: { client: Client; t: Translate }): JSX.Element {
  const grants = GRANT_LABELS.filter(([grant]) => client.grants.includes(grant));
  return (
    <dl class="facts">
      <dt>{t('field.name')}</dt>
      <dd>
        <bdi>{client.name}</bdi>
      </dd>
      <dt>{t('review.id')}</dt>
      <dd>{client.id}</dd>
      <dt>{t('field.redirect')}</dt>
      <dd>
        <bdi dir="ltr">{client.redirect || t('value.none')}</bdi>
      </dd>
      <dt>{t('field.grants')}</dt>
      <dd>{grants.map(([, label]) => t(label)).join(', ') || t('grants.none')}</dd>
    </dl>
  );
}

/** Why this client is asked about here, and not by ProcessMaker's own question. */
function Reasons({ risks, others, t }: DeleteQuestionProps): JSX.Element {
  return (
    <ul class="consequences">
      {risks.role && (
        <Reason>
          {t(`system.${risks.role}`)} {t(`delete.${risks.role}`)}
        </Reason>
      )}
      {others.length > 0 && (
        <Reason>
          {t('delete.namesakes', { count: others.length })}
          <ul>
            {others.map(({ id, redirect }) => (
              <li key={id}>
                {t('delete.namesake', { id })} <bdi dir="ltr">{redirect || t('value.none')}</bdi>
              </li>
            ))}
          </ul>
        </Reason>
      )}
      {risks.markup && <Reason>{t('delete.markup')}</Reason>}
    </ul>
  );
}

function Reason({ children }: { children: ComponentChildren }): JSX.Element {
  return (
    <li>
      <span class="status warning">
        <Icon name="warning" />
      </span>
      <div>{children}</div>
    </li>
  );
}
