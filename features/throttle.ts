// Lets something happen at once, then at most so often, with the newest; the last one is never left out.

export function throttle<T>(call: (value: T) => void, intervalMs: number): (value: T) => void {
  let newest: { readonly value: T } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = (): void => {
    timer = undefined;
    if (!newest) return;
    const { value } = newest;
    newest = undefined;
    timer = setTimeout(flush, intervalMs);
    call(value);
  };
  return (value) => {
    newest = { value };
    if (timer === undefined) flush();
  };
}
