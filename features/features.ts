// All features, in the order in which they start; each undoes what it did when its signal aborts.
import type { Page } from '../processmaker/page.ts';
import type { Visit } from '../state/visit.ts';
import { startAudit } from './audit-clients.ts';
import { startBulkBar } from './bulk-bar.tsx';
import { startDrift } from './drift.tsx';
import { startExport } from './export.tsx';
import { startFollowingTheme } from './follow-theme.ts';
import { startHistory } from './history.tsx';
import { startImport } from './import.tsx';
import { startLiveValidation } from './live-validation.tsx';
import { startNativeDelete } from './native-delete.tsx';
import { startReadingClients } from './read-clients.ts';
import { startRowMarks } from './row-marks.tsx';
import { startSayingGone } from './say-gone.tsx';
import { startSuppressions } from './suppressions.ts';
import { startUnfinishedRuns } from './unfinished-runs.tsx';
import { startWorkbench } from './workbench.tsx';

export type Feature = (page: Page, visit: Visit, signal: AbortSignal) => void;

export const FEATURES: readonly Feature[] = [
  startFollowingTheme,
  startReadingClients,
  startAudit,
  startSuppressions,
  startLiveValidation,
  startRowMarks,
  startNativeDelete,
  startBulkBar,
  startSayingGone,
  startWorkbench,
  startUnfinishedRuns,
  startHistory,
  startExport,
  startImport,
  startDrift,
];
