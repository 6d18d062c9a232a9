package org.tmtar.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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

/**
 * Serves the file of vector tiles, of which browsers read ranges of bytes.
 *
 * @see <a href="https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md">PMTiles version 3</a>
 */
@WebServlet(urlPatterns = MapConfig.PMTILES_URL)
public class MapFileServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private transient MapConfig config;

  protected MapFileServlet() {}

  @Inject
  public MapFileServlet(MapConfig config) {
    this.config = config;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Path> file = config.pmtilesFile().filter(Files::isReadable);
    if (file.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    try (FileChannel content = FileChannel.open(file.get())) {
      long size = content.size();
      response.setHeader("Accept-Ranges", "bytes");
      response.setHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=300");
      response.setHeader(HttpHeaders.ETAG, tag(file.get(), size));
      Optional<RequestedRange> range = RequestedRange.of(request.getHeader("Range"));
      if (range.isPresent()) {
        sendRange(content, range.get(), size, response);
      } else {
        send(content, new ByteSpan(0, size - 1), response);
      }
    }
  }

  /** The file is replaced as a whole, so its time and its size identify its content. */
  private static String tag(Path file, long size) throws IOException {
    return "\"%x-%x\"".formatted(Files.getLastModifiedTime(file).toMillis(), size);
  }

  private static void sendRange(
      FileChannel content, RequestedRange range, long size, HttpServletResponse response)
      throws IOException {
    ByteSpan span;
    try {
      span = range.within(size);
    } catch (IllegalArgumentException outside) {
      response.setHeader("Content-Range", "bytes */" + size);
      response.sendError(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
      return;
    }
    response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
    response.setHeader(
        "Content-Range", "bytes %d-%d/%d".formatted(span.first(), span.last(), size));
    send(content, span, response);
  }

  private static void send(FileChannel content, ByteSpan span, HttpServletResponse response)
      throws IOException {
    response.setContentType("application/vnd.pmtiles");
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
