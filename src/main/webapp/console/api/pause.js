/**
 * Waits.
 *
 * @param {number} seconds
 * @param {AbortSignal} [signal] ends the wait
 * @returns {Promise<void>} is rejected with the reason of the signal
 */
export function pause(seconds, signal) {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const end = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', end);
      resolve();
    }, seconds * 1000);
    signal?.addEventListener('abort', end, { once: true });
  });
}
