package org.tmtar.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.tmtar.file.link.SignedLinksCreated;
import org.tmtar.security.RequiresRole;
import org.tmtar.security.Role;

/**
 * An endpoint for anyone whose response contains a signed link. The packaged application has none, because it
 * withholds protected files from anyone. Only {@link WholeApplication} adds this endpoint to the WAR.
 */
@Path(SignedLinkResource.PATH)
@Produces(MediaType.TEXT_PLAIN)
@ApplicationScoped
public class SignedLinkResource {

  /** The path of the endpoint below {@code /api/}. */
  public static final String PATH = "test/signed-link";

  private Event<SignedLinksCreated> signedLinks;

  protected SignedLinkResource() {}

  @Inject
  public SignedLinkResource(Event<SignedLinksCreated> signedLinks) {
    this.signedLinks = signedLinks;
  }

  @GET
  @RequiresRole(value = Role.USER, orAnyone = true)
  public String link() {
    signedLinks.fire(new SignedLinksCreated());
    return "a signed link";
  }
}
