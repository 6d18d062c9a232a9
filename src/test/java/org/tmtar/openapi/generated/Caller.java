package org.tmtar.openapi.generated;

/** The caller of a generated request. */
enum Caller {
  /** Without a bearer token. */
  NOBODY,
  VISITOR,
  /** An editor of the location that contains everything in the {@link World}. */
  EDITOR,
  /** An editor of another location. */
  NEIGHBOUR,
  ROOT,
  /** With a refresh token in place of an access token. */
  REFRESH_TOKEN,
  /** With an expired access token. */
  EXPIRED,
  /** With an access token without a signature. */
  UNSIGNED,
  /** With a plain identity as the bearer token. */
  IDENTITY,
  /** With an invalid {@code Authorization} header. */
  GARBAGE
}
