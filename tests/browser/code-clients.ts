// Eleven clients with the code grant and nothing else, all on the list's first page, and what befalls their updates.
import type { Control } from '../../demo/control-client.ts';

export const IDS: readonly number[] = Array.from({ length: 11 }, (_, index) => index + 5);

/** Makes the clients of `IDS` so; the one with id 5 is called “Portal 5”. */
export async function makeCodeClients(control: Control): Promise<void> {
  for (const id of IDS) {
    await control.changeClient(id, {
      name: `Portal ${id}`,
      redirect: `https://app-${id}.example.com/callback`,
      password_client: false,
      personal_access_client: false,
    });
  }
}

export async function hasPassword(
  control: Control,
  ids: readonly number[],
): Promise<readonly boolean[]> {
  return (await control.clients())
    .filter(({ id }) => ids.includes(id))
    .map(({ password_client }) => password_client);
}

/** Each update takes so long. */
export function slowDown(control: Control, ms: number): Promise<void> {
  return control.planFaults([
    { method: 'PUT', path: '/oauth/clients/*', fault: { kind: 'delay', ms } },
  ]);
}

/** The first four updates are answered; those after them neither take effect nor get an answer. */
export function stopAfterFour(control: Control): Promise<void> {
  return control.planFaults([
    {
      method: 'PUT',
      path: '/oauth/clients/*',
      skip: 4,
      fault: { kind: 'hang', write: 'before' },
    },
  ]);
}
