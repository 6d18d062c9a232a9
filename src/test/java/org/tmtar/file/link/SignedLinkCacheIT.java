package org.tmtar.file.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tmtar.testing.Api;
import org.tmtar.testing.IntegrationTest;
import org.tmtar.testing.SignedLinkResource;

@IntegrationTest
class SignedLinkCacheIT {

  private final Api api;

  SignedLinkCacheIT(Api api) {
    this.api = api;
  }

  /** A cache would otherwise give the link to every other client for a minute. */
  @Test
  void noCacheStoresASignedLinkInAResponseForAnyone() {
    assertThat(Api.withoutContract(api.server())
            .get("/api/" + SignedLinkResource.PATH)
            .expect(200)
            .header("Cache-Control"))
        .contains("no-store");
  }
}
