package org.tmtar.limit;

/** What is limited. */
public enum Operation {
  /** A proof of identity is exchanged for a new session. */
  SIGN_IN("sign-in", "by-subject"),
  /** A session gets new tokens. */
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

  /** The limit of one person or one session, as settings and headers call it: {@code sign-in.by-subject}. */
  String narrowLimit() {
    return title + "." + narrowKey;
  }

  /** The limit of one address: {@code sign-in.by-address}. */
  String addressLimit() {
    return title + "." + BY_ADDRESS;
  }
}
