// After a create of which the server kept less than was asked, without a word: what is missing, and the offer to add it.
import type { JSX } from 'preact';
import type { Client, Draft } from '../domain/client.ts';
import type { Translate } from '../locales/translate.ts';
import { ChangeDiff } from './change-diff.tsx';
import { Question } from './question.tsx';

export interface CreateRestProps {
  readonly created: Client;
  readonly asked: Draft;
  readonly t: Translate;
  readonly onLeave: () => void;
  readonly onAdd: () => void;
}

export function CreateRest({ created, asked, t, onLeave, onAdd }: CreateRestProps): JSX.Element {
  return (
    <Question
      title={t('rest.title', { id: created.id })}
      cancelLabel={t('rest.leave')}
      go={{ label: t('rest.add'), main: true }}
      t={t}
      onCancel={onLeave}
      onGo={onAdd}
    >
      <p>{t('rest.why')}</p>
      <p>
        <bdi>{created.name}</bdi>
      </p>
      <ChangeDiff before={created} after={asked} t={t} />
    </Question>
  );
}
