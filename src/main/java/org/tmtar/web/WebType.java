package org.tmtar.web;

import java.util.Locale;
import java.util.Optional;

/** The types of the files that pages load. Files of other types are not served. */
enum WebType {
  CSS("text/css;charset=UTF-8", true),
  HTML("text/html;charset=UTF-8", true),
  JS("text/javascript;charset=UTF-8", true),
  JSON("application/json", true),
  PNG("image/png", false),
  SVG("image/svg+xml", true),
  TXT("text/plain;charset=UTF-8", true),
  WASM("application/wasm", true),
  WEBP("image/webp", false);

  private final String mediaType;
  private final boolean isText;

  WebType(String mediaType, boolean isText) {
    this.mediaType = mediaType;
    this.isText = isText;
  }

  /** The type of a file by the extension of its name. */
  static Optional<WebType> of(String path) {
    String extension = path.substring(path.lastIndexOf('.') + 1);
    for (WebType type : values()) {
      if (type.name().toLowerCase(Locale.ROOT).equals(extension)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  String mediaType() {
    return mediaType;
  }

  /** Whether compression makes the file smaller. */
  boolean isText() {
    return isText;
  }
}
