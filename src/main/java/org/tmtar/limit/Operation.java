package org.tmtar.limit;

/** An operation with rate limits. */
public enum Operation {
  /** A proof of identity is exchanged for a new session. */
  SIGN_IN("sign-in", "by-subject"),
  /** New tokens are issued for a session. */
  REFRESH("refresh", "by-session"),
  /** A file is uploaded. */
  UPLOAD("upload", "by-user");

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
   */
  String narrowLimit() {
    return title + "." + narrowKey;
  }

  /** The name of the limit for one client address, such as {@code sign-in.by-address}. */
  String addressLimit() {
    return title + "." + BY_ADDRESS;
  }
}
