/**
 * What two states of a resource do not have in common.
 *
 * @typedef {Record<string, any> | null} Side
 * @typedef {{ path: string[], old: unknown, now: unknown, wasThere: boolean, isThere: boolean }} Change
 */

/** The members that the server sets itself. */
const SET_BY_SERVER = ['update_date'];

/**
 * The differences of two states, value by value. A value within an object has the names down to it as its path.
 *
 * @param {Side} before
 * @param {Side} after
 * @returns {Change[]}
 */
export function changes(before, after) {
  const old = leaves(before);
  const now = leaves(after);
  return [...new Set([...old.keys(), ...now.keys()])]
    .map(key => ({
      path: /** @type {string[]} */ (JSON.parse(key)),
      old: old.get(key),
      now: now.get(key),
      wasThere: old.has(key),
      isThere: now.has(key)
    }))
    .filter(change => !SET_BY_SERVER.includes(change.path[0]) && !isEqual(change) && !isRepeated(change, before, after));
}

/**
 * @param {Side} side
 * @returns {Map<string, unknown>} the values by their paths
 */
function leaves(side) {
  const found = new Map();
  const add = (/** @type {Record<string, any>} */ object, /** @type {string[]} */ path) => {
    for (const [name, value] of Object.entries(object)) {
      const isObject = value !== null && typeof value === 'object' && !Array.isArray(value);
      isObject ? add(value, [...path, name]) : found.set(JSON.stringify([...path, name]), value);
    }
  };
  add(side ?? {}, []);
  return found;
}

/** @param {Change} change */
function isEqual({ old, now, wasThere, isThere }) {
  return wasThere === isThere && JSON.stringify(old) === JSON.stringify(now);
}

/**
 * Whether a change is shown elsewhere: an event has the texts of its own language twice.
 *
 * @param {Change} change
 * @param {Side} before
 * @param {Side} after
 */
function isRepeated({ path, old, now }, before, after) {
  const [first, , member] = path;
  const isText = first === 'translations' && (before?.[member] !== undefined || after?.[member] !== undefined);
  return isText && before?.[member] === old && after?.[member] === now;
}
