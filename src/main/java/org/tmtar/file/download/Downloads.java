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
import java.util.Collections;
import java.util.logging.Logger;
import org.tmtar.file.FileFolders;
import org.tmtar.file.content.ContentType;
import org.tmtar.file.download.SmallerImages.SmallerImage;
import org.tmtar.file.storage.ByteSpan;
import org.tmtar.file.storage.FileStorage;
import org.tmtar.file.storage.StoredContent;
import org.tmtar.http.AcceptedTypes;
import org.tmtar.problem.RequestId;
import org.tmtar.problem.ResourceNotFoundException;
import org.tmtar.problem.StaleVersionException;

/**
 * Answers whoever may fetch a file with its content, a part of it or a smaller copy. A name has one content
 * for ever, so whoever has it never needs to ask again.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-14">RFC 9110 §14</a>
 */
@ApplicationScoped
public class Downloads {

  private static final Logger LOG = Logger.getLogger(Downloads.class.getName());

  private static final String FOR_EVER = ", max-age=31536000, immutable";
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
   * The answer.
   *
   * @param width of the copy that is wanted; null for the file itself
   * @param range null for all of it, as the condition that follows
   * @throws ResourceNotFoundException if the store has lost the content
   */
  public Response answer(
      Download file, Integer width, String range, String ifRange, Request request)
      throws IOException {
    requireAcceptable(file.type());
    boolean isCopy = smaller.isCopy(file, width);
    EntityTag tag = new EntityTag(isCopy ? file.sha256() + "-" + width : file.sha256());
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    if (unchanged != null) {
      return unchanged(unchanged.build(), file, tag);
    }
    // Jakarta REST says GET here, whichever of the two it was
    boolean isHead = http.getMethod().equals(HttpMethod.HEAD);
    if (isCopy) {
      return copy(file, width, tag, isHead);
    }
    return isHead ? head(file, tag) : content(file, tag, range, ifRange);
  }

  private void requireAcceptable(ContentType type) {
    String accept = String.join(",", Collections.list(http.getHeaders(HttpHeaders.ACCEPT)));
    if (!AcceptedTypes.of(accept).includes(MediaType.valueOf(type.mediaType()))) {
      throw new NotAcceptableException();
    }
  }

  /** Nobody would close the content of an answer that shows none. */
  private static Response head(Download file, EntityTag tag) {
    return headed(Response.ok(), file, file.type(), tag, file.size())
        .header("Accept-Ranges", BYTES)
        .build();
  }

  private static Response unchanged(Response answer, Download file, EntityTag tag) {
    if (answer.getStatus() == Response.Status.PRECONDITION_FAILED.getStatusCode()) {
      throw new StaleVersionException("It has another version than If-Match says.");
    }
    return guarded(Response.fromResponse(answer))
        .tag(tag)
        .header(HttpHeaders.CACHE_CONTROL, caching(file))
        .build();
  }

  private Response copy(Download file, int width, EntityTag tag, boolean isHead)
      throws IOException {
    SmallerImage copy = smaller.open(file, width).orElseThrow(() -> lost(file));
    Response.ResponseBuilder answer = headed(Response.ok(), file, copy.type(), tag, copy.length());
    if (isHead) {
      copy.stream().close();
      return answer.build();
    }
    return answer.entity(streaming(copy.stream())).build();
  }

  private Response content(Download file, EntityTag tag, String range, String ifRange) {
    boolean isPart = ifRange == null || ifRange.strip().equals("\"" + tag.getValue() + "\"");
    ByteSpan span = isPart ? span(range, file.size()) : null;
    StoredContent content =
        storage.open(FileFolders.content(file.filename()), span).orElseThrow(() -> lost(file));
    Response.ResponseBuilder answer = headed(
            Response.status(span == null ? Response.Status.OK : Response.Status.PARTIAL_CONTENT),
            file,
            file.type(),
            tag,
            span == null ? file.size() : span.length())
        .header("Accept-Ranges", BYTES)
        .entity(streaming(content.stream()));
    return span == null
        ? answer.build()
        : answer
            .header(
                "Content-Range", "bytes %s-%s/%s".formatted(span.first(), span.last(), file.size()))
            .build();
  }

  /** Null for all of it. */
  private static ByteSpan span(String range, long size) {
    try {
      return RequestedRange.of(range).map(wanted -> wanted.within(size)).orElse(null);
    } catch (IllegalArgumentException unsatisfiable) {
      throw new ClientErrorException(
          Response.status(Response.Status.REQUESTED_RANGE_NOT_SATISFIABLE)
              .header("Content-Range", "bytes */" + size)
              .header("Accept-Ranges", BYTES)
              .build());
    }
  }

  private static Response.ResponseBuilder headed(
      Response.ResponseBuilder answer,
      Download file,
      ContentType type,
      EntityTag tag,
      long length) {
    return guarded(answer)
        .type(type.mediaType())
        .tag(tag)
        .header(HttpHeaders.CONTENT_LENGTH, length)
        .header(HttpHeaders.CACHE_CONTROL, caching(file))
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + file.filename() + "\"");
  }

  /**
   * Whatever a browser believes it is, it runs nothing of it; but pages of others may show it, as whoever
   * may fetch a file without a bearer may do so from anywhere.
   */
  private static Response.ResponseBuilder guarded(Response.ResponseBuilder answer) {
    return answer
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox; frame-ancestors 'none'")
        .header("Cross-Origin-Resource-Policy", "cross-origin");
  }

  private static String caching(Download file) {
    return (file.isProtected() ? "private" : "public") + FOR_EVER;
  }

  private static StreamingOutput streaming(InputStream content) {
    return output -> {
      try (content) {
        content.transferTo(output);
      }
    };
  }

  private static ResourceNotFoundException lost(Download file) {
    LOG.warning(() -> "request=%s the file store lacks the content of %s"
        .formatted(RequestId.current(), file.filename()));
    return new ResourceNotFoundException("There is no file with this name.");
  }
}
