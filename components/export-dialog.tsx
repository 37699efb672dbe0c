// The question before an export: which clients, in which form, with which columns.
import type { ReadonlySignal, Signal } from '@preact/signals';
import type { JSX } from 'preact';
import { CHOSEN_COLUMNS } from '../domain/exchange/client-csv.ts';
import { DELIMITERS } from '../domain/exchange/csv-text.ts';
import type { ExportChoice, ExportForm, ExportView } from '../domain/exchange/export-choice.ts';
import type { Translate } from '../locales/translate.ts';
import { Dialog } from './dialog.tsx';
import { Icon } from './icon.tsx';

export interface ExportDialogProps {
  /** How many clients each view has; a view that is not there has none to show. */
  readonly counts: Readonly<Partial<Record<ExportView, number>>>;
  readonly view: Signal<ExportView>;
  readonly choice: Signal<ExportChoice>;
  /** Why there is no file. */
  readonly problem: ReadonlySignal<string | undefined>;
  readonly t: Translate;
  readonly onExport: () => void;
  readonly onClose: () => void;
}

const VIEWS: readonly ExportView[] = ['selected', 'filtered', 'all'];
const FORMS: readonly ExportForm[] = ['html', 'markdown', 'csv', 'json'];
const DELIMITER_KEYS = { ',': 'comma', ';': 'semicolon', '\t': 'tab' } as const;

export function ExportDialog(props: ExportDialogProps): JSX.Element {
  const { counts, view, choice, problem, t } = props;
  const change = (values: Partial<ExportChoice>): void => {
    choice.value = { ...choice.value, ...values };
  };
  const count = counts[view.value] ?? 0;
  return (
    <Dialog
      title={t('export.title')}
      closeLabel={t('review.close')}
      width="question"
      onClose={props.onClose}
      footer={
        <>
          <button type="button" class="button large" onClick={props.onClose}>
            {t('review.cancel')}
          </button>
          <button type="button" class="button large main" onClick={props.onExport}>
            {t('export.go', { count })}
          </button>
        </>
      }
    >
      <Choices
        legend={t('export.what')}
        name="view"
        options={VIEWS.filter((one) => counts[one] !== undefined).map((one) => ({
          value: one,
          label: t(`export.view.${one}`, { count: counts[one] ?? 0 }),
        }))}
        chosen={view.value}
        onChoose={(value) => {
          view.value = value;
        }}
      />
      <Choices
        legend={t('export.form')}
        name="form"
        options={FORMS.map((value) => ({ value, label: t(`export.form.${value}`) }))}
        chosen={choice.value.form}
        onChoose={(form) => change({ form })}
      />
      {choice.value.form === 'csv' && <CsvChoices choice={choice.value} change={change} t={t} />}
      <p class="muted">{t('export.noSecrets')}</p>
      {problem.value !== undefined && (
        <p role="alert">
          <span class="status error">
            <Icon name="error" />
            {t('export.failed')}
          </span>{' '}
          {problem.value}
        </p>
      )}
    </Dialog>
  );
}

interface ChoicesProps<Value extends string> {
  readonly legend: string;
  readonly name: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
}

function Choices<Value extends string>(props: ChoicesProps<Value>): JSX.Element {
  return (
    <fieldset class="choices">
      <legend>{props.legend}</legend>
      {props.options.map(({ value, label }) => (
        <label key={value}>
          <input
            type="radio"
            class="check"
            name={props.name}
            checked={props.chosen === value}
            onChange={() => props.onChoose(value)}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}

interface CsvChoicesProps {
  readonly choice: ExportChoice;
  readonly change: (values: Partial<ExportChoice>) => void;
  readonly t: Translate;
}

function CsvChoices({ choice, change, t }: CsvChoicesProps): JSX.Element {
  const toggle = (column: ExportChoice['columns'][number], on: boolean): void => {
    const wanted = new Set(choice.columns);
    if (on) wanted.add(column);
    else wanted.delete(column);
    change({ columns: CHOSEN_COLUMNS.filter((one) => wanted.has(one)) });
  };
  return (
    <>
      <Choices
        legend={t('export.separator')}
        name="separator"
        options={DELIMITERS.map((value) => ({
          value,
          label: t(`export.${DELIMITER_KEYS[value]}`),
        }))}
        chosen={choice.delimiter}
        onChoose={(delimiter) => change({ delimiter })}
      />
      <fieldset class="choices">
        <legend>{t('export.columns')}</legend>
        {CHOSEN_COLUMNS.map((column) => (
          <label key={column}>
            <input
              type="checkbox"
              class="check"
              checked={choice.columns.includes(column)}
              onChange={(event) => toggle(column, event.currentTarget.checked)}
            />
            <code>{column}</code>
          </label>
        ))}
      </fieldset>
      <label class="choice">
        <input
          type="checkbox"
          class="check"
          checked={choice.byteOrderMark}
          onChange={(event) => change({ byteOrderMark: event.currentTarget.checked })}
        />
        {t('export.excel')}
      </label>
    </>
  );
}
