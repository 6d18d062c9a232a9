package org.tmtar.auth.token;

/**
 * The content of a verified token of this API.
 *
 * @param userId the id of the user of the session
 * @param sessionId the id of the session
 * @param counter the number of times that the session had been rotated when the token was issued
 * @param clientId the OAuth client that obtained the session; {@link #UNREGISTERED_CLIENT} if the sign-in
 *     named none, or if the token was issued by a version of this API without this claim
 */
public record SessionToken(long userId, long sessionId, int counter, String clientId) {

  /**
   * The client of a sign-in that names no OAuth client. This API registers no clients itself.
   *
   * @see <a href="https://www.rfc-editor.org/rfc/rfc6749#section-2.4">RFC 6749 §2.4</a>
   */
  public static final String UNREGISTERED_CLIENT = "urn:tmtar:unregistered-client";
}
