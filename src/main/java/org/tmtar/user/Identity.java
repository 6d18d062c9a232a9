package org.tmtar.user;

import java.util.Objects;

/**
 * The identity of a user outside this application: a subject and the issuer that assigns it.
 *
 * @param issuer the identity provider, its {@code iss}; {@link #SIGN_IN_BY_IDENTITY} for users that sign
 *     in without an identity provider
 * @param subject the identifier of the user at the issuer, 1 to 255 printable characters without spaces
 */
public record Identity(String issuer, String subject) {

  /**
   * The issuer of users that sign in by stating an identity without proof, in development and tests only.
   */
  public static final String SIGN_IN_BY_IDENTITY = "urn:tmtar:identity";

  /** The maximum number of characters of an issuer or a subject. */
  static final int MAX_LENGTH = 255;

  /**
   * The regular expression of a text without spaces, control characters and characters without a glyph.
   */
  static final String PRINTABLE = "[^\\p{Z}\\p{C}]*";

  static final String RULE = "must consist of printable characters without spaces";

  public Identity {
    Objects.requireNonNull(issuer);
    Objects.requireNonNull(subject);
  }

  /** Whether a text is a valid subject. */
  public static boolean isSubject(String text) {
    return !text.isEmpty() && text.length() <= MAX_LENGTH && text.matches(PRINTABLE);
  }
}
