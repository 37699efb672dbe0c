// The notes beside a field: silent first, exact then, gone when it is right.
import { signal } from '@preact/signals';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, test } from 'vitest';
import { FieldNotes } from '../../components/field-notes.tsx';
import type { Field, Finding } from '../../domain/finding.ts';
import { en } from '../../locales/en.ts';
import { createTranslate } from '../../locales/translate.ts';

const t = createTranslate(en, 'en');
const duplicate: Finding = {
  severity: 'error',
  stop: 'block',
  field: 'name',
  detail: { rule: 'N03', others: ['4'] },
};

beforeEach(() => render(null, document.body));

function show(findings: readonly Finding[], spoken: readonly Field[]) {
  const signals = {
    findings: signal(findings),
    spoken: signal<ReadonlySet<Field>>(new Set(spoken)),
  };
  act(() => render(<FieldNotes field="name" {...signals} t={t} />, document.body));
  return signals;
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
    'Error: Client 4 already has this name.',
  );
});

test('what is right again is no longer said', () => {
  const { findings } = show([duplicate], ['name']);
  act(() => {
    findings.value = [];
  });
  expect(document.body.textContent).toBe('');
});

test('what only some servers refuse is a warning', () => {
  show([{ ...duplicate, stop: 'hint' }], ['name']);
  expect(document.body.textContent).toContain('Warning:');
});

test('the findings of other fields are not shown here', () => {
  show([{ ...duplicate, field: 'grants', detail: { rule: 'G04' } }], ['name']);
  expect(document.body.textContent).toBe('');
});
