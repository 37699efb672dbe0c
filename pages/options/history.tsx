// The history: the runs of all sites by date, how each ended; exported one by one or all, ended ones erased.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { OUTCOME_KINDS } from '../../domain/outcome.ts';
import { exportRuns } from '../../domain/run-export.ts';
import { RUN_DAYS, RUNS_LIMIT, type RunHead } from '../../domain/run-record.ts';
import { LANGUAGE, t } from '../../locales/page-words.ts';
import { readAllRuns, readRun, removeRuns } from '../../storage/runs.ts';
import { watchStoredData } from '../../storage/stored-data.ts';
import { downloadText } from '../download.ts';
import { useLive } from '../live.ts';
import { EraseQuestion } from './erase-question.tsx';
import { Head } from './head.tsx';
import { useSaid } from './said.tsx';
import type { Section } from './section.ts';

export const history: Section = { id: 'history', title: t('runs.title'), View: HistoryView };

function HistoryView(): JSX.Element {
  const kept = useLive(readAllRuns, watchStoredData);
  const runs = kept?.runs ?? [];
  const [erasing, setErasing] = useState<RunHead>();
  const said = useSaid();
  const erase = (run: RunHead): void => {
    setErasing(undefined);
    said.follow(removeRuns([run]), t('data.erased'));
  };
  return (
    <>
      <p class="muted about">{t('runs.about', { runs: RUNS_LIMIT, days: RUN_DAYS })}</p>
      {kept !== undefined && kept.unreadable > 0 && (
        <p class="text">{t('runs.unreadable', { count: kept.unreadable })}</p>
      )}
      {kept !== undefined && runs.length === 0 && <p class="text">{t('runs.none')}</p>}
      {runs.length > 0 && (
        <>
          <table>
            <Head columns={[t('runs.when'), t('sites.site'), t('runs.who'), t('runs.outcome')]} />
            <tbody>
              {runs.map((run) => (
                <RunRow
                  key={run.id}
                  run={run}
                  onExport={() => said.follow(download([run]), '')}
                  onErase={() => setErasing(run)}
                />
              ))}
            </tbody>
          </table>
          <div class="actions">
            <button type="button" class="button" onClick={() => said.follow(download(runs), '')}>
              {t('runs.exportAll', { count: runs.length })}
            </button>
          </div>
        </>
      )}
      {said.line}
      {erasing && (
        <EraseQuestion
          what={nameRun(erasing)}
          onErase={() => erase(erasing)}
          onKeep={() => setErasing(undefined)}
        />
      )}
    </>
  );
}

interface RowProps {
  readonly run: RunHead;
  readonly onExport: () => void;
  readonly onErase: () => void;
}

function RunRow({ run, onExport, onErase }: RowProps): JSX.Element {
  const what = nameRun(run);
  return (
    <tr>
      <th scope="row">{formatStart(run)}</th>
      <td>
        <bdi>{new URL(run.site).host}</bdi>
      </td>
      <td>
        <bdi>{run.user.name || run.user.id}</bdi>
      </td>
      <td>
        {describeOutcome(run)}
        {run.phase === 'open' && <div class="muted">{t('runs.open')}</div>}
      </td>
      <td class="end links">
        <button
          type="button"
          class="link"
          aria-label={t('data.action', { action: t('data.export'), what })}
          onClick={onExport}
        >
          {t('data.export')}
        </button>
        {/* One that is not finished is needed to finish it. */}
        {run.phase === 'ended' && (
          <button
            type="button"
            class="link"
            aria-label={t('data.action', { action: t('data.erase'), what })}
            onClick={onErase}
          >
            {t('data.erase')}
          </button>
        )}
      </td>
    </tr>
  );
}

function describeOutcome({ total, counts }: RunHead): string {
  const rest = OUTCOME_KINDS.flatMap((kind) =>
    kind === 'applied' || !counts[kind] ? [] : [t(`runs.${kind}`, { count: counts[kind] })],
  );
  return [t('runs.applied', { applied: counts.applied ?? 0, total }), ...rest].join(', ');
}

const nameRun = (run: RunHead): string =>
  t('runs.name', { time: formatStart(run), site: new URL(run.site).host });

function formatStart({ startedAt }: RunHead): string {
  return new Intl.DateTimeFormat(LANGUAGE, { dateStyle: 'medium', timeStyle: 'short' }).format(
    startedAt,
  );
}

async function download(runs: readonly RunHead[]): Promise<void> {
  downloadText('grantkeeper-runs.json', exportRuns(await Promise.all(runs.map(readRun))));
}
