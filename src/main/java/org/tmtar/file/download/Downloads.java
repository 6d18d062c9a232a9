package org.tmtar.file.download;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.util.logging.Logger;
import org.tmtar.file.content.ContentType;
import org.tmtar.file.download.SmallerImages.SmallerImage;
import org.tmtar.file.storage.ByteSpan;
import org.tmtar.file.storage.FileFolders;
import org.tmtar.file.storage.FileStorage;
import org.tmtar.file.storage.StoredContent;
import org.tmtar.http.AcceptedTypes;
import org.tmtar.problem.RequestId;
import org.tmtar.problem.ResourceNotFoundException;
import org.tmtar.problem.StaleVersionException;

/**
 * Creates the responses to downloads: the content of a file, a part of it, or a smaller copy. The content
 * of a name never changes, so clients can cache it without revalidation.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-14">RFC 9110 §14</a>
 */
@ApplicationScoped
public class Downloads {

  private static final Logger LOG = Logger.getLogger(Downloads.class.getName());

  private static final String IMMUTABLE = ", max-age=31536000, immutable";
  private static final String BYTES = "bytes";

  private FileStorage storage;
  private SmallerImages smaller;
  private HttpServletRequest http;

  protected Downloads() {}

  @Inject
  public Downloads(FileStorage storage, SmallerImages smaller, HttpServletRequest http) {
    this.storage = storage;
    this.smaller = smaller;
    this.http = http;
  }

  /**
   * The response to a download.
   *
   * @param width the width of the requested copy in pixels; null for the file itself
   * @param range the {@code Range} header; null if it is absent, like {@code ifRange}
   * @throws ResourceNotFoundException if the content is missing in the store
   */
  public Response respond(
      Download file, Integer width, String range, String ifRange, Request request)
      throws IOException {
    requireAcceptable(file.type());
    boolean isCopy = smaller.isCopy(file, width);
    EntityTag tag = new EntityTag(isCopy ? file.sha256() + "-" + width : file.sha256());
    Response.ResponseBuilder notModified = request.evaluatePreconditions(tag);
    if (notModified != null) {
      return notModified(notModified.build(), file, tag);
    }
    // Jakarta REST reports GET even for HEAD, so the method of the servlet request is used.
    boolean isHead = http.getMethod().equals(HttpMethod.HEAD);
    if (isCopy) {
      return copy(file, width, tag, isHead);
    }
    return isHead ? head(file, tag) : content(file, tag, range, ifRange);
  }

  private void requireAcceptable(ContentType type) {
    if (!AcceptedTypes.of(http).includes(MediaType.valueOf(type.mediaType()))) {
      throw new NotAcceptableException();
    }
  }

  /** The response to a HEAD request. The content is not opened, because only writing a body closes it. */
  private static Response head(Download file, EntityTag tag) {
    return withHeaders(Response.ok(), file, file.type(), tag, file.size())
        .header("Accept-Ranges", BYTES)
        .build();
  }

  private static Response notModified(Response response, Download file, EntityTag tag) {
    if (response.getStatus() == Response.Status.PRECONDITION_FAILED.getStatusCode()) {
      throw new StaleVersionException("The current version differs from the version in If-Match.");
    }
    return withSecurityHeaders(Response.fromResponse(response))
        .tag(tag)
        .header(HttpHeaders.CACHE_CONTROL, cacheControl(file))
        .build();
  }

  private Response copy(Download file, int width, EntityTag tag, boolean isHead)
      throws IOException {
    SmallerImage copy = smaller.open(file, width).orElseThrow(() -> missingContent(file));
    Response.ResponseBuilder response =
        withHeaders(Response.ok(), file, copy.type(), tag, copy.length());
    if (isHead) {
      copy.stream().close();
      return response.build();
    }
    return response.entity(streaming(copy.stream())).build();
  }

  private Response content(Download file, EntityTag tag, String range, String ifRange) {
    boolean isPart = ifRange == null || ifRange.strip().equals("\"" + tag.getValue() + "\"");
    ByteSpan span = isPart ? span(range, file.size()) : null;
    StoredContent content = storage
        .open(FileFolders.content(file.filename()), span)
        .orElseThrow(() -> missingContent(file));
    Response.ResponseBuilder response = withHeaders(
            Response.status(span == null ? Response.Status.OK : Response.Status.PARTIAL_CONTENT),
            file,
            file.type(),
            tag,
            span == null ? file.size() : span.length())
        .header("Accept-Ranges", BYTES)
        .entity(streaming(content.stream()));
    return span == null
        ? response.build()
        : response
            .header(
                "Content-Range", "bytes %s-%s/%s".formatted(span.first(), span.last(), file.size()))
            .build();
  }

  /** The requested part; null for the whole content. */
  private static ByteSpan span(String range, long size) {
    try {
      return RequestedRange.of(range).map(requested -> requested.within(size)).orElse(null);
    } catch (IllegalArgumentException unsatisfiable) {
      throw new ClientErrorException(
          Response.status(Response.Status.REQUESTED_RANGE_NOT_SATISFIABLE)
              .header("Content-Range", "bytes */" + size)
              .header("Accept-Ranges", BYTES)
              .build());
    }
  }

  private static Response.ResponseBuilder withHeaders(
      Response.ResponseBuilder response,
      Download file,
      ContentType type,
      EntityTag tag,
      long length) {
    return withSecurityHeaders(response)
        .type(type.mediaType())
        .tag(tag)
        .header(HttpHeaders.CONTENT_LENGTH, length)
        .header(HttpHeaders.CACHE_CONTROL, cacheControl(file))
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + file.filename() + "\"");
  }

  /**
   * Adds security headers. A browser must not execute the content, whatever type it assumes. Pages of
   * other origins may embed the content, because any client that can fetch it without a bearer token can
   * do so from any origin.
   */
  private static Response.ResponseBuilder withSecurityHeaders(Response.ResponseBuilder response) {
    return response
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox; frame-ancestors 'none'")
        .header("Cross-Origin-Resource-Policy", "cross-origin");
  }

  private static String cacheControl(Download file) {
    return (file.isProtected() ? "private" : "public") + IMMUTABLE;
  }

  private static StreamingOutput streaming(InputStream content) {
    return output -> {
      try (content) {
        content.transferTo(output);
      }
    };
  }

  private static ResourceNotFoundException missingContent(Download file) {
    LOG.warning(() -> "request=%s Content of file %s is missing in the file store"
        .formatted(RequestId.current(), file.filename()));
    return new ResourceNotFoundException("There is no file with this name.");
  }
}
