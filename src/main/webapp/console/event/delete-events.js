import { api } from '../api/index.js';
import { Problem } from '../api/Problem.js';
import { t } from '../i18n/i18n.js';
import { deletions } from '../ui/deletions.js';

/** @typedef {import('./event-source.js').Event} Event */

/**
 * The path of an event.
 *
 * @param {number} id
 */
export function pathOf(id) {
  return `/events/${id}`;
}

/**
 * Deletes an event, unless the user takes it back within 8 s, or another editor has changed it.
 *
 * @param {number} id
 * @param {string} title
 * @param {string | null} ifMatch the ETag of the version that the user has seen
 */
export function deleteEvent(id, title, ifMatch) {
  deletions.add(t('event.deleted', { title }), [pathOf(id)], path => api.delete(path, { ifMatch }));
}

/**
 * Deletes events of a list, unless the user takes it back within 8 s. Those that another editor has changed stay.
 *
 * @param {Event[]} events as the user has seen them
 */
export function deleteEvents(events) {
  const seen = new Map(events.map(event => [pathOf(event.id), event]));
  const text = events.length === 1 ? t('event.deleted', { title: events[0].title }) : t('event.deletedSome', { count: events.length });
  deletions.add(text, [...seen.keys()], async path => {
    // A list has no ETags.
    const { data, etag } = await api.get(path);
    if (textOf(data) !== textOf(seen.get(path))) {
      throw new Problem({ status: 412 });
    }
    await api.delete(path, { ifMatch: etag });
  });
}

/**
 * What an editor sees of an event. Its link is signed again each minute.
 *
 * @param {Event | undefined} event
 */
function textOf(event) {
  return JSON.stringify({ ...event, image_file_url: null });
}
