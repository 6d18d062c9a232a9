package org.tmtar.file;

import static org.tmtar.limit.Operation.UPLOAD;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tmtar.change.Deleted;
import org.tmtar.change.ExpectedVersion;
import org.tmtar.file.FileService.FileUses;
import org.tmtar.file.download.Download;
import org.tmtar.file.download.Downloads;
import org.tmtar.file.link.SignedLink;
import org.tmtar.http.VersionedResponse;
import org.tmtar.http.client.ClientAddress;
import org.tmtar.limit.Limited;
import org.tmtar.limit.RateLimits;
import org.tmtar.listing.ListFilter;
import org.tmtar.listing.ListParameters;
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
@Tag(name = "Files")
public class FileResource {

  private static final String FILENAME = "{filename}";

  /** The header with the number of uses that a list of uses does not contain. */
  private static final String OTHER_USES = "X-Other-Uses";

  private FileService files;
  private FileStore store;
  private Downloads downloads;
  private CurrentUser currentUser;
  private RateLimits limits;
  private ClientAddress clientAddress;

  public FileResource() {}

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
  @Operation(
      operationId = "listFiles",
      summary = "Lists the files that the caller administers",
      description = """
          For an admin: the files at or below its location, in the order of their ids. The
          parameters narrow and order the list. `q` searches the label, and `sort=name` orders by
          it.""")
  @APIResponseSchema(value = FileResponse[].class, responseDescription = "One page of the list.")
  public Response list(
      @Valid @BeanParam ListParameters parameters,
      @Parameter(
              description =
                  "Only files to which no event, zone or object refers, or only the other files.")
          @QueryParam("unused")
          Boolean unused,
      @Parameter(
              description = "Only files of this kind.",
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      enumeration = {"image", "model", "video", "audio"}))
          @QueryParam("kind")
          String kind,
      @Parameter(
              description =
                  "Only files that a resource at this location can use: those of the location and of the locations above it. The caller must administer the location.",
              example = "4")
          @QueryParam("usable_at")
          @Positive
          Long usableAt,
      @Valid @BeanParam PageParameters page,
      @Context UriInfo uri) {
    FileFilter filter = new FileFilter(
        parameters.toFilter(), kind == null ? null : FileKind.of(kind, "/kind"), unused, usableAt);
    return PageResponse.of(
            files.list(currentUser.get(), filter, page.toRequest()),
            uri,
            ListFilter.parametersWith("unused", "kind", "usable_at"))
        .build();
  }

  @POST
  @Limited
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @RequiresRole(Role.ADMIN)
  @Operation(operationId = "uploadFile", summary = "Uploads a file", description = """
          For an admin of the location; otherwise the response is 403. The response is 400 if the
          location does not exist. If `location_id` precedes `file` in the form, both are returned
          before the file is received. The rights are read again after it was received.

          The content determines the type of a file. Its name and its `Content-Type` are not used,
          and the file is stored under a generated name. The response is nevertheless 400 if the
          uploaded name has more than 255 characters, control characters or a path.

          | content | name ends in | maximum size | setting |
          |---|---|---|---|
          | PNG, JPEG, WebP, GIF | `.png`, `.jpg`, `.webp`, `.gif` | 10 MB | `tmtar.files.max-image-size` |
          | binary glTF, USDZ | `.glb`, `.usdz` | 100 MB | `tmtar.files.max-asset-size` |
          | MP4, MP3 | `.mp4`, `.mp3` | 100 MB | `tmtar.files.max-asset-size` |

          The response to any other content is 415, and to a larger file 413. An image has at most
          40 million pixels, `tmtar.files.max-pixels`, and sides of at most 16,384 pixels. A WebP
          has at most 16 million pixels, a JPEG at most 64 scans.

          The server removes all data that are not needed to display an image: Exif data,
          including positions, XMP data and comments. The pixels, the orientation and the colour
          profile do not change.

          The server checks models, and `report` has the result. A binary glTF must have a valid
          header, valid lengths, valid JSON and no external references. A USDZ must be a complete
          zip whose entries are stored without compression, with a scene as its first entry. The
          response to an invalid model is 400 with the reason.

          `label` is the name under which the file was uploaded.""")
  @APIResponse(
      responseCode = "201",
      description = "The new file.",
      headers = {
        @Header(name = "Location", ref = "Location"),
        @Header(name = "RateLimit", ref = "RateLimit"),
        @Header(name = "RateLimit-Policy", ref = "RateLimitPolicy")
      },
      content = @Content(schema = @Schema(implementation = FileResponse.class)))
  @APIResponse(responseCode = "400", ref = "UploadRefused")
  @APIResponse(responseCode = "413", ref = "FileTooLarge")
  @APIResponse(responseCode = "415", ref = "UnsupportedContent")
  @APIResponse(responseCode = "429", ref = "TooManyRequests")
  public Response upload(
      @RequestBody(
              content =
                  @Content(
                      mediaType = MediaType.MULTIPART_FORM_DATA,
                      schema = @Schema(ref = "Upload")))
          InputStream body,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
      @Context HttpServletRequest request,
      @Context UriInfo uri) {
    Caller caller = currentUser.get();
    limits.consume(UPLOAD, Long.toString(caller.userId()), clientAddress.of(request));
    FileResponse uploaded =
        store.upload(currentUser, contentType, request.getContentLengthLong(), body);
    return Response.created(
            uri.getBaseUriBuilder().path("files/{filename}").build(uploaded.filename()))
        .entity(uploaded)
        .build();
  }

  @GET
  @Path(FILENAME)
  @Produces(MediaType.WILDCARD)
  @Anonymous(identifies = true)
  @Operation(operationId = "downloadFile", summary = "Downloads a file", description = """
          A public file is for anyone. A protected file is for callers with a signed path to it,
          such as the `..._url` of a resource, and, with a bearer, for callers that administer its
          location and for users who see an object that refers to it or could see an event that
          refers to it in a feed. Without either the response is 401. With a bearer that is not
          sufficient it is 403. It is also 403, regardless of the bearer, if a part of the signed
          path was changed or removed, or if the signed path has expired.

          A file to which a resource of a secret zone refers is protected regardless of its
          `visibility`. The response to callers that may not download it is 404.

          The content of a file never changes, so that a client that has the content need not
          request it again. `Range` requests one part of it. An invalid range, and a request for
          several ranges, are ignored: the response is the whole content. Browsers display or play
          the content, and execute nothing in it.

          `width` requests a smaller image, which the server creates once. An image that is not
          wider, or that is much taller than wide, is returned unchanged. No image is enlarged. A
          smaller image is a JPEG or a PNG, is upright, is a still image if the original is
          animated, and is always returned as a whole.""")
  @SecurityRequirementsSet
  @SecurityRequirementsSet(@SecurityRequirement(name = "bearer"))
  @Parameter(ref = "ZoneUnlock")
  @APIResponse(responseCode = "200", ref = "FileContent")
  @APIResponse(responseCode = "206", ref = "FilePart")
  @APIResponse(responseCode = "304", ref = "FileNotModified")
  @APIResponse(responseCode = "400", ref = "NoSmallerImage")
  @APIResponse(responseCode = "401", ref = "Unauthorized")
  @APIResponse(responseCode = "403", ref = "FileForbidden")
  @APIResponse(responseCode = "416", ref = "RangeNotSatisfiable")
  public Response download(
      @PathParam("filename") String filename,
      @Parameter(
              description =
                  "The width of the smaller image in pixels. The response is 400 if the file is not an image.",
              schema =
                  @Schema(
                      type = SchemaType.INTEGER,
                      format = "int32",
                      enumeration = {"160", "320", "640", "1280"}))
          @QueryParam("width")
          Integer width,
      @Parameter(
              description = "The end of the validity of a signed path, in seconds since 1970.",
              example = "1795330800",
              schema = @Schema(type = SchemaType.STRING, pattern = "^[0-9]{1,12}$"))
          @QueryParam("expires")
          String expires,
      @Parameter(
              description = "The signature of a signed path. Its format is opaque to clients.",
              example = "3q2-7wAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")
          @QueryParam("signature")
          String signature,
      @Parameter(
              description = "The requested range: `bytes=0-1023`, `bytes=1024-` or `bytes=-1024`.",
              example = "bytes=0-1023")
          @HeaderParam("Range")
          String range,
      @Parameter(
              description =
                  "The `ETag` of the content of which the client has a part. If it is not current, the response is the whole content.")
          @HeaderParam("If-Range")
          String ifRange,
      @Context Request request)
      throws IOException {
    Download file = files.open(filename, new SignedLink(expires, signature), currentUser);
    return downloads.respond(file, width, range, ifRange, request);
  }

  @PUT
  @Path(FILENAME)
  @Consumes(MediaType.APPLICATION_JSON)
  @RequiresRole(Role.ADMIN)
  @Operation(
      operationId = "updateFile",
      summary = "Changes the label, the text, the visibility or the location of a file",
      description = """
          For an admin of its location, and of the new location if the file moves; otherwise the
          response is 403, or 404 if a resource of a secret zone refers to the file. The response
          is 400 if the location does not exist.

          A file can be used at its own location and at all locations below it. If an event, an
          object or a zone could no longer use the file after a move, the response is 409,
          `urn:tmtar:problem:files-out-of-reach`.

          `visibility: protected` applies from the next request. Caches keep a public content that
          they already have. `If-Match` has the `version` of the file. Without it, the last change
          wins. The response can still be 412 if two changes are made at the same time.""")
  @APIResponseSchema(value = FileResponse.class, responseDescription = "The changed file.")
  @APIResponse(responseCode = "409", ref = "FileOutOfReach")
  public Response update(
      @PathParam("filename") String filename,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull @Valid UpdateFileRequest body) {
    return VersionedResponse.changed(
        files.update(currentUser.get(), filename, body, ExpectedVersion.of(ifMatch)));
  }

  @GET
  @Path(FILENAME + "/metadata")
  @RequiresRole(Role.ADMIN)
  @Operation(operationId = "getFile", summary = "Returns the metadata of a file", description = """
          For an admin of its location; otherwise the response is 403, or 404 if a resource of a
          secret zone refers to the file. The response is the same as in the list of files. The path
          of the file itself returns its content.""")
  @APIResponseSchema(value = FileResponse.class, responseDescription = "The file.")
  @APIResponse(responseCode = "304", ref = "NotModified")
  public Response get(@PathParam("filename") String filename, @Context Request request) {
    return VersionedResponse.of(files.get(currentUser.get(), filename), request);
  }

  @GET
  @Path(FILENAME + "/uses")
  @RequiresRole(Role.ADMIN)
  @Operation(
      operationId = "listFileUses",
      summary = "Lists the events, objects and zones that refer to a file",
      description = """
          For an admin of its location; otherwise the response is 403, or 404 if a resource of a
          secret zone refers to the file. The list has the events, objects and zones at
          locations that the caller administers, by kind and id. `X-Other-Uses` is the number of
          all others.""")
  @APIResponse(
      responseCode = "200",
      description = "One page of the list.",
      headers = {
        @Header(name = "Link", ref = "Link"),
        @Header(name = "X-Total-Count", ref = "XTotalCount"),
        @Header(name = "X-Other-Uses", ref = "XOtherUses")
      },
      content = @Content(schema = @Schema(implementation = FileUseResponse[].class)))
  public Response uses(
      @PathParam("filename") String filename,
      @Valid @BeanParam PageParameters page,
      @Context UriInfo uri) {
    FileUses uses = files.uses(currentUser.get(), filename, page.toRequest());
    return PageResponse.of(uses.listed(), uri).header(OTHER_USES, uses.others()).build();
  }

  @DELETE
  @Path(FILENAME)
  @RequiresRole(Role.ADMIN)
  @Operation(operationId = "deleteFile", summary = "Deletes a file", description = """
          For an admin of its location; otherwise the response is 403, or 404 if a resource of a
          secret zone refers to the file. If resources refer to the file, the response is 409 and
          lists them. With `force=true` the server clears these references. The response is still
          409 if the caller does not administer all of these resources.

          `If-Match` has the `version` of the file, or the `ETag` of its content, which never
          changes.""")
  @APIResponseSchema(value = Deleted.class, responseDescription = "The file was deleted.")
  @APIResponse(responseCode = "409", ref = "FileInUse")
  public Deleted delete(
      @PathParam("filename") String filename,
      @Parameter(description = "Whether to clear the references to the file.")
          @QueryParam("force")
          @DefaultValue("false")
          Boolean force,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    return store.delete(currentUser.get(), filename, force, ExpectedVersion.of(ifMatch));
  }
}
