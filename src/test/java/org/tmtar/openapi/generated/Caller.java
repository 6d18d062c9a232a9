package org.tmtar.openapi.generated;

/** Who sends a request. */
enum Caller {
  /** Without a bearer. */
  NOBODY,
  VISITOR,
  /** Of the place of which everything is. */
  EDITOR,
  /** Editor of another place. */
  NEIGHBOUR,
  ROOT,
  /** With a refresh token as an access token. */
  REFRESH_TOKEN,
  /** With an access token whose time is over. */
  EXPIRED,
  /** With an access token without a signature. */
  UNSIGNED,
  /** With a bearer that says who it is. */
  IDENTITY,
  /** With a bearer that is none. */
  GARBAGE
}
