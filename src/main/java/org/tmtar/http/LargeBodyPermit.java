package org.tmtar.http;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** The permit of this request to work on a large body. It is returned before the response is written. */
@RequestScoped
class LargeBodyPermit {

  private Transfers transfers;
  private boolean isTaken;

  protected LargeBodyPermit() {}

  @Inject
  LargeBodyPermit(Transfers transfers) {
    this.transfers = transfers;
  }

  /** Waits for a permit; returns whether there is one. */
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
