// A section of the options: one file that exports one of these, and one entry in sections.ts.
import type { JSX } from 'preact';

export interface Section {
  /** Its place in the address, after `#`. */
  readonly id: string;
  readonly title: string;
  readonly View: () => JSX.Element;
}
