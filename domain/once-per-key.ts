// Keeps what is dear to make: for each key it is made once.

/** Made by `make` for each key when it is asked for first. */
export function oncePerKey<Made>(make: (key: string) => Made): (key: string) => Made {
  const kept = new Map<string, Made>();
  return (key) => {
    const made = kept.get(key) ?? make(key);
    kept.set(key, made);
    return made;
  };
}
