package org.tmtar.file.content;

import java.util.Arrays;
import java.util.Optional;

/** What can be uploaded. */
public enum ContentType {
  PNG("image/png", "png", Kind.IMAGE),
  JPEG("image/jpeg", "jpg", Kind.IMAGE),
  WEBP("image/webp", "webp", Kind.IMAGE),
  GIF("image/gif", "gif", Kind.IMAGE),
  /** Binary glTF. */
  GLB("model/gltf-binary", "glb", Kind.MODEL),
  /** What iOS draws. */
  USDZ("model/vnd.usdz+zip", "usdz", Kind.IOS_MODEL),
  MP4("video/mp4", "mp4", Kind.MEDIA),
  MP3("audio/mpeg", "mp3", Kind.MEDIA);

  /** What a type is good for. */
  public enum Kind {
    IMAGE,
    MODEL,
    IOS_MODEL,
    MEDIA
  }

  private final String mediaType;
  private final String extension;
  private final Kind kind;

  ContentType(String mediaType, String extension, Kind kind) {
    this.mediaType = mediaType;
    this.extension = extension;
    this.kind = kind;
  }

  /** As HTTP calls it. */
  public String mediaType() {
    return mediaType;
  }

  /** How names of such files end, without the point. */
  public String extension() {
    return extension;
  }

  public Kind kind() {
    return kind;
  }

  public boolean isImage() {
    return kind == Kind.IMAGE;
  }

  /** The type that HTTP calls so; empty if nothing of it can be uploaded. */
  public static Optional<ContentType> of(String mediaType) {
    return Arrays.stream(values())
        .filter(type -> type.mediaType.equals(mediaType))
        .findFirst();
  }
}
