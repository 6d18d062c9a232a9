/**
 * Holds a lock that the tabs of this browser share, until the returned function is called.
 *
 * @param {string} name
 * @returns {() => void}
 * @see https://www.w3.org/TR/web-locks/
 */
export function hold(name) {
  let release = () => {};
  const released = /** @type {Promise<void>} */ (new Promise(resolve => (release = resolve)));
  navigator.locks.request(name, { mode: 'shared' }, () => released);
  return release;
}

/**
 * Whether a tab of this browser holds a lock.
 *
 * @param {string} name
 */
export async function isHeld(name) {
  const { held = [] } = await navigator.locks.query();
  return held.some(lock => lock.name === name);
}
