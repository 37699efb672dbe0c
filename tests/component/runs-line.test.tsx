// The bar's line of runs: hidden, in another tab, or to be finished.
import { signal } from '@preact/signals';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, test, vi } from 'vitest';
import { RunsLine } from '../../components/runs-line.tsx';
import type { RowState, RunState } from '../../domain/run.ts';
import type { RunHead } from '../../domain/run-record.ts';
import { en } from '../../locales/en.ts';
import { createTranslate } from '../../locales/translate.ts';
import { createRunsState } from '../../state/runs.ts';

const t = createTranslate(en, 'en');
const head: RunHead = {
  id: 'one',
  site: 'https://pm.example.com',
  user: { id: '1', name: 'Admin User' },
  startedAt: Date.now(),
  phase: 'open',
  total: 40,
  counts: { applied: 11, conflict: 1 },
};

beforeEach(() => render(null, document.body));

function show(change: (runs: ReturnType<typeof createRunsState>) => void) {
  const runs = createRunsState();
  change(runs);
  act(() => render(<RunsLine runs={runs} language="en" t={t} />, document.body));
  return runs;
}

const text = () => document.body.textContent ?? '';
const press = () => act(() => document.querySelector('button')?.click());

test('says nothing where there is nothing', () => {
  show(() => undefined);
  expect(text()).toBe('');
});

test('a hidden run goes on, and can be shown', () => {
  const state: RunState = {
    phase: 'applying',
    rows: new Map<string, RowState>([
      ['4', { kind: 'applied' }],
      ['5', 'sending'],
    ]),
    stopped: undefined,
    pause: undefined,
    waitingUntil: undefined,
    activeMs: 0,
    confirmed: undefined,
  };
  const onShow = vi.fn();
  show(({ active }) => {
    active.value = {
      id: 'one',
      total: 2,
      state: signal(state),
      isShown: signal(false),
      hasSecrets: signal(false),
      show: onShow,
    };
  });
  expect(text()).toContain('Applying: 1 of 2');
  press();
  expect(onShow).toHaveBeenCalledOnce();
});

test('a run of another tab is told with how far it is', () => {
  show(({ elsewhere }) => {
    elsewhere.value = head;
  });
  expect(text()).toBe('12 of 40 done in another tab');
});

test('an interrupted run asks to be finished', () => {
  const { panel } = show(({ unfinished }) => {
    unfinished.value = [head];
  });
  expect(text()).toContain('1 run to finish');
  press();
  expect(panel.value).toBe('unfinished');
});
