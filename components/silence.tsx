// A sign for what is not there, with the words for those who don't see it.
import type { JSX } from 'preact';

export function Silence({ sign, text }: { sign: '–' | '…'; text: string }): JSX.Element {
  return (
    <span class="muted">
      <span aria-hidden="true">{sign}</span>
      <span class="hidden">{text}</span>
    </span>
  );
}
