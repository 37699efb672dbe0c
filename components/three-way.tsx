// A conflict: what each field was at the review, what it is now on the server, and what was asked.
import type { JSX } from 'preact';
import type { Draft } from '../domain/client.ts';
import type { Translate } from '../locales/translate.ts';
import { listDifferences } from './differences.ts';

export interface ThreeWayProps {
  readonly before: Draft;
  readonly now: Draft;
  /** Undefined where it was to be deleted. */
  readonly yours: Draft | undefined;
  readonly t: Translate;
}

export function ThreeWay({ before, now, yours, t }: ThreeWayProps): JSX.Element {
  const wanted = new Map(
    (yours ? listDifferences(before, yours, t) : []).map((one) => [one.label, one.now]),
  );
  return (
    <table class="three-way">
      <thead>
        <tr>
          <td />
          <th scope="col">{t('conflict.atReview')}</th>
          <th scope="col">{t('conflict.now')}</th>
          <th scope="col">{t('conflict.yours')}</th>
        </tr>
      </thead>
      <tbody>
        {listDifferences(before, now, t).map(({ label, old, now: theirs }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            {[old, theirs, yours ? (wanted.get(label) ?? old) : t('diff.delete')].map(
              (value, index) => (
                <td key={index}>
                  <bdi dir="auto">{value}</bdi>
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
