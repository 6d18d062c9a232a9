package org.tmtar.file.link;

/**
 * What the address of a protected file says beside its name.
 *
 * @param expires seconds since the epoch; null if it was not sent
 * @param signature null if it was not sent
 */
public record SignedLink(String expires, String signature) {

  /** Whether there is any of it. */
  public boolean isGiven() {
    return expires != null || signature != null;
  }
}
