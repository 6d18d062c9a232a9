package org.tmtar.auth.session;

/**
 * The client that signs in. Its data help the user to recognise the session.
 *
 * @param address the IP address; null if unknown
 * @param userAgent the {@code User-Agent} header, truncated to 255 characters; null if the client sent
 *     none
 */
public record Client(String address, String userAgent) {

  private static final int MAX_USER_AGENT_LENGTH = 255;

  public Client {
    if (userAgent != null && userAgent.length() > MAX_USER_AGENT_LENGTH) {
      userAgent = userAgent.substring(0, MAX_USER_AGENT_LENGTH);
    }
  }
}
