/**
 * Take Me To AR: the backend of location-based augmented-reality apps.
 *
 * <p>The features, in the order of their dependencies:
 *
 * <ul>
 *   <li>{@link org.tmtar.audit}: the audit entries that all other features record
 *   <li>{@link org.tmtar.location}: the tree of locations and the rights of their administrators
 *   <li>{@link org.tmtar.user}: users, their home locations and their rights
 *   <li>{@link org.tmtar.auth}: sign-in, sessions, tokens and keys
 *   <li>{@link org.tmtar.file}: uploaded files and access to them
 *   <li>{@link org.tmtar.event}: news and sales of locations
 *   <li>{@link org.tmtar.zone}: circles on the ground and the visitors inside them
 *   <li>{@link org.tmtar.arobject}: the AR objects in zones
 *   <li>{@link org.tmtar.visit}: the content that is readable without an account
 * </ul>
 *
 * <p>Every feature uses the following packages, which depend on no feature: {@link org.tmtar.problem}
 * (errors), {@link org.tmtar.security} (roles, cross-origin access and security headers),
 * {@link org.tmtar.cache} (cached values of the database), {@link org.tmtar.limit} (rate limits),
 * {@link org.tmtar.paging}, {@link org.tmtar.change} (versions), {@link org.tmtar.http} (entity tags, filters),
 * {@link org.tmtar.http.client} (client addresses), {@link org.tmtar.http.transfer} (slow clients and large bodies),
 * {@link org.tmtar.json} (bodies), {@link org.tmtar.listener} (checks in the HTTP listener),
 * {@link org.tmtar.settings} (configuration), {@link org.tmtar.persistence} (the database),
 * {@link org.tmtar.schedule} (periodic tasks), {@link org.tmtar.text} (plain texts and their search),
 * {@link org.tmtar.geo} (positions) and {@link org.tmtar.telemetry} (metrics and traces).
 * {@link org.tmtar.health}, {@link org.tmtar.backup} and {@link org.tmtar.openapi} are for operators and
 * developers.
 */
package org.tmtar;
