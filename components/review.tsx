// The review: everything that would change, before anything is sent; each change can be taken out.
import { type ReadonlySignal, useComputed, useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import {
  type Confirmations,
  listConfirmations,
  needsOtherPlanner,
} from '../domain/confirmations.ts';
import type { JudgedChange, Plan, PlannedChange } from '../domain/plan.ts';
import type { PlanAuthor, RunUser } from '../domain/run-record.ts';
import type { SiteSettings } from '../domain/site-settings.ts';
import type { Words } from '../locales/words.ts';
import { describeBlock } from './block-text.ts';
import { Consequences } from './consequences.tsx';
import { DeleteScreen } from './delete-screen.tsx';
import { Dialog } from './dialog.tsx';
import { formatTime } from './format-time.ts';
import { Icon } from './icon.tsx';
import { ReviewOthers, ReviewTable } from './review-table.tsx';
import { Tabs } from './tabs.tsx';
import { TypedWord } from './typed-word.tsx';

export interface ReviewProps {
  readonly plan: Plan;
  readonly title: string | undefined;
  /** When the list was read that the plan was made over. */
  readonly checkedAt: number;
  /** What keeps the plan from being applied at all, in words. */
  readonly problem: ReadonlySignal<string | undefined>;
  readonly settings: ReadonlySignal<SiteSettings>;
  /** The host of the site, which is typed to confirm in production. */
  readonly host: string;
  readonly language: string;
  readonly words: Words;
  /** Who is signed in, and who made the plan where it came from a file. */
  readonly user: RunUser;
  readonly plannedBy: PlanAuthor | undefined;
  /** Saves these changes as a plan, for somebody else to open. */
  readonly onSave: (changes: readonly PlannedChange[]) => void;
  readonly onCancel: () => void;
  readonly onApply: (changes: readonly PlannedChange[]) => void;
}

/** So many blocked changes are explained beside the list; the rest under their own tab. */
const EXPLAINED = 5;

type Yes = 'risk' | 'lasting';

export function Review(props: ReviewProps): JSX.Element {
  const { plan, words } = props;
  const { t } = words;
  const takenOut = useSignal<ReadonlySet<string>>(new Set());
  const said = useSignal<ReadonlySet<Yes>>(new Set());
  const typed = useSignal('');
  const isDeleting = useSignal(false);
  const changes = useComputed(() => plan.changes.filter(({ key }) => !takenOut.value.has(key)));
  const asked = listConfirmations(changes.value, props.settings.value);
  const asksHost = asked.host && asked.deletes === 0;
  const needsOther = needsOtherPlanner(
    changes.value,
    props.settings.value,
    props.user,
    props.plannedBy,
  );
  const ready =
    changes.value.length > 0 &&
    !needsOther &&
    !props.settings.value.readOnly &&
    (!asked.risk || said.value.has('risk')) &&
    (asked.lasting === 0 || said.value.has('lasting')) &&
    (!asksHost || typed.value.trim() === props.host);
  const take = (keys: readonly string[], on: boolean): void => {
    const next = new Set(takenOut.value);
    for (const key of keys) {
      if (on) next.delete(key);
      else next.add(key);
    }
    takenOut.value = next;
    // A yes holds for what was shown when it was given.
    said.value = new Set();
    typed.value = '';
  };
  const apply = (event: Event): void => {
    // A script of the page can press our button, but not as the user.
    if (!event.isTrusted || !ready) return;
    if (asked.deletes > 0) isDeleting.value = true;
    else props.onApply(changes.value);
  };
  if (isDeleting.value) {
    return (
      <DeleteScreen
        deletes={changes.value.filter(({ after }) => !after)}
        others={changes.value.length - asked.deletes}
        host={asked.host ? props.host : undefined}
        t={t}
        onCancel={() => {
          isDeleting.value = false;
        }}
        onDelete={() => props.onApply(changes.value)}
      />
    );
  }
  const others = plan.blocked.length + plan.unchanged.length + plan.gone.length;
  return (
    <Dialog
      title={props.title ?? t('review.title', { count: plan.changes.length + others })}
      closeLabel={t('review.close')}
      width="review"
      isLarge
      onClose={props.onCancel}
      footer={
        <>
          <div class="grow">
            <YesBoxes asked={asked} said={said.value} t={t} onSay={(yes) => (said.value = yes)} />
            {asksHost && (
              <div class="confirm">
                <span class="env production">{t('env.production')}</span>
                <TypedWord
                  label={t('review.typeHost', { host: props.host })}
                  typed={typed}
                  onEnter={apply}
                />
              </div>
            )}
            <span class={changes.value.length === 0 ? 'muted' : 'hidden'} role="status">
              {changes.value.length === 0
                ? t('review.nothing')
                : t('review.change', { count: changes.value.length })}
            </span>
          </div>
          <button
            type="button"
            class="button large"
            disabled={changes.value.length === 0}
            onClick={() => props.onSave(changes.value)}
          >
            {t('plan.save')}
          </button>
          <button type="button" class="button large" onClick={props.onCancel}>
            {t('review.cancel')}
          </button>
          <button type="button" class="button large main" disabled={!ready} onClick={apply}>
            {asked.deletes > 0
              ? t('review.goOnToDelete', { count: asked.deletes })
              : t('review.apply', { count: changes.value.length })}
          </button>
        </>
      }
    >
      <div class="review-columns">
        <ReviewList {...props} included={changes.value} takenOut={takenOut.value} onTake={take} />
        <aside class="review-aside" aria-labelledby="what-will-happen">
          {props.problem.value && (
            <p class="panel" role="alert">
              {props.problem.value}
            </p>
          )}
          {props.settings.value.readOnly && <p class="panel">{t('bar.readOnly')}</p>}
          {props.plannedBy && (
            <p>
              {t('import.plan', {
                name: props.plannedBy.name || props.plannedBy.id,
                time: formatTime(props.plannedBy.at, props.language),
              })}
            </p>
          )}
          {needsOther && <p class="panel">{t('plan.needed')}</p>}
          <Consequences changes={changes.value} words={words} />
          <BlockedPanel plan={plan} words={words} />
          <p class="muted small">
            {t('review.checked', { time: formatTime(props.checkedAt, props.language, true) })}
          </p>
        </aside>
      </div>
    </Dialog>
  );
}

interface ReviewListProps extends ReviewProps {
  readonly included: readonly JudgedChange[];
  readonly takenOut: ReadonlySet<string>;
  readonly onTake: (keys: readonly string[], on: boolean) => void;
}

const KINDS = ['create', 'change', 'delete'] as const;

function ReviewList(props: ReviewListProps): JSX.Element {
  const { plan, included, takenOut, words } = props;
  const { t } = words;
  const tabs = [
    ...KINDS.flatMap((kind) => {
      const rows = plan.changes.filter((change) => kindOf(change) === kind);
      if (rows.length === 0) return [];
      const count = included.filter((change) => kindOf(change) === kind).length;
      const view = (): JSX.Element => (
        <ReviewTable
          key={kind}
          changes={rows}
          takenOut={takenOut}
          words={words}
          onTake={props.onTake}
        />
      );
      return [{ key: kind, label: t(`review.${kind}`, { count }), view }];
    }),
    ...listOthers(plan, words).map(({ kind, rows }) => ({
      key: kind,
      label: t(`review.${kind}`, { count: rows.length }),
      view: () => <ReviewOthers key={kind} rows={rows} t={t} />,
    })),
  ];
  return <Tabs class="review-list" label={t('review.counts')} tabs={tabs} />;
}

function kindOf({ before, after }: PlannedChange): (typeof KINDS)[number] {
  if (!before) return 'create';
  return after ? 'change' : 'delete';
}

/** What is not applied, and why. */
function listOthers(plan: Plan, words: Words) {
  const blocked = [
    ...plan.blocked.map(({ key, name, reason }) => ({
      key,
      name,
      why: () => describeBlock(reason, words),
    })),
    ...plan.gone.map((key) => ({ key, name: '', why: () => words.t('blocked.gone') })),
  ];
  const unchanged = plan.unchanged.map(({ id, name }) => ({
    key: id,
    name,
    why: () => words.t('outcome.unchanged'),
  }));
  return [
    { kind: 'blocked', rows: blocked } as const,
    { kind: 'unchanged', rows: unchanged } as const,
  ].filter(({ rows }) => rows.length > 0);
}

function BlockedPanel({ plan, words }: { plan: Plan; words: Words }): JSX.Element | null {
  const { t } = words;
  const blocked = listOthers(plan, words).find(({ kind }) => kind === 'blocked')?.rows ?? [];
  if (blocked.length === 0) return null;
  const rest = blocked.length - EXPLAINED;
  return (
    <div class="panel">
      <h3>
        <Icon name="refused" /> {t('review.blocked', { count: blocked.length })}
      </h3>
      <ul>
        {blocked.slice(0, EXPLAINED).map(({ key, name, why }) => (
          <li key={key}>
            <strong>
              <bdi>{name}</bdi>
            </strong>{' '}
            ({key})
            <br />
            {why()}
          </li>
        ))}
      </ul>
      {rest > 0 && <p>{t('review.moreBlocked', { count: rest })}</p>}
      {plan.changes.length > 0 && <p class="muted">{t('review.othersGoOn')}</p>}
    </div>
  );
}

interface YesBoxesProps {
  readonly asked: Confirmations;
  readonly said: ReadonlySet<Yes>;
  readonly t: Words['t'];
  readonly onSay: (said: ReadonlySet<Yes>) => void;
}

function YesBoxes({ asked, said, t, onSay }: YesBoxesProps): JSX.Element {
  const questions: readonly (readonly [Yes, string])[] = [
    ...(asked.risk ? [['risk', t('review.confirm')] as const] : []),
    ...(asked.lasting > 0
      ? [['lasting', t('review.confirmLasting', { count: asked.lasting })] as const]
      : []),
  ];
  return (
    <>
      {questions.map(([yes, text]) => (
        <label key={yes} class="confirm">
          <input
            type="checkbox"
            class="check"
            checked={said.has(yes)}
            onChange={(event) => {
              const next = new Set(said);
              if (event.currentTarget.checked) next.add(yes);
              else next.delete(yes);
              onSay(next);
            }}
          />
          {text}
        </label>
      ))}
    </>
  );
}
