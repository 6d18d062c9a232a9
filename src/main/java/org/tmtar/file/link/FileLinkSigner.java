package org.tmtar.file.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.tmtar.problem.AccessDeniedException;
import org.tmtar.security.Signer;

/**
 * Signs the paths of protected files, and checks them. A path opens one file for five minutes at most to
 * whoever has it. All paths that are made within a minute are the same, so that clients can keep them.
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

  /** The path of a file that anyone may fetch. */
  public static String path(String filename) {
    return "/api/files/" + filename;
  }

  /** The path of a protected file. */
  public String signedPath(String filename) {
    String expires = Long.toString(period() * PERIOD_SECONDS + LIFETIME.toSeconds());
    return "%s?expires=%s&signature=%s"
        .formatted(path(filename), expires, signer.signature(PURPOSE, filename + "?" + expires));
  }

  /** What all paths that are signed now have in common. */
  public long period() {
    return clock.instant().getEpochSecond() / PERIOD_SECONDS;
  }

  /**
   * Lets only those go on who have a signed path that is still good.
   *
   * @param expires seconds since the epoch, as it was sent
   * @throws AccessDeniedException if any part of the path is not as it was signed, or it is too old
   */
  public void check(String filename, String expires, String signature) {
    if (expires == null
        || !expires.matches("[0-9]{1,12}")
        || !signer.verify(signature, PURPOSE, filename + "?" + expires)) {
      throw new AccessDeniedException("The signature of this link is wrong.");
    }
    if (!Instant.ofEpochSecond(Long.parseLong(expires)).isAfter(clock.instant())) {
      throw new AccessDeniedException(
          "This link has expired; read the resource that names the file again.");
    }
  }
}
