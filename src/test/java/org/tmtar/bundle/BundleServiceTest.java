package org.tmtar.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tmtar.arobject.ObjectService;
import org.tmtar.security.Signer;
import org.tmtar.zone.ZoneService;

/** The lists of items are never read in these tests. */
class BundleServiceTest {

  private static final OffsetDateTime NOW =
      OffsetDateTime.of(2026, 11, 30, 12, 0, 0, 0, ZoneOffset.UTC);

  private static final long MUSEUM = 4;

  private final Changes changes = new Changes();
  private final BundleService service = service(changes);
  private final String cursor = service.find(MUSEUM, null, List.of()).response().cursor();

  @Test
  void endOfADifferenceIsReadWhileAllChangesExist() {
    BundleResponse difference = service.find(MUSEUM, cursor, List.of()).response();

    assertThat(difference.deleted().files()).containsExactly("a.png");
  }

  @Test
  void differenceIsRefusedAtItsEndIfItsChangesAreSweptMeanwhile() {
    BundleResponse difference = service.find(MUSEUM, cursor, List.of()).response();
    changes.areSwept = true;

    assertThatExceptionOfType(UnusableCursorException.class)
        .isThrownBy(() -> difference.deleted().files().forEach(file -> {}));
  }

  @Test
  void bundleIsNotUnchangedIfItsChangesAreSweptMeanwhile() {
    assertThat(service.find(MUSEUM, null, List.of(cursor)).tag()).isEqualTo(cursor);

    changes.areSwept = true;
    changes.horizon++;

    assertThat(service.find(MUSEUM, null, List.of(cursor)).tag()).isNotEqualTo(cursor);
  }

  private static BundleService service(BundleRepository bundles) {
    Clock clock = Clock.fixed(NOW.toInstant(), ZoneOffset.UTC);
    BundleCursorSigner cursors =
        new BundleCursorSigner(new AnySigner(), new BundleConfig(Duration.ofDays(30)), clock);
    return new BundleService(
        bundles, cursors, null, null, new ZoneService() {}, new ObjectService() {}, clock);
  }

  /** Nothing but the name of a file has changed. The sweep runs after a cursor has been verified. */
  private static final class Changes extends BundleRepository {

    private boolean areSwept;
    private long horizon = 81_523;

    @Override
    Optional<BundleLocation> findLocation(long id) {
      return Optional.of(new BundleLocation(id, "1." + id, horizon, "lineage", NOW.minusYears(1)));
    }

    @Override
    Iterator<List<String>> deletedFiles(BundleSelection difference) {
      return List.of(List.of("a.png")).iterator();
    }

    @Override
    boolean isEmpty(BundleSelection difference) {
      return true;
    }

    @Override
    boolean isSwept(BundleCursor cursor) {
      return areSwept;
    }
  }

  private static final class AnySigner implements Signer {

    @Override
    public String signature(String purpose, String text) {
      return "signature";
    }

    @Override
    public boolean verify(String signature, String purpose, String text) {
      return true;
    }
  }
}
