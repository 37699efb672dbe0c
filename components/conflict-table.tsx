// A client that somebody else has changed since the dialog opened: theirs beside yours, chosen field by field.
import type { JSX } from 'preact';
import { type Client, type Draft, orderGrants } from '../domain/client.ts';
import type { Field } from '../domain/finding.ts';
import type { Translate } from '../locales/translate.ts';
import type { Choice, DialogState } from '../state/dialog.ts';
import { GRANT_LABELS } from './grant-labels.ts';
import { RedirectText } from './plain-text.tsx';

export interface ConflictTableProps {
  readonly theirs: Client;
  readonly state: DialogState;
  readonly t: Translate;
}

const FIELDS: readonly Field[] = ['name', 'grants', 'redirect'];
const CHOICES: readonly Choice[] = ['theirs', 'yours'];

export function ConflictTable({ theirs, state, t }: ConflictTableProps): JSX.Element {
  const sides = { theirs, yours: state.draft.value };
  return (
    <table class="conflict">
      <thead>
        <tr>
          <th scope="col">{t('conflict.field')}</th>
          {CHOICES.map((choice) => (
            <th key={choice} scope="col" id={`conflict-${choice}`}>
              {t(`conflict.${choice}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {FIELDS.map((field) => (
          <tr key={field}>
            <th scope="row" id={`conflict-${field}`}>
              {t(`field.${field}`)}
            </th>
            {isSame(sides.theirs, sides.yours, field) ? (
              <td colSpan={2}>
                {showValue(theirs, field, t)} {t('conflict.same')}
              </td>
            ) : (
              CHOICES.map((choice) => (
                <td key={choice}>
                  <label>
                    <input
                      type="radio"
                      name={`conflict-${field}`}
                      aria-labelledby={`conflict-${field} conflict-${choice} conflict-${field}-${choice}`}
                      checked={state.choices.value[field] === choice}
                      onChange={() => {
                        state.choices.value = { ...state.choices.value, [field]: choice };
                      }}
                    />
                    <span id={`conflict-${field}-${choice}`}>
                      {showValue(sides[choice], field, t)}
                    </span>
                  </label>
                </td>
              ))
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function isSame(one: Draft, other: Draft, field: Field): boolean {
  return readValue(one, field) === readValue(other, field);
}

function readValue(draft: Draft, field: Field): string {
  return field === 'grants' ? orderGrants(draft.grants).join() : draft[field];
}

function showValue(draft: Draft, field: Field, t: Translate): JSX.Element {
  if (field === 'redirect' && draft.redirect) return <RedirectText text={draft.redirect} />;
  const text =
    field === 'grants'
      ? GRANT_LABELS.filter(([grant]) => draft.grants.includes(grant))
          .map(([, label]) => t(label))
          .join(', ')
      : draft[field];
  return <bdi dir="auto">{text || t('value.none')}</bdi>;
}
