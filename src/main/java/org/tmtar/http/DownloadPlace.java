package org.tmtar.http;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.tmtar.problem.ServiceUnavailableException;

/** The place of this request among the downloads of a node. It is given back when the request ends. */
@RequestScoped
public class DownloadPlace {

  private Transfers transfers;
  private boolean isTaken;

  protected DownloadPlace() {}

  @Inject
  public DownloadPlace(Transfers transfers) {
    this.transfers = transfers;
  }

  /**
   * Takes it, before anything is opened.
   *
   * @throws ServiceUnavailableException if there is none
   */
  public void take() {
    if (isTaken) {
      return;
    }
    if (!transfers.downloads().tryAcquire()) {
      throw new ServiceUnavailableException("Too many downloads at once; try again shortly.");
    }
    isTaken = true;
  }

  @PreDestroy
  void release() {
    if (isTaken) {
      transfers.downloads().release();
    }
  }
}
