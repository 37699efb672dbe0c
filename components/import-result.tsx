// What a file was read as: its columns, its problems with their places, and what would be staged of it.
import type { JSX } from 'preact';
import { IMPORT_COLUMNS } from '../domain/exchange/columns.ts';
import type { Translate } from '../locales/translate.ts';
import type { ImportAnswer } from '../messages/imports.ts';
import { formatTime } from './format-time.ts';
import type { ImportDialogProps } from './import-dialog.tsx';
import { usePages } from './pages.tsx';
import { NameText } from './plain-text.tsx';

interface ImportResultProps
  extends Pick<
    ImportDialogProps,
    'source' | 'switches' | 'language' | 't' | 'onColumns' | 'onSwitch'
  > {
  readonly answer: ImportAnswer;
  readonly readableOnly: boolean;
  readonly onReadableOnly: (on: boolean) => void;
}

export function ImportResult(props: ImportResultProps): JSX.Element {
  const { answer, t } = props;
  const switches = props.switches.value;
  const { unreadable, unusable } = answer;
  return (
    <>
      <h3 class="more">
        <bdi>{props.source.value}</bdi>
      </h3>
      <div role="status">
        <ul class="more">
          <li>{t('import.rows', { count: answer.rows })}</li>
          {answer.plan && (
            <li>
              {t(`import.${answer.plan.kind}`, {
                name: answer.plan.author.name || answer.plan.author.id,
                time: formatTime(answer.plan.author.at, props.language),
                count: answer.plan.done,
              })}
            </li>
          )}
          {answer.done > 0 && <li>{t('import.done', { count: answer.done })}</li>}
          <Counts answer={answer} t={t} />
        </ul>
        {/* What stands below with its rows is said, too. */}
        {unreadable.length > 0 && (
          <p class="hidden">{t('import.unreadable', { count: unreadable.length })}</p>
        )}
        {unusable.length > 0 && (
          <p class="hidden">{t('import.unusable', { count: unusable.length })}</p>
        )}
      </div>
      {answer.otherSites.length > 0 && <Comparison {...props} />}
      {answer.header.length > 0 && <Columns {...props} />}
      {unreadable.length > 0 && (
        <Problems
          title={t('import.unreadable', { count: unreadable.length })}
          texts={unreadable}
          t={t}
        >
          {answer.rows > 0 && (
            <Switch
              text={t('import.readableOnly', { count: answer.rows })}
              on={props.readableOnly}
              onSwitch={props.onReadableOnly}
            />
          )}
        </Problems>
      )}
      {unusable.length > 0 && (
        <Problems title={t('import.unusable', { count: unusable.length })} texts={unusable} t={t} />
      )}
      <div class="more">
        {(answer.otherNames > 0 || switches.rename) && (
          <Switch
            text={t('import.rename')}
            on={switches.rename}
            onSwitch={(rename) => props.onSwitch({ ...switches, rename })}
          />
        )}
        {(answer.stale > 0 || switches.overwrite) && (
          <Switch
            text={t('import.overwrite')}
            on={switches.overwrite}
            onSwitch={(overwrite) => props.onSwitch({ ...switches, overwrite })}
          />
        )}
      </div>
    </>
  );
}

/** Of another instance: which one, what becomes of its hosts, and what is not in it. */
function Comparison({ answer, switches, t, onSwitch }: ImportResultProps): JSX.Element {
  const here = usePages(answer.onlyHere, t);
  const { hosts } = switches.value;
  return (
    <div class="more">
      <p>{t('compare.from', { sites: answer.otherSites.join(', ') })}</p>
      {(['from', 'to'] as const).map((side) => (
        <label key={side} class="typed">
          {t(`compare.hosts.${side}`)}
          <input
            type="text"
            dir="ltr"
            autocomplete="off"
            spellcheck={false}
            // With `value`, whatever is drawn while somebody types would take back what was typed.
            defaultValue={hosts[side]}
            onChange={(event) =>
              onSwitch({
                ...switches.value,
                hosts: { ...hosts, [side]: event.currentTarget.value },
              })
            }
          />
        </label>
      ))}
      {answer.onlyHere.length > 0 && (
        <section aria-label={t('compare.onlyHere', { count: answer.onlyHere.length })}>
          <h3>{t('compare.onlyHere', { count: answer.onlyHere.length })}</h3>
          <ul>
            {here.shown.map(({ id, name }) => (
              <li key={id}>
                <NameText text={name} /> ({id})
              </li>
            ))}
          </ul>
          {here.pager}
        </section>
      )}
    </div>
  );
}

const KINDS = { create: 'create', change: 'update', delete: 'delete' } as const;

function Counts({ answer, t }: Pick<ImportResultProps, 'answer' | 't'>): JSX.Element {
  const counts = (['create', 'change', 'delete'] as const).map((kind) => ({
    kind,
    count: answer.changes.filter(([, change]) => change.kind === KINDS[kind]).length,
  }));
  return (
    <>
      {[...counts, { kind: 'unchanged' as const, count: answer.unchanged }]
        .filter(({ count }) => count > 0)
        .map(({ kind, count }) => (
          <li key={kind}>{t(`review.${kind}`, { count })}</li>
        ))}
    </>
  );
}

function Columns({ answer, t, onColumns }: ImportResultProps): JSX.Element {
  return (
    <fieldset class="choices columns">
      <legend>{t('import.columns')}</legend>
      {answer.header.map((name, at) => (
        <label key={at} class="typed">
          <bdi>{name}</bdi>
          <select
            value={answer.columns[at]}
            onChange={(event) => {
              const { value } = event.currentTarget;
              const chosen = IMPORT_COLUMNS.find((column) => column === value) ?? '';
              onColumns(answer.columns.map((column, other) => (other === at ? chosen : column)));
            }}
          >
            <option value="">{t('import.leftOut')}</option>
            {IMPORT_COLUMNS.map((column) => (
              <option key={column} value={column}>
                {column}
              </option>
            ))}
          </select>
        </label>
      ))}
    </fieldset>
  );
}

interface ProblemsProps {
  readonly title: string;
  readonly texts: readonly string[];
  readonly t: Translate;
  readonly children?: JSX.Element | false;
}

function Problems({ title, texts, t, children }: ProblemsProps): JSX.Element {
  const rows = usePages(texts, t);
  return (
    <section class="panel" aria-label={title}>
      <h3>{title}</h3>
      <ul class="clauses">
        {rows.shown.map((text, at) => (
          <li key={at}>{text}</li>
        ))}
      </ul>
      {rows.pager}
      {children}
    </section>
  );
}

interface SwitchProps {
  readonly text: string;
  readonly on: boolean;
  readonly onSwitch: (on: boolean) => void;
}

function Switch({ text, on, onSwitch }: SwitchProps): JSX.Element {
  return (
    <label class="choice">
      <input
        type="checkbox"
        class="check"
        checked={on}
        onChange={(event) => onSwitch(event.currentTarget.checked)}
      />
      {text}
    </label>
  );
}
