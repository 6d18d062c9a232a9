package org.tmtar.bundle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tmtar.bundle.BundleRepository.BundleLocation;
import org.tmtar.security.Signer;

/**
 * Signs and verifies cursors. The signature covers the location and the lineage of the database, so that a cursor of
 * another location, or from before a backup was restored, is not accepted.
 */
@ApplicationScoped
public class BundleCursorSigner {

  private static final String PURPOSE = "bundle";

  private static final Pattern SIGNED =
      Pattern.compile("([0-9]{1,18}-[0-9]{1,17})-([A-Za-z0-9_.-]{1,512})");

  private Signer signer;
  private BundleConfig config;
  private Clock clock;

  protected BundleCursorSigner() {}

  @Inject
  public BundleCursorSigner(Signer signer, BundleConfig config, Clock clock) {
    this.signer = signer;
    this.config = config;
    this.clock = clock;
  }

  /** The text that a client sends back. It needs no escape in a URL or an entity tag. */
  String sign(BundleLocation location, BundleCursor cursor) {
    String text = cursor.toText();
    return text + "-" + signer.signature(PURPOSE, signedText(location, text));
  }

  /**
   * Verifies a cursor.
   *
   * @return empty if the cursor was not issued for this location of this database, if it is older than the history, or
   *     if the sweep may have deleted changes that it needs, because the history was shorter then
   */
  Optional<BundleCursor> verify(BundleLocation location, String signed) {
    Matcher parts = SIGNED.matcher(signed);
    if (!parts.matches()
        || !signer.verify(parts.group(2), PURPOSE, signedText(location, parts.group(1)))) {
      return Optional.empty();
    }
    return Optional.of(BundleCursor.parse(parts.group(1)))
        .filter(
            cursor -> cursor.time().toInstant().isAfter(clock.instant().minus(config.history())))
        .filter(cursor -> cursor.time().isAfter(location.sweptUntil()));
  }

  private static String signedText(BundleLocation location, String text) {
    return location.lineage() + " " + location.id() + " " + text;
  }
}
