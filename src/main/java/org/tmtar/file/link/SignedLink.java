package org.tmtar.file.link;

/**
 * The query parameters of a signed download path.
 *
 * @param expires the expiry time in seconds since the epoch; null if it was not sent
 * @param signature the signature; null if it was not sent
 */
public record SignedLink(String expires, String signature) {

  /** Whether at least one of the parameters was sent. */
  public boolean isGiven() {
    return expires != null || signature != null;
  }
}
