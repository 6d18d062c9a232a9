import { t } from '../i18n/i18n.js';
import { timeZones } from '../i18n/time-zones.js';
import { Combobox } from './combobox.js';
import { zoneOffset } from './time.js';

/**
 * An input that chooses a time zone by its IANA name, or a part of it such as "new york". Without a text it offers that of the
 * browser. It emits `value` with the name, or null when the text is cleared.
 *
 * @extends {Combobox<string>}
 */
class TimeZonePicker extends Combobox {
  get placeholder() {
    return t('event.zonePick');
  }

  /** @param {string} zone */
  textOf(zone) {
    return zone.replaceAll('_', ' ');
  }

  /** @param {string} zone */
  detailOf(zone) {
    return zoneOffset(null, zone);
  }

  /** @param {string} text */
  async find(text) {
    const wanted = plain(text);
    // What begins with the text is meant rather than what contains it.
    const isStart = (/** @type {string} */ zone) => plain(zone).split('/').some(part => part.startsWith(wanted));
    const found = timeZones().filter(zone => plain(zone).includes(wanted));
    return [...found.filter(isStart), ...found.filter(zone => !isStart(zone))];
  }
}

/** @param {string} text */
function plain(text) {
  return text.toLowerCase().replaceAll('_', ' ');
}

customElements.define('tmtar-time-zone-picker', TimeZonePicker);
