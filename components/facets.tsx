// The filters of the workbench: what there is of each kind, how often, and what is chosen.
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { toggleValue } from '../domain/workbench/filter.ts';
import { FACETS, type Facet } from '../domain/workbench/row.ts';
import { numberFormat } from '../locales/formats.ts';
import type { Words } from '../locales/words.ts';
import type { Workbench } from '../state/workbench.ts';
import { nameFacetValue, SEVERITIES } from './facet-text.ts';
import { Icon } from './icon.tsx';

/** So many values of a facet are shown at once; and so many when all are asked for. */
const FEW = 3;
const MANY = 60;

/** Facets whose values have an order of their own. */
const ORDERS: Readonly<Partial<Record<Facet, readonly string[]>>> = {
  severity: [...SEVERITIES, 'none'],
  grant: ['authorization_code_grant', 'password_client', 'personal_access_client'],
  age: ['month', 'year', 'older', 'unknown'],
  system: ['own', 'system'],
  duplicate: ['name', 'redirect', 'secret'],
};

export interface FacetsProps {
  readonly workbench: Workbench;
  readonly words: Words;
}

export function Facets({ workbench, words }: FacetsProps): JSX.Element {
  return (
    <>
      {FACETS.map((facet) => (
        <FacetGroup key={facet} facet={facet} workbench={workbench} words={words} />
      ))}
    </>
  );
}

function FacetGroup({
  facet,
  workbench,
  words,
}: FacetsProps & { facet: Facet }): JSX.Element | null {
  const all = useSignal(false);
  const { t } = words;
  const counts = workbench.counts.value[facet];
  const chosen = workbench.view.value.chosen[facet] ?? new Set<string>();
  const shown = listValues(facet, counts, chosen, all.value ? MANY : FEW);
  if (shown.length === 0) return null;
  // What is chosen is never out of sight.
  const hiddenChosen = [...chosen].filter((value) => !shown.includes(value));
  const known = counts.size + [...chosen].filter((value) => !counts.has(value)).length;
  const rest = known - shown.length - hiddenChosen.length;
  return (
    <fieldset class="facet">
      <legend>{t(`facet.${facet}`)}</legend>
      {[...shown, ...hiddenChosen].map((value) => (
        <label key={value}>
          <input
            type="checkbox"
            class="check"
            checked={chosen.has(value)}
            onChange={() => {
              workbench.view.value = toggleValue(workbench.view.value, facet, value);
            }}
          />
          <FacetLabel facet={facet} value={value} words={words} />
          <span class="count">{numberFormat(words.language).format(counts.get(value) ?? 0)}</span>
        </label>
      ))}
      {rest > 0 && !all.value && (
        <button
          type="button"
          class="link"
          onClick={() => {
            all.value = true;
          }}
        >
          {t('facet.more', { count: rest })}
        </button>
      )}
      {rest > 0 && all.value && <span class="muted">{t('facet.rest', { count: rest })}</span>}
    </fieldset>
  );
}

function FacetLabel(props: { facet: Facet; value: string; words: Words }): JSX.Element {
  const { facet, value, words } = props;
  const label = nameFacetValue(facet, value, words);
  const severity = facet === 'severity' && SEVERITIES.find((one) => one === value);
  if (!severity) {
    return (
      <span class="facet-label">
        <bdi>{label}</bdi>
      </span>
    );
  }
  return (
    <span class={`status ${severity}`}>
      <Icon name={severity} />
      {label}
    </span>
  );
}

/** Those that there are or that are chosen: in their own order, else the most frequent first, `limit` at most. */
function listValues(
  facet: Facet,
  counts: ReadonlyMap<string, number>,
  chosen: ReadonlySet<string>,
  limit: number,
): readonly string[] {
  const order = ORDERS[facet];
  if (order) return order.filter((value) => counts.has(value) || chosen.has(value));
  const before = ([one, count]: Entry, [other, otherCount]: Entry): boolean =>
    count > otherCount || (count === otherCount && one < other);
  // There may be as many hosts as clients: they are not sorted for a few of them.
  const top: Entry[] = [];
  for (const entry of counts) {
    const last = top.at(-1);
    if (top.length === limit && last && !before(entry, last)) continue;
    const place = top.findIndex((one) => before(entry, one));
    top.splice(place === -1 ? top.length : place, 0, entry);
    if (top.length > limit) top.pop();
  }
  return top.map(([value]) => value);
}

type Entry = readonly [value: string, count: number];
