// The line above the buttons: silent while somebody types, complete when they pause or press Save.
import { signal } from '@preact/signals';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ChangeLine } from '../../components/change-line.tsx';
import type { Draft } from '../../domain/client.ts';
import { ENGLISH } from '../../locales/words.ts';
import type { SavePhase } from '../../state/dialog.ts';

const opened: Draft = {
  name: 'HR Bridge',
  grants: ['authorization_code_grant'],
  redirect: 'https://apps.example.com/hr/callback',
};

beforeEach(() => {
  vi.useFakeTimers();
  render(null, document.body);
});
afterEach(() => vi.useRealTimers());

function show(base: Draft | undefined) {
  const state = {
    base: signal<Draft | undefined>(base),
    draft: signal(opened),
    phase: signal<SavePhase>({ kind: 'editing' }),
  };
  act(() => render(<ChangeLine state={state} words={ENGLISH} />, document.body));
  const type = (draft: Partial<Draft>) =>
    act(() => {
      state.draft.value = { ...state.draft.value, ...draft };
    });
  return { state, type };
}

const pass = (ms: number) =>
  act(() => {
    vi.advanceTimersByTime(ms);
  });
const said = () => document.querySelector('[role="status"]')?.textContent;

test('says at once that nothing has changed', () => {
  show(opened);
  expect(said()).toBe('Changes Nothing changed.');
});

test('waits until typing has paused for a second', () => {
  const { type } = show(opened);
  type({ name: 'HR Bridge E' });
  pass(900);
  type({ name: 'HR Bridge EU' });
  pass(900);
  expect(said()).toBe('Changes Nothing changed.');
  pass(100);
  expect(said()).toBe('Changes Name: HR Bridge to → HR Bridge EU · redirect URL unchanged');
});

test('says at once what a press of Save is about', () => {
  const { state, type } = show(opened);
  type({ grants: ['password_client'], redirect: '' });
  act(() => {
    state.phase.value = { kind: 'checking' };
  });
  expect(said()).toBe(
    'Changes Code: on to → off · Password: off to → on · Redirect URL: https://apps.example.com/hr/callback to → none',
  );
});

test('says nothing of a new client, which changes nothing that was there', () => {
  const { type } = show(undefined);
  expect(document.body.textContent).toBe('');
  type({ name: 'New' });
  pass(2_000);
  expect(document.body.textContent).toBe('');
});
