package org.tmtar.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.tmtar.problem.UnauthenticatedException;

/**
 * The caller of the current request with its current rights, and the reason if its bearer token was
 * refused. The principal of the request has only the identity, because tokens contain no rights. The
 * authentication filter sets the caller once, and all other classes only read it.
 */
@RequestScoped
public class CurrentUser {

  private JsonWebToken token;
  private Supplier<Caller> rights;
  private Caller caller;
  private UnauthenticatedException refusal;

  /**
   * Sets the caller after the verification of the bearer token.
   *
   * @param verified the verified access token
   * @param currentRights reads the caller that the token identifies, with its current rights
   * @throws IllegalStateException if the request already has a caller
   */
  public void identify(JsonWebToken verified, Supplier<Caller> currentRights) {
    if (caller != null) {
      throw new IllegalStateException("The request already has a caller");
    }
    token = verified;
    rights = currentRights;
    caller = currentRights.get();
  }

  /**
   * Reads the rights of the caller again. A request that receives a large body may last for minutes, in
   * which a right can be withdrawn.
   *
   * @return the caller with its current rights
   * @throws UnauthenticatedException if the session has ended meanwhile
   */
  public Caller refresh() {
    caller = rights.get();
    return caller;
  }

  /**
   * Stores the reason for which the bearer token was refused, for a method that may not require a caller.
   */
  public void refuse(UnauthenticatedException reason) {
    refusal = reason;
  }

  /** The caller; empty if the request is not authenticated. */
  public Optional<Caller> find() {
    return Optional.ofNullable(caller);
  }

  /** The caller as the reader of a resource that may be public. */
  public Viewer viewer() {
    return new Viewer(caller);
  }

  /**
   * The caller of a request that requires one.
   *
   * @throws UnauthenticatedException if the request is not authenticated, with the reason
   */
  public Caller get() {
    return find().orElseThrow(() -> refusal == null ? UnauthenticatedException.missing() : refusal);
  }

  /**
   * Produces the access token of the caller, or a token without claims if the request is not authenticated.
   * The server has a bean of this type only for applications with {@code @LoginConfig}, which this
   * application does not use. The bean has no other type, so that it does not compete with the
   * {@code Principal} of the server.
   */
  @Produces
  @RequestScoped
  @Typed(JsonWebToken.class)
  JsonWebToken token() {
    return token == null ? new AbsentToken() : token;
  }
}
