// A text and what became of it: the parts that differ are marked, and said.
import { type ComponentChildren, Fragment, type JSX } from 'preact';
import { diffText } from '../domain/text-diff.ts';
import type { Translate } from '../locales/translate.ts';

export interface ChangedTextProps {
  readonly old: string;
  readonly now: string;
  /** Whether both are the same kind of text, so that their parts can be compared. */
  readonly comparable: boolean;
  readonly t: Translate;
}

export function ChangedText({ old, now, comparable, t }: ChangedTextProps): JSX.Element {
  const parts = comparable ? diffText(old, now) : undefined;
  if (!parts) {
    return (
      <>
        <del>
          <bdi dir="auto">{old}</bdi>
        </del>{' '}
        <span class="arrow" aria-hidden="true">
          →
        </span>
        <span class="hidden">{t('diff.to')}</span>{' '}
        <ins>
          <bdi dir="auto">{now}</bdi>
        </ins>
      </>
    );
  }
  return (
    <bdi dir="auto">
      {parts.map(({ kind, text }, index) =>
        kind === 'same' ? (
          breakable(text)
        ) : (
          <Mark key={index} kind={kind} t={t}>
            {text}
          </Mark>
        ),
      )}
    </bdi>
  );
}

/** A URL may break after a slash, and within a word only where that does not help. */
function breakable(text: string): ComponentChildren {
  return text.split(/(?<=\/)/).map((piece, index) => (
    <Fragment key={index}>
      {piece}
      <wbr />
    </Fragment>
  ));
}

interface MarkProps {
  readonly kind: 'removed' | 'added';
  readonly children: ComponentChildren;
  readonly t: Translate;
}

function Mark({ kind, children, t }: MarkProps): JSX.Element {
  const Tag = kind === 'removed' ? 'del' : 'ins';
  return (
    <Tag>
      <span class="hidden">{t(`diff.${kind}`)} </span>
      {children}
    </Tag>
  );
}
