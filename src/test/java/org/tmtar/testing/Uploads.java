package org.tmtar.testing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Uploads files; root does, unless it is said who. */
public final class Uploads {

  public static final String PATH = "/api/files/";

  private static final String BOUNDARY = "tmtar-7d3f9b2c51e84a06";

  /** Of what {@link Draft#form} makes. */
  public static final String CONTENT_TYPE = "multipart/form-data; boundary=" + BOUNDARY;

  private final Users users;
  private Api caller;

  Uploads(Users users) {
    this.users = users;
  }

  /** Uploads by somebody in particular, to a server of its own. */
  public static Uploads by(Api api) {
    return new Uploads(null).as(api);
  }

  /** The same by somebody else. */
  public Uploads as(Api api) {
    Uploads others = new Uploads(users);
    others.caller = api;
    return others;
  }

  /** Any content, sent without a word of what it is. */
  public Draft of(byte[] content) {
    return new Draft(content);
  }

  /** A form without a file. */
  public Draft nothing() {
    return new Draft(null);
  }

  /** An image whose content hardly any other file has. */
  public Draft png(int width, int height) {
    return of(Samples.png(width, height));
  }

  /** A small image whose content hardly any other file has. */
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

  private synchronized Api caller() {
    if (caller == null) {
      caller = users.root().api();
    }
    return caller;
  }

  /** A form to be: the file, then all other parts in the order in which they were added. */
  public final class Draft {

    private final byte[] content;
    private final ByteArrayOutputStream others = new ByteArrayOutputStream();
    private String head;

    private Draft(byte[] content) {
      this.content = content;
      named("file.bin", "application/octet-stream");
    }

    /** What the sender says of the file. */
    public Draft named(String filename, String mediaType) {
      head = "Content-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: %s"
          .formatted(filename, mediaType);
      return this;
    }

    /** The place that the file shall belong to. */
    public Draft to(long location) {
      return with("location_id", Long.toString(location));
    }

    public Draft asProtected() {
      return with("visibility", "protected");
    }

    /** Adds a field. */
    public Draft with(String name, String value) {
      return part(
          "Content-Disposition: form-data; name=\"" + name + "\"",
          value.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds a part of any kind, under a head without its last line break. */
    public Draft part(String partHead, byte[] partContent) {
      write(others, partHead, partContent);
      return this;
    }

    /** The body, for those who want to spoil it; it goes with {@link #CONTENT_TYPE}. */
    public byte[] form() {
      ByteArrayOutputStream form = new ByteArrayOutputStream();
      if (content != null) {
        write(form, head, content);
      }
      form.writeBytes(others.toByteArray());
      form.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
      return form.toByteArray();
    }

    public Answer send() {
      return caller().withHeader("Content-Type", CONTENT_TYPE).sendBytes("POST", PATH, form());
    }

    /** Sends it, and says under which name it is kept. */
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
