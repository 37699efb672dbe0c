// One grant for all selected clients: keep, on or off, and how it stands among them now.
import type { JSX } from 'preact';
import type { Client, Grant } from '../domain/client.ts';
import type { Translate } from '../locales/translate.ts';

export type KeepOnOffValue = 'keep' | 'on' | 'off' | 'mixed';

export interface KeepOnOffProps {
  readonly grant: Grant;
  readonly label: string;
  readonly clients: readonly Client[];
  readonly value: KeepOnOffValue;
  readonly onChange: (value: 'keep' | 'on' | 'off') => void;
  readonly t: Translate;
}

const CHOICES = ['keep', 'on', 'off'] as const;

export function KeepOnOff(props: KeepOnOffProps): JSX.Element {
  const { grant, label, clients, value, onChange, t } = props;
  return (
    <fieldset class="three">
      <legend>
        <span class="three-name">{label}</span>
        <span class="three-mix">{describeMix(grant, clients, t)}</span>
      </legend>
      <span class="segments">
        {CHOICES.map((choice) => (
          <label key={choice} class={value === choice ? `segment chosen ${choice}` : 'segment'}>
            <input
              type="radio"
              class="hidden"
              name={grant}
              checked={value === choice}
              onChange={() => onChange(choice)}
            />
            {t(`three.${choice}`)}
          </label>
        ))}
      </span>
    </fieldset>
  );
}

function describeMix(grant: Grant, clients: readonly Client[], t: Translate): string {
  const on = clients.filter((client) => client.grants.includes(grant)).length;
  const off = clients.length - on;
  if (off === 0) return t('mix.allOn', { count: on });
  if (on === 0) return t('mix.allOff', { count: off });
  return t('mix.mixed', { on, off });
}
