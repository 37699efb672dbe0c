// The question before a risky delete: which client it is, and what breaks. Its name is text, whatever it holds.
import { useSignal } from '@preact/signals';
import type { ComponentChildren, JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { Client } from '../domain/client.ts';
import type { DeleteRisks } from '../domain/delete-risks.ts';
import type { Translate } from '../locales/translate.ts';
import { Dialog } from './dialog.tsx';
import { GRANT_LABELS } from './grant-labels.ts';
import { Icon } from './icon.tsx';

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
  const cancel = useRef<HTMLButtonElement>(null);
  const typed = useSignal('');
  const wanted = t('delete.word', { id: client.id });
  const ready = risks.role === undefined || typed.value.trim() === wanted;
  // A script of the page can press our button, but not as the user.
  const answer = (event: Event): void => {
    if (event.isTrusted && ready) props.onDelete();
  };
  return (
    <Dialog
      title={t('delete.title', { id: client.id })}
      closeLabel={t('review.close')}
      width="question"
      firstFocus={cancel}
      onClose={props.onCancel}
      footer={
        <>
          <button ref={cancel} type="button" class="button large" onClick={props.onCancel}>
            {t('review.cancel')}
          </button>
          <button type="button" class="button large main" disabled={!ready} onClick={answer}>
            {t('delete.go', { id: client.id })}
          </button>
        </>
      }
    >
      <ClientFacts client={client} t={t} />
      <p>{t('consequence.deleted', { count: 1 })}</p>
      <Reasons {...props} />
      {risks.role && (
        <label class="typed">
          {t('delete.type', { words: wanted })}
          <input
            type="text"
            autocomplete="off"
            spellcheck={false}
            value={typed.value}
            onInput={(event) => {
              typed.value = event.currentTarget.value;
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter') answer(event);
            }}
          />
        </label>
      )}
    </Dialog>
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
