package org.tmtar.http;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** The permit of a request to process a large body. It is released before the response is written. */
@RequestScoped
class LargeBodyPermit {

  private Transfers transfers;
  private boolean isTaken;

  protected LargeBodyPermit() {}

  @Inject
  LargeBodyPermit(Transfers transfers) {
    this.transfers = transfers;
  }

  /** Waits for a permit. Returns false if none becomes available in time. */
  boolean take() {
    isTaken = isTaken || transfers.awaitLargeBody();
    return isTaken;
  }

  @PreDestroy
  void release() {
    if (isTaken) {
      isTaken = false;
      transfers.endLargeBody();
    }
  }
}
