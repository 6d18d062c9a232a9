package org.tmtar.auth.session;

/**
 * From where somebody signs in, so that it can recognise its sessions.
 *
 * @param address the IP address; null if unknown
 * @param userAgent what the client calls itself, cut to 255 characters; null if it says nothing
 */
public record Client(String address, String userAgent) {

  private static final int MAX_USER_AGENT_LENGTH = 255;

  public Client {
    if (userAgent != null && userAgent.length() > MAX_USER_AGENT_LENGTH) {
      userAgent = userAgent.substring(0, MAX_USER_AGENT_LENGTH);
    }
  }
}
