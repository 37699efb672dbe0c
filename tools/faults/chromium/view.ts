// What the extension shows in a tab, read as it stands: its bar, and the dialog over the page.
import type { Page } from 'puppeteer-core';
import { OWN } from '../../browser/own-parts.ts';

export interface ShownRow {
  readonly id: string;
  readonly name: string;
  /** Kind of its outcome, in a run. */
  readonly outcome: string;
  readonly explanation: string;
  readonly effect: string;
  readonly isDelete: boolean;
  /** Each field that differs, by its label. */
  readonly differences: readonly {
    readonly label: string;
    readonly old: string;
    readonly now: string;
  }[];
}

export interface View {
  readonly bar: string;
  readonly title: string;
  readonly text: string;
  /** The first paragraph under the title. */
  readonly lead: string;
  readonly tabs: readonly string[];
  readonly buttons: readonly { readonly text: string; readonly isEnabled: boolean }[];
  readonly rows: readonly ShownRow[];
}

/** All that is shown now; the title is empty while no dialog is open. */
export function readView(page: Page): Promise<View> {
  return page.evaluate(
    (barHost, dialogHost) => {
      const rootOf = (host: string) => document.querySelector(host)?.shadowRoot;
      const textOf = (node: Element | null | undefined): string => node?.textContent?.trim() ?? '';
      /** Without what only screen readers hear, and without the other side of a difference. */
      const side = (node: Element, other: string): string => {
        const copy = document.createElement('div');
        copy.append(...[...node.childNodes].map((one) => one.cloneNode(true)));
        for (const left of copy.querySelectorAll(`.hidden, ${other}`)) left.remove();
        return copy.textContent ?? '';
      };
      const dialog = rootOf(dialogHost)?.querySelector('dialog');
      const rows = [...(dialog?.querySelectorAll('tbody tr') ?? [])].flatMap((row) => {
        const name = row.querySelector(':scope > th[scope="row"] > bdi');
        if (!name) return [];
        const cells = [...row.querySelectorAll(':scope > td')];
        const change = cells.find((cell) => cell.querySelector('dl.diff, p, table'));
        const labels = [...row.querySelectorAll('dl.diff > dt')];
        const status = cells.at(-1)?.querySelector('.status');
        return [
          {
            id: textOf(row.querySelector(':scope > td.number')),
            name: name.textContent ?? '',
            outcome: [...(status?.classList ?? [])].find((one) => one !== 'status') ?? '',
            explanation: textOf(change),
            effect: textOf(row.querySelector(':scope > td.effect')),
            isDelete: !row.querySelector('dl.diff'),
            differences: labels.map((label) => {
              const value = label.nextElementSibling ?? label;
              const isWhole = value.querySelector(':scope > bdi') === null;
              const whole = (mark: string): string =>
                value.querySelector(`:scope > ${mark} > bdi`)?.textContent ?? '';
              return isWhole
                ? { label: textOf(label), old: whole('del'), now: whole('ins') }
                : { label: textOf(label), old: side(value, 'ins'), now: side(value, 'del') };
            }),
          },
        ];
      });
      return {
        bar: textOf(rootOf(barHost)?.querySelector('.gk')),
        title: textOf(dialog?.querySelector('h2')),
        text: textOf(dialog),
        lead: textOf(dialog?.querySelector('.dialog-body p')),
        tabs: [...(dialog?.querySelectorAll('[role="tab"]') ?? [])].map(textOf),
        buttons: [...(dialog?.querySelectorAll('footer button') ?? [])].map((button) => ({
          text: textOf(button),
          isEnabled: !button.matches(':disabled'),
        })),
        rows,
      };
    },
    OWN.bar,
    OWN.dialog,
  );
}

/** Whether the dialog has a button that starts so and can be pressed; its text. */
export function findButton({ buttons }: View, start: string): string | undefined {
  return buttons.find(({ text, isEnabled }) => isEnabled && text.startsWith(start))?.text;
}
