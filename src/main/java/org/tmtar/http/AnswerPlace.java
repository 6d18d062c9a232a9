package org.tmtar.http;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** The place of this request among the long answers of a node. It is given back when the request ends. */
@RequestScoped
class AnswerPlace {

  private Transfers transfers;
  private boolean isTaken;

  protected AnswerPlace() {}

  @Inject
  AnswerPlace(Transfers transfers) {
    this.transfers = transfers;
  }

  /** Takes it, unless that was done already; whether one was free or became so. */
  boolean take() {
    isTaken = isTaken || transfers.awaitLongAnswer();
    return isTaken;
  }

  @PreDestroy
  void release() {
    if (isTaken) {
      transfers.endLongAnswer();
    }
  }
}
