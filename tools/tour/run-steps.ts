// Goes through the steps until one fails; takes a picture after each.
import { join } from 'node:path';
import type { TourStep, TourVisit } from './tour-step.ts';

export interface StepOutcome {
  readonly title: string;
  readonly seconds: number;
  /** File name in the tour's folder. */
  readonly picture: string;
  /** What went wrong; undefined where nothing did. */
  readonly failure: string | undefined;
}

/** The outcomes, of which only the last can be a failure. */
export async function runSteps(
  steps: readonly TourStep[],
  visit: TourVisit,
  folder: string,
): Promise<readonly StepOutcome[]> {
  const outcomes: StepOutcome[] = [];
  for (const [index, step] of steps.entries()) {
    const start = performance.now();
    const failure = await attempt(step, visit);
    const seconds = (performance.now() - start) / 1000;
    const picture = namePicture(index + 1, step.title);
    await visit.page.screenshot({ path: join(folder, picture) });
    console.log(
      `  ${failure === undefined ? 'ok    ' : 'FAILED'}  ${step.title} (${seconds.toFixed(1)} s)`,
    );
    outcomes.push({ title: step.title, seconds, picture, failure });
    if (failure !== undefined) break;
  }
  return outcomes;
}

async function attempt(step: TourStep, visit: TourVisit): Promise<string | undefined> {
  try {
    await step.run(visit);
    await step.check(visit);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function namePicture(number: number, title: string): `${string}.png` {
  const words = title.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return `${String(number).padStart(2, '0')}-${words}.png`;
}
