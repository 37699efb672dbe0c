// How old something is.

const DAY = 24 * 60 * 60 * 1000;

/** Age in days, with a fraction; undefined where the time isn't known. */
export function readAgeInDays(time: number | undefined, now: number): number | undefined {
  return time === undefined ? undefined : (now - time) / DAY;
}
