// The tick box over many others: all of them are on, none, or some.
import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

export interface AllCheckProps {
  readonly label: string;
  /** How many of them are on. */
  readonly on: number;
  readonly total: number;
  readonly isHead?: boolean;
  readonly onChange: (on: boolean) => void;
}

export function AllCheck({ label, on, total, isHead, onChange }: AllCheckProps): JSX.Element {
  const box = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (box.current) box.current.indeterminate = on > 0 && on < total;
  });
  return (
    <label class={isHead ? 'tick head' : 'tick'}>
      <input
        ref={box}
        type="checkbox"
        class="check"
        aria-label={label}
        disabled={total === 0}
        checked={total > 0 && on === total}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </label>
  );
}
