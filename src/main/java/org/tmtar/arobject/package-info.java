/**
 * What a visitor's phone draws on which target: {@link org.tmtar.arobject.ObjectService} has the rules. Who
 * sees an object is who sees its zone.
 */
package org.tmtar.arobject;
