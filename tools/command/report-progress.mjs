// Shows that a long step is alive, and at its end how it went and how long it took.
// @ts-check

const BEAT_MS = 10_000;

/**
 * @param {string} what The step, such as "Installing the dependencies".
 * @returns {(outcome: string) => number} To be called at the end, however the step ended; gives its seconds.
 */
export function reportProgress(what) {
  const start = performance.now();
  const seconds = () => (performance.now() - start) / 1000;
  console.log(`${what} …`);
  const beat = setInterval(() => console.log(`  … ${Math.round(seconds())} s`), BEAT_MS);
  return (outcome) => {
    clearInterval(beat);
    console.log(`  ${outcome} (${seconds().toFixed(1)} s)`);
    return seconds();
  };
}
