/**
 * Take Me To AR: the backend of place-based augmented-reality apps.
 *
 * <p>Features, from what others build on to what builds on others:
 *
 * <ul>
 *   <li>{@link org.tmtar.audit}: who changed what, told by all the others
 *   <li>{@link org.tmtar.location}: the tree of places, and who administers which
 *   <li>{@link org.tmtar.user}: who is known, where they live, what they administer
 *   <li>{@link org.tmtar.auth}: sign-in, sessions, tokens and keys
 *   <li>{@link org.tmtar.file}: what is uploaded, and who may fetch it
 *   <li>{@link org.tmtar.event}: news and sales of places
 *   <li>{@link org.tmtar.zone}: circles on the ground, and who stands in which
 *   <li>{@link org.tmtar.arobject}: what is drawn in them
 * </ul>
 *
 * <p>What every feature uses and what knows no feature: {@link org.tmtar.problem} (errors),
 * {@link org.tmtar.security} (who may call what), {@link org.tmtar.limit} (how often),
 * {@link org.tmtar.paging}, {@link org.tmtar.http} (entity tags, addresses of clients),
 * {@link org.tmtar.json} (bodies), {@link org.tmtar.listener} (checks in the HTTP listener),
 * {@link org.tmtar.settings} (configuration), {@link org.tmtar.persistence} (the database),
 * {@link org.tmtar.schedule} (what is done again and again), {@link org.tmtar.text} (plain texts and their
 * search), {@link org.tmtar.geo} (positions), {@link org.tmtar.telemetry} (metrics and traces).
 * {@link org.tmtar.health}, {@link org.tmtar.backup} and {@link org.tmtar.openapi} are for operators and
 * developers.
 */
package org.tmtar;
