package org.tmtar.limit;

import java.util.stream.Stream;

/** An operation with rate limits. */
public enum Operation {
  /** A proof of identity is exchanged for a new session. */
  SIGN_IN("sign-in", "by-subject"),
  /** New tokens are issued for a session. */
  REFRESH("refresh", "by-session"),
  /** A file is uploaded. */
  UPLOAD("upload", "by-user"),
  /** A visit of a user is counted. */
  COUNT("count", "by-user"),
  /** A client without an account reads public resources. Its only key is the client address. */
  VISIT("visit", null);

  private static final String BY_ADDRESS = "by-address";

  private final String title;
  private final String narrowKey;

  Operation(String title, String narrowKey) {
    this.title = title;
    this.narrowKey = narrowKey;
  }

  /**
   * The name of the limit for one subject, session or user in settings and headers, such as
   * {@code sign-in.by-subject}.
   *
   * @throws IllegalStateException if the operation has none
   */
  String narrowLimit() {
    if (narrowKey == null) {
      throw new IllegalStateException("The only limit of " + title + " is that of the address");
    }
    return title + "." + narrowKey;
  }

  /** The names of all limits of the operation. */
  Stream<String> limits() {
    return narrowKey == null ? Stream.of(addressLimit()) : Stream.of(narrowLimit(), addressLimit());
  }

  /** The name of the limit for one client address, such as {@code sign-in.by-address}. */
  String addressLimit() {
    return title + "." + BY_ADDRESS;
  }
}
