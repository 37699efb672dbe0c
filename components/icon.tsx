// The icons: severity and outcome as shapes, drawn in the colour of the text beside them.
import type { JSX } from 'preact';

const SHAPES = {
  error: (
    <>
      <path d="M5 1h6l4 4v6l-4 4H5l-4-4V5z" fill="currentColor" />
      <path d="M8 4v5m0 2v1.5" class="cut" />
    </>
  ),
  warning: (
    <>
      <path d="M8 1 15.5 15H.5z" fill="currentColor" />
      <path d="M8 6v4.5m0 1.5v1.2" class="cut" />
    </>
  ),
  info: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="M8 7v5m0-8v1.5" class="cut" />
    </>
  ),
  applied: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="m4.5 8.2 2.4 2.4 4.6-4.9" class="cut" />
    </>
  ),
  refused: (
    <path d="M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8zM3.8 3.8l8.4 8.4" class="line" />
  ),
  conflict: <path d="M2 5h11m-3-3 3 3-3 3M14 11H3m3-3-3 3 3 3" class="line" />,
  unknown: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="M5.8 6.2a2.2 2.2 0 1 1 3.2 2c-.7.4-1 .8-1 1.6m0 1.6v1.2" class="cut" />
    </>
  ),
  skipped: <path d="M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8zM5 8h6" class="line" />,
  unchanged: <path d="M3 8h10" class="line" />,
  waiting: <circle cx="8" cy="8" r="6" class="line" />,
  sending: <circle cx="8" cy="8" r="6" class="line" stroke-dasharray="4 2.3" />,
  lock: (
    <>
      <path d="M3 7h10v8H3z" fill="currentColor" />
      <path d="M5 7V5a3 3 0 0 1 6 0v2" class="line" />
    </>
  ),
  refresh: <path d="M13.5 8a5.5 5.5 0 1 1-1.7-4M12 1v3.2H8.8" class="line" />,
  close: <path d="m3 3 10 10M13 3 3 13" class="line" />,
} as const;

export type IconName = keyof typeof SHAPES;

/** Decoration beside a word; never the only carrier of its meaning. */
export function Icon({ name }: { readonly name: IconName }): JSX.Element {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {SHAPES[name]}
    </svg>
  );
}
