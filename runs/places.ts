// The places of a window: each is held by one request, and the next is sent as soon as one is free.

/** One place, held until it is given back; to send once more it is taken again. */
export interface Place {
  /** Resolves at once while it is held. */
  take(): Promise<void>;
  /** Does nothing where it isn't held. */
  give(): void;
}

/** Resolves with one of `count` places once it is free; who asks first has it first. */
export function createPlaces(count: number): () => Promise<Place> {
  let free = count;
  const waiting: (() => void)[] = [];
  return async () => {
    let isHeld = false;
    const place: Place = {
      async take() {
        if (isHeld) return;
        if (free > 0) free -= 1;
        else await new Promise<void>((resolve) => waiting.push(resolve));
        isHeld = true;
      },
      give() {
        if (!isHeld) return;
        isHeld = false;
        const next = waiting.shift();
        if (next) next();
        else free += 1;
      },
    };
    await place.take();
    return place;
  };
}
