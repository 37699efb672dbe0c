// A name or a redirect URL as it is: what can't be seen is shown as a chip, what was searched for is marked.
import type { JSX } from 'preact';
import { nameCodePoint } from '../domain/audit/code-point-name.ts';
import { type Range, splitForDisplay, splitText, type TextPart } from '../domain/redirect-parts.ts';

export interface PlainTextProps {
  readonly text: string;
  readonly marks?: readonly Range[] | undefined;
}

export function NameText({ text, marks }: PlainTextProps): JSX.Element {
  return <bdi>{splitText(text, marks).map(showPart)}</bdi>;
}

/** Breaks after slashes only, so that the end of a path stays together. */
export function RedirectText({ text, marks }: PlainTextProps): JSX.Element {
  return (
    <bdi dir="ltr" class="url">
      {splitForDisplay(text, marks).map((parts, index) => (
        <span key={index} class="chunk">
          {parts.map(showPart)}
        </span>
      ))}
    </bdi>
  );
}

function showPart({ text, kind, marked }: TextPart, index: number): JSX.Element | string {
  const shown =
    kind === 'text' ? (
      text
    ) : kind === 'host' ? (
      <b key={index}>{text}</b>
    ) : (
      <span key={index} class="chip">
        {nameCodePoint(text)}
      </span>
    );
  return marked ? <mark key={index}>{shown}</mark> : shown;
}
