// A run: progress while it goes, exact outcomes that add up when it has ended, and what can be done next.
import { type Signal, signal } from '@preact/signals';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { RunView } from '../../components/run-view.tsx';
import { NO_CHANGES, stageGrant } from '../../domain/change-set.ts';
import { makePlan, type PlannedChange } from '../../domain/plan.ts';
import type { RowState, RunState } from '../../domain/run.ts';
import { en } from '../../locales/en.ts';
import { createTranslate } from '../../locales/translate.ts';
import { makeClient } from '../unit/domain/make-client.ts';

const t = createTranslate(en, 'en');

function planFor(count: number): readonly PlannedChange[] {
  const clients = Array.from({ length: count }, (_, index) =>
    makeClient({ id: String(index + 4), name: `Client ${index + 4}` }),
  );
  const ids = clients.map(({ id }) => id);
  return makePlan(stageGrant(NO_CHANGES, ids, 'password_client', true), clients, {
    facts: { lines: ['l11'], codeBesideOthers: 'fails' },
    remembered: new Map(),
  }).changes;
}

const four = planFor(4);

beforeEach(() => render(null, document.body));

function makeState(rows: readonly RowState[], fields: Partial<RunState> = {}): RunState {
  return {
    phase: 'applying',
    rows: new Map(rows.map((row, index) => [String(index + 4), row])),
    stopped: undefined,
    pause: undefined,
    waitingUntil: undefined,
    activeMs: 0,
    confirmed: undefined,
    ...fields,
  };
}

interface Shown {
  readonly changes?: readonly PlannedChange[];
  readonly secrets?: ReadonlyMap<string, string>;
  readonly listedSecrets?: 'plain' | 'hidden';
}

function show(
  state: RunState | Signal<RunState>,
  { changes = four, secrets = new Map(), listedSecrets = 'plain' }: Shown = {},
) {
  const pressed = {
    onPause: vi.fn(),
    onResume: vi.fn(),
    onCancel: vi.fn(),
    onHide: vi.fn(),
    onClose: vi.fn(),
    onAgain: vi.fn(),
    onUndo: vi.fn(),
    onSave: vi.fn(),
    onSaveTable: vi.fn(),
  };
  act(() =>
    render(
      <RunView
        changes={changes}
        state={'value' in state ? state : signal(state)}
        secrets={signal(secrets)}
        listedSecrets={listedSecrets}
        problem={signal(undefined)}
        language="en"
        t={t}
        {...pressed}
      />,
      document.body,
    ),
  );
  return pressed;
}

const text = () => document.body.textContent ?? '';
const buttons = () =>
  [...document.querySelectorAll('footer button')].map((button) => button.textContent);
const press = (label: string) => {
  const button = [...document.querySelectorAll('button')].find((one) => one.textContent === label);
  if (!button) throw new Error(`There is no button “${label}”.`);
  act(() => button.click());
};
const announcement = () => document.querySelector('.run-head [role="status"]')?.textContent;

const applied: RowState = { kind: 'applied' };

describe('while it goes', () => {
  test('it says how far it is, and can be paused, cancelled and hidden', () => {
    const pressed = show(makeState([applied, 'sending', 'waiting', 'waiting']));
    const progress = document.querySelector('[role="progressbar"]');
    expect(progress?.getAttribute('aria-valuetext')).toBe('1 of 4');
    expect(text()).toContain('1 sending, 2 waiting');
    expect(buttons()).toEqual(['Pause', 'Cancel the rest']);
    press('Pause');
    expect(pressed.onPause).toHaveBeenCalledOnce();
    act(() => document.querySelector<HTMLElement>('[aria-label="Hide; it goes on"]')?.click());
    expect(pressed.onHide).toHaveBeenCalledOnce();
  });

  test('it says the time that is left once five rows are done', () => {
    const rows: readonly RowState[] = [...Array(5).fill(applied), ...Array(15).fill('waiting')];
    show(makeState(rows, { activeMs: 10_000 }), { changes: planFor(20) });
    expect(text()).toContain('about 30 s left');
  });

  test('its buttons leave the focus to the title when they go', () => {
    const state = signal(makeState([applied, 'sending', 'waiting', 'waiting']));
    show(state);
    document.querySelector<HTMLElement>('footer button:last-of-type')?.focus();
    expect(document.activeElement?.textContent).toBe('Cancel the rest');
    act(() => {
      state.value = makeState([applied, applied, applied, applied], { phase: 'confirming' });
    });
    expect(buttons()).toEqual([]);
    expect(document.activeElement?.id).toBe('dialog-title');
  });

  test('a pause after failures is an alert with its reason', () => {
    const pause = { kind: 'failures', failure: { kind: 'server', status: 502 } } as const;
    show(makeState([applied, 'waiting', 'waiting', 'waiting'], { phase: 'paused', pause }));
    expect(document.querySelector('[role="alert"]')?.textContent).toContain(
      'The server answered 502.',
    );
    expect(buttons()).toEqual(['Go on', 'Cancel the rest']);
  });

  test('going on must be the user’s own press', () => {
    const pause = { kind: 'user' } as const;
    const { onResume } = show(makeState([], { phase: 'paused', pause }));
    press('Go on');
    expect(onResume).not.toHaveBeenCalled();
  });

  test('while another tab may write, it can only be cancelled', () => {
    show(makeState([], { phase: 'paused', pause: { kind: 'lease' } }));
    expect(buttons()).toEqual(['Cancel the rest']);
  });

  test('of a thousand changes twenty are shown while it goes and fifty after it, until more are asked for', () => {
    const changes = planFor(1_000);
    const state = signal(makeState([]));
    show(state, { changes });
    const count = () => document.querySelectorAll('tbody tr').length;
    expect(count()).toBe(20);
    act(() => {
      state.value = makeState(Array(1_000).fill(applied), { phase: 'done' });
    });
    expect(count()).toBe(50);
    press('Show 50 more of 950');
    expect(count()).toBe(100);
  });
});

describe('what a screen reader hears', () => {
  test('is the start, each tenth, the first of each trouble, and the end; nothing in between', () => {
    const total = 100;
    const changes = planFor(total);
    const at = (done: number, fields: Partial<RunState> = {}, first: RowState = applied) =>
      makeState([...(done > 0 ? [first] : []), ...Array(Math.max(0, done - 1)).fill(applied)], {
        activeMs: done * 10,
        ...fields,
      });
    const state = signal(at(0));
    show(state, { changes });
    const heard = [announcement()];
    const hear = (next: RunState) => {
      act(() => {
        state.value = next;
      });
      if (announcement() !== heard.at(-1)) heard.push(announcement());
    };
    for (let done = 1; done < 20; done += 1) hear(at(done));
    const conflict: RowState = { kind: 'conflict', reason: 'gone' };
    for (let done = 20; done < 25; done += 1) hear(at(done, {}, conflict));
    hear(at(total, { phase: 'done', confirmed: { readAt: 0 } }, conflict));
    expect(heard).toEqual([
      'Applying 100 changes',
      '10 of 100',
      '20 of 100, with 1 conflict',
      '99 of 100 changes applied, with 1 conflict',
    ]);
  });

  test('comes after ten seconds where little happens', () => {
    const state = signal(makeState([applied]));
    show(state, { changes: planFor(100) });
    act(() => {
      state.value = makeState([applied, applied], { activeMs: 10_000 });
    });
    expect(announcement()).toBe('2 of 100');
  });
});

describe('at the end', () => {
  const done = { phase: 'done', confirmed: { readAt: Date.now() } } as const;

  test('every change has its outcome, worst first, and the numbers add up', () => {
    show(
      makeState(
        [
          applied,
          { kind: 'conflict', reason: 'gone' },
          { kind: 'refused', words: ['The Redirect field must be a valid URL.'] },
          applied,
        ],
        done,
      ),
    );
    expect(document.querySelector('h2')?.textContent).toBe('2 of 4 changes applied');
    const tally = [...document.querySelectorAll('.tally li')].map((item) => item.textContent);
    expect(tally).toEqual(['1 conflict', '1 refused', '2 applied']);
    const rows = [...document.querySelectorAll('tbody tr')].map((row) => row.textContent ?? '');
    expect(rows[0]).toContain('Client 5');
    expect(rows[1]).toContain('The server said: “The Redirect field must be a valid URL.”');
  });

  test('a conflict shows what was reviewed, what is there now, and what was asked', () => {
    const now = makeClient({ id: '4', name: 'Renamed', grants: ['password_client'] });
    show(
      makeState([{ kind: 'conflict', reason: 'changed', now }, applied, applied, applied], done),
    );
    const cells = [...document.querySelectorAll('.three-way tbody tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent),
    );
    expect(cells).toContainEqual(['Name', 'Client 4', 'Renamed', 'Client 4']);
    expect(cells).toContainEqual(['Password', 'off', 'on', 'on']);
  });

  test('what the server stored instead is named', () => {
    const stored = { name: 'Client 4', grants: ['password_client'], redirect: '' } as const;
    const reason = { kind: 'stored-something-else', stored } as const;
    show(makeState([{ kind: 'failed', reason }, applied, applied, applied], done));
    expect(text()).toContain('The server holds something else than was asked:');
    expect(document.querySelector('tbody .diff')?.textContent).toContain('Code');
  });

  test('exactly the failed ones can be retried, the rest reviewed, the applied undone', () => {
    const pressed = show(
      makeState(
        [
          applied,
          { kind: 'failed', reason: { kind: 'no-answer' } },
          { kind: 'skipped', reason: 'cancelled' },
          { kind: 'conflict', reason: 'gone' },
        ],
        done,
      ),
    );
    expect(buttons()).toEqual([
      'Undo 1 change',
      'Save the result',
      'Save it as a table',
      'Retry 1 failed',
      'Review the 1 left',
      'Close',
    ]);
    press('Retry 1 failed');
    expect(pressed.onAgain).toHaveBeenLastCalledWith([four[1]]);
    press('Review the 1 left');
    expect(pressed.onAgain).toHaveBeenLastCalledWith([four[2]]);
    press('Undo 1 change');
    expect(pressed.onUndo).toHaveBeenCalledOnce();
  });

  test('it says why it stopped, and that an unknown outcome is unknown', () => {
    const stopped = { kind: 'signed-out' } as const;
    const skipped = { kind: 'skipped', reason: 'stopped' } as const;
    show(
      makeState([{ kind: 'unknown' }, skipped, skipped, skipped], {
        phase: 'done',
        stopped,
        confirmed: { failure: stopped },
      }),
    );
    expect(document.querySelector('[role="alert"]')?.textContent).toContain('You are signed out.');
    expect(text()).toContain('Not confirmed: the list could not be read.');
    expect(text()).toContain('1 unknown');
  });

  test('the secret of a created client can be copied, and is said to be kept nowhere', () => {
    const copy = vi.fn(() => true);
    document.execCommand = copy;
    show(makeState([applied, applied, applied, applied], done), {
      secrets: new Map([['4', 'the-secret']]),
    });
    const field = document.querySelector<HTMLInputElement>('.secret input');
    expect(field?.value).toBe('the-secret');
    press('Copy Its secret:');
    expect(copy).toHaveBeenCalledWith('copy');
    expect(text()).toContain('It is shown only here and now, and kept nowhere.');
  });

  test('the ids and secrets of all created clients are copied at once, as a table', () => {
    const copied: string[] = [];
    document.execCommand = () => {
      copied.push(document.querySelector('textarea')?.value ?? '');
      return true;
    };
    const rows = ['11', '12'].map((id): RowState => ({ kind: 'applied', id }));
    const changes = ['4', '5'].map((key, at) => ({
      key,
      before: undefined,
      after: { name: ['=One\tApp', 'Two'][at] ?? '', grants: [], redirect: '' },
      consequences: [],
    }));
    const secrets = new Map([
      ['4', 'first-secret'],
      ['5', 'second-secret'],
    ]);
    show(makeState(rows, done), { changes, secrets });
    press('Copy all 2 new IDs and secrets');
    expect(copied).toEqual([
      "name\tid\tsecret\n'=One App\t11\tfirst-secret\nTwo\t12\tsecond-secret\n",
    ]);
    expect(document.querySelector('textarea')).toBeNull();
    expect(text()).toContain('Copied, with tabs between');
  });

  test.each([
    ['plain', 'The button in its row of the list, under “Client Secret”, still copies it.'],
    ['hidden', 'can’t be shown again'],
  ] as const)(
    'where the secret of a created client is not known, it is said what can be done (%s)',
    (listedSecrets, words) => {
      const changes = [{ key: '4', before: undefined, after: four[0]?.after, consequences: [] }];
      show(makeState([{ kind: 'applied', id: '11' }], done), { changes, listedSecrets });
      expect(text()).toContain(words);
    },
  );
});
