// What a review, a run and the offer of an interrupted run show, as the judge takes it.
import type { Page } from 'puppeteer-core';
import { en } from '../../../locales/en.ts';
import { OWN } from '../../browser/own-parts.ts';
import { type ModelRun, type Row, type ShownChange, show, writeGrants } from '../model.ts';
import { pressIn } from './browser.ts';
import { readView, type ShownRow, type View } from './view.ts';
import type { ChromiumWorld, Tab } from './world.ts';

const GRANTS: ReadonlyMap<string, string> = new Map([
  [en['grant.code'], 'authorization_code_grant'],
  [en['grant.password'], 'password_client'],
  [en['grant.personal'], 'personal_access_client'],
]);

export interface ShownReview {
  readonly changes: readonly ShownChange[];
  /** Ids, and names of what has none, of all that it names, also of what is not applied. */
  readonly named: ReadonlySet<string>;
}

/** Reads all tabs of a review. `keyOf` gives the key of what is to be created, by its name. */
export async function readReview(
  world: ChromiumWorld,
  { page, writer }: Tab,
  keyOf: (name: string) => string,
): Promise<ShownReview> {
  const changes: ShownChange[] = [];
  const named = new Set<string>();
  const { tabs } = await readView(page);
  for (const label of tabs) {
    await pressIn(page, `${OWN.dialog} >>> [role="tablist"]`, label);
    const { rows } = await readView(page);
    for (const row of rows) {
      named.add(row.id || row.name);
      if (/ (blocked|unchanged)$/.test(label)) continue;
      const change = readChange(world, writer, row, keyOf);
      if (change) changes.push(change);
    }
  }
  return { changes, named };
}

function readChange(
  { model }: ChromiumWorld,
  writer: Tab['writer'],
  row: ShownRow,
  keyOf: (name: string) => string,
): ShownChange | undefined {
  const isLasting = row.isDelete || row.effect.includes(en['effect.lasting']);
  if (row.id === '') {
    const after = change({ id: '', name: '', grants: '', redirect: '' }, row);
    return { key: keyOf(row.name), before: undefined, after, isLasting };
  }
  const lists = model.allSeen(writer);
  const before = lists.flatMap((rows) => rows.get(row.id) ?? []).find((one) => fits(one, row));
  if (!before) {
    const newest = lists[0]?.get(row.id);
    model.violate('not shown', `the review shows ${JSON.stringify(row)}, the list ${show(newest)}`);
    return undefined;
  }
  return { key: row.id, before, after: row.isDelete ? undefined : change(before, row), isLasting };
}

/** Whether a client of a list is what the row says that it was. */
function fits(client: Row, row: ShownRow): boolean {
  if (client.name !== row.name) return false;
  return row.differences.every(({ label, old }) => {
    if (label === en['field.name']) return old === (client.name || en['value.none']);
    if (label === en['field.redirect']) return old === (client.redirect || en['value.none']);
    const grant = GRANTS.get(label);
    return grant !== undefined && client.grants.split('+').includes(grant) === isOn(old);
  });
}

function change(before: Row, { differences }: ShownRow): Omit<Row, 'id'> {
  const grants = new Set(before.grants.split('+').filter((one) => one !== ''));
  let { name, redirect } = before;
  for (const { label, now } of differences) {
    const grant = GRANTS.get(label);
    if (label === en['field.name']) name = now;
    else if (label === en['field.redirect']) redirect = now === en['value.none'] ? '' : now;
    else if (grant && isOn(now)) grants.add(grant);
    else if (grant) grants.delete(grant);
  }
  return { name, grants: writeGrants(grants), redirect };
}

function isOn(text: string): boolean {
  return text === en['value.on'];
}

export interface Told {
  readonly kind: string;
  readonly id?: string;
  readonly reason?: unknown;
}

/** What a run that has ended says of each change. */
export function readTold({ rows }: View, run: ModelRun): ReadonlyMap<string, Told> {
  const told = new Map<string, Told>();
  for (const row of rows) {
    const change = run.changes.find(({ key, before, after }) =>
      before
        ? key === row.id && before.name === row.name
        : !told.has(key) && after?.name === row.name,
    );
    if (!change) continue;
    const made = change.before || row.id === '' ? {} : { id: row.id };
    // What the server made instead is shown with its id.
    const reason = row.outcome === 'failed' && 'id' in made ? { reason: made } : {};
    told.set(change.key, { kind: row.outcome, ...made, ...reason });
  }
  return told;
}

/** Ticks what is asked, and types what is to be typed. */
export async function sayYesTo(page: Page): Promise<void> {
  for (const box of await page.$$(`${OWN.dialog} >>> .confirm input[type="checkbox"]`)) {
    if (!(await box.evaluate((one) => one.matches(':checked')))) await box.click();
  }
}
