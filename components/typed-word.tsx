// A field into which a word has to be typed before something can be pressed.
import type { Signal } from '@preact/signals';
import type { JSX } from 'preact';

export interface TypedWordProps {
  readonly label: string;
  readonly typed: Signal<string>;
  /** Enter, pressed by the user. */
  readonly onEnter: (event: Event) => void;
}

export function TypedWord({ label, typed, onEnter }: TypedWordProps): JSX.Element {
  return (
    <label class="typed">
      {label}
      <input
        type="text"
        autocomplete="off"
        spellcheck={false}
        value={typed.value}
        onInput={(event) => {
          typed.value = event.currentTarget.value;
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onEnter(event);
        }}
      />
    </label>
  );
}
