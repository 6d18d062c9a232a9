package org.tmtar.bundle;

import java.time.OffsetDateTime;
import org.tmtar.bundle.BundleRepository.BundleLocation;

/**
 * The content that a response selects: a whole bundle, or what has changed since an earlier bundle.
 *
 * @param now the time for which publishing windows are read, in UTC
 * @param since the state of the earlier bundle; null for a whole bundle
 */
record BundleSelection(BundleLocation location, OffsetDateTime now, BundleCursor since) {

  boolean isWhole() {
    return since == null;
  }

  /** The same content of the location at its present place. */
  BundleSelection at(BundleLocation present) {
    return new BundleSelection(present, now, since);
  }

  /**
   * The parameters of the statements of {@link BundleQueries}. The clocks of nodes differ, so {@code since.time()} may
   * be after {@code now}.
   *
   * @param after the last key that was read
   */
  Object[] parameters(Object after) {
    OffsetDateTime then = isWhole() ? now : since.time();
    return new Object[] {
      location.path(),
      location.id(),
      now,
      isWhole() ? 0 : since.horizon(),
      then.isBefore(now) ? then : now,
      then.isBefore(now) ? now : then,
      after
    };
  }
}
