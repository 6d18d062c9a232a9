package org.tmtar.http;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HttpMethod;
import java.util.Set;

/** The place of this request among the long answers of a node. It is given back when the request ends. */
@RequestScoped
class ResponsePermit {

  private static final Set<String> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD);

  private Transfers transfers;
  private HttpServletRequest request;
  private boolean isTaken;

  protected ResponsePermit() {}

  @Inject
  ResponsePermit(Transfers transfers, HttpServletRequest request) {
    this.transfers = transfers;
    this.request = request;
  }

  /**
   * Takes the place, unless it is taken already. A request that may have changed something needs none: a 503
   * would be false after its commit. The permit of its body bounds it instead.
   *
   * @return whether the response may be written
   */
  boolean take() {
    if (!SAFE.contains(request.getMethod())) {
      return true;
    }
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
