package org.tmtar.zone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;
import org.tmtar.testing.IntegrationTest;
import org.tmtar.testing.Locations;
import org.tmtar.testing.Objects;
import org.tmtar.testing.Spot;
import org.tmtar.testing.Zones;

/** A gap between two ids does not reveal a secret zone. */
@IntegrationTest
class ScatteredIdsIT {

  private static final int CREATED = 12;

  private final Zones zones;
  private final Objects objects;
  private final long location;
  private final Spot centre = Spot.alone();

  ScatteredIdsIT(Zones zones, Objects objects, Locations locations) {
    this.zones = zones;
    this.objects = objects;
    this.location = locations.createUnder(Locations.ROOT);
  }

  @Test
  void idsOfZonesSubzonesAndObjectsAscendInRandomSteps() {
    long zone = zones.at(location, centre).create();
    long subzone = zones.in(zone, centre).create();

    for (LongSupplier creation : List.<LongSupplier>of(
        () -> zones.at(location, centre).create(),
        () -> zones.in(zone, centre).create(),
        () -> objects.in(subzone).create())) {
      List<Long> ids = new ArrayList<>();
      for (int i = 0; i < CREATED; i++) {
        ids.add(creation.getAsLong());
      }
      assertThat(ids).isSorted().doesNotHaveDuplicates();
      assertThat(steps(ids)).hasSizeGreaterThan(1);
    }
  }

  private static Set<Long> steps(List<Long> ids) {
    Set<Long> steps = new HashSet<>();
    for (int i = 1; i < ids.size(); i++) {
      steps.add(ids.get(i) - ids.get(i - 1));
    }
    return steps;
  }
}
