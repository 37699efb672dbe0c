// The bar: facts at rest, the selection's grants, what is staged, and what can't be had.
import { signal } from '@preact/signals';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { Bar } from '../../components/bar.tsx';
import { NO_NULLS, type NullFields } from '../../domain/null-fields.ts';
import { DEFAULT_SETTINGS } from '../../domain/site-settings.ts';
import { ENGLISH } from '../../locales/words.ts';
import { acceptClients, createVisit, select, type Visit } from '../../state/visit.ts';
import { makeClient } from '../unit/domain/make-client.ts';

const { t } = ENGLISH;
const clients = [
  makeClient({ id: '4', name: 'Zapier Connector' }),
  makeClient({ id: '5', name: 'Expense Portal' }),
  makeClient({ id: '6', name: 'Legacy Scanner', grants: ['password_client'] }),
];

beforeEach(() => render(null, document.body));

interface Shown {
  readonly mayEdit?: boolean;
  readonly read?: boolean;
  readonly nulls?: NullFields;
}

function show({ mayEdit = true, read = true, nulls = NO_NULLS }: Shown = {}) {
  const visit = createVisit({
    words: ENGLISH,
    settings: signal(DEFAULT_SETTINGS),
    mayCreate: true,
    mayEdit,
  });
  const onReview = vi.fn();
  const onRefresh = vi.fn();
  const onMore = vi.fn();
  if (read) {
    void acceptClients(visit, {
      clients,
      unreadable: 0,
      nulls,
      facts: { lines: ['l11'], codeBesideOthers: 'fails' },
      readAt: Date.now(),
    });
  }
  act(() =>
    render(
      <Bar
        visit={visit}
        language="en"
        t={t}
        onRefresh={onRefresh}
        onReview={onReview}
        onMore={onMore}
      />,
      document.body,
    ),
  );
  return { visit, onReview, onRefresh };
}

const text = () => document.body.textContent ?? '';
const pick = (visit: Visit, ids: readonly string[]) => act(() => void select(visit, ids, true));
const press = (label: string) =>
  act(() => {
    const found = [...document.querySelectorAll<HTMLElement>('button, label')].find(
      (element) => element.textContent === label,
    );
    if (!found) throw new Error(`Nothing here is called ${label}.`);
    found.click();
  });
const pressIn = (grant: string, choice: string) =>
  act(() => {
    const group = [...document.querySelectorAll('fieldset')].find((element) =>
      element.querySelector('.three-name')?.textContent?.includes(grant),
    );
    const label = [...(group?.querySelectorAll('label') ?? [])].find(
      (element) => element.textContent === choice,
    );
    if (!label) throw new Error(`${grant} offers no ${choice}.`);
    label.click();
  });

describe('at rest', () => {
  test('says that it reads, before the list is there', () => {
    show({ read: false });
    expect(text()).toContain('Reading the clients…');
  });

  test('says how many clients there are', () => {
    show();
    expect(text()).toContain('3 clients');
  });

  test('says to somebody who may only view that this is so', () => {
    show({ mayEdit: false });
    expect(text()).toContain('You can view, not change.');
  });

  test('says why the list could not be read, and offers to try again', () => {
    const { visit, onRefresh } = show();
    act(() => {
      visit.failure.value = { kind: 'server', status: 503 };
    });
    expect(document.querySelector('[role="alert"]')?.textContent).toContain(
      'The server answered 503.',
    );
    expect(text()).toContain('may be old');
    press('Retry');
    expect(onRefresh).toHaveBeenCalledOnce();
  });
});

describe('where a null keeps ProcessMaker’s own list from being drawn', () => {
  const nulls: NullFields = { redirect: ['12'], secret: ['5', '6'] };

  test('says that it is blank, which clients are why, and what to do', () => {
    show({ nulls });
    expect(text()).toContain(
      'ProcessMaker’s own list is blankClient 12 has no redirect URL (null)',
    );
    expect(text()).toContain('Clients 5, 6 have no secret (null)');
    expect(text()).toContain('An empty text instead of null in the database brings it back.');
  });

  test('says that it is one page where others are drawn', () => {
    const { visit } = show({ nulls });
    act(() => {
      visit.shownIds.value = ['4'];
    });
    expect(text()).toContain('ProcessMaker’s own list can’t show one of its pages');
  });

  test('says nothing of it when there is no such client', () => {
    show();
    expect(text()).not.toContain('ProcessMaker');
  });
});

describe('with a selection', () => {
  test('says how a grant stands among the selected clients', () => {
    const { visit } = show();
    pick(visit, ['4', '6']);
    expect(text()).toContain('2 selected of 3');
    expect(text()).toContain('Codemixed: on in 1, off in 1');
    expect(text()).toContain('Personaloff in all 2');
  });

  test('counts what of it the native list does not show', () => {
    const { visit } = show();
    pick(visit, ['4', '5']);
    act(() => {
      visit.shownIds.value = ['4'];
    });
    expect(text()).toContain('1 not shown');
  });

  test('stages a grant for all of them and counts what it changes', () => {
    const { visit, onReview } = show();
    pick(visit, ['4', '6']);
    pressIn('Password', 'On');
    expect(text()).toContain('1 change staged');
    press('Review 1 change');
    expect(onReview).toHaveBeenCalledOnce();
  });

  test('says when a choice changes nothing, and does not offer a review', () => {
    const { visit } = show();
    pick(visit, ['4']);
    pressIn('Code', 'On');
    expect(text()).toContain('Nothing to change: it is already so.');
    expect([...document.querySelectorAll('button')].at(-1)?.disabled).toBe(true);
  });

  test('Discard takes everything staged back', () => {
    const { visit } = show();
    pick(visit, ['4', '5']);
    pressIn('Password', 'On');
    press('Discard');
    expect(visit.changeSet.value.size).toBe(0);
    expect(text()).not.toContain('staged');
  });

  test('Clear leaves what is staged staged', () => {
    const { visit } = show();
    pick(visit, ['4', '5']);
    pressIn('Password', 'On');
    press('Clear');
    expect(text()).toContain('2 changes staged');
  });
});
