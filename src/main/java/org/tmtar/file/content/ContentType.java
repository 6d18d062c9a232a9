package org.tmtar.file.content;

import java.util.Arrays;
import java.util.Optional;

/** The types of content that can be uploaded. */
public enum ContentType {
  PNG("image/png", "png", Kind.IMAGE),
  JPEG("image/jpeg", "jpg", Kind.IMAGE),
  WEBP("image/webp", "webp", Kind.IMAGE),
  GIF("image/gif", "gif", Kind.IMAGE),
  /** Binary glTF. */
  GLB("model/gltf-binary", "glb", Kind.MODEL),
  /** The model format of iOS. */
  USDZ("model/vnd.usdz+zip", "usdz", Kind.IOS_MODEL),
  MP4("video/mp4", "mp4", Kind.MEDIA),
  MP3("audio/mpeg", "mp3", Kind.MEDIA);

  /** The kind of a type, which determines where a file can be used. */
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

  /** The media type in HTTP, for example {@code image/png}. */
  public String mediaType() {
    return mediaType;
  }

  /** The extension of file names, without the dot. */
  public String extension() {
    return extension;
  }

  public Kind kind() {
    return kind;
  }

  public boolean isImage() {
    return kind == Kind.IMAGE;
  }

  /** The type with a media type; empty if content of this media type cannot be uploaded. */
  public static Optional<ContentType> of(String mediaType) {
    return Arrays.stream(values())
        .filter(type -> type.mediaType.equals(mediaType))
        .findFirst();
  }
}
