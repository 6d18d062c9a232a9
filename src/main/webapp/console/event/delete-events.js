import { api } from '../api/index.js';
import { t } from '../i18n/i18n.js';
import { deletions } from '../ui/deletions.js';

/**
 * The path of an event.
 *
 * @param {number} id
 */
export function pathOf(id) {
  return `/events/${id}`;
}

/**
 * Deletes events, unless the user takes it back within 8 s.
 *
 * @param {{ id: number, title: string }[]} events
 */
export function deleteEvents(events) {
  const text = events.length === 1 ? t('event.deleted', { title: events[0].title }) : t('event.deletedSome', { count: events.length });
  deletions.add(
    text,
    events.map(({ id }) => pathOf(id)),
    path => api.delete(path)
  );
}
