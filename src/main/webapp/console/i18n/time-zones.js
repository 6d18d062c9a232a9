/** The names of time zones that the IANA has replaced, and that browsers still use. */
const RENAMED = new Map([
  ['Africa/Asmera', 'Africa/Asmara'],
  ['America/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
  ['America/Godthab', 'America/Nuuk'],
  ['Asia/Calcutta', 'Asia/Kolkata'],
  ['Asia/Katmandu', 'Asia/Kathmandu'],
  ['Asia/Rangoon', 'Asia/Yangon'],
  ['Asia/Saigon', 'Asia/Ho_Chi_Minh'],
  ['Atlantic/Faeroe', 'Atlantic/Faroe'],
  ['Europe/Kiev', 'Europe/Kyiv'],
  ['Pacific/Enderbury', 'Pacific/Kanton'],
  ['Pacific/Ponape', 'Pacific/Pohnpei'],
  ['Pacific/Truk', 'Pacific/Chuuk']
]);

/**
 * The name of a time zone that people know today.
 *
 * @param {string} zone an IANA name
 */
function currentName(zone) {
  return RENAMED.get(zone) ?? zone;
}

/** The time zones of the browser by their current names, that of the browser first. */
export function timeZones() {
  return [...new Set([timeZone(), 'UTC', ...Intl.supportedValuesOf('timeZone').map(currentName)])];
}

/** The time zone of the browser, such as `Europe/Kyiv`. */
export function timeZone() {
  return currentName(Intl.DateTimeFormat().resolvedOptions().timeZone);
}
