// The notes beside a field: silent first, exact then, gone when it is right.
import { signal } from '@preact/signals';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, test, vi } from 'vitest';
import { FieldNotes } from '../../components/field-notes.tsx';
import type { Draft } from '../../domain/client.ts';
import type { Field, Finding } from '../../domain/finding.ts';
import { ENGLISH } from '../../locales/words.ts';

const duplicate: Finding = {
  severity: 'error',
  stop: 'block',
  field: 'name',
  detail: { rule: 'N03', others: ['4'] },
};

beforeEach(() => render(null, document.body));

function show(findings: readonly Finding[], spoken: readonly Field[], onFix = vi.fn()) {
  const state = {
    findings: signal(findings),
    spoken: signal<ReadonlySet<Field>>(new Set(spoken)),
    draft: signal<Draft>({ name: '', grants: [], redirect: '' }),
    remembered: signal<string | undefined>(undefined),
  };
  act(() =>
    render(
      <FieldNotes
        field="name"
        state={state}
        clients={signal(undefined)}
        words={ENGLISH}
        onFix={onFix}
      />,
      document.body,
    ),
  );
  return state;
}

test('a field that has not been left says nothing', () => {
  show([duplicate], []);
  expect(document.body.textContent).toBe('');
});

test('a field that was left says what is wrong, in a live region', () => {
  const { spoken } = show([duplicate], []);
  act(() => {
    spoken.value = new Set<Field>(['name']);
  });
  expect(document.querySelector('[role="alert"]')?.textContent).toBe(
    'Error: Client 4 already has this name. Show client 4',
  );
});

test('what is right again is no longer said', () => {
  const { findings } = show([duplicate], ['name']);
  act(() => {
    findings.value = [];
  });
  expect(document.body.textContent).toBe('');
});

test('what asks for a second press is a warning, and what only advises is a note', () => {
  show([{ ...duplicate, stop: 'confirm' }], ['name']);
  expect(document.body.textContent).toContain('Warning:');
  render(null, document.body);
  show([{ ...duplicate, stop: 'hint' }], ['name']);
  expect(document.body.textContent).toContain('Note:');
});

test('a press on the fix hands over the value that mends it', () => {
  const onFix = vi.fn();
  const fixable: Finding = {
    severity: 'info',
    stop: 'hint',
    field: 'name',
    detail: { rule: 'N06', facts: {} },
    fix: 'HR Bridge',
  };
  show([fixable], ['name'], onFix);
  act(() => document.querySelector('button')?.click());
  expect(onFix).toHaveBeenCalledWith('HR Bridge');
});

test('the findings of other fields are not shown here', () => {
  show([{ ...duplicate, field: 'grants', detail: { rule: 'G04' } }], ['name']);
  expect(document.body.textContent).toBe('');
});
