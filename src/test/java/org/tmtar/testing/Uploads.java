package org.tmtar.testing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Uploads files. The caller is root unless {@link #as} or {@link #by} selects another one. */
public final class Uploads {

  public static final String PATH = "/api/files/";

  private static final String BOUNDARY = "tmtar-7d3f9b2c51e84a06";

  /** The {@code Content-Type} of {@link Draft#form}. */
  public static final String CONTENT_TYPE = "multipart/form-data; boundary=" + BOUNDARY;

  private final Users users;

  /** Null for root. */
  private final Api caller;

  Uploads(Users users) {
    this(users, null);
  }

  private Uploads(Users users, Api caller) {
    this.users = users;
    this.caller = caller;
  }

  /** Returns uploads by one caller, which may use a server other than the shared one. */
  public static Uploads by(Api api) {
    return new Uploads(null, api);
  }

  /** Returns uploads by another caller. */
  public Uploads as(Api api) {
    return new Uploads(users, api);
  }

  /** Returns a draft with any content, sent as {@code application/octet-stream}. */
  public Draft of(byte[] content) {
    return new Draft(content);
  }

  /** Returns a draft of a form without a file. */
  public Draft nothing() {
    return new Draft(null);
  }

  /** Returns a draft of a PNG image of a random colour, so that its content is almost certainly unique. */
  public Draft png(int width, int height) {
    return of(Samples.png(width, height));
  }

  /** Returns a draft of a small PNG image of a random colour. */
  public Draft png() {
    return png(8, 6);
  }

  public Draft glb() {
    return of(Samples.glb());
  }

  public Draft usdz() {
    return of(Samples.usdz());
  }

  public Draft mp4() {
    return of(Samples.mp4());
  }

  public Draft mp3() {
    return of(Samples.mp3());
  }

  /**
   * The form of an upload: the file, then all other parts in the order in which they were added. The file
   * follows them after {@link #withTheFileLast}.
   */
  public final class Draft {

    private final byte[] content;
    private final ByteArrayOutputStream others = new ByteArrayOutputStream();
    private String head;
    private boolean isFileLast;

    private Draft(byte[] content) {
      this.content = content;
      named("file.bin", "application/octet-stream");
    }

    /** Sets the file name and the media type that the client declares for the file. */
    public Draft named(String filename, String mediaType) {
      head = "Content-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: %s"
          .formatted(filename, mediaType);
      return this;
    }

    /** Sets the location to which the file belongs. */
    public Draft to(long location) {
      return with("location_id", Long.toString(location));
    }

    public Draft asProtected() {
      return with("visibility", "protected");
    }

    /** Sends the file after all other parts. */
    public Draft withTheFileLast() {
      isFileLast = true;
      return this;
    }

    /** Adds a form field. */
    public Draft with(String name, String value) {
      return part(
          "Content-Disposition: form-data; name=\"" + name + "\"",
          value.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Adds a part of any kind.
     *
     * @param partHead the header lines of the part, without the last line break
     */
    public Draft part(String partHead, byte[] partContent) {
      write(others, partHead, partContent);
      return this;
    }

    /** Returns the body, for tests that alter it. Its {@code Content-Type} is {@link #CONTENT_TYPE}. */
    public byte[] form() {
      ByteArrayOutputStream form = new ByteArrayOutputStream();
      if (isFileLast) {
        form.writeBytes(others.toByteArray());
      }
      if (content != null) {
        write(form, head, content);
      }
      if (!isFileLast) {
        form.writeBytes(others.toByteArray());
      }
      form.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
      return form.toByteArray();
    }

    public ApiResponse send() {
      return caller == null ? users.asRoot(this::sendAs) : sendAs(caller);
    }

    private ApiResponse sendAs(Api sender) {
      return sender.withHeader("Content-Type", CONTENT_TYPE).sendBytes("POST", PATH, form());
    }

    /** Uploads the file and returns the name under which the application stores it. */
    public String create() {
      return send().expect(201).text("filename");
    }

    private static void write(ByteArrayOutputStream form, String head, byte[] content) {
      form.writeBytes(
          "--%s\r\n%s\r\n\r\n".formatted(BOUNDARY, head).getBytes(StandardCharsets.UTF_8));
      form.writeBytes(content);
      form.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }
  }
}
