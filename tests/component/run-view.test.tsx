// A run: progress while it goes, and exact outcomes that add up when it has ended.
import { signal } from '@preact/signals';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, test, vi } from 'vitest';
import { RunView } from '../../components/run-view.tsx';
import { NO_CHANGES, stageGrant } from '../../domain/change-set.ts';
import { makePlan } from '../../domain/plan.ts';
import type { RowState, RunState } from '../../domain/run.ts';
import { en } from '../../locales/en.ts';
import { createTranslate } from '../../locales/translate.ts';
import { makeClient } from '../unit/domain/make-client.ts';

const t = createTranslate(en, 'en');
const ids = ['4', '5', '6', '7'];
const clients = ids.map((id) => makeClient({ id, name: `Client ${id}` }));
const { changes } = makePlan(stageGrant(NO_CHANGES, ids, 'password_client', true), clients, {
  facts: { lines: ['l11'], codeBesideOthers: 'fails' },
  remembered: new Map(),
});

beforeEach(() => render(null, document.body));

function show(state: RunState) {
  const onCancel = vi.fn();
  act(() =>
    render(
      <RunView
        changes={changes}
        state={signal(state)}
        cancelling={signal(false)}
        language="en"
        t={t}
        onCancel={onCancel}
        onClose={() => undefined}
      />,
      document.body,
    ),
  );
  return { onCancel };
}

const text = () => document.body.textContent ?? '';
const buttons = () => [...document.querySelectorAll('button')].map((button) => button.textContent);

test('while it goes, says how far it is and can be cancelled, not closed', () => {
  show({
    phase: 'applying',
    rows: new Map<string, RowState>([
      ['4', { kind: 'applied' }],
      ['5', 'sending'],
      ['6', 'waiting'],
      ['7', 'waiting'],
    ]),
    stopped: undefined,
    confirmed: undefined,
  });
  const progress = document.querySelector('[role="progressbar"]');
  expect(progress?.getAttribute('aria-valuetext')).toBe('1 of 4');
  expect(buttons()).toEqual(['Cancel the rest']);
});

test('at the end, every change has its outcome, worst first, and the numbers add up', () => {
  show({
    phase: 'done',
    rows: new Map<string, RowState>([
      ['4', { kind: 'applied' }],
      ['5', { kind: 'conflict', reason: 'changed' }],
      ['6', { kind: 'refused', words: ['The Redirect field must be a valid URL.'] }],
      ['7', { kind: 'applied' }],
    ]),
    stopped: undefined,
    confirmed: { readAt: Date.now() },
  });
  expect(document.querySelector('h2')?.textContent).toBe('2 of 4 changes applied');
  const tally = [...document.querySelectorAll('.tally li')].map((item) => item.textContent);
  expect(tally).toEqual(['1 conflict', '1 refused', '2 applied']);
  const rows = [...document.querySelectorAll('tbody tr')].map((row) => row.textContent ?? '');
  expect(rows[0]).toContain('Client 5');
  expect(rows[1]).toContain('The server said: “The Redirect field must be a valid URL.”');
});

test('says why it stopped, and that an unknown outcome is unknown', () => {
  show({
    phase: 'done',
    rows: new Map<string, RowState>([
      ['4', { kind: 'unknown' }],
      ['5', { kind: 'skipped', reason: 'stopped' }],
      ['6', { kind: 'skipped', reason: 'stopped' }],
      ['7', { kind: 'skipped', reason: 'stopped' }],
    ]),
    stopped: { kind: 'signed-out' },
    confirmed: { failure: { kind: 'signed-out' } },
  });
  expect(document.querySelector('[role="alert"]')?.textContent).toContain('You are signed out.');
  expect(text()).toContain('Not confirmed: the list could not be read.');
  expect(text()).toContain('1 unknown');
});
