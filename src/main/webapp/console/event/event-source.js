import { configuration } from '../api/index.js';
import { t } from '../i18n/i18n.js';
import { Texts } from '../text/texts.js';

/**
 * @typedef {import('../api/api.d.ts').components['schemas']['Event']} Event
 * @typedef {import('../text/texts.js').LocalizedForm} EventForm
 */

/** The texts of an event. */
export const eventTexts = new Texts({
  names: ['title', 'short_description', 'description'],
  required: ['title', 'short_description'],
  limits: async () => ({ .../** @type {Record<string, number>} */ ((await configuration()).limits) })
});

/** The members that are no texts, in the order of the form. */
export const MEMBERS = [
  'image_file_name',
  'event_type',
  'location_id',
  'starts_at',
  'ends_at',
  'time_zone',
  'active',
  'publish_from',
  'publish_until',
  'language'
];

/**
 * The faults of a form that the page finds itself, besides those of its texts.
 *
 * @param {EventForm} after
 */
export function faultsOf(after) {
  const invalid = [];
  if (!after.location_id) {
    invalid.push({ pointer: '/location_id', detail: t('event.placeRequired') });
  }
  if (after.starts_at && after.ends_at && Date.parse(after.starts_at) > Date.parse(after.ends_at)) {
    invalid.push({ pointer: '/ends_at', detail: t('event.endsBeforeStart') });
  }
  if (after.publish_from && after.publish_until && Date.parse(after.publish_from) >= Date.parse(after.publish_until)) {
    invalid.push({ pointer: '/publish_until', detail: t('event.windowInverted') });
  }
  return invalid;
}
