// The frame of our dialogs: a native modal `dialog`, so that focus, Esc and the page behind are the browser's work.
import type { ComponentChildren, JSX, RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from './icon.tsx';
import { useTurns } from './use-turns.ts';

export interface DialogProps {
  readonly title: string;
  readonly closeLabel: string;
  readonly width: 'review' | 'run' | 'question' | 'workbench';
  /** What stands beside the title. */
  readonly facts?: ComponentChildren;
  /** Esc and the close button; absent while closing would hide what must be seen. */
  readonly onClose: (() => void) | undefined;
  /** Its body is drawn once its frame is seen: it has no refs that are read before, and no first focus. */
  readonly isLarge?: boolean;
  /** The title, for whoever moves the focus there. */
  readonly heading?: RefObject<HTMLHeadingElement | null>;
  /** What has the focus first, if not the heading. */
  readonly firstFocus?: RefObject<HTMLElement | null>;
  /** The id of what is read out with the title, where the focus is not on the title. */
  readonly describedBy?: string;
  readonly footer?: ComponentChildren;
  readonly children: ComponentChildren;
}

export function Dialog(props: DialogProps): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const ownHeading = useRef<HTMLHeadingElement>(null);
  const heading = props.heading ?? ownHeading;
  // Opening costs the browser a task; a large body is drawn in another.
  const bodyTurn = props.isLarge ? 1 : 0;
  const hasBody = useTurns(bodyTurn) === bodyTurn;
  useLayoutEffect(() => {
    dialog.current?.showModal();
    (props.firstFocus ?? heading).current?.focus();
  }, []);
  return (
    <dialog
      ref={dialog}
      class={`dialog ${props.width}${hasBody ? '' : ' opening'}`}
      aria-labelledby="dialog-title"
      aria-describedby={props.describedBy}
      onCancel={(event) => {
        event.preventDefault();
        props.onClose?.();
      }}
    >
      {/* Neither head nor foot is a landmark: there would be two where a dialog lies over another. */}
      <div class="dialog-head">
        <h2 ref={heading} id="dialog-title" tabIndex={-1}>
          {props.title}
        </h2>
        {props.facts}
        {props.onClose && (
          <button
            type="submit"
            form="leave"
            class="icon-button"
            aria-label={props.closeLabel}
            onClick={(event) => {
              event.preventDefault();
              props.onClose?.();
            }}
          >
            <Icon name="close" />
          </button>
        )}
      </div>
      <div class="dialog-body">{hasBody && props.children}</div>
      {props.footer && (
        <footer class="dialog-foot" role="presentation">
          {props.footer}
        </footer>
      )}
      {/* The browser closes it where our script is no more. */}
      <form id="leave" method="dialog" hidden />
    </dialog>
  );
}
