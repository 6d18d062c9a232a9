/**
 * AR objects, which a visitor's phone draws on a target. {@link org.tmtar.arobject.ObjectService} contains
 * the business rules. The callers that see a zone see its active objects.
 */
package org.tmtar.arobject;
