// All that the background does, one file a duty; each adds its listeners at once, as a woken worker must.
import { startFiles } from './files.ts';

export type Duty = () => void;

export const DUTIES: readonly Duty[] = [startFiles];
