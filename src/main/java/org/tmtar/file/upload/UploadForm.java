package org.tmtar.file.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import org.apache.commons.fileupload.FileItemIterator;
import org.apache.commons.fileupload.FileItemStream;
import org.apache.commons.fileupload.FileUpload;
import org.apache.commons.fileupload.FileUploadException;
import org.apache.commons.fileupload.InvalidFileNameException;
import org.apache.commons.fileupload.RequestContext;
import org.apache.commons.io.IOUtils;
import org.tmtar.json.ScalarText;
import org.tmtar.problem.InvalidRequestException;
import org.tmtar.text.OptionalText;

/**
 * A multipart form with a file. Its parts are read one after the other, so that no part must fit into memory.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7578">RFC 7578</a>
 */
public final class UploadForm {

  private static final String FILE = "file";
  private static final String LOCATION_ID = "location_id";
  private static final String VISIBILITY = "visibility";
  private static final Set<String> KNOWN_PARTS = Set.of(FILE, LOCATION_ID, VISIBILITY);

  private static final int MAX_PARTS = 20;

  /**
   * The maximum size of the header of a part, in bytes. It leaves room for a file name that is too long,
   * so that the error message is about the name.
   */
  private static final int MAX_HEADER_LENGTH = 32 * 1024;

  private static final int MAX_VALUE_LENGTH = 1000;

  private final FileItemIterator parts;
  private final LongConsumer locationCheck;
  private final Set<String> seen = new HashSet<>();
  private Long locationId;
  private Visibility visibility = Visibility.PUBLIC;
  private String label;

  private UploadForm(FileItemIterator parts, LongConsumer locationCheck) {
    this.parts = parts;
    this.locationCheck = locationCheck;
  }

  /**
   * Reads a form.
   *
   * @param contentType the {@code Content-Type} header of the request, which contains the boundary
   * @param locationCheck receives the location as soon as its part is read, and may refuse it by an
   *     exception. The rest of the body is then not read. It is not called if the form states no location
   * @param receiver the receiver of the content of the part {@code file}, which must read it to its end
   * @return the values of the other parts
   * @throws InvalidRequestException if the body is not a complete multipart form, or a part is missing,
   *     repeated or invalid
   */
  public static UploadForm read(
      String contentType, InputStream body, LongConsumer locationCheck, Receiver receiver) {
    FileUpload reader = new FileUpload();
    reader.setFileCountMax(MAX_PARTS);
    reader.setPartHeaderSizeMax(MAX_HEADER_LENGTH);
    reader.setHeaderEncoding(StandardCharsets.UTF_8.name());
    try {
      UploadForm form =
          new UploadForm(reader.getItemIterator(new Body(contentType, body)), locationCheck);
      form.readAll(receiver);
      // A truncated compressed body is detected only at its end.
      IOUtils.consume(body);
      return form;
    } catch (FileUploadException | IOException broken) {
      throw new InvalidRequestException("", "must be a complete multipart/form-data form");
    }
  }

  private void readAll(Receiver receiver) throws FileUploadException, IOException {
    int count = 0;
    while (parts.hasNext()) {
      count++;
      if (count > MAX_PARTS) {
        throw new InvalidRequestException("", "must have at most " + MAX_PARTS + " parts");
      }
      read(parts.next(), receiver);
    }
    if (!seen.contains(FILE)) {
      throw new InvalidRequestException("/file", "must be present");
    }
  }

  private void read(FileItemStream part, Receiver receiver) throws IOException {
    String name = Optional.ofNullable(part.getFieldName()).orElse("");
    if (KNOWN_PARTS.contains(name) && !seen.add(name)) {
      throw new InvalidRequestException("/" + name, "must be present only once");
    }
    switch (name) {
      case FILE -> readFile(part, receiver);
      case LOCATION_ID -> readLocation(part);
      case VISIBILITY -> visibility = value(part).map(Visibility::of).orElse(visibility);
      default -> value(part);
    }
  }

  private void readLocation(FileItemStream part) throws IOException {
    locationId = toId(value(part));
    if (locationId != null) {
      locationCheck.accept(locationId);
    }
  }

  /**
   * Passes the content of the part to the receiver. A browser sends an empty part without a file name if
   * no file was chosen.
   */
  private void readFile(FileItemStream part, Receiver receiver) throws IOException {
    SuppliedName name = SuppliedName.of(nameOf(part));
    label = OptionalText.blankAsNull(name.text());
    try (PushbackInputStream content = new PushbackInputStream(part.openStream())) {
      int first = content.read();
      if (first < 0 && name.isEmpty()) {
        throw new InvalidRequestException(
            "/file", "must be chosen, but the form was sent without a file");
      }
      if (first >= 0) {
        content.unread(first);
      }
      receiver.receive(content);
    }
  }

  private static String nameOf(FileItemStream part) {
    try {
      return part.getName();
    } catch (InvalidFileNameException invalid) {
      return "\0";
    }
  }

  /**
   * The text of a part. A part without text counts as absent, because a form sends empty fields as such
   * parts.
   */
  private static Optional<String> value(FileItemStream part) throws IOException {
    try (InputStream content = part.openStream()) {
      byte[] octets = content.readNBytes(MAX_VALUE_LENGTH + 1);
      if (octets.length > MAX_VALUE_LENGTH) {
        throw new InvalidRequestException(
            "", "must have at most " + MAX_VALUE_LENGTH + " bytes in each part other than file");
      }
      return Optional.of(new String(octets, StandardCharsets.UTF_8).strip())
          .filter(text -> !text.isEmpty());
    }
  }

  private static Long toId(Optional<String> text) {
    try {
      return text.map(ScalarText::toLong).orElse(null);
    } catch (IllegalArgumentException invalid) {
      throw new InvalidRequestException(
          "/location_id", "must be an integer that fits into 64 bits");
    }
  }

  /** The location of the file; null if the form has no such part. */
  public Long locationId() {
    return locationId;
  }

  public Visibility visibility() {
    return visibility;
  }

  /** The name under which the client has the file; null if the form does not state it. */
  public String label() {
    return label;
  }

  /** A receiver of the content of the file. */
  @FunctionalInterface
  public interface Receiver {

    void receive(InputStream content) throws IOException;
  }

  /** The body of a request, as the library requires it. */
  private record Body(String contentType, InputStream stream) implements RequestContext {

    @Override
    public String getCharacterEncoding() {
      return StandardCharsets.UTF_8.name();
    }

    @Override
    public String getContentType() {
      return contentType;
    }

    @Override
    @SuppressWarnings("deprecation") // required by the interface
    public int getContentLength() {
      return -1;
    }

    @Override
    public InputStream getInputStream() {
      return stream;
    }
  }
}
