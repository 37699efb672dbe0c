// One site: what can be set is a control, what the organisation has set is a word.
import type { JSX } from 'preact';
import { Icon } from '../../components/icon.tsx';
import type { SiteRules, SiteSettings } from '../../domain/site-settings.ts';
import { LANGUAGE, t } from '../../locales/page-words.ts';
import { Switch } from '../switch.tsx';

interface Props {
  readonly site: string;
  readonly settings: SiteSettings;
  readonly permitted: boolean;
  readonly onChange: (rules: Partial<SiteRules>) => void;
}

const WINDOWS = [1, 2, 3, 4, 5, 6, 7, 8];

export function SiteRow({ site, settings, permitted, onChange }: Props): JSX.Element {
  const { protocol, host } = new URL(site);
  const name = protocol === 'http:' ? site : host;
  const control = (setting: string): string => t('sites.control', { setting, site: name });
  const isLocked = (rule: keyof SiteRules): boolean => settings.locked.includes(rule);
  const onOff = (rule: 'readOnly' | 'bulkDelete'): JSX.Element | string =>
    isLocked(rule) ? (
      t(settings[rule] ? 'sites.on' : 'sites.off')
    ) : (
      <Switch
        label={control(t(`sites.${rule}`))}
        on={settings[rule]}
        onChange={(on) => onChange({ [rule]: on })}
      />
    );
  return (
    <tr>
      <th scope="row">
        <bdi>{name}</bdi>
        <SiteNotes protocol={protocol} settings={settings} permitted={permitted} />
      </th>
      <td data-label={t('sites.label')}>
        {isLocked('label') ? (
          t(`label.${settings.label ?? 'none'}`)
        ) : (
          <select
            aria-label={control(t('sites.label'))}
            value={settings.label ?? ''}
            onChange={({ currentTarget: { value } }) =>
              onChange({ label: value === 'production' || value === 'test' ? value : undefined })
            }
          >
            <option value="">{t('label.none')}</option>
            <option value="production">{t('label.production')}</option>
            <option value="test">{t('label.test')}</option>
          </select>
        )}
      </td>
      <td data-label={t('sites.readOnly')}>{onOff('readOnly')}</td>
      <td data-label={t('sites.bulkDelete')}>{onOff('bulkDelete')}</td>
      <td data-label={t('sites.window')}>
        {isLocked('window') ? (
          settings.window
        ) : (
          <select
            aria-label={control(t('sites.window'))}
            value={String(settings.window)}
            onChange={({ currentTarget: { value } }) => onChange({ window: Number(value) })}
          >
            {WINDOWS.map((count) => (
              <option key={count} value={String(count)}>
                {count}
              </option>
            ))}
          </select>
        )}
      </td>
      <td data-label={t('sites.enabled')}>
        {isLocked('enabled') && !settings.enabled ? (
          t('sites.off')
        ) : (
          <Switch
            label={control(t('sites.enabled'))}
            on={settings.enabled && permitted}
            onChange={(enabled) => onChange({ enabled })}
          />
        )}
      </td>
    </tr>
  );
}

function SiteNotes({
  protocol,
  settings,
  permitted,
}: Pick<Props, 'settings' | 'permitted'> & { readonly protocol: string }): JSX.Element {
  const { turnedOnAt, enabled, locked } = settings;
  return (
    <>
      {turnedOnAt !== undefined && enabled && (
        <div class="muted">
          {t('sites.turnedOn', {
            date: new Intl.DateTimeFormat(LANGUAGE, { dateStyle: 'medium' }).format(turnedOnAt),
          })}
        </div>
      )}
      {protocol === 'http:' && <div class="muted">{t('sites.http')}</div>}
      {locked.length > 0 && (
        <div class="muted">
          <Icon name="lock" /> {t('sites.byOrganisation')}
        </div>
      )}
      {enabled && !permitted && (
        <div class="status warning">
          <Icon name="warning" /> {t('sites.notPermitted')}
        </div>
      )}
    </>
  );
}
