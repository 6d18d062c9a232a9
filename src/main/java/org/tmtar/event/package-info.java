/**
 * News and sales of places: {@link org.tmtar.event.EventService} has the rules of who publishes and who
 * reads them, {@link org.tmtar.event.EventRepository} the statement of the feed.
 */
package org.tmtar.event;
