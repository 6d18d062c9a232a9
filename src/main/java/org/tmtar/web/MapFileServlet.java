package org.tmtar.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.tmtar.file.download.RequestedRange;
import org.tmtar.file.storage.ByteSpan;
import org.tmtar.http.transfer.LargeResponseLimiter;
import org.tmtar.problem.InvalidRequestException;

/**
 * Serves the file of vector tiles, of which browsers read ranges of bytes. The file is not served as a whole.
 *
 * @see <a href="https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md">PMTiles version 3</a>
 */
@WebServlet(urlPatterns = MapConfig.PMTILES_URL)
public class MapFileServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final String MEDIA_TYPE = "application/vnd.pmtiles";

  /**
   * The maximum length of a response in bytes. Tiles and directories are smaller. The whole file has several
   * gigabytes, and sending it would occupy a thread until the client has received it.
   */
  private static final long MAX_PART_LENGTH = 4L * 1024 * 1024;

  private transient MapConfig config;
  private transient LargeResponseLimiter responses;

  public MapFileServlet() {}

  @Inject
  public MapFileServlet(MapConfig config, LargeResponseLimiter responses) {
    this.config = config;
    this.responses = responses;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    respond(request, response);
  }

  /** The inherited method would read the whole file to determine its length. */
  @Override
  protected void doHead(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    respond(request, response);
  }

  private void respond(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Path> file = config.pmtilesFile().filter(Files::isReadable);
    if (file.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    try (FileChannel content = FileChannel.open(file.get())) {
      String tag = tag(file.get(), content.size());
      if (WebFile.matches(request.getHeader(HttpHeaders.IF_NONE_MATCH), tag)) {
        describe(response, tag);
        response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      } else if (request.getMethod().equals(HttpMethod.HEAD)) {
        describe(response, tag);
        response.setContentType(MEDIA_TYPE);
        response.setContentLengthLong(content.size());
      } else {
        sendPart(content, tag, request, response);
      }
    }
  }

  /** The file is replaced as a whole, so its time and its size identify its content. */
  private static String tag(Path file, long size) throws IOException {
    return "\"%x-%x\"".formatted(Files.getLastModifiedTime(file).toMillis(), size);
  }

  private static void describe(HttpServletResponse response, String tag) {
    response.setHeader("Accept-Ranges", "bytes");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=300");
    response.setHeader(HttpHeaders.ETAG, tag);
  }

  private void sendPart(
      FileChannel content, String tag, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    long size = content.size();
    ByteSpan span;
    try {
      span = requestedRange(request, tag).within(size);
    } catch (IllegalArgumentException outside) {
      response.setHeader("Content-Range", "bytes */" + size);
      response.sendError(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
      return;
    }
    // A response may be a part of the requested range (RFC 9110 15.3.7).
    ByteSpan part =
        new ByteSpan(span.first(), Math.min(span.last(), span.first() + MAX_PART_LENGTH - 1));
    responses.requirePermit(request, part.length());
    describe(response, tag);
    response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
    response.setHeader(
        "Content-Range", "bytes %d-%d/%d".formatted(part.first(), part.last(), size));
    send(content, part, response);
  }

  /**
   * The requested range. A range that {@code If-Range} requests from another version of the file is ignored.
   *
   * @throws InvalidRequestException if the whole file is requested
   */
  private static RequestedRange requestedRange(HttpServletRequest request, String tag) {
    String ifRange = request.getHeader("If-Range");
    return RequestedRange.of(request.getHeader("Range"))
        .filter(range -> ifRange == null || ifRange.strip().equals(tag))
        .orElseThrow(() -> new InvalidRequestException(
            "/Range",
            "must be one range of bytes of the current file, because the file is sent in parts of at most %d bytes"
                .formatted(MAX_PART_LENGTH)));
  }

  private static void send(FileChannel content, ByteSpan span, HttpServletResponse response)
      throws IOException {
    response.setContentType(MEDIA_TYPE);
    response.setContentLengthLong(span.length());
    WritableByteChannel client = Channels.newChannel(response.getOutputStream());
    long position = span.first();
    while (position <= span.last()) {
      long sent = content.transferTo(position, span.last() + 1 - position, client);
      if (sent <= 0) {
        throw new IOException("The file of the map was truncated during a response");
      }
      position += sent;
    }
  }
}
