// What a way of staging would do to the selected clients: staged, skipped with a reason, or invalid.
import {
  applyGrants,
  type ChangeSet,
  type StagedChange,
  type StagedUpdate,
  stageUpdate,
} from '../change-set.ts';
import type { Client } from '../client.ts';
import { nameKey } from '../client-name.ts';
import type { Finding } from '../finding.ts';
import { type JudgeContext, judgeDraft } from '../judge-draft.ts';
import { draftAfter } from '../plan.ts';
import type { SkipReason, Staging } from './staging.ts';

export interface Preview {
  readonly staged: readonly { readonly client: Client; readonly update: StagedUpdate }[];
  /** How many are left alone, by reason. */
  readonly skipped: ReadonlyMap<SkipReason, number>;
  /** What the server would refuse, or what would make a name double; not staged. */
  readonly invalid: readonly {
    readonly client: Client;
    readonly update: StagedUpdate;
    readonly finding: Finding;
  }[];
}

type PreviewContext = Pick<JudgeContext, 'lines' | 'names'>;

/** Works it out one client a step, so that a caller may pause between them. */
export function* previewSteps(
  clients: readonly Client[],
  staging: Staging,
  changeSet: ChangeSet,
  context: PreviewContext,
): Generator<undefined, Preview> {
  const wanted: { client: Client; update: StagedUpdate }[] = [];
  const skipped = new Map<SkipReason, number>();
  const newNames = new Map<string, string[]>();
  for (const client of clients) {
    const grants = applyGrants(client, changeSet.get(client.id));
    const result = staging(client, grants.includes('authorization_code_grant'));
    if (result.kind === 'skipped') {
      skipped.set(result.reason, (skipped.get(result.reason) ?? 0) + 1);
    } else {
      wanted.push({ client, update: result });
      const key = result.name === undefined ? undefined : nameKey(result.name);
      if (key !== undefined) {
        const known = newNames.get(key);
        if (known) known.push(client.id);
        else newNames.set(key, [client.id]);
      }
    }
    yield;
  }
  const staged: { client: Client; update: StagedUpdate }[] = [];
  const invalid: { client: Client; update: StagedUpdate; finding: Finding }[] = [];
  for (const { client, update } of wanted) {
    const finding = findInvalid(client, update, changeSet, context, newNames);
    if (finding) invalid.push({ client, update, finding });
    else staged.push({ client, update });
    yield;
  }
  return { staged, skipped, invalid };
}

/** The change set with all that a preview would stage. */
export function stagePreview(changeSet: ChangeSet, { staged }: Preview): ChangeSet {
  const next = new Map(changeSet);
  for (const { client, update } of staged) stageUpdate(next, client.id, update);
  return next;
}

function findInvalid(
  client: Client,
  update: StagedUpdate,
  changeSet: ChangeSet,
  context: PreviewContext,
  newNames: ReadonlyMap<string, readonly string[]>,
): Finding | undefined {
  const before = changeSet.get(client.id);
  const own = new Map<string, StagedChange>(before ? [[client.id, before]] : []);
  stageUpdate(own, client.id, update);
  const staged = own.get(client.id);
  if (staged?.kind !== 'update') return undefined;
  const after = draftAfter(client, staged, { remembered: new Map() });
  const isMeant = ({ stop, field }: Finding): boolean =>
    stop === 'block' && (field === 'name' ? update.name : update.redirect) !== undefined;
  const refusal = judgeDraft(after, { ...context, clientId: client.id }).find(isMeant);
  if (refusal || update.name === undefined) return refusal;
  const others = (newNames.get(nameKey(update.name)) ?? []).filter((id) => id !== client.id);
  if (others.length === 0) return undefined;
  return { severity: 'error', stop: 'block', field: 'name', detail: { rule: 'N03', others } };
}
