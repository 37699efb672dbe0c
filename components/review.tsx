// The review: everything that would change, before anything is sent; each change can be taken out.
import { type ReadonlySignal, useComputed, useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Plan, PlannedChange } from '../domain/plan.ts';
import type { Translate } from '../locales/translate.ts';
import { ChangeDiff } from './change-diff.tsx';
import { Consequences, needsConfirmation } from './consequences.tsx';
import { Dialog } from './dialog.tsx';
import { formatTime } from './format-time.ts';

export interface ReviewProps {
  readonly plan: Plan;
  readonly title: string | undefined;
  /** When the list was read that the plan was made over. */
  readonly checkedAt: number;
  /** What keeps the plan from being applied at all, in words. */
  readonly problem: ReadonlySignal<string | undefined>;
  readonly language: string;
  readonly t: Translate;
  readonly onCancel: () => void;
  readonly onApply: (changes: readonly PlannedChange[]) => void;
}

export function Review(props: ReviewProps): JSX.Element {
  const { plan, t } = props;
  const takenOut = useSignal<ReadonlySet<string>>(new Set());
  const confirmed = useSignal(false);
  const included = useComputed(() => plan.changes.filter(({ key }) => !takenOut.value.has(key)));
  const changes = included.value;
  const asks = needsConfirmation(changes);
  const ready = changes.length > 0 && (!asks || confirmed.value);
  const total =
    plan.changes.length + plan.blocked.length + plan.unchanged.length + plan.gone.length;
  const toggle = (id: string, on: boolean): void => {
    const next = new Set(takenOut.value);
    if (on) next.delete(id);
    else next.add(id);
    takenOut.value = next;
    // A yes holds for what was shown when it was given.
    confirmed.value = false;
  };
  return (
    <Dialog
      title={props.title ?? t('review.title', { count: total })}
      closeLabel={t('review.close')}
      width="review"
      onClose={props.onCancel}
      footer={
        <>
          <span class="grow">
            {asks && (
              <label class="confirm">
                <input
                  type="checkbox"
                  class="check"
                  checked={confirmed.value}
                  onChange={(event) => {
                    confirmed.value = event.currentTarget.checked;
                  }}
                />
                {t('review.confirm')}
              </label>
            )}
            {changes.length === 0 && <span class="muted">{t('review.nothing')}</span>}
          </span>
          <button type="button" class="button large" onClick={props.onCancel}>
            {t('review.cancel')}
          </button>
          <button
            type="button"
            class="button large main"
            disabled={!ready}
            onClick={(event) => {
              // A script of the page can press our button, but not as the user.
              if (event.isTrusted) props.onApply(changes);
            }}
          >
            {t('review.apply', { count: changes.length })}
          </button>
        </>
      }
    >
      <div class="review-columns">
        <div class="review-list">
          <div role="status">
            <ul class="counts">
              <li>{t('review.change', { count: changes.length })}</li>
              <li>{t('review.blocked', { count: plan.blocked.length })}</li>
              <li>{t('review.unchanged', { count: plan.unchanged.length })}</li>
            </ul>
          </div>
          {plan.changes.length > 0 && (
            <table class="table">
              <thead>
                <tr>
                  <td class="pick" />
                  <th scope="col" class="number">
                    {t('review.id')}
                  </th>
                  <th scope="col">{t('review.client')}</th>
                  <th scope="col">{t('review.changeHead')}</th>
                </tr>
              </thead>
              <tbody>
                {plan.changes.map(({ key, before, after }) => (
                  <tr key={key} class={takenOut.value.has(key) ? 'taken-out' : ''}>
                    <td class="pick">
                      <label class="tick">
                        <input
                          type="checkbox"
                          class="check"
                          aria-label={t('review.include', {
                            name: (before ?? after)?.name ?? '',
                            id: key,
                          })}
                          checked={!takenOut.value.has(key)}
                          onChange={(event) => toggle(key, event.currentTarget.checked)}
                        />
                      </label>
                    </td>
                    <td class="number">{before?.id}</td>
                    <th scope="row">
                      <bdi>{(before ?? after)?.name}</bdi>
                    </th>
                    <td>
                      <ChangeDiff before={before} after={after} t={t} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </div>
        <aside class="review-aside" aria-labelledby="what-will-happen">
          {props.problem.value && (
            <p class="panel" role="alert">
              {props.problem.value}
            </p>
          )}
          <h3 id="what-will-happen">{t('review.whatWillHappen')}</h3>
          <Consequences changes={changes} blocked={plan.blocked} t={t} />
          {plan.gone.length > 0 && (
            <p>
              {plan.gone.join(', ')}: {t('blocked.gone')}
            </p>
          )}
          <p class="muted small">
            {t('review.checked', { time: formatTime(props.checkedAt, props.language, true) })}
          </p>
        </aside>
      </div>
    </Dialog>
  );
}
