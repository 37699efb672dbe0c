// What follows from a plan, worst first, in counted sentences; and what of it the server would not let happen.
import type { JSX } from 'preact';
import type { Consequence, Plan, PlannedChange } from '../domain/plan.ts';
import { findSystemRole } from '../domain/system-client.ts';
import type { Translate } from '../locales/translate.ts';
import { Icon, type IconName } from './icon.tsx';

const ORDER: readonly (readonly [Consequence, IconName])[] = [
  ['deleted', 'warning'],
  ['system', 'warning'],
  ['codeBroken', 'warning'],
  ['codeOff', 'warning'],
  ['passwordOff', 'warning'],
  ['personalOff', 'warning'],
  ['codeOn', 'info'],
  ['codeWorks', 'applied'],
];

const ASKS: ReadonlySet<Consequence> = new Set(['deleted', 'codeOff', 'codeBroken', 'system']);

export interface ConsequencesProps {
  readonly changes: readonly PlannedChange[];
  readonly blocked: Plan['blocked'];
  readonly t: Translate;
}

export function Consequences({ changes, blocked, t }: ConsequencesProps): JSX.Element {
  return (
    <>
      <ul class="consequences">
        {ORDER.flatMap(([consequence, icon]) => {
          const concerned = changes.filter(({ consequences }) =>
            consequences.includes(consequence),
          );
          if (concerned.length === 0) return [];
          return [
            <li key={consequence}>
              <span class={`status ${icon}`}>
                <Icon name={icon} />
              </span>
              <span>{describe(consequence, concerned, t)}</span>
            </li>,
          ];
        })}
      </ul>
      {blocked.length > 0 && (
        <div class="panel">
          <h3>
            <Icon name="refused" /> {t('review.blockedTitle', { count: blocked.length })}
          </h3>
          <ul>
            {blocked.map(({ client, reason }) => (
              <li key={client.id}>
                <strong>
                  <bdi>{client.name}</bdi>
                </strong>{' '}
                ({client.id})
                <br />
                {describeBlock(reason, t)}
              </li>
            ))}
          </ul>
          {changes.length > 0 && <p class="muted">{t('review.othersGoOn')}</p>}
        </div>
      )}
    </>
  );
}

function describeBlock(reason: Plan['blocked'][number]['reason'], t: Translate): string {
  switch (reason.kind) {
    case 'wouldBeRefused':
      return t('blocked.wouldBeRefused', { field: t(`field.${reason.field}`) });
    case 'changed':
      return t('blocked.changed', {
        fields: reason.fields.map((field) => t(`field.${field}`)).join(', '),
      });
    default:
      return t(`blocked.${reason.kind}`);
  }
}

/** Whether a plan asks for a second, separate yes. */
export function needsConfirmation(changes: readonly PlannedChange[]): boolean {
  return changes.some(({ consequences }) => consequences.some((one) => ASKS.has(one)));
}

function describe(
  consequence: Consequence,
  concerned: readonly PlannedChange[],
  t: Translate,
): string {
  const count = concerned.length;
  if (consequence !== 'system') return t(`consequence.${consequence}`, { count });
  const names = concerned
    .flatMap(({ before }) => (before && findSystemRole(before) ? [before.name] : []))
    .join(', ');
  return t('consequence.system', { count, names });
}
