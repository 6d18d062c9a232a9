package org.tmtar.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import org.tmtar.file.download.Download;
import org.tmtar.file.download.Downloads;
import org.tmtar.file.link.SignedLink;
import org.tmtar.http.ClientAddress;
import org.tmtar.http.Deleted;
import org.tmtar.http.ExpectedVersion;
import org.tmtar.limit.Limited;
import org.tmtar.limit.Operation;
import org.tmtar.limit.RateLimits;
import org.tmtar.paging.PageParameters;
import org.tmtar.paging.PageResponse;
import org.tmtar.security.Anonymous;
import org.tmtar.security.Caller;
import org.tmtar.security.CurrentUser;
import org.tmtar.security.RequiresRole;
import org.tmtar.security.Role;

/** The HTTP endpoints of files. */
@Path("files")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class FileResource {

  private static final String FILENAME = "{filename}";

  private FileService files;
  private FileStore store;
  private Downloads downloads;
  private CurrentUser currentUser;
  private RateLimits limits;
  private ClientAddress clientAddress;

  protected FileResource() {}

  @Inject
  public FileResource(
      FileService files,
      FileStore store,
      Downloads downloads,
      CurrentUser currentUser,
      RateLimits limits,
      ClientAddress clientAddress) {
    this.files = files;
    this.store = store;
    this.downloads = downloads;
    this.currentUser = currentUser;
    this.limits = limits;
    this.clientAddress = clientAddress;
  }

  @GET
  @RequiresRole(Role.ADMIN)
  public Response list(@Valid @BeanParam PageParameters page, @Context UriInfo uri) {
    return PageResponse.of(files.list(currentUser.get(), page.toRequest()), uri).build();
  }

  @POST
  @Limited
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @RequiresRole(Role.ADMIN)
  public Response upload(
      InputStream body,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
      @Context HttpHeaders headers,
      @Context HttpServletRequest request,
      @Context UriInfo uri) {
    Caller caller = currentUser.get();
    limits.consume(Operation.UPLOAD, Long.toString(caller.userId()), clientAddress.of(request));
    UploadResponse uploaded = store.upload(caller, contentType, headers.getLength(), body);
    return Response.created(uri.getBaseUriBuilder()
            .path("files/{filename}")
            .build(uploaded.file().filename()))
        .entity(uploaded)
        .build();
  }

  @GET
  @Path(FILENAME)
  @Produces(MediaType.WILDCARD)
  @Anonymous(identifies = true)
  public Response download(
      @PathParam("filename") String filename,
      @QueryParam("width") Integer width,
      @QueryParam("expires") String expires,
      @QueryParam("signature") String signature,
      @HeaderParam("Range") String range,
      @HeaderParam("If-Range") String ifRange,
      @Context Request request)
      throws IOException {
    Download file = files.open(filename, new SignedLink(expires, signature), currentUser);
    return downloads.respond(file, width, range, ifRange, request);
  }

  @DELETE
  @Path(FILENAME)
  @RequiresRole(Role.ADMIN)
  public Deleted delete(
      @PathParam("filename") String filename,
      @QueryParam("force") @DefaultValue("false") Boolean force,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    return store.delete(currentUser.get(), filename, force, ExpectedVersion.of(ifMatch));
  }
}
