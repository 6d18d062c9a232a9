const NUMBER = '[+-]?\\d+(?:\\.\\d+)?';
const PAIR = new RegExp(`^\\s*\\(?(${NUMBER})\\s*°?\\s*(?:[,;]\\s*|\\s+)(${NUMBER})\\s*°?\\)?\\s*$`);

/**
 * A coordinate that a user has typed, with a point or a comma. What is no number stays a text, which the server refuses with the
 * reason.
 *
 * @param {string} text
 * @returns {number | string | null}
 */
export function coordinate(text) {
  const plain = text.trim().replace(',', '.');
  // A text such as "50.0" stays as it is, because the user may go on to type "50.05". The server reads it as a number.
  return plain === '' ? null : String(Number(plain)) === plain ? Number(plain) : plain;
}

/**
 * A latitude and a longitude that were copied from a map, such as `50.45, 30.52`; null if the text is not such a pair.
 *
 * @param {string} text
 * @returns {[number, number] | null}
 */
export function pair(text) {
  const found = PAIR.exec(text);
  // "50,45" is one number with a decimal comma.
  const isOneNumber = /^\s*[+-]?\d+,\d+\s*$/.test(text);
  return found && !isOneNumber ? [Number(found[1]), Number(found[2])] : null;
}
