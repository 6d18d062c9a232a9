package org.tmtar.http.transfer;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** The permit of a request to process a large body. It is released before the response is written. */
@RequestScoped
class LargeBodyPermit {

  private Transfers transfers;
  private boolean isHeld;

  protected LargeBodyPermit() {}

  @Inject
  LargeBodyPermit(Transfers transfers) {
    this.transfers = transfers;
  }

  /**
   * Acquires the permit, and waits for it if necessary. Returns false if no permit becomes available in
   * time.
   */
  boolean acquire() {
    isHeld = isHeld || transfers.acquireLargeBody();
    return isHeld;
  }

  @PreDestroy
  void release() {
    if (isHeld) {
      isHeld = false;
      transfers.releaseLargeBody();
    }
  }
}
