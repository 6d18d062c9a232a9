package org.tmtar.file.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.tmtar.problem.AccessDeniedException;
import org.tmtar.security.Signer;

/**
 * Signs and verifies the download paths of protected files. A signed path gives any client access to one
 * file for at most five minutes. All paths of a file that are signed within the same minute are equal, so
 * that clients can cache them.
 */
@ApplicationScoped
public class FileLinkSigner {

  private static final Duration LIFETIME = Duration.ofMinutes(5);
  private static final long PERIOD_SECONDS = 60;

  private static final String PURPOSE = "file";

  private Signer signer;
  private Clock clock;

  protected FileLinkSigner() {}

  @Inject
  public FileLinkSigner(Signer signer, Clock clock) {
    this.signer = signer;
    this.clock = clock;
  }

  /** The download path of a public file. */
  public static String path(String filename) {
    return "/api/files/" + filename;
  }

  /** The signed download path of a protected file. */
  public String signedPath(String filename) {
    String expires = Long.toString(period() * PERIOD_SECONDS + LIFETIME.toSeconds());
    return "%s?expires=%s&signature=%s"
        .formatted(path(filename), expires, signer.signature(PURPOSE, filename + "?" + expires));
  }

  /**
   * The number of the current minute since the epoch. Paths of a file that are signed in the same minute
   * are equal.
   */
  public long period() {
    return clock.instant().getEpochSecond() / PERIOD_SECONDS;
  }

  /**
   * Requires a signature that is valid and has not expired.
   *
   * @param expires the expiry time in seconds since the epoch, as sent by the client
   * @throws AccessDeniedException if a part of the path differs from the signed path, or the path has
   *     expired
   */
  public void check(String filename, String expires, String signature) {
    if (expires == null
        || !expires.matches("[0-9]{1,12}")
        || !signer.verify(signature, PURPOSE, filename + "?" + expires)) {
      throw new AccessDeniedException("The signature of this link is invalid.");
    }
    if (!Instant.ofEpochSecond(Long.parseLong(expires)).isAfter(clock.instant())) {
      throw new AccessDeniedException(
          "This link has expired. Request the resource that refers to the file to get a new link.");
    }
  }
}
