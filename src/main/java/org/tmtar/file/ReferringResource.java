package org.tmtar.file;

/**
 * The resource to which a member with a reference to a file belongs.
 *
 * @param locationId the location of the resource
 * @param isSecret whether the resource is in a secret zone
 */
public record ReferringResource(long locationId, boolean isSecret) {}
