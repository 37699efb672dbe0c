// A value that is read again whenever its source says that it changed.
import { useEffect, useState } from 'preact/hooks';

/** Undefined until it was read. */
export function useLive<T>(
  read: () => Promise<T>,
  watch: (onChange: () => void, signal: AbortSignal) => void,
): T | undefined {
  const [value, setValue] = useState<T>();
  useEffect(() => {
    const gone = new AbortController();
    const refresh = async (): Promise<void> => {
      const next = await read();
      if (!gone.signal.aborted) setValue(() => next);
    };
    watch(() => void refresh(), gone.signal);
    void refresh();
    return () => gone.abort();
  }, [read, watch]);
  return value;
}
