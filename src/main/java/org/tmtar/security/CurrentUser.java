package org.tmtar.security;

import java.util.Optional;
import org.tmtar.problem.UnauthenticatedException;

/**
 * Who is calling in this request, a bean of {@link CurrentUserProducer}. The authentication filter says so
 * once; everybody else asks.
 */
public class CurrentUser {

  private Caller caller;
  private UnauthenticatedException refusal;

  /**
   * Says who is calling, after the bearer was verified.
   *
   * @throws IllegalStateException if that was said before in this request
   */
  public void identify(Caller verified) {
    if (caller != null) {
      throw new IllegalStateException("This request has a caller already");
    }
    caller = verified;
  }

  /** Says why a bearer is worth nothing, where nobody needs one. */
  public void refuse(UnauthenticatedException reason) {
    refusal = reason;
  }

  /** Who is calling; empty while nobody has proved to be anyone. */
  public Optional<Caller> find() {
    return Optional.ofNullable(caller);
  }

  /**
   * Who is calling, where somebody has to.
   *
   * @throws UnauthenticatedException if nobody has proved to be anyone, with the reason
   */
  public Caller get() {
    return find().orElseThrow(() -> refusal == null ? UnauthenticatedException.missing() : refusal);
  }
}
