// More changes: what is staged is what was typed last, however soon the button is pressed.
import { signal } from '@preact/signals';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, test, vi } from 'vitest';
import { MoreChanges } from '../../components/more-changes.tsx';
import { type ChangeSet, NO_CHANGES } from '../../domain/change-set.ts';
import { NO_NULLS } from '../../domain/null-fields.ts';
import { DEFAULT_SETTINGS } from '../../domain/site-settings.ts';
import { ENGLISH } from '../../locales/words.ts';
import { acceptClients, createVisit } from '../../state/visit.ts';
import { makeClient } from '../unit/domain/make-client.ts';

beforeEach(() => render(null, document.body));

async function show() {
  const clients = [makeClient({ id: '4', name: 'Zapier Connector' })];
  const visit = createVisit({
    words: ENGLISH,
    settings: signal(DEFAULT_SETTINGS),
    mayCreate: true,
    mayEdit: true,
  });
  await acceptClients(visit, {
    clients,
    unreadable: 0,
    nulls: NO_NULLS,
    facts: { lines: ['l11'], codeBesideOthers: 'fails' },
    readAt: Date.now(),
  });
  const known = visit.clients.value;
  if (!known) throw new Error('The clients were not taken.');
  const onStage = vi.fn<(next: ChangeSet) => void>();
  act(() =>
    render(
      <MoreChanges
        clients={clients}
        known={known}
        changeSet={NO_CHANGES}
        remembered={new Map()}
        mayDelete={false}
        words={ENGLISH}
        onCancel={vi.fn()}
        onStage={onStage}
      />,
      document.body,
    ),
  );
  return onStage;
}

function type(text: string): void {
  const field = document.querySelector<HTMLInputElement>('input[type="text"]');
  if (!field) throw new Error('There is no field.');
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

const button = () => {
  const found = document.querySelector<HTMLButtonElement>('.button.main');
  if (!found) throw new Error('There is nothing to stage with.');
  return found;
};
const waitForPreview = (text: string) =>
  vi.waitFor(() => {
    expect(document.querySelector('.table')?.textContent).toContain(text);
    expect(button().disabled).toBe(false);
  });

test('a press in the same moment as a letter stages nothing that was typed before it', async () => {
  const onStage = await show();
  type('https://one.example.com/cb');
  await waitForPreview('one');
  type('https://two.example.com/cb');
  button().click();
  expect(onStage).not.toHaveBeenCalled();
  await waitForPreview('two');
  button().click();
  expect(onStage.mock.calls[0]?.[0].get('4')).toEqual({
    kind: 'update',
    grants: {},
    base: expect.anything(),
    redirect: 'https://two.example.com/cb',
  });
});
