// Tabs over one panel: arrow keys go from one to the next, as everywhere.
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';

const STEPS: ReadonlyMap<string, number> = new Map([
  ['ArrowLeft', -1],
  ['ArrowRight', 1],
]);

export interface TabsProps {
  readonly class: string;
  readonly label: string;
  readonly tabs: readonly {
    readonly key: string;
    readonly label: string;
    readonly view: () => JSX.Element;
  }[];
}

export function Tabs(props: TabsProps): JSX.Element {
  const { tabs } = props;
  const chosen = useSignal(tabs[0]?.key);
  const current = tabs.find(({ key }) => key === chosen.value) ?? tabs[0];
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent): void => {
    const step = STEPS.get(event.key);
    if (step === undefined || !current || !list.current) return;
    const isMirrored = getComputedStyle(list.current).direction === 'rtl';
    const next = (tabs.indexOf(current) + (isMirrored ? -step : step) + tabs.length) % tabs.length;
    chosen.value = tabs[next]?.key;
    list.current.querySelectorAll('button')[next]?.focus();
  };
  return (
    <div class={props.class}>
      <div ref={list} class="tabs" role="tablist" aria-label={props.label} onKeyDown={move}>
        {tabs.map(({ key, label }) => (
          <button
            key={key}
            type="button"
            role="tab"
            id={`tab-${key}`}
            aria-controls="tab-panel"
            aria-selected={key === current?.key}
            tabIndex={key === current?.key ? 0 : -1}
            onClick={() => {
              chosen.value = key;
            }}
          >
            {label}
          </button>
        ))}
      </div>
      <div id="tab-panel" role="tabpanel" aria-labelledby={`tab-${current?.key}`}>
        {current?.view()}
      </div>
    </div>
  );
}
