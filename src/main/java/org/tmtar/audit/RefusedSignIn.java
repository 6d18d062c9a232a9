package org.tmtar.audit;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/**
 * Why somebody was not let in by this request. It is taken down at its end: while the sign-in's
 * transaction is open, a second one would need a second connection.
 */
@RequestScoped
public class RefusedSignIn {

  private String reason;

  /** Says why, in words, without anything that was sent. */
  public void because(String why) {
    reason = why;
  }

  /** Empty if nobody was refused. */
  Optional<String> reason() {
    return Optional.ofNullable(reason);
  }
}
