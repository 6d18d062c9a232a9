package org.tmtar.user;

import org.tmtar.http.ResourceVersion;

/** A user with the version that its entity tag is made of. */
public record VersionedUser(UserResponse user, ResourceVersion version) {

  static VersionedUser of(User user) {
    return new VersionedUser(user.toResponse(), new ResourceVersion(user.version()));
  }
}
