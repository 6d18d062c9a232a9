package org.tmtar.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tmtar.testing.Crowd;
import org.tmtar.testing.IntegrationTest;
import org.tmtar.testing.Samples;
import org.tmtar.testing.Uploads;

/** Images are held in memory while they are received, so few of them are received at once. */
@IntegrationTest
class UploadsAtOnceIT {

  private static final int MANY = 24;

  private final Uploads uploads;

  UploadsAtOnceIT(Uploads uploads) {
    this.uploads = uploads;
  }

  @Test
  void manyImagesAtOnceWaitForEachOtherAndAreAllKept() {
    uploads.png().create();
    byte[] image = Samples.png(1000, 1000);

    List<Integer> statuses =
        Crowd.doAtOnce(Collections.nCopies(MANY, () -> uploads.of(image).send().status()));

    assertThat(statuses).containsOnly(201);
  }
}
