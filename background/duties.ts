// All that the background does, one file a duty; each adds its listeners at once, as a woken worker must.
import { startFiles } from './files.ts';
import { startFirstRun } from './first-run.ts';
import { startImports } from './imports.ts';
import { serveLeases } from './lease.ts';
import { startPictures } from './pictures.ts';
import { startRedirectMemory } from './redirect-memory.ts';
import { startResults } from './results.ts';
import { startSiteScripts } from './site-scripts.ts';
import { startToolbarButton } from './toolbar-button.ts';
import { startWords } from './words.ts';

export type Duty = () => void;

export const DUTIES: readonly Duty[] = [
  startSiteScripts,
  startToolbarButton,
  startFirstRun,
  startFiles,
  startImports,
  serveLeases,
  startPictures,
  startRedirectMemory,
  startResults,
  startWords,
];
