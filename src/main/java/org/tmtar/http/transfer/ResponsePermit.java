package org.tmtar.http.transfer;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HttpMethod;
import java.util.Set;

/** The permit of a request to write a large response. It is released when the request ends. */
@RequestScoped
class ResponsePermit {

  private static final Set<String> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD);

  private Transfers transfers;
  private HttpServletRequest request;
  private boolean isHeld;

  protected ResponsePermit() {}

  @Inject
  ResponsePermit(Transfers transfers, HttpServletRequest request) {
    this.transfers = transfers;
    this.request = request;
  }

  /**
   * Acquires the permit, unless the request holds it already. A request that may have changed data needs
   * none, because a 503 would be false after the commit. The permits for request bodies limit such
   * requests.
   *
   * @return whether the response may be written
   */
  boolean acquire() {
    if (!SAFE.contains(request.getMethod())) {
      return true;
    }
    isHeld = isHeld || transfers.acquireLargeResponse();
    return isHeld;
  }

  @PreDestroy
  void release() {
    if (isHeld) {
      transfers.releaseLargeResponse();
    }
  }
}
