package org.tmtar.auth.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.tmtar.http.Deleted;
import org.tmtar.security.Caller;
import org.tmtar.security.CurrentUser;
import org.tmtar.security.RequiresRole;
import org.tmtar.security.Role;

/** The logout endpoint. It ends the session of the access token of the request. */
@Path("users/logout")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class LogoutResource {

  private SessionService sessions;
  private CurrentUser currentUser;

  protected LogoutResource() {}

  @Inject
  public LogoutResource(SessionService sessions, CurrentUser currentUser) {
    this.sessions = sessions;
    this.currentUser = currentUser;
  }

  @POST
  @RequiresRole(Role.USER)
  public Deleted logout() {
    Caller caller = currentUser.get();
    sessions.end(caller, caller.sessionId());
    return new Deleted(caller.sessionId());
  }
}
