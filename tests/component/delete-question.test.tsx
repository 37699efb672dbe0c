// The question before a risky delete: what it says, what has the focus, and that only the user can answer it.
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { DeleteQuestion } from '../../components/delete-question.tsx';
import { DeleteUnasked, type DeleteUnaskedProps } from '../../components/delete-unasked.tsx';
import type { Client } from '../../domain/client.ts';
import { findDeleteRisks } from '../../domain/delete-risks.ts';
import { indexNames } from '../../domain/name-index.ts';
import { ENGLISH } from '../../locales/words.ts';
import { makeClient } from '../unit/domain/make-client.ts';

const { t } = ENGLISH;

beforeEach(() => render(null, document.body));

function ask(client: Client, others: readonly Client[] = []) {
  const onDelete = vi.fn();
  const onCancel = vi.fn();
  act(() =>
    render(
      <DeleteQuestion
        client={client}
        risks={findDeleteRisks(client, indexNames([client, ...others]))}
        others={others}
        t={t}
        onCancel={onCancel}
        onDelete={onDelete}
      />,
      document.body,
    ),
  );
  return { onDelete, onCancel };
}

const text = () => document.body.textContent ?? '';
const goButton = () => document.querySelector<HTMLButtonElement>('.button.main');
const field = () => document.querySelector('input');
const type = (value: string) =>
  act(() => {
    const input = field();
    if (!input) throw new Error('Nothing can be typed.');
    input.value = value;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });

describe('the question', () => {
  test('shows a name with markup as text, and says why it asks', () => {
    ask(makeClient({ id: '5', name: '<img src=x onerror=alert(1)>' }));
    expect(text()).toContain('<img src=x onerror=alert(1)>');
    expect(document.querySelector('img')).toBeNull();
    expect(text()).toContain('The name holds markup.');
  });

  test('says which client it is and what is lost', () => {
    ask(makeClient({ id: '5', redirect: 'https://apps.example.com/cb' }));
    expect(document.querySelector('h2')?.textContent).toBe('Delete client 5');
    expect(text()).toContain('https://apps.example.com/cb');
    expect(text()).toContain('GrantsCode');
    expect(text()).toContain('all its tokens are revoked. A deleted client can’t come back');
  });

  test('names the others with the same name', () => {
    ask(makeClient({ id: '5' }), [makeClient({ id: '8', redirect: 'https://b.example.com/cb' })]);
    expect(text()).toContain('1 other client has the same name and stays.');
    expect(text()).toContain('Client 8, redirect URL: https://b.example.com/cb');
  });

  test('has the focus on Cancel', () => {
    const { onCancel } = ask(makeClient());
    expect(document.activeElement?.textContent).toBe('Cancel');
    act(() => document.querySelector<HTMLElement>(':focus')?.click());
    expect(onCancel).toHaveBeenCalledOnce();
  });

  test('wants the words typed for a system client, and says what breaks without it', () => {
    ask(makeClient({ id: '2', name: 'Swagger UI Auth' }));
    expect(text()).toContain('The API documentation signs in through this client.');
    expect(text()).toContain('Type “delete 2” to go on');
    expect(goButton()?.disabled).toBe(true);
    type('delete 3');
    expect(goButton()?.disabled).toBe(true);
    type('delete 2');
    expect(goButton()?.disabled).toBe(false);
  });

  test('wants nothing typed for another client', () => {
    ask(makeClient({ name: 'a > b' }));
    expect(field()).toBeNull();
    expect(goButton()?.disabled).toBe(false);
  });

  test('deletes nothing at a press that is not the user’s own', () => {
    const { onDelete } = ask(makeClient({ name: 'a > b' }));
    act(() => goButton()?.click());
    expect(onDelete).not.toHaveBeenCalled();
  });
});

describe('in place of the question', () => {
  const explain = (reason: DeleteUnaskedProps['reason']) =>
    act(() =>
      render(
        <DeleteUnasked
          clientId="5"
          reason={reason}
          shownName="<b>Bridge</b>"
          t={t}
          onCancel={() => undefined}
          onPass={() => undefined}
        />,
        document.body,
      ),
    );
  const buttons = () =>
    [...document.querySelectorAll('footer button')].map(({ textContent }) => textContent);

  test('it says why the list could not be read, and offers ProcessMaker’s own question', () => {
    explain({ kind: 'server', status: 503 });
    expect(text()).toContain('The list could not be readThe server answered 503.');
    expect(buttons()).toEqual(['Cancel', 'Use ProcessMaker’s own question']);
  });

  test('it says that the client is gone, and offers nothing', () => {
    explain('gone');
    expect(text()).toContain('somebody else has deleted it');
    expect(buttons()).toEqual(['Close']);
  });

  test('it says that the user may not delete, with the name as text', () => {
    explain('not-allowed');
    expect(text()).toContain('You lack the permission to delete clients');
    expect(text()).toContain('<b>Bridge</b>');
    expect(document.querySelector('b')).toBeNull();
    expect(buttons()).toEqual(['Close']);
  });
});
