package org.tmtar.file;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.tmtar.file.content.ContentType;
import org.tmtar.problem.InvalidRequestException;

/** The kind of a file for its editors. It is the first part of its media type. */
enum FileKind {
  IMAGE,
  MODEL,
  VIDEO,
  AUDIO;

  /**
   * Returns the kind with the given name in the API.
   *
   * @param pointer the parameter that contains the name
   * @throws InvalidRequestException if no kind has the name
   */
  static FileKind of(String apiName, String pointer) {
    return Arrays.stream(values())
        .filter(kind -> kind.apiName().equals(apiName))
        .findFirst()
        .orElseThrow(() ->
            new InvalidRequestException(pointer, "must be one of image, model, video, audio"));
  }

  private String apiName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The SQL condition that {@code files f} is of this kind. */
  String condition() {
    return Arrays.stream(ContentType.values())
        .map(ContentType::mediaType)
        .filter(mediaType -> mediaType.startsWith(apiName() + "/"))
        .collect(Collectors.joining("', '", "f.media_type IN ('", "')"));
  }
}
