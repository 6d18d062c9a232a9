package org.tmtar.arobject;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.tmtar.http.Deleted;
import org.tmtar.http.ExpectedVersion;
import org.tmtar.http.Versioned;
import org.tmtar.http.VersionedResponse;
import org.tmtar.paging.PageParameters;
import org.tmtar.paging.PageResponse;
import org.tmtar.security.CurrentUser;
import org.tmtar.security.RequiresRole;
import org.tmtar.security.Role;
import org.tmtar.text.SearchResponse;
import org.tmtar.text.SearchText;

/** The endpoints of AR objects. */
@Path("objects")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class ObjectResource {

  private static final String ID = "{id: [0-9]+}";

  private ObjectService objects;
  private CurrentUser currentUser;

  protected ObjectResource() {}

  @Inject
  public ObjectResource(ObjectService objects, CurrentUser currentUser) {
    this.objects = objects;
    this.currentUser = currentUser;
  }

  @GET
  @RequiresRole(Role.USER)
  public Response list(@Valid @BeanParam PageParameters page, @Context UriInfo uri) {
    return PageResponse.of(objects.list(currentUser.get(), page.toRequest()), uri)
        .build();
  }

  @POST
  @RequiresRole(Role.ADMIN)
  public Response create(@NotNull @Valid CreateObjectRequest body, @Context UriInfo uri) {
    Versioned<ObjectResponse> created = objects.create(currentUser.get(), body);
    return VersionedResponse.created(
        created,
        uri.getBaseUriBuilder().path("objects/{id}").build(created.body().id()));
  }

  @GET
  @Path(ID)
  @RequiresRole(Role.USER)
  public Response get(@PathParam("id") long id, @Context Request request) {
    return VersionedResponse.of(objects.get(currentUser.get(), id), request);
  }

  @PUT
  @Path(ID)
  @RequiresRole(Role.ADMIN)
  public Response update(
      @PathParam("id") long id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull @Valid UpdateObjectRequest body) {
    return VersionedResponse.changed(
        objects.update(currentUser.get(), id, body, ExpectedVersion.of(ifMatch)));
  }

  @DELETE
  @Path(ID)
  @RequiresRole(Role.ADMIN)
  public Deleted delete(
      @PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    objects.delete(currentUser.get(), id, ExpectedVersion.of(ifMatch));
    return new Deleted(id);
  }

  @GET
  @Path("subzone/" + ID)
  @RequiresRole(Role.USER)
  public Response listOfSubzone(
      @PathParam("id") long id, @Valid @BeanParam PageParameters page, @Context UriInfo uri) {
    return PageResponse.of(objects.list(currentUser.get(), id, page.toRequest()), uri)
        .build();
  }

  @GET
  @Path("search/{text: .*[^/]}")
  @RequiresRole(Role.USER)
  public Response search(@PathParam("text") String text) {
    return SearchResponse.of(
            "objects", objects.search(currentUser.get(), SearchText.of(text, "/text")))
        .build();
  }
}
