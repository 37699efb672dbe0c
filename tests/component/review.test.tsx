// The review: everything shown before it happens, each change removable, nothing applied by a script.
import { signal } from '@preact/signals';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { Review } from '../../components/review.tsx';
import { NO_CHANGES, stageGrant } from '../../domain/change-set.ts';
import { makePlan } from '../../domain/plan.ts';
import type { Policy } from '../../domain/policy.ts';
import { readPolicy } from '../../domain/read-policy.ts';
import type { PlanAuthor } from '../../domain/run-record.ts';
import { DEFAULT_SETTINGS } from '../../domain/site-settings.ts';
import { ENGLISH } from '../../locales/words.ts';
import { makeClient } from '../unit/domain/make-client.ts';

const clients = [
  makeClient({ id: '4', name: 'Zapier Connector' }),
  makeClient({ id: '5', name: '<img src=x onerror=alert(1)>' }),
  makeClient({ id: '6', name: 'Legacy Scanner', grants: ['password_client'] }),
];

beforeEach(() => render(null, document.body));

function show(
  grant: 'password_client' | 'personal_access_client',
  on: boolean,
  { plannedBy, policy }: { plannedBy?: PlanAuthor; policy?: Policy } = {},
) {
  const plan = makePlan(stageGrant(NO_CHANGES, ['4', '5', '6', '99'], grant, on), clients, {
    facts: { lines: ['l11'], codeBesideOthers: 'fails' },
    remembered: new Map(),
  });
  const problem = signal<string | undefined>(undefined);
  const onApply = vi.fn();
  const onSave = vi.fn();
  const onCancel = vi.fn();
  act(() =>
    render(
      <Review
        plan={plan}
        title={undefined}
        checkedAt={Date.now()}
        problem={problem}
        language="en"
        words={ENGLISH}
        settings={signal({ ...DEFAULT_SETTINGS, policy })}
        host="pm.example.com"
        user={{ id: '1', name: 'ann' }}
        plannedBy={plannedBy}
        onSave={onSave}
        onCancel={onCancel}
        onApply={onApply}
      />,
      document.body,
    ),
  );
  return { onApply, onCancel, onSave, problem };
}

const text = () => document.body.textContent ?? '';
const tabs = () => [...document.querySelectorAll('[role="tab"]')].map((tab) => tab.textContent);
const boxes = () => [...document.querySelectorAll<HTMLInputElement>('tbody input')];
const applyButton = () => {
  const button = document.querySelector<HTMLButtonElement>('.button.main');
  if (!button) throw new Error('There is no Apply.');
  return button;
};
const confirmBox = () => document.querySelector<HTMLInputElement>('.confirm input');

test('counts what is blocked and what is unchanged, and says why', () => {
  show('password_client', false);
  expect(tabs()).toEqual(['2 blocked', '2 unchanged']);
  expect(text()).toContain('Legacy Scanner (6)It would have no grant');
  expect(text()).toContain('(99)It is no longer in the list.');
  expect(text()).toContain('There is nothing to apply.');
});

test('shows each change in words, and a name with markup as text', () => {
  show('personal_access_client', true);
  expect(text()).toContain('Personaloff →to on');
  expect(text()).toContain('<img src=x onerror=alert(1)>');
  expect(document.querySelector('img')).toBeNull();
});

test('asks for a second yes where sign-in would break', () => {
  show('password_client', true);
  expect(text()).toContain('Sign-in with an authorization code fails for 2 clients');
  expect(applyButton().disabled).toBe(true);
  act(() => confirmBox()?.click());
  expect(applyButton().disabled).toBe(false);
});

test('a yes no longer holds when the changes are others', () => {
  show('password_client', true);
  act(() => confirmBox()?.click());
  act(() => boxes()[0]?.click());
  expect(applyButton().textContent).toBe('Apply 1 change');
  expect(applyButton().disabled).toBe(true);
});

test('with every change taken out there is nothing to apply', () => {
  show('password_client', true);
  for (const box of boxes()) act(() => box.click());
  expect(text()).toContain('There is nothing to apply.');
  expect(applyButton().disabled).toBe(true);
});

test('a press that is not the user’s own applies nothing', () => {
  const { onApply } = show('password_client', true);
  act(() => confirmBox()?.click());
  act(() => applyButton().click());
  expect(onApply).not.toHaveBeenCalled();
});

test('says what keeps it from being applied', () => {
  const { problem } = show('password_client', true);
  act(() => {
    problem.value = 'Nothing was sent.';
  });
  expect(document.querySelector('[role="alert"]')?.textContent).toBe('Nothing was sent.');
});

describe('where the policy asks for somebody else’s plan', () => {
  const read = readPolicy({ format: 'gk-policy/1', name: 'Acme', planFile: { above: 0 } });
  const policy = read.kind === 'policy' ? { policy: read.policy } : {};
  const apply = () =>
    [...document.querySelectorAll('button')].find(({ textContent }) =>
      textContent?.startsWith('Apply'),
    );

  test('one’s own changes can be saved as a plan, and not applied', () => {
    const { onSave } = show('personal_access_client', true, policy);
    expect(apply()?.disabled).toBe(true);
    expect(text()).toContain('The policy asks for somebody else’s plan here');
    const save = [...document.querySelectorAll('button')].find(
      ({ textContent }) => textContent === 'Save as a plan',
    );
    act(() => save?.click());
    expect(onSave).toHaveBeenCalledOnce();
  });

  test('a plan of one’s own is not enough', () => {
    show('personal_access_client', true, { ...policy, plannedBy: { id: '1', name: 'ann', at: 0 } });
    expect(text()).toContain('The policy asks for somebody else’s plan here');
  });

  test('another’s plan is, and says that nobody has checked whose it is', () => {
    show('personal_access_client', true, { ...policy, plannedBy: { id: '2', name: 'bob', at: 0 } });
    expect(text()).toContain('Nobody has checked that.');
    expect(text()).not.toContain('The policy asks');
  });
});
