/**
 * News and sales that locations publish. {@link org.tmtar.event.EventService} defines which callers publish
 * and read events, {@link org.tmtar.event.EventRepository} contains the SQL statement of the feed.
 */
package org.tmtar.event;
