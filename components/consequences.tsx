// What follows from a plan as a whole, worst first, in counted sentences.
import type { ComponentChildren, JSX } from 'preact';
import type { AuditFinding } from '../domain/audit/audit.ts';
import type { Consequence } from '../domain/consequences.ts';
import type { JudgedChange } from '../domain/plan.ts';
import type { Words } from '../locales/words.ts';
import { countFindings } from './effect.tsx';
import { Icon, type IconName } from './icon.tsx';
import { useTurns } from './use-turns.ts';

const ORDER: readonly (readonly [Consequence, IconName])[] = [
  ['deleted', 'warning'],
  ['scriptTasks', 'warning'],
  ['system', 'warning'],
  ['codeBroken', 'warning'],
  ['codeOff', 'warning'],
  ['redirectChanged', 'warning'],
  ['erased', 'info'],
  ['passwordOff', 'warning'],
  ['personalOff', 'warning'],
  ['codeOn', 'info'],
  ['codeWorks', 'applied'],
];

/** So many clients are named one by one. */
const NAMED = 3;

export interface ConsequencesProps {
  readonly changes: readonly JudgedChange[];
  readonly words: Words;
}

/** With the heading that names them; in a task of its own, as there may be thousands of changes. */
export function Consequences({ changes, words }: ConsequencesProps): JSX.Element | null {
  if (useTurns(1) === 0) return null;
  const { t } = words;
  const lasting = changes.filter((change) => change.lasting);
  const byConsequence = groupByConsequence(changes);
  return (
    <>
      <h3 id="what-will-happen">{t('review.whatWillHappen')}</h3>
      <ul class="consequences">
        {ORDER.flatMap(([consequence, icon]) => {
          const concerned = byConsequence.get(consequence);
          if (!concerned) return [];
          const count = concerned.length;
          return [
            <Item key={consequence} icon={icon}>
              {t(`consequence.${consequence}`, { count })} <Names of={concerned} />
            </Item>,
          ];
        })}
        <Findings changes={changes} words={words} />
        {lasting.length > 0 ? (
          <Item icon="warning">
            {t('review.lasting', { count: lasting.length })} <Names of={lasting} />
          </Item>
        ) : (
          changes.length > 0 && (
            <Item icon="info">{t('review.undoable', { count: changes.length })}</Item>
          )
        )}
      </ul>
    </>
  );
}

function groupByConsequence(
  changes: readonly JudgedChange[],
): ReadonlyMap<Consequence, readonly JudgedChange[]> {
  const groups = new Map<Consequence, JudgedChange[]>();
  for (const change of changes) {
    for (const consequence of change.consequences) {
      const group = groups.get(consequence);
      if (group) group.push(change);
      else groups.set(consequence, [change]);
    }
  }
  return groups;
}

function Findings({ changes, words }: ConsequencesProps): JSX.Element | null {
  const { t } = words;
  const added: AuditFinding[] = [];
  const fixed: AuditFinding[] = [];
  for (const change of changes) {
    added.push(...change.added);
    fixed.push(...change.fixed);
  }
  return (
    <>
      {added.length > 0 && (
        <Item icon={added.some(({ severity }) => severity === 'error') ? 'error' : 'warning'}>
          {t('review.adds', { findings: countFindings(added, words) })}
        </Item>
      )}
      {fixed.length > 0 && (
        <Item icon="applied">
          {t(added.length > 0 ? 'review.fixes' : 'review.fixesOnly', {
            findings: countFindings(fixed, words),
          })}
        </Item>
      )}
    </>
  );
}

function Names({ of }: { of: readonly JudgedChange[] }): JSX.Element | null {
  if (of.length > NAMED) return null;
  return (
    <ul class="names">
      {of.map(({ key, before, after }) => (
        <li key={key}>
          <bdi>{(before ?? after)?.name}</bdi>
        </li>
      ))}
    </ul>
  );
}

function Item({ icon, children }: { icon: IconName; children: ComponentChildren }): JSX.Element {
  return (
    <li>
      <span class={`status ${icon}`}>
        <Icon name={icon} />
      </span>
      <div>{children}</div>
    </li>
  );
}
