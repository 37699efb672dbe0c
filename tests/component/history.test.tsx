// History, the unfinished run and the full store: what they say and what they offer.
import { signal } from '@preact/signals';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { History } from '../../components/history.tsx';
import { StoreProblem } from '../../components/store-problem.tsx';
import { UnfinishedRun } from '../../components/unfinished-run.tsx';
import type { Outcome } from '../../domain/outcome.ts';
import type { RunHead, RunRecord } from '../../domain/run-record.ts';
import { en } from '../../locales/en.ts';
import { createTranslate } from '../../locales/translate.ts';

const t = createTranslate(en, 'en');

beforeEach(() => render(null, document.body));

const makeHead = (fields: Partial<RunHead> = {}): RunHead => ({
  id: 'one',
  site: 'https://pm.example.com',
  user: { id: '1', name: 'Admin User' },
  startedAt: Date.UTC(2026, 9, 30, 12),
  phase: 'ended',
  total: 2,
  counts: { applied: 2 },
  ...fields,
});

const makeRecord = (outcomes: ReadonlyMap<string, Outcome>): RunRecord => ({
  head: makeHead(),
  changes: ['4', '5'].map((key) => ({
    key,
    before: { name: `Client ${key}`, grants: ['authorization_code_grant'], redirect: '' },
    after: { name: `Client ${key}`, grants: ['password_client'], redirect: '' },
    namesakes: [],
  })),
  outcomes,
});

const text = () => document.body.textContent ?? '';
const buttons = () => [...document.querySelectorAll('footer button')].map((one) => one.textContent);
const find = (label: string) => {
  const button = [...document.querySelectorAll('button')].find((one) =>
    one.textContent?.startsWith(label),
  );
  if (!button) throw new Error(`There is no button “${label}”.`);
  return button;
};
const press = (label: string) => act(() => find(label).click());

describe('the history', () => {
  const shown = (runs: readonly RunHead[], record?: RunRecord) => {
    const pressed = {
      onOpen: vi.fn(),
      onUndo: vi.fn(),
      onExport: vi.fn(),
      onSaveTable: vi.fn(),
      onRemove: vi.fn(),
      onClose: vi.fn(),
    };
    act(() =>
      render(
        <History
          runs={signal(runs)}
          opened={signal(record)}
          problem={signal(undefined)}
          listedSecrets="plain"
          language="en"
          t={t}
          {...pressed}
        />,
        document.body,
      ),
    );
    return pressed;
  };
  const rows = () => [...document.querySelectorAll('tbody tr')].map((row) => row.textContent ?? '');

  test('lists runs with who, when and what became of them', () => {
    shown([
      makeHead({ id: 'two', user: { id: '2', name: 'Editor' }, continues: 'one', phase: 'open' }),
      makeHead(),
    ]);
    expect(rows()[0]).toContain(
      'not finished 2 applied of 2 changes goes on with a run of Admin User',
    );
    expect(rows()[1]).toContain('Oct 30, 2026');
  });

  test('is searched by user, and what is found is exported', () => {
    const runs = [makeHead({ id: 'two', user: { id: '2', name: 'Editor' } }), makeHead()];
    const { onExport } = shown(runs);
    const field = document.querySelector<HTMLInputElement>('input[type="search"]');
    act(() => {
      if (field) field.value = 'editor';
      field?.dispatchEvent(new Event('input', { bubbles: true }));
    });
    expect(rows()).toHaveLength(1);
    press('Export 1 run');
    expect(onExport).toHaveBeenCalledWith([runs[0]]);
  });

  test('shows a run with its rows, to be undone as a whole or one by one', () => {
    const record = makeRecord(
      new Map<string, Outcome>([
        ['4', { kind: 'applied' }],
        ['5', { kind: 'refused', words: ['No.'] }],
      ]),
    );
    const { onUndo } = shown([makeHead()], record);
    expect(rows()[0]).toContain('The server said: “No.”');
    press('Undo this');
    expect(onUndo).toHaveBeenLastCalledWith(record, '4');
    press('Undo 1 change');
    expect(onUndo).toHaveBeenLastCalledWith(record);
  });

  test('removes a run only by the user’s own press', () => {
    const { onRemove } = shown([makeHead()], makeRecord(new Map()));
    press('Remove this run');
    expect(onRemove).not.toHaveBeenCalled();
  });
});

describe('an unfinished run', () => {
  const shown = (userId: string) =>
    act(() =>
      render(
        <UnfinishedRun
          record={makeRecord(new Map([['4', { kind: 'applied' }]]))}
          resolved={{
            outcomes: new Map<string, Outcome>([
              ['4', { kind: 'applied' }],
              ['5', { kind: 'skipped', reason: 'interrupted' }],
            ]),
            found: [],
            left: ['5'],
          }}
          user={{ id: userId, name: 'Somebody' }}
          listedSecrets="plain"
          language="en"
          t={t}
          onReview={() => undefined}
          onUndo={() => undefined}
          onDismiss={() => undefined}
          onClose={() => undefined}
        />,
        document.body,
      ),
    );

  test('says what became of it, and offers to go on, to undo and to dismiss', () => {
    shown('1');
    expect(text()).toContain('So far: 1 applied and 1 not started.');
    expect(text()).toContain('Started by Admin User');
    expect(buttons()).toEqual(['Review the 1 left', 'Undo 1 change', 'Dismiss']);
    expect(text()).not.toContain('somebody else');
  });

  test('of another user says under whose name it goes on', () => {
    shown('2');
    expect(text()).toContain('You are signed in as somebody else: it goes on under your name.');
  });
});

describe('a run that can’t be stored', () => {
  const shown = (removable: readonly RunHead[], onRepair?: () => void) =>
    act(() =>
      render(
        <StoreProblem
          reason="There is no room."
          removable={removable}
          onRepair={onRepair}
          language="en"
          t={t}
          onExport={() => undefined}
          onRemove={() => undefined}
          onClose={() => undefined}
        />,
        document.body,
      ),
    );

  test('names the runs whose removal would make room', () => {
    shown([makeHead()]);
    expect(document.querySelector('h2')?.textContent).toBe('Nothing was sent');
    expect(text()).toContain('Admin User: 2 changes');
    expect(buttons()).toEqual(['Remove 1 run and apply', 'Export it', 'Cancel']);
  });

  test('offers to set a damaged list aside', () => {
    shown([], () => undefined);
    expect(buttons()).toEqual(['Set it aside and apply', 'Cancel']);
  });
});
