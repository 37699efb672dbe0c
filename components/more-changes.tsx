// Changes that take more than a press: redirect URLs, names, code with a URL, and deleting; shown as they are typed.
import { type Signal, useComputed, useSignal, useSignalEffect } from '@preact/signals';
import type { JSX } from 'preact';
import type { ChangeSet } from '../domain/change-set.ts';
import type { ListedClient } from '../domain/client.ts';
import { stageDeletes } from '../domain/staging/deletes.ts';
import {
  buildStaging,
  FIELDS,
  KINDS,
  type MoreField,
  type MoreKind,
  NO_VALUES,
} from '../domain/staging/more-kinds.ts';
import { type Preview, previewSteps, stagePreview } from '../domain/staging/preview.ts';
import type { Staging } from '../domain/staging/staging.ts';
import type { Words } from '../locales/words.ts';
import { runInSlices } from '../state/slices.ts';
import type { ClientsState } from '../state/visit.ts';
import { ChangeDiff } from './change-diff.tsx';
import { Dialog } from './dialog.tsx';
import { describeFinding } from './finding-text.ts';
import { Icon } from './icon.tsx';
import { usePages } from './pages.tsx';

export interface MoreChangesProps {
  readonly clients: readonly ListedClient[];
  readonly known: ClientsState;
  readonly changeSet: ChangeSet;
  readonly remembered: ReadonlyMap<string, string>;
  /** Whether deleting is offered: the user may, and it is switched on for the site. */
  readonly mayDelete: boolean;
  readonly words: Words;
  readonly onCancel: () => void;
  readonly onStage: (next: ChangeSet) => void;
}

export function MoreChanges(props: MoreChangesProps): JSX.Element {
  const { clients, changeSet, words } = props;
  const { t } = words;
  const kind = useSignal<MoreKind>('setRedirect');
  const values = useSignal(NO_VALUES);
  const staging = useComputed(() => buildStaging(kind.value, values.value, props.remembered));
  const worked = useSignal<{ readonly of: Staging; readonly preview: Preview } | undefined>(
    undefined,
  );
  // The effect below comes a frame after a letter: until then there is no preview, rather than that of other letters.
  const preview = useComputed(() =>
    worked.value?.of === staging.value ? worked.value?.preview : undefined,
  );
  useSignalEffect(() => {
    const of = staging.value;
    if (!of) return;
    const outdated = new AbortController();
    const steps = previewSteps(clients, of, changeSet, {
      lines: props.known.facts.lines,
      names: props.known.names,
    });
    void runInSlices(steps, outdated.signal).then((result) => {
      if (result) worked.value = { of, preview: result };
    });
    return () => outdated.abort();
  });
  const deletes = kind.value === 'delete';
  const count = deletes ? clients.length : (preview.value?.staged.length ?? 0);
  const stage = (): void => {
    if (deletes) props.onStage(stageDeletes(changeSet, clients));
    else if (preview.value && count > 0) props.onStage(stagePreview(changeSet, preview.value));
  };
  return (
    <Dialog
      title={t('more.title', { count: clients.length })}
      closeLabel={t('review.close')}
      width="run"
      onClose={props.onCancel}
      footer={
        <>
          <span class="grow" />
          <button type="button" class="button large" onClick={props.onCancel}>
            {t('review.cancel')}
          </button>
          <button type="button" class="button large main" disabled={count === 0} onClick={stage}>
            {t(deletes ? 'more.stageDeletes' : 'more.stage', { count })}
          </button>
        </>
      }
    >
      <div class="more">
        <label class="typed">
          {t('more.kind')}
          <select
            value={kind.value}
            onChange={(event) => {
              const chosen = KINDS.find((one) => one === event.currentTarget.value);
              if (chosen) kind.value = chosen;
            }}
          >
            {KINDS.filter((one) => one !== 'delete' || props.mayDelete).map((one) => (
              <option key={one} value={one}>
                {t(`more.kind.${one}`)}
              </option>
            ))}
          </select>
        </label>
        {FIELDS[kind.value].map((field) => (
          <Field key={field} field={field} values={values} t={t} />
        ))}
        {deletes && <p>{t('more.deletes')}</p>}
      </div>
      {preview.value && <PreviewView preview={preview.value} words={words} />}
    </Dialog>
  );
}

interface FieldProps {
  readonly field: MoreField;
  readonly values: Signal<typeof NO_VALUES>;
  readonly t: Words['t'];
}

function Field({ field, values, t }: FieldProps): JSX.Element {
  if (field === 'normaliseSpaces') {
    return (
      <label class="confirm">
        <input
          type="checkbox"
          class="check"
          checked={values.value.normaliseSpaces}
          onChange={(event) => {
            values.value = { ...values.value, normaliseSpaces: event.currentTarget.checked };
          }}
        />
        {t('more.normaliseSpaces')}
      </label>
    );
  }
  return (
    <label class="typed">
      {t(`more.${field}`)}
      <input
        type="text"
        dir="auto"
        autocomplete="off"
        spellcheck={false}
        value={values.value[field]}
        onInput={(event) => {
          values.value = { ...values.value, [field]: event.currentTarget.value };
        }}
      />
    </label>
  );
}

function PreviewView({ preview, words }: { preview: Preview; words: Words }): JSX.Element {
  const { staged, skipped, invalid } = preview;
  const { t } = words;
  const rows = usePages([...invalid, ...staged.map((one) => ({ ...one, finding: undefined }))], t);
  return (
    <>
      <ul class="more" role="status">
        <li>
          <strong>{t('more.changed', { count: staged.length })}</strong>
        </li>
        {invalid.length > 0 && (
          <li class="status error">
            <Icon name="error" />
            {t('more.invalid', { count: invalid.length })}
          </li>
        )}
        {[...skipped].map(([reason, count]) => (
          <li key={reason} class="muted">
            {t(`more.skipped.${reason}`, { count })}
          </li>
        ))}
      </ul>
      <table class="table">
        <thead class="hidden">
          <tr>
            <th scope="col">{t('review.id')}</th>
            <th scope="col">{t('review.client')}</th>
            <th scope="col">{t('review.changeHead')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.shown.map(({ client, update, finding }) => (
            <tr key={client.id}>
              <td class="number">{client.id}</td>
              <th scope="row">
                <bdi>{client.name}</bdi>
              </th>
              <td>
                <ChangeDiff
                  before={client}
                  after={{ ...client, ...update, grants: client.grants }}
                  t={t}
                />
                {finding && (
                  <p class="status error">
                    <Icon name="error" />
                    {describeFinding(finding, words)}
                  </p>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.pager}
    </>
  );
}
