// The workbench: what it lists, filters, selects and stages, and what it says where there is nothing.
import { signal } from '@preact/signals';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, type Mock, test, vi } from 'vitest';
import { WorkbenchView } from '../../components/workbench.tsx';
import type { ListedClient } from '../../domain/client.ts';
import { NO_NULLS } from '../../domain/null-fields.ts';
import { DEFAULT_SETTINGS } from '../../domain/site-settings.ts';
import { ENGLISH } from '../../locales/words.ts';
import { applySuppressions, auditClients } from '../../state/audit.ts';
import { acceptClients, createVisit, type Visit } from '../../state/visit.ts';
import { createWorkbench, fillWorkbench, type Workbench } from '../../state/workbench.ts';
import { makeClient } from '../unit/domain/make-client.ts';

const NOW = Date.UTC(2026, 10, 24);
const NEVER = new AbortController().signal;

const CLIENTS = [
  makeClient({ id: '1', name: 'PmApi', redirect: '', grants: ['personal_access_client'] }),
  makeClient({ id: '6', name: 'Partner Portal', redirect: 'http://apps.example.com/sso' }),
  makeClient({ id: '8', name: 'HR Bridge', redirect: 'https://hr.example.com/cb' }),
];

interface Shown {
  readonly visit: Visit;
  readonly workbench: Workbench;
  readonly onRefresh: () => void;
  readonly suppress: { readonly keep: Mock; readonly lift: Mock };
}

async function show(
  clients: readonly ListedClient[] | undefined,
  { mayEdit = true }: { mayEdit?: boolean } = {},
): Promise<Shown> {
  const visit = createVisit({
    words: ENGLISH,
    settings: signal({ ...DEFAULT_SETTINGS, label: 'production' }),
    mayCreate: mayEdit,
    mayEdit,
  });
  const workbench = createWorkbench(visit, undefined, NEVER);
  if (clients) {
    await acceptClients(visit, {
      clients,
      unreadable: 0,
      nulls: NO_NULLS,
      facts: { lines: ['l11'], codeBesideOthers: 'fails' },
      readAt: NOW,
    });
    await auditClients(
      visit,
      { instanceHost: 'pm.example.com', production: true, now: NOW },
      NEVER,
    );
    await fillWorkbench(visit, workbench, NOW, NEVER);
  }
  const onRefresh = vi.fn();
  const suppress = { keep: vi.fn(() => Promise.resolve(undefined)), lift: vi.fn() };
  act(() =>
    render(
      <WorkbenchView
        visit={visit}
        workbench={workbench}
        signInUrl="https://pm.example.com/login"
        suppress={suppress}
        onRefresh={onRefresh}
        onReview={() => undefined}
        onExport={() => undefined}
        onImport={() => undefined}
        onMore={() => undefined}
        onClose={() => undefined}
      />,
      document.body,
    ),
  );
  return { visit, workbench, onRefresh, suppress };
}

const names = () =>
  [...document.querySelectorAll('tr.client [scope="row"]')].map((cell) => cell.textContent);

const press = async (text: string) => {
  const button = [...document.querySelectorAll<HTMLElement>('button, label')].find((one) =>
    one.textContent?.includes(text),
  );
  if (!button) throw new Error(`There is no “${text}”.`);
  // What is filtered is there a moment later.
  await act(async () => button.click());
};

beforeEach(() => render(null, document.body));

describe('the table', () => {
  test('lists all clients, worst first, and turns at a press on a head', async () => {
    await show(CLIENTS);
    expect(names()).toEqual(['Partner Portal', 'PmApi', 'HR Bridge']);
    await press('Name');
    expect(names()).toEqual(['HR Bridge', 'Partner Portal', 'PmApi']);
    expect(document.querySelectorAll('[aria-sort]')).toHaveLength(1);
    expect(document.querySelector('[aria-sort]')?.textContent).toContain('Name');
  });

  test('has as many rows for 5,000 clients as are in sight', async () => {
    await show(Array.from({ length: 5_000 }, (_, index) => makeClient({ id: String(index) })));
    await vi.waitFor(() => expect(document.body.textContent).toContain('5,000 of 5,000'));
    expect(names().length).toBeLessThan(60);
    expect(document.querySelector('table')?.getAttribute('aria-rowcount')).toBe('5001');
  });

  test('selects with Shift all rows from the last ticked one on, as they are shown', async () => {
    const { visit } = await show(
      Array.from({ length: 6 }, (_, index) =>
        makeClient({ id: String(index + 1), name: `Client ${6 - index}` }),
      ),
    );
    await press('Name');
    const tick = (name: string, shiftKey: boolean) => {
      const row = [...document.querySelectorAll('tr.client')].find(
        (one) => one.querySelector('[scope="row"]')?.textContent === name,
      );
      const box = row?.querySelector('input');
      act(() => {
        box?.dispatchEvent(new MouseEvent('click', { bubbles: true, shiftKey }));
      });
    };
    tick('Client 2', false);
    tick('Client 4', true);
    expect([...visit.selection.value].sort()).toEqual(['3', '4', '5']);
  });

  test('marks what was searched for', async () => {
    const { workbench } = await show(CLIENTS);
    await act(async () => {
      workbench.view.value = { ...workbench.view.value, search: 'PORTAL' };
    });
    expect(names()).toEqual(['Partner Portal']);
    expect(document.querySelector('mark')?.textContent).toBe('Portal');
    expect(document.querySelector('[role="status"].muted')?.textContent).toBe('1 of 3');
  });
});

describe('the details of a client', () => {
  test('say what, why, what to do and where that is said, in a new tab', async () => {
    await show(CLIENTS);
    await press('Details of Partner Portal, client 6');
    expect(document.querySelector('[aria-expanded="true"][aria-controls]')).not.toBeNull();
    const text = document.querySelector('#workbench-details')?.textContent;
    expect(text).toContain('The redirect to apps.example.com is not encrypted');
    expect(text).toContain('Change http to https.');
    const link = document.querySelector<HTMLAnchorElement>('#workbench-details a');
    expect(link?.target).toBe('_blank');
    expect(link?.textContent).toContain('(opens in a new tab)');
  });

  test('offer a fix, which is staged', async () => {
    const { visit } = await show(CLIENTS);
    await press('Details of Partner Portal, client 6');
    await press('Use https');
    expect(visit.changeSet.value.get('6')).toMatchObject({
      redirect: 'https://apps.example.com/sso',
    });
    expect(document.body.textContent).toContain('1 change staged');
  });

  test('offer nothing that changes anything to those who may only view', async () => {
    await show(CLIENTS, { mayEdit: false });
    await press('Details of Partner Portal, client 6');
    const buttons = [...document.querySelectorAll('#workbench-details button')];
    // Neither a selection nor a suppression changes anything on the server.
    expect(buttons.map(({ textContent }) => textContent)).toEqual([
      'Select 1 with R05',
      'Suppress…',
    ]);
    expect(document.body.textContent).toContain('You can view, not change.');
  });
});

describe('a suppression', () => {
  const fill = (selector: string, value: string) => {
    const field = document.querySelector<HTMLInputElement>(selector);
    if (field) field.value = value;
  };
  const send = () =>
    act(() => {
      document.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    });

  test('is kept with its reason, its end, and the client as it is', async () => {
    const { suppress } = await show(CLIENTS);
    await press('Details of Partner Portal, client 6');
    await press('Suppress…');
    fill('.suppress input', 'Behind a VPN');
    send();
    expect(suppress.keep).toHaveBeenCalledWith(
      expect.objectContaining({
        clientId: '6',
        rule: 'R05',
        reason: 'Behind a VPN',
        client: {
          name: 'Partner Portal',
          grants: ['authorization_code_grant'],
          redirect: 'http://apps.example.com/sso',
        },
      }),
    );
  });

  test('without a reason is not kept, and says so', async () => {
    const { suppress } = await show(CLIENTS);
    await press('Details of Partner Portal, client 6');
    await press('Suppress…');
    send();
    expect(suppress.keep).not.toHaveBeenCalled();
    expect(document.querySelector('.suppress [role="alert"]')?.textContent).toContain('a reason');
  });

  test('takes the finding away and is listed with the way back', async () => {
    const { visit, suppress } = await show(CLIENTS);
    await press('Details of Partner Portal, client 6');
    const client = CLIENTS[1] ?? makeClient();
    const held = { clientId: '6', rule: 'R05', reason: 'VPN', until: Date.now() + 1e8, client };
    act(() => {
      visit.suppressions.value = [held];
      applySuppressions(visit, Date.now());
    });
    expect(visit.audit.value.findings.get('6')).toEqual([]);
    expect(document.querySelector('#workbench-details')?.textContent).toContain('Suppressed until');
    await press('Show it again');
    expect(suppress.lift).toHaveBeenCalledWith(held);
  });
});

describe('a selection', () => {
  test('of all that match leaves the locked ones out, and is the one of the native list', async () => {
    const { visit } = await show(CLIENTS);
    act(() => document.querySelector<HTMLInputElement>('thead input')?.click());
    expect([...visit.selection.value].sort()).toEqual(['6', '8']);
    expect(document.body.textContent).toContain('2 selected of 3');
  });

  test('is mixed in the head while some of those that match are selected', async () => {
    const { visit } = await show(CLIENTS);
    act(() => {
      visit.selection.value = new Set(['8']);
    });
    expect(document.querySelector<HTMLInputElement>('thead input')?.indeterminate).toBe(true);
    await press('Select all 2 that match');
    expect(document.querySelector<HTMLInputElement>('thead input')?.checked).toBe(true);
  });

  test('takes every client of which a rule says the same', async () => {
    const { visit } = await show(CLIENTS);
    await press('By rule');
    await press('Select 1 with R05');
    expect([...visit.selection.value]).toEqual(['6']);
    await press('Show the 1 client');
    expect(names()).toEqual(['Partner Portal']);
  });
});

test('where the server hides secrets it is said which rules can’t be checked', async () => {
  const note = 'C01 to C03 can’t be checked';
  await show(CLIENTS.map((client) => ({ ...client, secret: 'not-checkable' as const })));
  await press('By rule');
  expect(document.body.textContent).toContain(note);
  render(null, document.body);
  await show(CLIENTS);
  await press('By rule');
  expect(document.body.textContent).not.toContain(note);
});

describe('who may only view', () => {
  test('selects what to export, of all clients alike, and is offered no change of them', async () => {
    const { visit } = await show(CLIENTS, { mayEdit: false });
    act(() => document.querySelector<HTMLInputElement>('thead input')?.click());
    expect([...visit.selection.value].sort()).toEqual(['1', '6', '8']);
    expect(document.body.textContent).toContain('3 selected of 3');
    expect(document.body.textContent).not.toContain('More changes');
    await press('Clear');
    expect(visit.selection.value.size).toBe(0);
    act(() => document.querySelector<HTMLInputElement>('tr.client input')?.click());
    expect(document.body.textContent).toContain('1 selected of 3');
  });

  test('is offered no import either, as on a site that is only read', async () => {
    const { visit } = await show(CLIENTS);
    expect(document.body.textContent).toContain('Import');
    act(() => {
      visit.settings.value = { ...visit.settings.value, readOnly: true };
    });
    expect(document.body.textContent).not.toContain('Import');
    expect(document.querySelector('tr.client input')).not.toBeNull();
  });
});

describe('“Will this sign in?”', () => {
  const ask = async (text: string) => {
    await press('Will this sign in?');
    const field = document.querySelector('textarea');
    act(() => {
      if (field) field.value = text;
      field?.dispatchEvent(new Event('input', { bubbles: true }));
    });
    return document.querySelector('.sign-in')?.textContent ?? '';
  };

  test('says yes for the client that an authorize URL names', async () => {
    await show(CLIENTS);
    const url = 'https://pm.example.com/oauth/authorize?response_type=code&client_id=8';
    expect(await ask(`${url}&redirect_uri=https://hr.example.com/cb`)).toContain('YesHR Bridge');
    expect(document.querySelectorAll('.sign-in article')).toHaveLength(1);
  });

  test('shows the character that differs', async () => {
    await show(CLIENTS);
    const said = await ask('https://hr.example.com/cb/');
    expect(said).toContain('0 of 3 clients let it sign in.');
    expect(said).toContain('Character 26 differs: the app sends “/”, stored is nothing more.');
    expect(document.querySelector('.sign-in mark')?.textContent).toBe('/');
  });

  test('says that a client is not there', async () => {
    await show(CLIENTS);
    expect(await ask('https://pm.example.com/oauth/authorize?client_id=99')).toContain(
      'There is no client 99.',
    );
  });
});

describe('where there is nothing to list it is said', () => {
  test('that the clients are being read', async () => {
    await show(undefined);
    expect(document.querySelector('.loading')?.textContent).toBe('Reading the clients…');
  });

  test('that there are none', async () => {
    await show([]);
    expect(document.body.textContent).toContain('No clients yet');
  });

  test('that none match, and the filter is cleared by a press', async () => {
    const { workbench } = await show(CLIENTS);
    act(() => {
      workbench.view.value = {
        ...workbench.view.value,
        search: 'parnter',
        chosen: { grant: new Set(['password_client']) },
      };
    });
    const none = 'No client matches “parnter” with Password';
    await vi.waitFor(() => expect(document.body.textContent).toContain(none));
    await press('Clear the filter');
    // A busy machine pauses before what is drawn.
    await vi.waitFor(() => expect(names()).toHaveLength(3));
  });

  test('that the session is lost, and how to go on', async () => {
    const { visit, onRefresh } = await show(CLIENTS);
    act(() => {
      visit.failure.value = { kind: 'signed-out' };
    });
    expect(document.querySelector('[role="alert"]')?.textContent).toContain('You are signed out');
    expect(names()).toHaveLength(3);
    await press('Go on');
    expect(onRefresh).toHaveBeenCalledOnce();
  });

  test('what the server answered, and it is asked again at a press', async () => {
    const { visit, onRefresh } = await show(CLIENTS);
    act(() => {
      visit.failure.value = { kind: 'server', status: 503 };
    });
    expect(document.querySelector('[role="alert"]')?.textContent).toContain('503');
    await press('Retry');
    expect(onRefresh).toHaveBeenCalledOnce();
  });
});
