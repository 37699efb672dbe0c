// What an admin may want, at random: updates, deletes and creates over the clients of a site.
import { pick, pickNumber, type Random } from '../../demo/random.ts';
import type { StagedChange } from '../../domain/change-set.ts';
import { type Draft, GRANTS, type Grant } from '../../domain/client.ts';
import type { Row } from './model.ts';

/** One to ten changes; few clients are staged by what they were when somebody looked, as an import does. */
export function pickWishes(
  random: Random,
  rows: ReadonlyMap<string, Row>,
  mark: string,
): ReadonlyMap<string, StagedChange> {
  const wishes = new Map<string, StagedChange>();
  const ids = [...rows.keys()];
  const count = 1 + pickNumber(random, 10);
  for (let index = 0; index < count; index += 1) {
    const row = rows.get(ids[pickNumber(random, ids.length)] ?? '');
    const name = `${mark} ${index}`;
    const kind = random();
    if (kind < 0.2) wishes.set(`+${name}`, { kind: 'create', draft: pickDraft(random, name) });
    else if (!row || wishes.has(row.id)) continue;
    else if (kind < 0.35) wishes.set(row.id, { kind: 'delete', base: readDraft(row) });
    else wishes.set(row.id, pickUpdate(random, row, name));
  }
  return wishes;
}

function pickUpdate(random: Random, row: Row, name: string): StagedChange {
  const grants: Partial<Record<Grant, boolean>> = {};
  const what = random();
  if (what < 0.5) grants[pick(random, GRANTS)] = random() < 0.5;
  const hasCode = grants.authorization_code_grant ?? row.redirect !== '';
  const redirect = `https://${name.replaceAll(/\W/g, '-').toLowerCase()}.example.com/cb`;
  return {
    kind: 'update',
    grants,
    ...(what > 0.4 && what < 0.7 && { name }),
    ...(hasCode && (what > 0.65 || row.redirect === '') && { redirect }),
    ...(random() < 0.3 && { base: readDraft(row) }),
  };
}

function pickDraft(random: Random, name: string): Draft {
  const grants = GRANTS.filter(() => random() < 0.5);
  const some = grants.length > 0 ? grants : [pick(random, GRANTS)];
  const hasCode = some.includes('authorization_code_grant');
  const redirect = `https://new-${name.replaceAll(/\W/g, '-').toLowerCase()}.example.com/cb`;
  return { name, grants: some, redirect: hasCode ? redirect : '' };
}

export function readDraft({ name, grants, redirect }: Row): Draft {
  return { name, grants: GRANTS.filter((grant) => grants.split('+').includes(grant)), redirect };
}
