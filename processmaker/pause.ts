// Lets the page breathe between two pieces of long work.

/** Goes on in a task of its own. A message, since browsers let timers of hidden tabs wait for a second, or for a minute. */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
