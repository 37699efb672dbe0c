// The rows of a review: changes with their effect, which can be taken out, and what is not applied with its reason.
import type { JSX } from 'preact';
import type { JudgedChange } from '../domain/plan.ts';
import type { Translate } from '../locales/translate.ts';
import type { Words } from '../locales/words.ts';
import { AllCheck } from './all-check.tsx';
import { ChangeDiff } from './change-diff.tsx';
import { Effect } from './effect.tsx';
import { usePages } from './pages.tsx';

export interface ReviewTableProps {
  readonly changes: readonly JudgedChange[];
  readonly takenOut: ReadonlySet<string>;
  readonly words: Words;
  readonly onTake: (keys: readonly string[], on: boolean) => void;
}

export function ReviewTable(props: ReviewTableProps): JSX.Element {
  const { changes, takenOut, words, onTake } = props;
  const { t } = words;
  const keys = changes.map(({ key }) => key);
  const { shown, pager } = usePages(changes, t);
  return (
    <>
      <table class="table">
        <thead>
          <tr>
            <td class="pick">
              <AllCheck
                label={t('review.includeAll', { count: keys.length })}
                on={keys.length - keys.filter((key) => takenOut.has(key)).length}
                total={keys.length}
                onChange={(on) => onTake(keys, on)}
              />
            </td>
            <th scope="col" class="number">
              {t('review.id')}
            </th>
            <th scope="col">{t('review.client')}</th>
            <th scope="col">{t('review.changeHead')}</th>
            <th scope="col">{t('review.effect')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((change) => {
            const { key, before, after } = change;
            const name = (before ?? after)?.name ?? '';
            return (
              <tr key={key} class={takenOut.has(key) ? 'taken-out' : ''}>
                <td class="pick">
                  <label class="tick">
                    <input
                      type="checkbox"
                      class="check"
                      aria-label={
                        before
                          ? t('review.include', { name, id: key })
                          : t('review.includeNew', { name })
                      }
                      checked={!takenOut.has(key)}
                      onChange={(event) => onTake([key], event.currentTarget.checked)}
                    />
                  </label>
                </td>
                <td class="number">{before?.id}</td>
                <th scope="row">
                  <bdi>{name}</bdi>
                </th>
                <td>
                  <ChangeDiff before={before} after={after} t={t} />
                  {change.since && (
                    <p class="muted">
                      {t('review.since', {
                        fields: change.since.map((field) => t(`field.${field}`)).join(', '),
                      })}
                    </p>
                  )}
                </td>
                <td class="effect">
                  <Effect change={change} words={words} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {pager}
    </>
  );
}

export interface ReviewOthersProps {
  readonly rows: readonly {
    readonly key: string;
    readonly name: string;
    readonly why: () => string;
  }[];
  readonly t: Translate;
}

export function ReviewOthers({ rows, t }: ReviewOthersProps): JSX.Element {
  const { shown, pager } = usePages(rows, t);
  return (
    <>
      <table class="table">
        <thead>
          <tr>
            <th scope="col" class="number">
              {t('review.id')}
            </th>
            <th scope="col">{t('review.client')}</th>
            <th scope="col">{t('review.why')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ key, name, why }) => (
            <tr key={key}>
              <td class="number">{key}</td>
              <th scope="row">
                <bdi>{name}</bdi>
              </th>
              <td>{why()}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {pager}
    </>
  );
}
