package org.tmtar.file;

/**
 * What the address of a protected file says beside its name.
 *
 * @param expires seconds since the epoch; null if it was not sent
 * @param signature null if it was not sent
 */
record SignedLink(String expires, String signature) {

  /** Whether there is any of it. */
  boolean isGiven() {
    return expires != null || signature != null;
  }
}
