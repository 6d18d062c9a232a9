/**
 * Whether the visitor saves data, or the connection is slow. Large files are then loaded only when they are asked for. Browsers
 * without this interface say nothing.
 *
 * @see https://wicg.github.io/netinfo/
 */
export function isSavingData() {
  const { connection } = /** @type {{ connection?: { saveData?: boolean, effectiveType?: string } }} */ (navigator);
  return connection?.saveData === true || /2g$/.test(connection?.effectiveType ?? '');
}
