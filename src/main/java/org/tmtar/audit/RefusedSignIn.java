package org.tmtar.audit;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/**
 * The reason why this request was refused a sign-in. The audit entry is added at the end of the request,
 * because a second transaction during the transaction of the sign-in would need a second connection.
 */
@RequestScoped
public class RefusedSignIn {

  private String reason;

  /** Sets the reason: a sentence without any data that the client sent. */
  public void setReason(String reason) {
    this.reason = reason;
  }

  /** The reason; empty if no sign-in was refused. */
  Optional<String> reason() {
    return Optional.ofNullable(reason);
  }
}
